/**
 * What may be subscribed to through the gateway: subscriptions only, valid in its graph and within reason, as at the hub. Whatever is
 * asked, the number of the notification is asked for as well, so that a client can be told after which one to resume.
 */
import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getArgumentValues, getOperationAST, getVariableValues, GraphQLError,
  type GraphQLSchema, Kind, type OperationDefinitionNode, parse, type SelectionSetNode, validate, visit,
} from 'graphql';
import { fragmentsIn, type Limits, refusalOf } from '../limits.ts';

export interface Wish {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Question {
  /** The same for those who ask the same. */
  readonly key: string;
  /** Of which the answer holds `NUMBER` beside what was asked. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As it was asked. */
  readonly asked: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the answer calls its one field. */
  readonly root: string;
  /** The last number that the client has. */
  readonly after: number | undefined;
}

/** The gateway's own name for it. */
export const NUMBER = '__number';

interface Known extends Omit<Question, 'key' | 'variables' | 'after' | 'root'> {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly field: FieldNode;
}

/** In characters, of all documents that are remembered. */
const MOST_REMEMBERED = 250_000;

export class Questions {
  readonly #known = new Map<string, Known | readonly GraphQLError[]>();
  #remembered = 0;

  constructor(private readonly schema: GraphQLSchema, private readonly limits: Limits) {}

  /** What is asked, or why it is not answered. */
  read({ query, operationName, variables }: Wish): Question | readonly GraphQLError[] {
    const name = JSON.stringify([operationName ?? null, query]);
    const known = this.#known.get(name) ?? this.#remember(name, this.#readAnew(query, operationName));
    if (!('operation' in known)) return known;
    try {
      return this.#ask(known, variables ?? {}, name);
    } catch (error) {
      if (error instanceof GraphQLError) return [error]; // an argument that does not fit
      throw error;
    }
  }

  #ask({ fragments, field, ...known }: Known, variables: Question['variables'], name: string): Question | readonly GraphQLError[] {
    const { schema, limits } = this;
    const { operation } = known;
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
    if (errors) return errors;
    const tooMuch = refusalOf({ schema, operation, fragments, variables, limits });
    const definition = schema.getSubscriptionType()?.getFields()[field.name.value];
    if (tooMuch || !definition) return tooMuch ? [tooMuch] : refused('There is no such subscription.');
    const { after } = getArgumentValues(definition, field, coerced);
    const root = (field.alias ?? field.name).value;
    return { ...known, key: JSON.stringify([name, variables]), variables, root, after: typeof after === 'number' ? after : undefined };
  }

  #remember(name: string, known: Known | readonly GraphQLError[]): typeof known {
    if (this.#remembered > MOST_REMEMBERED) {
      this.#known.clear();
      this.#remembered = 0;
    }
    this.#known.set(name, known);
    this.#remembered += name.length;
    return known;
  }

  #readAnew(query: string, operationName: Wish['operationName']): Known | readonly GraphQLError[] {
    try {
      if (query.includes(NUMBER)) return refused(`${NUMBER} is the gateway's own name: choose another.`);
      const [document, kept] = [this.#parse(query), this.#parse(query, true)];
      const operation = getOperationAST(kept, operationName);
      if (operation?.operation !== 'subscription') return refused('Live, the gateway takes subscriptions only.');
      const errors = validate(this.schema, document);
      return errors.length > 0 ? errors : knownOf(kept, operation);
    } catch (error) {
      return error instanceof GraphQLError ? [error] : refused('The subscription cannot be read.');
    }
  }

  /** With their places, by which errors name them, nodes hold every token: three times what they take without, and that is what is kept. */
  #parse(query: string, noLocation = false): DocumentNode {
    return parse(query, { maxLexicalTokens: this.limits.mostTokens, noLocation });
  }
}

export function isAnswerable(question: Question | readonly GraphQLError[]): question is Question {
  return !Array.isArray(question);
}

function refused(message: string): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })];
}

function knownOf(asked: DocumentNode, operation: OperationDefinitionNode): Known | readonly GraphQLError[] {
  const fragments = fragmentsIn(asked);
  const roots = new Set(fieldsOf(operation.selectionSet, fragments));
  const [field] = roots;
  if (!field) return refused('A subscription asks for one field.');
  const document = visit(asked, {
    Field: (node) => (roots.has(node) && node.selectionSet ? { ...node, selectionSet: withNumber(node.selectionSet) } : undefined),
  });
  return { asked, operation, document, fragments, field };
}

function withNumber(selected: SelectionSetNode): SelectionSetNode {
  const number: FieldNode = { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: NUMBER }, name: { kind: Kind.NAME, value: 'number' } };
  return { ...selected, selections: [...selected.selections, number] };
}

/** In fragments too. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fragment ? fieldsOf(fragment.selectionSet, fragments) : [];
  });
}
