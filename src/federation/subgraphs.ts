/**
 * Which nodes are in the graph, and since when: folded from the acts on the log, and nothing else. Version n is what was in the graph
 * after its n-th change; 0 is the hub alone.
 */
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
  /** Of each version, the positions of the proposals in the graph, in the order in which their names were first accepted. */
  readonly versions: readonly (readonly number[])[];
}

export type GraphEntry = Pick<Entry<GraphAct>, 'position' | 'act'>;

export const EMPTY: Graph = { position: 0, subgraphs: new Map(), versions: [[]] };

/** A graph and the acts after it, in order. */
export function withActs(graph: Graph, entries: readonly GraphEntry[]): Graph {
  return entries.reduce(withAct, graph);
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
  return [...graph.subgraphs.values()].find((each) => each.name === name && each.state === state);
}

function withAct(graph: Graph, { position, act }: GraphEntry): Graph {
  switch (act.kind) {
    case 'SUBGRAPH_PROPOSED':
      return { ...propose(graph, position, act), position };
    case 'SUBGRAPH_ACCEPTED':
      return { ...change(graph, position, admit(graph, act.proposal)), position };
    case 'SUBGRAPH_REJECTED':
      return { ...decide(graph, act.proposal, { state: 'REJECTED', decided: position, reasons: act.reasons }), position };
    case 'SUBGRAPH_RETIRED':
      return { ...retire(graph, position, act), position };
    case 'SUPERGRAPH_ROLLED_BACK':
      return { ...change(graph, position, graph.versions[act.version] ?? [], act.reason), position };
    default:
      return act satisfies never;
  }
}

/** A Party that proposes anew has thought better of what is not decided yet. */
function propose(graph: Graph, position: number, { party, name, url }: SubgraphProposed): Graph {
  const open = named(graph, name, 'PROPOSED');
  const { subgraphs } = open ? decide(graph, open.proposal, { state: 'SUPERSEDED', decided: position }) : graph;
  return { ...graph, subgraphs: new Map(subgraphs).set(position, { proposal: position, party, name, url, state: 'PROPOSED' }) };
}

/** In the place of the one that had its name: so who came first stays first. */
function admit({ subgraphs, versions }: Graph, proposal: number): number[] {
  const present = versions.at(-1) ?? [];
  const name = subgraphs.get(proposal)?.name;
  const place = present.findIndex((each) => subgraphs.get(each)?.name === name);
  return place < 0 ? [...present, proposal] : present.with(place, proposal);
}

function retire(graph: Graph, position: number, { proposal, reason }: { readonly proposal: number; readonly reason?: string }): Graph {
  const present = graph.versions.at(-1) ?? [];
  if (present.includes(proposal)) return change(graph, position, present.filter((each) => each !== proposal), reason);
  return decide(graph, proposal, { state: 'RETIRED', decided: position, ...because(reason) });
}

/** Another version: who comes in is accepted, whoever it was before; who goes out gives way to another of its name, or is retired. */
function change(graph: Graph, position: number, next: readonly number[], reason?: string): Graph {
  const present = graph.versions.at(-1) ?? [];
  const names = new Set(next.map((proposal) => graph.subgraphs.get(proposal)?.name));
  const isReplaced = (proposal: number) => names.has(graph.subgraphs.get(proposal)?.name);
  const comeIn = next.filter((each) => !present.includes(each));
  const goOut = present.filter((each) => !next.includes(each));
  const decisions = [
    ...comeIn.map((each) => [each, { state: 'ACCEPTED', decided: position }] as const),
    ...goOut.map((each) => [each, isReplaced(each) ? { state: 'SUPERSEDED', decided: position } as const
      : { state: 'RETIRED', decided: position, ...because(reason) } as const] as const),
  ];
  const { subgraphs } = decisions.reduce((so, [proposal, decision]) => decide(so, proposal, decision), graph);
  return { ...graph, subgraphs, versions: [...graph.versions, next] };
}

type Decision = Pick<Subgraph, 'state' | 'reasons'> & { readonly decided: number };

function decide(graph: Graph, proposal: number, decision: Decision): Graph {
  const found = graph.subgraphs.get(proposal);
  if (!found) return graph;
  const { party, name, url } = found; // what was said when it was decided before no longer holds
  return { ...graph, subgraphs: new Map(graph.subgraphs).set(proposal, { proposal, party, name, url, ...decision }) };
}

function because(reason: string | undefined): Pick<Subgraph, 'reasons'> {
  return reason === undefined ? {} : { reasons: reason };
}
