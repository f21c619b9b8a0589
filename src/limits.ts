/**
 * What an operation may ask for, by HTTP and by WebSocket alike. Lists within lists multiply: a few hundred letters could
 * otherwise ask for more than any machine can answer. Counted before anything is read.
 */
import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, getNullableType, getVariableValues, GraphQLError,
  type GraphQLField, type GraphQLNamedType, type GraphQLSchema, isCompositeType, isInterfaceType, isListType, isObjectType, Kind,
  type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';

export interface Limits {
  /** In bytes: what is longer is turned away before it is read. */
  readonly longestBody: number;
  /** The same, of a subscription. */
  readonly longestStream: number;
  readonly mostTokens: number;
  /** That an answer may hold, as far as can be told beforehand. */
  readonly mostFields: number;
  /** In levels. */
  readonly deepest: number;
}

/** Enough for any honest request. */
export const LIMITS: Limits = { longestBody: 102_400, longestStream: 65_536, mostTokens: 2_000, mostFields: 100_000, deepest: 15 };
/**
 * For what a gateway asks on behalf of whoever has kept to the limits above: it adds keys and the names of types, and writes a fragment
 * out for each field that spreads it. What becomes longer still is refused.
 */
export const LIMITS_OF_GATEWAY: Limits = {
  longestBody: 1_024_000, longestStream: 655_360, mostTokens: 100_000, mostFields: 400_000, deepest: 17,
};

/** Long texts, and what has to be put into words or reckoned: each weighs as much as many fields. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['canonical', 20], ['content', 20], ['text', 20], ['explanation', 20], ['says', 5], ['dates', 5], ['steps', 5], ['preview', 10_000],
  ['sdl', 500],
]);
/** How long a list is taken to be when nothing says so: a matrix holds each Party with each other, a reason a few steps and entries. */
const USUAL_LENGTH = 8;
const USUAL_LENGTHS: ReadonlyMap<string, number> = new Map([['versions', 1_500], ['steps', 5], ['because', 5], ['channels', 30]]);
const LONGEST_PAGE = 500;
/** What holds the whole log while it is answered, or the whole graph; and what is composed. */
const ONCE: ReadonlySet<string> = new Set(['preview', 'supergraph', 'proposeSubgraph', 'acceptSubgraph']);

interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits?: Limits | undefined;
}

export function fragmentsIn({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Undefined when it is within reason. The document is valid: no fragment is in a circle, every field exists. */
export function refusalOf(asked: Asked): GraphQLError | undefined {
  const { schema, operation, limits = LIMITS } = asked;
  const root = schema.getRootType(operation.operation);
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables); // with their defaults
  if (!variables) return undefined; // what is wrong with them is said by whoever executes it
  try {
    const left = { fields: limits.mostFields, once: new Set<string>() };
    const place = { asked: { ...asked, variables }, limits, times: 1, depth: 0, page: USUAL_LENGTH, left };
    if (root) count(operation.selectionSet, root, place);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

interface Place {
  readonly asked: Asked;
  readonly limits: Limits;
  /** How often this part of the answer is repeated. */
  readonly times: number;
  readonly depth: number;
  /** How many the page around it holds. */
  readonly page: number;
  /** What may still be asked for: one for the whole operation. */
  readonly left: { fields: number; readonly once: Set<string> };
}

function count(selected: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
  if (place.depth > place.limits.deepest) throw tooMuch(`It goes deeper than ${place.limits.deepest} levels.`);
  for (const selection of selected.selections) {
    charge(1, place); // for being looked at: a fragment is, as often as it is spread
    if (selection.kind === Kind.FIELD) {
      countField(selection, type, place);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : place.asked.fragments[selection.name.value];
      const condition = fragment?.typeCondition && place.asked.schema.getType(fragment.typeCondition.name.value);
      if (fragment) count(fragment.selectionSet, condition ?? type, place);
    }
  }
}

function countField(node: FieldNode, type: GraphQLNamedType, place: Place): void {
  const name = node.name.value;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  const page = field ? pageOf(node, field, place) : place.page;
  const isList = field !== undefined && isListType(getNullableType(field.type));
  const times = place.times * (isList ? page : 1);
  if (place.depth === 0 && ONCE.has(name)) askOnce(name, place);
  charge(times * (WEIGHTS.get(name) ?? 1), place);
  const inner = field && getNamedType(field.type);
  const below = { ...place, times, depth: place.depth + 1, page: isList ? USUAL_LENGTH : page };
  if (inner && isCompositeType(inner) && node.selectionSet) count(node.selectionSet, inner, below);
}

function charge(fields: number, { left, limits: { mostFields } }: Place): void {
  left.fields -= fields;
  if (left.fields < 0) throw tooMuch(`Its answer could hold more than ${mostFields} fields.`);
}

function askOnce(name: string, { left: { once } }: Place): void {
  if (once.has(name)) throw tooMuch(`\`${name}\` is answered once in a request.`);
  once.add(name);
}

/** As many as `first` says, here or in the connection around; as many as there are representations; or as usual. */
function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>, { asked, page }: Place): number {
  const listed = valueOf(node, 'representations', asked);
  if (Array.isArray(listed)) return listed.length;
  const first = field.args.find(({ name }) => name === 'first');
  if (!first) return USUAL_LENGTHS.get(node.name.value) ?? page;
  const given = valueOf(node, 'first', asked) ?? first.defaultValue;
  return typeof given === 'number' ? Math.min(Math.max(given, 0), LONGEST_PAGE) : LONGEST_PAGE;
}

function valueOf(node: FieldNode, name: string, { variables }: Asked): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value?.kind === Kind.LIST) return value.values;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function tooMuch(reason: string): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError(`This asks for too much. ${reason} Ask for less, in several requests.`, { extensions });
}
