/**
 * To which of the hub's entities nodes refer, request by request: where the hub has no such thing, it is the node that is not believed.
 * Where the hub has failed, or keeps something from the caller, it has an error of its own there; no such thing is null without a word.
 */
import type { ExecutionResult } from '@graphql-tools/utils';
import { type DocumentNode, type FieldNode, type GraphQLError, Kind } from 'graphql';
import type { Representation } from './node-entities.ts';
import { nodeError } from './node-failure.ts';

type Data = Readonly<Record<string, unknown>>;

interface Asked {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context?: object | undefined;
}

export class References {
  readonly #nodes = new WeakMap<object, Map<string, string>>();

  note(request: object, node: string, [type, field, value]: Reference): void {
    const nodes = this.#nodes.get(request) ?? new Map<string, string>();
    this.#nodes.set(request, nodes.set(nameOf(type, field, value), node));
  }

  /** The hub's answer, with an error wherever it knows nothing of what a node has referred to. */
  judge({ document, variables = {}, context }: Asked, answer: ExecutionResult): ExecutionResult {
    const [nodes, data] = [context && this.#nodes.get(context), answer.data as Data | null | undefined];
    if (!nodes || !data) return answer;
    const explained = new Set((answer.errors ?? []).map(({ path = [] }) => placeName(path.slice(0, 2))));
    if (explained.has(placeName([]))) return answer; // it may be about anything
    const found: GraphQLError[] = entityFields(document).flatMap((field) => {
      const key = (field.alias ?? field.name).value;
      const entities = (data[key] ?? []) as readonly unknown[];
      const asked = representations(field, variables);
      return entities.flatMap((entity, i) => {
        const node = entity === null && !explained.has(placeName([key, i])) ? referrer(asked[i], nodes) : undefined;
        return node === undefined ? [] : [nodeError(node, 'NODE_ANSWER_NOT_BELIEVED', [key, i])];
      });
    });
    return found.length === 0 ? answer : { ...answer, errors: [...answer.errors ?? [], ...found] };
  }
}

/** The type, the field of its key, and its value. */
type Reference = readonly [type: string, field: string, value: unknown];

function referrer(representation: Representation | undefined, nodes: ReadonlyMap<string, string>): string | undefined {
  const { __typename: type = '', ...keys } = representation ?? {};
  return Object.entries(keys).map(([field, value]) => nodes.get(nameOf(type, field, value))).find((node) => node !== undefined);
}

function nameOf(...[type, field, value]: Reference): string {
  return JSON.stringify([type, field, String(value)]);
}

function placeName(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

function entityFields({ definitions }: DocumentNode): FieldNode[] {
  const selected = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : []));
  return selected.filter((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities');
}

function representations(field: FieldNode, variables: Readonly<Record<string, unknown>>): readonly Representation[] {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] as readonly Representation[] : [];
}
