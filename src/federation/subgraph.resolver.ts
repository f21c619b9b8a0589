/** The graph, for the Parties, their nodes and the Secretariat: what is in it, and what has become of each proposal. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { demand } from '../identity/refusal.ts';
import { entriesAt } from '../log/entries.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { pageSize } from '../paging.ts';
import { partiesEver } from '../registry/parties.ts';
import type { PartyRow } from '../registry/registry.entity.ts';
import { Party } from '../registry/registry.types.ts';
import { CountryCode } from '../scalars.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { type GraphContext, supergraphsIn } from './graph-context.ts';
import { Subgraph, Supergraph } from './subgraph.types.ts';
import type { Subgraph as Proposed } from './subgraphs.ts';
import type { Supergraph as Composed } from './supergraph.ts';

@Resolver(() => Subgraph)
export class SubgraphResolver {
  @ForParties()
  @Query(() => [Subgraph], { description: 'Every proposal that a node join the graph, the newest first. For Parties and the Secretariat.' })
  async subgraphs(
    @Arg('party', () => CountryCode, { nullable: true, description: 'Of this Party only.' }) party: PartyCode | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at the most, up to 500.' }) first: number,
    @Arg('before', () => Int, { nullable: true, description: 'The position of the last proposal that you have: older ones follow.' })
    before: number | undefined,
    @Ctx() context: GraphContext,
  ): Promise<Proposed[]> {
    demand('GRAPH', context.mandate);
    const { subgraphs } = await supergraphsIn(context).graph(context.em);
    const wanted = [...subgraphs.values()].filter((each) => (party ?? each.party) === each.party && each.proposal < (before ?? Infinity));
    return wanted.toReversed().slice(0, pageSize(first));
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Whose node it is.' })
  party(@Root() { party }: Proposed, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it adds to the graph.' })
  async sdl(@Root() { proposal }: Proposed, @Ctx() { load }: Context): Promise<string | undefined> {
    const act = (await load(entriesAt, proposal))?.act;
    return act?.kind === 'SUBGRAPH_PROPOSED' ? act.sdl : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Accepted, and yet not in the graph: the hub has changed since, and cannot be composed with it any more. Why, in English.',
  })
  async leftOutBecause(@Root() { proposal, state }: Proposed, @Ctx() context: GraphContext): Promise<string | undefined> {
    return state === 'ACCEPTED' ? (await supergraphsIn(context).current(context.em)).leftOut.get(proposal) : undefined;
  }

  @FieldResolver(() => Entry, {
    nullable: true,
    description: 'The entry that proposes it. To its position the Secretariat refers when it decides.',
  })
  async proposedBy(@Root() { proposal }: Proposed, @Ctx() { load, mandate }: Context): Promise<EntryView | undefined> {
    const entry = await load(entriesAt, proposal);
    return entry && viewOf(entry, mandate);
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'The entry by which it came to its state; null while it is not decided.' })
  async decidedBy(@Root() { decided }: Proposed, @Ctx() { load, mandate }: Context): Promise<EntryView | undefined> {
    const entry = decided === undefined ? undefined : await load(entriesAt, decided);
    return entry && viewOf(entry, mandate);
  }
}

@Resolver(() => Supergraph)
export class SupergraphResolver {
  @ForParties()
  @Query(() => Supergraph, { description: 'The graph as it is now. For Parties and the Secretariat; gateways ask at /supergraph.graphql.' })
  async supergraph(@Ctx() context: GraphContext): Promise<Composed> {
    demand('GRAPH', context.mandate);
    return supergraphsIn(context).current(context.em);
  }

  @FieldResolver(() => [Subgraph], { description: 'The nodes in it, in the order in which their names were first accepted.' })
  subgraphs(@Root() { members }: Composed): Proposed[] {
    return members.map(({ subgraph }) => subgraph);
  }
}
