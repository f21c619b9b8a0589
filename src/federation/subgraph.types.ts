/** The graph of the Parties' nodes, and the forms by which it is decided. */
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import { SubmissionInput } from '../depositary/inputs.types.ts';
import { CountryCode } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import type { SubgraphState as State } from './subgraphs.ts';

const SubgraphState = {
  PROPOSED: 'PROPOSED', ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED', RETIRED: 'RETIRED', SUPERSEDED: 'SUPERSEDED',
} as const satisfies { readonly [state in State]: state };
registerEnumType(SubgraphState, {
  name: 'SubgraphState',
  description: 'What has become of a proposal that a node join the graph.',
  valuesConfig: {
    PROPOSED: { description: 'Not decided yet.' },
    ACCEPTED: { description: 'The Secretariat has accepted it. It is in the graph, unless `leftOutBecause` says why not.' },
    REJECTED: { description: 'The Secretariat has rejected it: see the reasons.' },
    RETIRED: { description: 'It was in the graph and is no longer, or it was withdrawn before it was decided.' },
    SUPERSEDED: { description: 'A newer one of its name has taken its place.' },
  },
});

@ObjectType({ description: 'A national node, as its Party has proposed it once: what it adds to the graph, and what has become of that.' })
export class Subgraph {
  @Field(() => String, {
    description: 'It begins with the code of its Party: `kz-duty`. A Party changes a node by proposing it anew under its name.',
  })
  name!: string;

  @Field(() => String, { description: 'Where the gateway asks it.' })
  url!: string;

  @Field(() => SubgraphState, { description: 'What has become of it.' })
  state!: State;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or retired.' })
  reasons?: string;
}

@ObjectType({ description: 'The graph that a gateway serves: the hub, and the nodes that the Secretariat has accepted.' })
export class Supergraph {
  @Field(() => Int, {
    description: 'How often what is in it has changed: 0 is the hub alone. Returning to an earlier version makes a new one.',
  })
  version!: number;

  @Field(() => String, { description: 'SHA-256 of `sdl` in UTF-8, 64 hexadecimal digits: also the ETag of /supergraph.graphql.' })
  hash!: string;

  @ForParties()
  @Field(() => String, { description: 'As a gateway reads it.' })
  sdl!: string;
}

@InputType({ description: 'A Party proposes that its node join the graph, or that it be changed. What it may say: docs/federation.md.' })
export class ProposeSubgraphInput extends SubmissionInput {
  @Field(() => CountryCode, { description: 'Whose node it is.' })
  party!: Party;

  @Field(() => String, { description: 'The code of the Party in small letters, a hyphen, and small letters or digits: `kz-duty`.' })
  name!: string;

  @Field(() => String, {
    description: 'Where the gateway asks it: a public https address without a query. It stays on the log, and every Party reads it: '
      + 'keep secrets out of it.',
  })
  url!: string;

  @Field(() => String, { description: 'What it adds to the graph: SDL of Federation 2, at most 64 kB.' })
  sdl!: string;
}

@InputType({ description: 'Accepts a proposal: it is examined anew, against the graph as it then is.' })
export class AcceptSubgraphInput extends SubmissionInput {
  @Field(() => Int, { description: 'The position of the entry that proposes it.' })
  proposal!: number;
}

@InputType({ description: 'Rejects a proposal. The Parties read the reasons.' })
export class RejectSubgraphInput extends AcceptSubgraphInput {
  @Field(() => String, { description: 'Why: what its Party has to change. No names of persons.' })
  reasons!: string;
}

@InputType({
  description: 'Takes a node out of the graph, and withdraws what is proposed under its name; or withdraws one proposal alone.',
})
export class RetireSubgraphInput extends SubmissionInput {
  @Field(() => String, { description: 'The name of the node.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The position of the entry that proposes it: only this proposal is withdrawn, and the node stays as it is in the graph.',
  })
  proposal?: number | null;

  @Field(() => String, { nullable: true, description: 'Why. No names of persons.' })
  reason?: string | null;
}

@InputType({
  description: 'Returns to what was in the graph in an earlier version, but for nodes that their own Parties have retired since: '
    + 'these stay out until they are proposed and accepted anew. The entry names the proposals that come in and go out.',
})
export class RollBackSupergraphInput extends SubmissionInput {
  @Field(() => Int, { description: 'That version; 0 is the hub alone.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why. No names of persons.' })
  reason?: string | null;
}
