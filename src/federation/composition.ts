/** The hub and the nodes as one graph. What the rules have let through is composed as we write it: with our links, and our tags. */
import {
  buildSchema, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema, Kind, parse, visit,
} from 'graphql';
import { directivesNamed, nameOf, textOf } from './as-written.ts';
import { Composer } from './composer.ts';
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

const A_MINUTE = 60_000;
const composer = new Composer(A_MINUTE);

/**
 * What a gateway could not open does not compose, nor what takes longer than `within`, in milliseconds. What is on the log comes out the
 * same on every hub, however long it takes there.
 */
export async function compose(hub: HubInGraph, nodes: readonly NodeInGraph[], within?: number): Promise<Composed> {
  const answer = await composer.compose([
    { name: HUB, url: hub.url, typeDefs: hub.sdl },
    ...nodes.map(({ name, url, document }) => ({ name, url, typeDefs: asComposed(document, hub.types) })),
  ], within);
  if (!answer && within === undefined) throw new Error('the composition has ended without an answer');
  if (!answer) return { errors: ['It takes too long to compose, or too much memory: make it smaller.'] };
  if ('errors' in answer) return { errors: answer.errors.slice(0, MOST_ERRORS).map((message) => message.slice(0, LONGEST_ERROR)) };
  if ('cannotBeOpened' in answer) {
    sayFailed('a graph that composes cannot be opened', answer.cannotBeOpened);
    return { errors: ['It composes, but a gateway cannot open the graph: look for unusual names and defaults.'] };
  }
  try {
    if ('exception' in answer) throw new Error(answer.exception);
    return { sdl: answer.sdl, apiSchema: buildSchema(answer.publicSdl, { noLocation: true }) };
  } catch (error) {
    sayFailed('the composition failed by an exception', String(error));
    return { errors: ['It cannot be composed: the composition failed by it.'] };
  }
}

/** A stranger's SDL is the cause: one short line, whatever it holds. */
function sayFailed(what: string, why: string): void {
  console.error(`${what}: ${JSON.stringify(why).slice(0, 300)}`);
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
