/** A node does not learn what the caller calls things: aliases, variables and fragments are numbered before anything else is done. */
import type { ExecutionRequest } from '@graphql-tools/utils';
import { type DocumentNode, Kind, type NameNode, visit } from 'graphql';

export interface Disguised {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the caller calls that which is answered under this key. */
  readonly callersKey: (key: string) => string;
}

/** No node's own field begins so. */
const ALIAS = '_khattama_';

export function disguised({ document, variables = {} }: Pick<ExecutionRequest, 'document' | 'variables'>): Disguised {
  const [aliases, values, fragments] = [new Numbers(ALIAS), new Numbers('v'), new Numbers('F')];
  type Named = { readonly name: NameNode };
  const named = <Node extends Named>(node: Node, by: Numbers) => ({ ...node, name: nameNode(by.of(node.name.value)) });
  const numbered = visit(document, {
    Field: ({ alias, ...node }) => {
      if (alias === undefined || alias.value === node.name.value) return node;
      return { ...node, alias: nameNode(aliases.of(alias.value)) };
    },
    Variable: (node) => named(node, values),
    FragmentSpread: (node) => named(node, fragments),
    FragmentDefinition: (node) => named(node, fragments),
  });
  return {
    document: numbered,
    variables: Object.fromEntries(Object.entries(variables as object).map(([name, value]) => [values.of(name), value as unknown])),
    callersKey: (key) => aliases.named(key) ?? key,
  };
}

/** The same name has the same number wherever it stands: what belonged together still does. */
class Numbers {
  readonly #byName = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  of(name: string): string {
    const numbered = this.#byName.get(name) ?? `${this.prefix}${this.#byName.size}`;
    this.#byName.set(name, numbered);
    this.#names.set(numbered, name);
    return numbered;
  }

  named(numbered: string): string | undefined {
    return this.#names.get(numbered);
  }
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
