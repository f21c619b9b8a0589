/** From type-graphql's classes to an Apollo Federation 2 subgraph. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DefinitionNode, type DocumentNode, type GraphQLSchema, isTypeDefinitionNode, Kind, parse, print, printSchema,
  type TypeDefinitionNode, visit,
} from 'graphql';
import { buildSchema, type BuildSchemaOptions, createResolversMap } from 'type-graphql';
import { linkTo, withDirectives } from './directives.ts';
import { believeOnlyKeys } from './representations.ts';

type Resolvers = Record<string, Record<string, unknown>>;

/** What type-graphql has no place for. */
export interface BesideClasses {
  /**
   * SDL. Of a type of the classes, what is to be added: words and directives of a root type (`"""Words.""" type Query @tag(name: "…")`),
   * directives of enums and their values, unions and scalars, and of the arguments of a field resolver, of which it loses them. And
   * besides, what the classes do not have: definitions of directives, and `extend schema` with further links and what is composed of them.
   */
  readonly sdl?: string;
  /** The latest that @theguild/federation-composition knows, unless given. */
  readonly federation?: `v2.${number}`;
}

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** As it is composed with others, and reviewed. */
  readonly sdl: string;
}

/**
 * Directives are those of `@Directive`; what they need of Federation is imported. `references` holds a `__resolveReference` for each type
 * with a key that is not `resolvable: false`: it is given the keys, what the type's fields require, and nothing else.
 */
export async function buildSubgraph(
  options: BuildSchemaOptions, references: Resolvers, { sdl = '', federation = 'v2.9' }: BesideClasses = {},
): Promise<Subgraph> {
  const schema = await buildSchema({ ...options, skipCheck: true });
  const said = sdl.trim() === '' ? [] : parse(sdl, { noLocation: true }).definitions;
  const isAdded = (each: DefinitionNode): each is TypeDefinitionNode => isTypeDefinitionNode(each) && !!schema.getType(each.name.value);
  const classes = withDirectives(inOrder(parse(printSchema(schema), { noLocation: true })), schema, said.filter(isAdded));
  const definitions = [...said.filter((each) => !isAdded(each)), ...classes.filter(isNoSchema)];
  const typeDefs: DocumentNode = { kind: Kind.DOCUMENT, definitions: [linkTo(federation, definitions), ...definitions] };

  const resolvers = createResolversMap(schema) as unknown as Resolvers;
  for (const [type, reference] of Object.entries(references)) resolvers[type] = { ...resolvers[type], ...reference };
  const subgraph = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  believeOnlyKeys(subgraph, definitions, Object.keys(references).filter((type) => references[type]?.['__resolveReference']));
  return { schema: subgraph, sdl: `${print(typeDefs)}\n` };
}

/** Its query, mutation and subscription have the usual names. */
function isNoSchema({ kind }: DefinitionNode): boolean {
  return kind !== Kind.SCHEMA_DEFINITION;
}

/** Parameter decorators run from the last to the first: arguments come out the wrong way round. */
function inOrder(document: DocumentNode): DocumentNode {
  return visit(document, { FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.toReversed() ?? [] }) });
}
