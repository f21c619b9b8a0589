/** May this node be in the graph? Its own rules, then the composition with all that is in the graph, then the operations in use. */
import { GraphQLError } from 'graphql';
import { targetDefect } from '../broadcast/webhook-target.ts';
import { nameOf } from '../identity/mandate.ts';
import { today } from '../registry/known.ts';
import { allParties } from '../registry/parties.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { SubgraphProposed } from '../treaty/graph-acts.ts';
import type { Party } from '../treaty/parties.ts';
import { isReadable } from '../treaty/readable.ts';
import { compose, type NodeInGraph } from './composition.ts';
import { type GraphContext, supergraphsIn } from './graph-context.ts';
import { brokenBy } from './operations.ts';
import { operationsInUse } from './operations-kept.ts';
import { isNameOf, namesGivenBy } from './own-names.ts';
import { examineSdl } from './own-rules.ts';
import { Rotation } from './rotation.ts';
import { type ReadSdl, readSdl } from './sdl.ts';
import { accepted, type Graph, type Subgraph } from './subgraphs.ts';
import { sdlsOf } from './supergraph.ts';

export type Proposal = Pick<SubgraphProposed, 'party' | 'name' | 'url' | 'sdl'>;

/** Beside those that are in this graph. It takes a while, so the log is not locked meanwhile, and others have their turn in between. */
export async function examineProposal(proposal: Proposal, graph: Graph, context: GraphContext): Promise<Defect[]> {
  const turn = turns.take(context.mandate ? nameOf(context.mandate) : '', () => examine(proposal, graph, context));
  if (turn) return turn;
  throw new GraphQLError('Two of your proposals are being examined: try again soon, with the same submissionId.', TRY_AGAIN);
}

/** A Party's, and the Secretariat's. */
const turns = new Rotation(2);
const TRY_AGAIN = { extensions: { code: 'TRY_AGAIN' } };

async function examine(proposal: Proposal, graph: Graph, context: GraphContext): Promise<Defect[]> {
  const { party, name, url, sdl } = proposal;
  const codes = (await allParties(context.em)).map(({ code }) => code as Party);
  const others = await othersIn(graph, name, context);
  const { types: hub } = supergraphsIn(context);
  const ofTheParty = others.filter(({ subgraph }) => subgraph.party === party);
  const read = readSdl(sdl, ofTheParty.flatMap((each) => ('size' in each ? [each.size] : [])));
  const taken = new Map(others.flatMap((each) =>
    ('document' in each ? namesGivenBy(each.document, hub).map((given) => [given, each.subgraph.name] as const) : [])));
  const otherParties = codes.filter((code) => code !== party);
  const defects = [
    ...(codes.includes(party) ? [] : [defect('UNKNOWN_PARTY', 'party')]),
    ...(isNameOf(party, name) ? [] : [defect('SUBGRAPH_NAME_INVALID', 'name')]),
    ...examineUrl(url, context),
    ...('defect' in read ? [read.defect] : examineSdl(read.document, { party, hub, otherParties, taken })),
  ];
  if ('defect' in read || defects.length > 0) return defects;
  return examineComposed({ name, url, document: read.document }, context);
}

/** All that are accepted under another name, whether or not this hub composes with them. */
async function othersIn(graph: Graph, name: string, context: GraphContext): Promise<(ReadSdl & { readonly subgraph: Subgraph })[]> {
  const others = accepted(graph).filter((each) => each.name !== name);
  return (await sdlsOf(others, context.em)).map(([subgraph, sdl]) => ({ ...readSdl(sdl), subgraph }));
}

function examineUrl(url: string, { nodeTargets = 'public' }: GraphContext): Defect[] {
  const wrong = isReadable(url) ? targetDefect(url, nodeTargets) : 'NOT_AN_ADDRESS';
  return [
    ...(wrong === undefined ? [] : [{ ...defect('NODE_ADDRESS_NOT_ALLOWED', 'url'), detail: wrong }]),
    // Where keys like to stand; and it would be on the record for good.
    ...(url.includes('?') ? [defect('NODE_ADDRESS_HAS_QUERY', 'url')] : []),
  ];
}

async function examineComposed(candidate: NodeInGraph, context: GraphContext): Promise<Defect[]> {
  const supergraphs = supergraphsIn(context);
  const present = await supergraphs.current(context.em);
  const others = present.members.filter(({ name }) => name !== candidate.name);
  const composed = await compose(supergraphs.hub, [...others, candidate], supergraphs.composedWithin);
  if ('errors' in composed) return composed.errors.map((detail) => ({ ...defect('DOES_NOT_COMPOSE', 'sdl'), detail }));
  const broken = await brokenBy(present.apiSchema, composed.apiSchema, await operationsInUse(context.em, today(context)));
  return broken.map(({ at, message, operations }) => ({ ...defect('BREAKS_OPERATION', 'sdl', at), detail: `${message}. Operations: ${operations}.` }));
}
