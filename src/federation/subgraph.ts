/** From type-graphql's classes to an Apollo Federation 2 subgraph. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DefinitionNode, type DocumentNode, type GraphQLSchema, parse, print, visit } from 'graphql';
import { buildSchema, type BuildSchemaOptions, createResolversMap } from 'type-graphql';

type Resolvers = Record<string, Record<string, unknown>>;

const LINK = parse('extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])');

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** As it is composed with others, and reviewed. */
  readonly sdl: string;
}

/** The printer matters: graphql's own `printSchema` drops directives, and with them every @key. */
export async function buildSubgraph(options: BuildSchemaOptions, references: Resolvers): Promise<Subgraph> {
  const schema = await buildSchema({ ...options, skipCheck: true });
  const definitions = inOrder(parse(printSchemaWithDirectives(schema))).filter(({ kind }) => kind !== 'SchemaDefinition');
  const typeDefs: DocumentNode = { kind: LINK.kind, definitions: [...LINK.definitions, ...definitions] };

  const resolvers = createResolversMap(schema) as unknown as Resolvers;
  for (const [type, reference] of Object.entries(references)) resolvers[type] = { ...resolvers[type], ...reference };
  return { schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), sdl: `${print(typeDefs)}\n` };
}

/** Parameter decorators run from the last to the first: arguments come out the wrong way round. */
function inOrder(document: DocumentNode): readonly DefinitionNode[] {
  return visit(document, { FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.toReversed() ?? [] }) }).definitions;
}
