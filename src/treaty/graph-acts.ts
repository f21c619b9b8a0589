/** Who is in the graph of the Parties' nodes: proposed by a Party, decided by the Secretariat. No acts under the Protocol. */
import type { Party } from './parties.ts';

/** A Party asks that its node join the graph, or that what its node adds to it be other than before. */
export interface SubgraphProposed {
  readonly kind: 'SUBGRAPH_PROPOSED';
  readonly party: Party;
  /** It begins with the code of its Party: `kz-duty`. */
  readonly name: string;
  /** Where the gateway asks it. */
  readonly url: string;
  /** What it adds, in the schema definition language. */
  readonly sdl: string;
}

interface UponProposal {
  readonly party: Party;
  readonly name: string;
  /** The position of the proposal. */
  readonly proposal: number;
}

/** It takes the place of what was in the graph under its name. */
interface SubgraphAccepted extends UponProposal {
  readonly kind: 'SUBGRAPH_ACCEPTED';
}

interface SubgraphRejected extends UponProposal {
  readonly kind: 'SUBGRAPH_REJECTED';
  readonly reasons: string;
}

/** Out of the graph, with what is proposed under its name; or a proposal that was not decided is withdrawn alone. */
interface SubgraphRetired extends UponProposal {
  readonly kind: 'SUBGRAPH_RETIRED';
  /** Its own Party ends the name: of all that was proposed under it, nothing comes back. Older acts do not say it. */
  readonly forGood?: true;
  readonly reason?: string;
}

/** In the graph is again what was in it in an earlier version, but for nodes that their own Parties have retired since. */
interface SupergraphRolledBack {
  readonly kind: 'SUPERGRAPH_ROLLED_BACK';
  readonly version: number;
  /** The positions of the proposals that come in by it. */
  readonly comeIn: readonly number[];
  /** And of those that go out. */
  readonly goOut: readonly number[];
  readonly reason?: string;
}

export type GraphAct = SubgraphProposed | SubgraphAccepted | SubgraphRejected | SubgraphRetired | SupergraphRolledBack;

const graphActs = {
  SUBGRAPH_PROPOSED: true, SUBGRAPH_ACCEPTED: true, SUBGRAPH_REJECTED: true, SUBGRAPH_RETIRED: true, SUPERGRAPH_ROLLED_BACK: true,
} as const satisfies Record<GraphAct['kind'], true>;

export const graphKinds = Object.keys(graphActs) as GraphAct['kind'][];

/** What was decided of the graph is put right by deciding anew: it is not corrected, and not told. */
export function isOfTheGraph<A extends { readonly kind: string }>(act: A): act is Extract<A, GraphAct> {
  return Object.hasOwn(graphActs, act.kind);
}
