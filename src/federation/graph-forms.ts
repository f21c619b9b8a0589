/** What a Party and the Secretariat do with the graph: propose, accept, reject, retire, roll back. */
import { handedIn } from '../depositary/handed-in.ts';
import { isSecretariat, mayActFor } from '../identity/mandate.ts';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import { examineText, isBlank } from '../treaty/readable.ts';
import { examineProposal, type Proposal } from './examine-proposal.ts';
import { type Decision, type GraphOutcome, recordDecision } from './graph-counter.ts';
import type { GraphContext } from './graph-context.ts';
import { type Graph, named, type Subgraph, versionOf } from './subgraphs.ts';
import { sdlsOf } from './supergraph.ts';

interface Submitted {
  readonly submissionId: string;
}

/** Of one Party, in the graph or proposed. */
const MOST_OF_A_PARTY = 5;

export async function propose(form: Proposal & Submitted, context: GraphContext): Promise<GraphOutcome> {
  const { submissionId, ...rest } = handedIn(form);
  const [proposal, { mandate }] = [{ ...rest, sdl: form.sdl }, context]; // as it was sent
  if (!mandate || !mayActFor(mandate, proposal.party)) return refused('NO_MANDATE', 'party');
  return recordDecision({
    form: { mutation: 'proposeSubgraph', submissionId, ...proposal },
    examine: (graph) => examineProposal(proposal, graph, context),
    decide: (graph) => (namesOf(graph, proposal).size >= MOST_OF_A_PARTY
      ? refused('TOO_MANY_SUBGRAPHS', 'party') : { act: { kind: 'SUBGRAPH_PROPOSED', ...proposal } }),
  }, mandate, context);
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

/** What is in the graph under that name; or, where nothing is, what is proposed and not decided. A Party its own. */
export async function retire(form: Reasoned & { readonly name: string }, context: GraphContext): Promise<GraphOutcome> {
  const [{ submissionId, name, reason }, { mandate }] = [handedIn(form), context];
  const isOwn = mandate?.role === 'PARTY' && name.startsWith(`${mandate.party.toLowerCase()}-`);
  if (!mandate || !(isOwn || isSecretariat(mandate))) return refused('NO_MANDATE', 'name');
  return recordDecision({
    form: { mutation: 'retireSubgraph', submissionId, name, reason },
    decide: (graph) => {
      const found = named(graph, name, 'ACCEPTED') ?? named(graph, name, 'PROPOSED');
      if (!found) return withDefects(unreadableIn(reason), refused('UNKNOWN_SUBGRAPH', 'name'));
      const { party, proposal } = found;
      return withDefects(unreadableIn(reason), { act: { kind: 'SUBGRAPH_RETIRED', party, name, proposal, ...because(reason) } });
    },
  }, mandate, context);
}

export async function rollBack(form: Reasoned & { readonly version: number }, context: GraphContext): Promise<GraphOutcome> {
  const { submissionId, version, reason } = handedIn(form);
  return bySecretariat('version', context, (mandate) => recordDecision({
    form: { mutation: 'rollBackSupergraph', submissionId, version, reason },
    decide: (graph) => withDefects(unreadableIn(reason), version < 0 || version >= versionOf(graph)
      ? refused('UNKNOWN_VERSION', 'version') : { act: { kind: 'SUPERGRAPH_ROLLED_BACK', version, ...because(reason) } }),
  }, mandate, context));
}

type Mandated = Parameters<typeof recordDecision>[1];

function bySecretariat(field: string, { mandate }: GraphContext, act: (mandate: Mandated) => Promise<GraphOutcome>): Promise<GraphOutcome> {
  return mandate && isSecretariat(mandate) ? act(mandate) : Promise.resolve(refused('NO_MANDATE', field));
}

function onOpen({ subgraphs }: Graph, proposal: number, decide: (subgraph: Subgraph) => Decision): Decision {
  const found = subgraphs.get(proposal);
  if (!found) return refused('UNKNOWN_PROPOSAL', 'proposal');
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
