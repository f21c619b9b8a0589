/** What the composed graph says of one node: which of its fields are not for everybody, and by which keys its entities are known. */
import {
  type ConstDirectiveNode, type DocumentNode, type FieldNode, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
  isAbstractType, isObjectType, Kind, parse, type TypeDefinitionNode,
} from 'graphql';
import { isForParties } from '../federation/hub-types.ts';

export interface Scope {
  /** The types of this kind, an object's or an abstract one, of which anybody may ask for this field. */
  openTo(type: GraphQLNamedType | undefined, field: string): readonly GraphQLObjectType[];
  /** Is it a field of an entity's key? */
  isKey(type: GraphQLNamedType, field: string): boolean;
  /** By the name of an entity: the fields of each of its keys. */
  readonly keys: ReadonlyMap<string, readonly (readonly FieldNode[])[]>;
}

/** On whose behalf a node is asked, and whose node it is. */
export interface Asking {
  readonly party: string;
  /** The node's own part of the graph. */
  readonly schema: GraphQLSchema;
  readonly scope: Scope;
  /** Is the caller a Party, a node or the Secretariat? */
  readonly seesAll: boolean;
  readonly isAnonymous: boolean;
  /** Has the caller written a field of that name? Or has the gateway added it, as it does with keys? */
  readonly isNamed: (field: string) => boolean;
}

/** @param schema the node's own part of the graph */
export function scopeOf(node: string, supergraph: DocumentNode, schema: GraphQLSchema): Scope {
  const types = supergraph.definitions.filter((definition) => 'fields' in definition) as readonly TypeDefinitionNode[];
  const tagged = new Set(types.flatMap(taggedFields));
  const graph = graphOf(node, supergraph);
  const keys = new Map(types.map((type) => [type.name.value, keysOf(type, graph)] as const).filter(([, found]) => found.length > 0));
  return {
    keys,
    isKey: ({ name }, field) => keys.get(name)?.flat().some((one) => one.name.value === field) ?? false,
    // What a type or an interface of it keeps for the Parties is not given away by another interface of that type.
    openTo: (type, field) => typesOf(type, schema)
      .filter((one) => ![one, ...one.getInterfaces()].some(({ name }) => tagged.has(`${name}.${field}`))),
  };
}

export function typesOf(type: GraphQLNamedType | undefined, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function taggedFields(type: TypeDefinitionNode): string[] {
  const fields = 'fields' in type ? type.fields ?? [] : [];
  return fields.filter(isForParties).map((field) => `${type.name.value}.${field.name.value}`);
}

/** `KZ_DUTY`, as composition calls `kz-duty`. */
function graphOf(node: string, { definitions }: DocumentNode): string | undefined {
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? graphs.values : undefined;
  return values?.find(({ directives }) => argumentsOf(directives, 'join__graph', 'name').includes(node))?.name.value;
}

function keysOf({ directives }: TypeDefinitionNode, graph: string | undefined): FieldNode[][] {
  const own = (directives ?? []).filter((directive) => argumentsOf([directive], 'join__type', 'graph').includes(graph));
  return argumentsOf(own, 'join__type', 'key').map((key) => fieldsIn(key ?? ''));
}

function fieldsIn(key: string): FieldNode[] {
  const [operation] = parse(`{ ${key} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD);
}

/** The values, text or names, of one argument of each directive of that name. */
function argumentsOf(directives: readonly ConstDirectiveNode[] = [], name: string, argument: string): (string | undefined)[] {
  return directives.filter((directive) => directive.name.value === name)
    .flatMap((directive) => directive.arguments?.filter((each) => each.name.value === argument) ?? [])
    .map(({ value }) => ('value' in value ? String(value.value) : undefined));
}
