/** From type-graphql's classes to an Apollo Federation 2 subgraph. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DefinitionNode, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type ObjectTypeDefinitionNode, parse, print, visit,
} from 'graphql';
import { buildSchema, type BuildSchemaOptions, createResolversMap } from 'type-graphql';

type Resolvers = Record<string, Record<string, unknown>>;

const LINK = parse('extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])');

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** As it is composed with others, and reviewed. */
  readonly sdl: string;
}

/**
 * The printer matters: graphql's own `printSchema` drops directives, and with them every @key. What type-graphql has no place for,
 * words and directives of the root types, is given as SDL: `"""Words.""" type Query @tag(name: "…")`.
 */
export async function buildSubgraph(options: BuildSchemaOptions, references: Resolvers, roots?: DocumentNode): Promise<Subgraph> {
  const schema = await buildSchema({ ...options, skipCheck: true });
  const definitions = withRoots(inOrder(parse(printSchemaWithDirectives(schema))), roots).filter(({ kind }) => kind !== 'SchemaDefinition');
  const typeDefs: DocumentNode = { kind: LINK.kind, definitions: [...LINK.definitions, ...definitions] };

  const resolvers = createResolversMap(schema) as unknown as Resolvers;
  for (const [type, reference] of Object.entries(references)) resolvers[type] = { ...resolvers[type], ...reference };
  const subgraph = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  refuseOtherTypes(subgraph, references);
  return { schema: subgraph, sdl: `${print(typeDefs)}\n` };
}

/** Apollo takes a type that is no entity for a failure of ours. */
function refuseOtherTypes(subgraph: GraphQLSchema, references: Resolvers): void {
  const entities = subgraph.getQueryType()?.getFields()['_entities'];
  const resolve = entities?.resolve;
  if (!entities || !resolve) throw new Error('this is not a subgraph');
  entities.resolve = (root, args: { representations: { __typename?: unknown }[] }, context, info) => {
    const other = args.representations.find(({ __typename }) => !Object.hasOwn(references, String(__typename)));
    if (!other) return resolve(root, args, context, info);
    throw new GraphQLError(`_entities answers for ${Object.keys(references).join(', ')} only.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
}

function withRoots(definitions: readonly DefinitionNode[], roots?: DocumentNode): readonly DefinitionNode[] {
  const said = new Map(roots?.definitions.filter(isObject).map((root) => [root.name.value, root]));
  return definitions.map((definition) => {
    if (!isObject(definition)) return definition;
    return { ...definition, ...said.get(definition.name.value), fields: definition.fields ?? [] };
  });
}

function isObject(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION;
}

/** Parameter decorators run from the last to the first: arguments come out the wrong way round. */
function inOrder(document: DocumentNode): readonly DefinitionNode[] {
  return visit(document, { FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.toReversed() ?? [] }) }).definitions;
}
