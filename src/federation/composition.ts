/** The hub and the nodes as one graph. What the rules have let through is composed as we write it: with our links, and our tags. */
import {
  buildSchema, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema, Kind, parse, visit,
} from 'graphql';
import { directivesNamed, nameOf, textOf } from './as-written.ts';
import { asPlain } from './field-sets.ts';
import { type HubType, type HubTypes, isInterface, isObject, isType, PARTIES, type TypeNode } from './hub-types.ts';

/** What the hub is called in the graph. */
const HUB = 'hub';

export interface NodeInGraph {
  readonly name: string;
  readonly url: string;
  readonly document: DocumentNode;
}

export interface HubInGraph {
  readonly url: string;
  readonly sdl: string;
  readonly types: HubTypes;
}

export type Composed =
  | { readonly sdl: string; readonly apiSchema: GraphQLSchema }
  | { readonly errors: readonly string[] };

/** The composition is loaded when there is something to compose: a hub starts sooner without it. */
export async function compose(hub: HubInGraph, nodes: readonly NodeInGraph[]): Promise<Composed> {
  const { composeServices } = await import('@theguild/federation-composition');
  const services = [
    { name: HUB, url: hub.url, typeDefs: parse(hub.sdl) },
    ...nodes.map(({ name, url, document }) => ({ name, url, typeDefs: asComposed(document, hub.types) })),
  ];
  try {
    const { errors, supergraphSdl: sdl, publicSdl } = composeServices(services);
    if (errors) return { errors: errors.slice(0, MOST_ERRORS).map(({ message }) => message.slice(0, LONGEST_ERROR)) };
    return { sdl, apiSchema: buildSchema(publicSdl, { noLocation: true }) };
  } catch (error) {
    // A stranger's SDL is the cause: one short line, whatever it holds.
    console.error(`the composition failed by an exception: ${JSON.stringify(String(error)).slice(0, 300)}`);
    return { errors: ['It cannot be composed: the composition failed by it.'] };
  }
}

const MOST_ERRORS = 20;
const LONGEST_ERROR = 1_000;

/** Of what the hub owns the hub's words count; what a node adds is for Parties and the Secretariat, unless it is tagged for everybody. */
function asComposed(document: DocumentNode, { types, federation }: HubTypes): DocumentNode {
  const link = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.${federation}",
    import: ["@key", "@external", "@requires", "@tag", "@inaccessible"])`, { noLocation: true });
  const { definitions } = visit(document, { [Kind.DIRECTIVE]: (node) => plain(node as ConstDirectiveNode) });
  const nodes = definitions.filter(isType).map((node) => {
    const hubs = types.get(node.name.value);
    return hubs ? wordless(withTags(node, hubs)) : withTags(node);
  });
  return { kind: document.kind, definitions: [...link.definitions, ...nodes] };
}

/** `@federation__tag` is `@tag` here, for so we import it; and a key is written as the hub has it, or else a gateway does not find it. */
function plain(node: ConstDirectiveNode): ConstDirectiveNode {
  const fields = textOf(node, 'fields');
  const value = fields === undefined ? undefined : { kind: Kind.STRING, value: asPlain(fields) } as const;
  const given = node.arguments?.map((each) => (value && each.name.value === 'fields' ? { ...each, value } : each));
  return { ...node, name: { ...node.name, value: nameOf(node) }, ...(given && { arguments: given }) };
}

function withTags(node: TypeNode, hubs?: HubType): TypeNode {
  if (!isObject(node) && !isInterface(node)) return node;
  const fields = node.fields?.map((field) => (hubs?.fields.has(field.name.value) ? wordless(field) : tagged(field)));
  return { ...node, ...(fields && { fields }) };
}

function wordless<N extends TypeNode | FieldDefinitionNode>(node: N): N {
  return Object.assign({}, node, { description: undefined });
}

function tagged(field: FieldDefinitionNode): FieldDefinitionNode {
  const isPublic = directivesNamed('tag', field).length > 0;
  return isPublic ? field : { ...field, directives: [...(field.directives ?? []), TAG] };
}

const TAG = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [{
    kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: PARTIES },
  }],
} as const satisfies ConstDirectiveNode;
