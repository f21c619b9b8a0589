/**
 * Which nodes are in the graph, and since when: folded from the acts on the log, and nothing else. Version n is what was in the graph
 * after its n-th change; 0 is the hub alone.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../treaty/acts.ts';
import type { GraphAct, SubgraphProposed } from '../treaty/graph-acts.ts';
import type { Party } from '../treaty/parties.ts';

/**
 * Proposed, not yet decided; accepted, in the graph; rejected; retired, out of the graph or withdrawn; superseded: another one of its
 * name has been accepted, or proposed before this one was decided.
 */
export type SubgraphState = 'PROPOSED' | 'ACCEPTED' | 'REJECTED' | 'RETIRED' | 'SUPERSEDED';

/** One proposal, and what has become of it. What it adds is in its entry. */
export interface Subgraph {
  /** The position of the proposal. */
  readonly proposal: number;
  readonly party: Party;
  readonly name: string;
  readonly url: string;
  readonly proposedOn: Temporal.PlainDate;
  readonly state: SubgraphState;
  /** Why it was rejected or retired. */
  readonly reasons?: string;
  /** The position of the entry by which it came to its state; none while it is proposed. */
  readonly decided?: number;
}

export interface Graph {
  /** The position of the last act that is in it. */
  readonly position: number;
  /** By the positions of their proposals, in order. */
  readonly subgraphs: ReadonlyMap<number, Subgraph>;
  /** By names, the positions of the proposals that are not decided. */
  readonly open: ReadonlyMap<string, number>;
  /** By names, where its own Party has last ended it: nobody else brings back what was proposed before. */
  readonly ended: ReadonlyMap<string, number>;
  /** Of each version, the positions of the proposals in the graph, in the order in which their names were first accepted. */
  readonly versions: readonly (readonly number[])[];
}

/** Without what it adds: that is long, and decides nothing here. */
type ProposedBriefly = Omit<SubgraphProposed, 'sdl'>;

export interface GraphEntry extends Pick<Entry, 'position' | 'receivedOn'> {
  /** `KZ`, `SECRETARIAT`. */
  readonly recordedBy: string;
  readonly act: Exclude<GraphAct, SubgraphProposed> | ProposedBriefly;
}

export const EMPTY: Graph = { position: 0, subgraphs: new Map(), open: new Map(), ended: new Map(), versions: [[]] };

/** A graph and the acts after it, in order. */
export function withActs(graph: Graph, entries: readonly GraphEntry[]): Graph {
  if (entries.length === 0) return graph;
  const draft: Draft = {
    position: graph.position, subgraphs: new Map(graph.subgraphs), open: new Map(graph.open), ended: new Map(graph.ended),
    versions: [...graph.versions],
  };
  for (const entry of entries) {
    receive(draft, entry);
    draft.position = entry.position;
  }
  return draft;
}

export function versionOf({ versions }: Graph): number {
  return versions.length - 1;
}

/** In the graph now. */
export function accepted(graph: Graph): Subgraph[] {
  return inVersion(graph, versionOf(graph));
}

function inVersion({ subgraphs, versions }: Graph, version: number): Subgraph[] {
  return (versions[version] ?? []).map((proposal) => subgraphs.get(proposal)).filter((each) => each !== undefined);
}

/** The one of a name that is in a state: there is never more than one that is proposed, nor more than one that is accepted. */
export function named(graph: Graph, name: string, state: 'PROPOSED' | 'ACCEPTED'): Subgraph | undefined {
  if (state === 'PROPOSED') return graph.subgraphs.get(graph.open.get(name) ?? 0);
  return accepted(graph).find((each) => each.name === name);
}

/** What was in a version, but for what its own Party has ended since: that needs a new proposal. */
export function inGraphAgain(graph: Graph, version: number): number[] {
  return inVersion(graph, version).filter((each) => !hasEnded(graph, each)).map(({ proposal }) => proposal);
}

/** Of a name, whatever has become of it: the last that its own Party has not ended. */
export function lastNotEnded(graph: Graph, name: string): Subgraph | undefined {
  return [...graph.subgraphs.values()].findLast((each) => each.name === name && !hasEnded(graph, each));
}

function hasEnded({ ended }: Graph, { proposal, name }: Subgraph): boolean {
  return proposal < (ended.get(name) ?? 0);
}

/** A copy of its own, so that a long log is folded in one go. */
interface Draft extends Graph {
  position: number;
  readonly subgraphs: Map<number, Subgraph>;
  readonly open: Map<string, number>;
  readonly ended: Map<string, number>;
  readonly versions: (readonly number[])[];
}

function receive(draft: Draft, entry: GraphEntry): void {
  const { position, act } = entry;
  switch (act.kind) {
    case 'SUBGRAPH_PROPOSED':
      propose(draft, entry, act);
      break;
    case 'SUBGRAPH_ACCEPTED':
      change(draft, position, admit(draft, act.proposal));
      break;
    case 'SUBGRAPH_REJECTED':
      decide(draft, act.proposal, { state: 'REJECTED', decided: position, reasons: act.reasons });
      break;
    case 'SUBGRAPH_RETIRED':
      retire(draft, entry, act);
      break;
    case 'SUPERGRAPH_ROLLED_BACK':
      change(draft, position, inGraphAgain(draft, act.version), act.reason);
      break;
    default:
      act satisfies never;
  }
}

/** A Party that proposes anew has thought better of what is not decided yet. */
function propose(draft: Draft, { position, receivedOn }: GraphEntry, { party, name, url }: ProposedBriefly): void {
  const open = draft.open.get(name);
  if (open !== undefined) decide(draft, open, { state: 'SUPERSEDED', decided: position });
  draft.subgraphs.set(position, { proposal: position, party, name, url, proposedOn: receivedOn, state: 'PROPOSED' });
  draft.open.set(name, position);
}

/** In the place of the one that had its name: so who came first stays first. */
function admit({ subgraphs, versions }: Graph, proposal: number): number[] {
  const present = versions.at(-1) ?? [];
  const name = subgraphs.get(proposal)?.name;
  const place = present.findIndex((each) => subgraphs.get(each)?.name === name);
  return place < 0 ? [...present, proposal] : present.with(place, proposal);
}

type Retired = Extract<GraphAct, { readonly kind: 'SUBGRAPH_RETIRED' }>;

/**
 * A node that is taken out takes along what was proposed for it, and so does a name that is ended, whose earlier proposals stay what they
 * are; what is proposed is withdrawn alone.
 */
function retire(draft: Draft, { position, recordedBy }: GraphEntry, { party, name, proposal, forGood, reason }: Retired): void {
  const present = draft.versions.at(-1) ?? [];
  const isPresent = present.includes(proposal);
  const undecided = isPresent || forGood ? draft.open.get(name) : proposal;
  if (undecided !== undefined) decide(draft, undecided, { state: 'RETIRED', decided: position, ...because(reason) });
  if (forGood || (isPresent && recordedBy === party)) draft.ended.set(name, position);
  if (isPresent) change(draft, position, present.filter((each) => each !== proposal), reason);
}

/** Another version: who comes in is accepted, whoever it was before; who goes out gives way to another of its name, or is retired. */
function change(draft: Draft, position: number, next: readonly number[], reason?: string): void {
  const present = draft.versions.at(-1) ?? [];
  const names = new Set(next.map((proposal) => draft.subgraphs.get(proposal)?.name));
  for (const each of next.filter((one) => !present.includes(one))) decide(draft, each, { state: 'ACCEPTED', decided: position });
  for (const each of present.filter((one) => !next.includes(one))) {
    const isReplaced = names.has(draft.subgraphs.get(each)?.name);
    decide(draft, each, { decided: position, ...(isReplaced ? { state: 'SUPERSEDED' } : { state: 'RETIRED', ...because(reason) }) });
  }
  draft.versions.push(next);
}

type Decision = Pick<Subgraph, 'state' | 'reasons'> & { readonly decided: number };

function decide({ subgraphs, open }: Draft, decided: number, decision: Decision): void {
  const found = subgraphs.get(decided);
  if (!found) return;
  const { proposal, party, name, url, proposedOn } = found; // what was said when it was decided before no longer holds
  subgraphs.set(proposal, { proposal, party, name, url, proposedOn, ...decision });
  if (open.get(name) === proposal) open.delete(name);
}

function because(reason: string | undefined): Pick<Subgraph, 'reasons'> {
  return reason === undefined ? {} : { reasons: reason };
}
