/** What a Party and the Secretariat do with the graph: propose, accept, reject, retire, roll back. */
import { handedIn } from '../depositary/handed-in.ts';
import { isSecretariat } from '../identity/mandate.ts';
import { today } from '../registry/known.ts';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import { examineText, isBlank } from '../treaty/readable.ts';
import { examineProposal, type Proposal } from './examine-proposal.ts';
import { type Decision, type GraphOutcome, recordDecision } from './graph-counter.ts';
import type { GraphContext } from './graph-context.ts';
import { accepted, type Graph, inGraphAgain, lastNotEnded, named, type Subgraph, versionOf } from './subgraphs.ts';
import { sdlsOf } from './supergraph.ts';

interface Submitted {
  readonly submissionId: string;
}

/** Of one Party, in the graph or proposed. */
const MOST_OF_A_PARTY = 5;
/** Proposals of one Party: each stays on the log for good, and every Party reads it. */
const MOST_IN_A_DAY = 20;

/** By the Party itself: the Secretariat, which decides, proposes for nobody. */
export async function propose(form: Proposal & Submitted, context: GraphContext): Promise<GraphOutcome> {
  const { submissionId, ...rest } = handedIn(form);
  const [proposal, { mandate }] = [{ ...rest, sdl: form.sdl }, context]; // as it was sent
  if (mandate?.role !== 'PARTY' || mandate.party !== proposal.party) return refused('NO_MANDATE', 'party');
  return recordDecision({
    form: { mutation: 'proposeSubgraph', submissionId, ...proposal },
    examine: async (graph) => (await isKnown(graph, proposal, context)
      ? [defect('SUBGRAPH_UNCHANGED', 'sdl')] : examineProposal(proposal, graph, context)),
    decide: (graph) => withDefects(tooMany(graph, proposal, context), { act: { kind: 'SUBGRAPH_PROPOSED', ...proposal } }),
  }, mandate, context);
}

/** It is in the graph, or proposed and not decided, as it is. */
async function isKnown(graph: Graph, { name, url, sdl }: Proposal, { em }: GraphContext): Promise<boolean> {
  const present = [named(graph, name, 'ACCEPTED'), named(graph, name, 'PROPOSED')].filter((each) => each?.url === url) as Subgraph[];
  return (await sdlsOf(present, em)).some(([, known]) => known === sdl);
}

function tooMany(graph: Graph, proposal: Proposal, context: GraphContext): Defect[] {
  const day = today(context);
  const ofTheDay = [...graph.subgraphs.values()].filter(({ party, proposedOn }) => party === proposal.party && proposedOn.equals(day));
  return [
    ...(namesOf(graph, proposal).size >= MOST_OF_A_PARTY ? [defect('TOO_MANY_SUBGRAPHS', 'party')] : []),
    ...(ofTheDay.length >= MOST_IN_A_DAY ? [defect('TOO_MANY_PROPOSALS', 'party')] : []),
  ];
}

/** The other names of its Party. */
function namesOf({ subgraphs }: Graph, { party, name }: Proposal): Set<string> {
  const present = [...subgraphs.values()].filter(({ state }) => state === 'ACCEPTED' || state === 'PROPOSED');
  return new Set(present.filter((each) => each.party === party && each.name !== name).map((each) => each.name));
}

interface OnProposal extends Submitted {
  readonly proposal: number;
}

/** Everything is examined anew, against the graph as it then is. */
export async function accept({ submissionId, proposal }: OnProposal, context: GraphContext): Promise<GraphOutcome> {
  return bySecretariat('proposal', context, (mandate) => recordDecision({
    form: { mutation: 'acceptSubgraph', submissionId, proposal },
    examine: async (graph) => {
      const [found] = await sdlsOf([graph.subgraphs.get(proposal)].filter((each) => each?.state === 'PROPOSED') as Subgraph[], context.em);
      const defects = found ? await examineProposal({ ...found[0], sdl: found[1] }, graph, context) : [];
      return defects.map((each) => ({ ...each, path: ['input', 'proposal', ...each.path.slice(1)] }));
    },
    decide: (graph) => onOpen(graph, proposal, ({ party, name }) => ({ act: { kind: 'SUBGRAPH_ACCEPTED', party, name, proposal } })),
  }, mandate, context));
}

export async function reject(form: OnProposal & { readonly reasons: string }, context: GraphContext): Promise<GraphOutcome> {
  const { submissionId, proposal, reasons } = handedIn(form);
  const unreadable = isBlank(reasons) ? [defect('REASON_MISSING', 'reasons')] : examineText(reasons, 'TEXT_UNREADABLE', 'reasons');
  return bySecretariat('proposal', context, (mandate) => recordDecision({
    form: { mutation: 'rejectSubgraph', submissionId, proposal, reasons },
    decide: (graph) => withDefects(unreadable, onOpen(graph, proposal, ({ party, name }) =>
      ({ act: { kind: 'SUBGRAPH_REJECTED', party, name, proposal, reasons } }))),
  }, mandate, context));
}

interface Reasoned extends Submitted {
  readonly reason?: string | null;
}

interface Retiring extends Reasoned {
  readonly name: string;
  readonly proposal?: number | null;
}

/**
 * The node with what is proposed for it; where none is in the graph, or it is named, what is proposed alone. A Party its own, and the name
 * for good: even what is out of the graph already, for else it could come back.
 */
export async function retire(form: Retiring, context: GraphContext): Promise<GraphOutcome> {
  const [{ submissionId, name, proposal, reason }, { mandate }] = [handedIn(form), context];
  const isOwn = mandate?.role === 'PARTY' && name.startsWith(`${mandate.party.toLowerCase()}-`);
  if (!mandate || !(isOwn || isSecretariat(mandate))) return refused('NO_MANDATE', 'name');
  return recordDecision({
    form: { mutation: 'retireSubgraph', submissionId, name, proposal, reason },
    decide: (graph) => {
      const act = (found: Subgraph, forGood?: true): Decision => ({ act: {
        kind: 'SUBGRAPH_RETIRED', party: found.party, name, proposal: found.proposal, ...(forGood && { forGood }), ...because(reason),
      } });
      if (isGiven(proposal)) return withDefects(unreadableIn(reason), onOpen(graph, proposal, act, name));
      const found = named(graph, name, 'ACCEPTED') ?? named(graph, name, 'PROPOSED') ?? (isOwn ? lastNotEnded(graph, name) : undefined);
      return withDefects(unreadableIn(reason), found ? act(found, isOwn || undefined) : refused('UNKNOWN_SUBGRAPH', 'name'));
    },
  }, mandate, context);
}

function isGiven(proposal: number | null | undefined): proposal is number {
  return proposal !== undefined && proposal !== null;
}

export async function rollBack(form: Reasoned & { readonly version: number }, context: GraphContext): Promise<GraphOutcome> {
  const { submissionId, version, reason } = handedIn(form);
  return bySecretariat('version', context, (mandate) => recordDecision({
    form: { mutation: 'rollBackSupergraph', submissionId, version, reason },
    decide: (graph) => withDefects(unreadableIn(reason), version < 0 || version >= versionOf(graph)
      ? refused('UNKNOWN_VERSION', 'version')
      : { act: { kind: 'SUPERGRAPH_ROLLED_BACK', version, ...changeBy(graph, version), ...because(reason) } }),
  }, mandate, context));
}

function changeBy(graph: Graph, version: number): { readonly comeIn: readonly number[]; readonly goOut: readonly number[] } {
  const [present, next] = [accepted(graph).map(({ proposal }) => proposal), inGraphAgain(graph, version)];
  return { comeIn: next.filter((each) => !present.includes(each)), goOut: present.filter((each) => !next.includes(each)) };
}

type Mandated = Parameters<typeof recordDecision>[1];

function bySecretariat(field: string, { mandate }: GraphContext, act: (mandate: Mandated) => Promise<GraphOutcome>): Promise<GraphOutcome> {
  return mandate && isSecretariat(mandate) ? act(mandate) : Promise.resolve(refused('NO_MANDATE', field));
}

function onOpen({ subgraphs }: Graph, proposal: number, decide: (subgraph: Subgraph) => Decision, name?: string): Decision {
  const found = subgraphs.get(proposal);
  if (!found || found.name !== (name ?? found.name)) return refused('UNKNOWN_PROPOSAL', 'proposal');
  return found.state === 'PROPOSED' ? decide(found) : refused('NOT_OPEN', 'proposal');
}

function withDefects(defects: readonly Defect[], decision: Decision): Decision {
  return defects.length === 0 ? decision : { defects: [...defects, ...('defects' in decision ? decision.defects : [])] };
}

function unreadableIn(reason: string | undefined): Defect[] {
  return examineText(reason, 'TEXT_UNREADABLE', 'reason');
}

function because(reason: string | undefined): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function refused(code: DefectCode, field: string): { readonly defects: readonly Defect[] } {
  return { defects: [defect(code, field)] };
}
