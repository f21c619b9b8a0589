/** The directives of a schema, which graphql's own printer leaves out; and the link that imports those of Federation. */
import {
  type ASTNode, type ConstDirectiveNode, type DefinitionNode, type DocumentNode, type GraphQLSchema, isInputObjectType, isInterfaceType,
  isObjectType, Kind, parse, specifiedDirectives, type StringValueNode, type TypeDefinitionNode, visit,
} from 'graphql';

/** Of Federation 2.9. */
const ofFederation = new Set([
  'authenticated', 'composeDirective', 'context', 'cost', 'extends', 'external', 'fromContext', 'inaccessible', 'interfaceObject', 'key',
  'listSize', 'override', 'policy', 'provides', 'requires', 'requiresScopes', 'shareable', 'tag',
]);

/**
 * Each as its decorator has it: read as values and printed again, the name of an enum's value would become a string. And those that are
 * said of a type beside its class, or of one of its values, with the words of those that have none.
 */
export function withDirectives(
  document: DocumentNode, schema: GraphQLSchema, beside: readonly TypeDefinitionNode[],
): readonly DefinitionNode[] {
  const said = new Map(definedIn(beside).map((each) => [each.at, each]));
  const { definitions } = visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      const [defined] = definedAt(node, ancestors);
      if (!defined) return undefined;
      const also = said.get(defined.at);
      said.delete(defined.at);
      const directives = [...defined.directives, ...writtenAt(defined.place, schema), ...(also?.directives ?? [])];
      return { ...node, description: defined.description ?? also?.description, directives } as typeof node;
    },
  });
  if (said.size > 0) throw new Error(`said beside the classes, which have none of them: ${[...said.keys()].join(', ')}`);
  return definitions;
}

/** Imports what is used, but for what is defined beside it. */
export function linkTo(version: string, definitions: readonly DefinitionNode[]): DefinitionNode {
  const used = new Set<string>();
  const known = new Set(specifiedDirectives.map(({ name }) => name));
  visit({ kind: Kind.DOCUMENT, definitions }, {
    Directive: ({ name }) => void used.add(name.value),
    DirectiveDefinition: ({ name }) => void known.add(name.value),
  });
  const imported = [...used].filter((name) => ofFederation.has(name) && !known.has(name)).sort().map((name) => `"@${name}"`);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imported.join(', ')}])`;
  return parse(link, { noLocation: true }).definitions[0] as DefinitionNode;
}

/** The names of a type, a field or a value of it, an argument. */
type Place = readonly string[];

interface Defined {
  readonly place: Place;
  readonly at: string;
  readonly description: StringValueNode | undefined;
  readonly directives: readonly ConstDirectiveNode[];
}

function definedIn(definitions: readonly DefinitionNode[]): Defined[] {
  const found: Defined[] = [];
  visit({ kind: Kind.DOCUMENT, definitions }, {
    enter: (node, _key, _parent, _path, ancestors) => void found.push(...definedAt(node, ancestors)),
  });
  return found;
}

/** None, where it is no definition. */
function definedAt(node: ASTNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): Defined[] {
  if (!('directives' in node) || !('name' in node) || !node.name) return [];
  const place = [...ancestors, node].flatMap((each) => ('name' in each && each.name?.kind === Kind.NAME ? [each.name.value] : []));
  const description = 'description' in node ? node.description : undefined;
  return [{ place, at: place.join('.'), description, directives: (node.directives ?? []) as readonly ConstDirectiveNode[] }];
}

/** By type-graphql, where a decorator stood. */
function writtenAt([name = '', field, argument]: Place, schema: GraphQLSchema): readonly ConstDirectiveNode[] {
  const type = schema.getType(name);
  if (field === undefined) return type?.astNode?.directives ?? [];
  if (isInputObjectType(type)) return type.getFields()[field]?.astNode?.directives ?? [];
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const found = type.getFields()[field];
  const holder = argument === undefined ? found : found?.args.find((each) => each.name === argument);
  return holder?.astNode?.directives ?? [];
}
