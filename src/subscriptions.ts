/**
 * What may be subscribed to, by WebSocket and as server-sent events alike: subscriptions only, valid and within reason. A document is
 * read once, however many send it. The number to begin after is taken out of it: whoever differs in that alone asks the same.
 */
import {
  type DefinitionNode, type DocumentNode, execute, type ExecutionResult, type FieldNode, type FragmentDefinitionNode, getArgumentValues,
  getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print,
  type SelectionSetNode, validate, visit,
} from 'graphql';
import type { Answer, Asked } from './broadcast/live-asked.ts';
import { failureOf, masked } from './failures.ts';
import type { Mandate } from './identity/mandate.ts';
import { fragmentsIn, type Limits, refusalOf } from './limits.ts';

export interface Request {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Read and found valid; nothing of it depends on the variables. */
interface Known {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly root: FieldNode;
  /** What the answer calls the notification's number: nothing where it is not asked for. */
  readonly numbers: readonly string[];
  /** Without the number to begin after. */
  readonly document: DocumentNode;
  readonly text: string;
  /** The variables that are still in it. */
  readonly variables: readonly string[];
}

/** In characters, of all documents that are remembered. */
const MOST_REMEMBERED = 250_000;
const BEGIN_AFTER = 'after';
const NUMBER = 'number';

export class Subscriptions {
  /** The last used at the end. */
  readonly #known = new Map<string, Known | readonly GraphQLError[]>();
  #remembered = 0;

  constructor(private readonly schema: GraphQLSchema, private readonly limits: Limits) {}

  /** What is asked, or why it is not answered. */
  admit(request: Request, mandate: Mandate | undefined): Asked | readonly GraphQLError[] {
    const known = this.#read(request);
    if (!('operation' in known)) return known;
    try {
      return this.#ask(known, request, mandate);
    } catch (error) {
      return [error instanceof GraphQLError ? error : failureOf(error)];
    }
  }

  #ask(known: Known, request: Request, mandate: Mandate | undefined): Asked | readonly GraphQLError[] {
    const { schema, limits } = this;
    const { operation, fragments, root } = known;
    const given = request.variables ?? {};
    const { errors, coerced } = this.#variablesOf(operation, given);
    if (errors) return this.#variablesOf(getOperationAST(this.#parse(request.query), request.operationName), given).errors ?? errors;
    const tooMuch = refusalOf({ schema, operation, fragments, variables: given, limits });
    const field = schema.getSubscriptionType()?.getFields()[root.name.value];
    if (tooMuch || !field) return tooMuch ? [tooMuch] : refusal('There is no such subscription.');
    const variables = Object.fromEntries(known.variables.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
    return {
      key: JSON.stringify([known.text, variables]),
      wishes: getArgumentValues(field, root, coerced),
      mandate,
      answer: (rootValue, contextValue) =>
        answerTo({ schema, document: known.document, rootValue, contextValue, variableValues: variables }, known),
    };
  }

  #read({ query, operationName }: Request): Known | readonly GraphQLError[] {
    const name = JSON.stringify([operationName ?? null, query]);
    const known = this.#known.get(name) ?? this.#readAnew(query, operationName);
    if (!this.#known.delete(name)) this.#remembered += name.length;
    this.#known.set(name, known);
    for (const oldest of this.#known.keys()) {
      if (this.#remembered <= MOST_REMEMBERED) break;
      this.#known.delete(oldest);
      this.#remembered -= oldest.length;
    }
    return known;
  }

  #readAnew(query: string, operationName: Request['operationName']): Known | readonly GraphQLError[] {
    try {
      const [document, kept] = [this.#parse(query), this.#parse(query, true)];
      const operation = getOperationAST(kept, operationName);
      if (operation?.operation !== 'subscription') return refusal('Live, the hub takes subscriptions only.');
      const errors = validate(this.schema, document);
      return errors.length > 0 ? errors : knownOf(kept, operation);
    } catch (error) {
      return error instanceof GraphQLError ? [error] : refusal('The subscription cannot be read.');
    }
  }

  /** With their places, by which errors name them, nodes hold every token: three times what they take without, and that is what is kept. */
  #parse(query: string, noLocation = false): DocumentNode {
    return parse(query, { maxLexicalTokens: this.limits.mostTokens, noLocation });
  }

  #variablesOf(operation: OperationDefinitionNode | null | undefined, given: Readonly<Record<string, unknown>>) {
    return getVariableValues(this.schema, operation?.variableDefinitions ?? [], given, { maxErrors: 10 });
  }
}

export function isRefused(admitted: object | readonly GraphQLError[]): admitted is readonly GraphQLError[] {
  return Array.isArray(admitted);
}

export function refusal(message: string, code = 'BAD_USER_INPUT'): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code } })];
}

function knownOf(document: DocumentNode, operation: OperationDefinitionNode): Known | readonly GraphQLError[] {
  const fragments = fragmentsIn(document);
  const roots = fieldsOf(operation.selectionSet, fragments);
  const [root] = roots;
  if (!root) return refusal('A subscription asks for one field.');
  const bare = withoutNumber([operation, ...Object.values(fragments)], new Set(roots));
  const fields = roots.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []));
  const numbers = fields.filter(({ name }) => name.value === NUMBER).map(keyOf);
  return { operation, fragments, root, numbers, ...bare, text: print(bare.document) };
}

/** In fragments too. Those of the root are one and the same, for the document is valid. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fragment ? fieldsOf(fragment.selectionSet, fragments) : [];
  });
}

function withoutNumber(definitions: readonly DefinitionNode[], roots: ReadonlySet<FieldNode>): Pick<Known, 'document' | 'variables'> {
  const used = new Set<string>();
  const stripped = visit({ kind: Kind.DOCUMENT, definitions } as DocumentNode, {
    Field: (node) => {
      const others = node.arguments?.filter(({ name }) => name.value !== BEGIN_AFTER) ?? [];
      return roots.has(node) ? { ...node, arguments: others } : undefined;
    },
  });
  visit(stripped, { VariableDefinition: () => false, Variable: ({ name }) => { used.add(name.value); } });
  const document = visit(stripped, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
  return { document, variables: [...used].sort() };
}

/** A subscription executes as a query does, with the notification as its root. */
async function answerTo(asked: Parameters<typeof execute>[0], known: Known): Promise<Answer> {
  const { errors, ...result } = await Promise.resolve(asked).then(execute).catch(failed);
  const json = JSON.stringify({ ...(errors && { errors: masked(errors) }), ...result });
  const isWhole = errors === undefined;
  return { text: Buffer.from(json).toString('latin1'), isWhole, informs: isWhole && showsNumber(result, known) };
}

/** Looked for in what is told, not in the document: a directive may have left it out. */
function showsNumber({ data }: ExecutionResult, { root, numbers }: Known): boolean {
  const told = data?.[keyOf(root)];
  return typeof told === 'object' && told !== null && numbers.some((key) => Object.hasOwn(told, key));
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function failed(cause: unknown): ExecutionResult {
  return { errors: [failureOf(cause)] };
}
