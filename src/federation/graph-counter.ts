/**
 * Records what is decided of the graph, once. What takes long is examined before the log is locked, for others act meanwhile; under the
 * lock it is decided, and examined anew only if the graph has another version by then.
 */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { nameOf, type Mandate } from '../identity/mandate.ts';
import { canonical, hashOf } from '../log/chain.ts';
import { append, findSubmission, lockLog, type RecordedEntry } from '../log/log.ts';
import { project } from '../registry/project.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { GraphAct } from '../treaty/graph-acts.ts';
import { type GraphContext, supergraphsIn } from './graph-context.ts';
import { type Graph, versionOf } from './subgraphs.ts';

export type GraphOutcome =
  | { readonly entry: RecordedEntry; readonly replayed: boolean }
  | { readonly defects: readonly Defect[] };

export type Decision = { readonly act: GraphAct } | { readonly defects: readonly Defect[] };

/** A form as it was handed in, with the name of its mutation. */
interface Form {
  readonly mutation: string;
  readonly submissionId: string;
  readonly [field: string]: unknown;
}

export interface Deed {
  readonly form: Form;
  /** What takes long, and holds as long as the graph has this version. */
  readonly examine?: (graph: Graph) => Promise<readonly Defect[]>;
  readonly decide: (graph: Graph) => Decision;
}

interface Asked extends Deed {
  readonly by: string;
  readonly digest: string;
}

/** The mandate has been examined. */
export async function recordDecision(deed: Deed, mandate: Mandate, context: GraphContext): Promise<GraphOutcome> {
  const asked = { ...deed, by: nameOf(mandate), digest: digestOf(deed.form) };
  for (;;) {
    const earlier = await replayOf(context.em, asked);
    if (earlier) return earlier;
    const graph = await supergraphsIn(context).graph(context.em);
    const decision = deed.decide(graph);
    const defects = [...('defects' in decision ? decision.defects : []), ...((await deed.examine?.(graph)) ?? [])];
    if (defects.length > 0) {
      if (await isStill(graph, context)) return { defects };
      continue; // found of a graph that is no longer the one it would join
    }
    const outcome = await context.em.transactional((tx) => recordUnlessChanged(tx, asked, versionOf(graph), context));
    if (outcome) return outcome;
  }
}

async function isStill(graph: Graph, context: GraphContext): Promise<boolean> {
  return versionOf(await supergraphsIn(context).graph(context.em)) === versionOf(graph);
}

/** Undefined: the graph has another version meanwhile. */
async function recordUnlessChanged(
  tx: SqlEntityManager, asked: Asked, version: number, context: GraphContext,
): Promise<GraphOutcome | undefined> {
  const head = await lockLog(tx);
  const earlier = await replayOf(tx, asked);
  if (earlier) return earlier;
  const graph = await supergraphsIn(context).graph(tx);
  if (versionOf(graph) !== version) return undefined;
  const decision = asked.decide(graph);
  if ('defects' in decision) return decision;
  const receivedAt = context.now();
  const entry = await append(tx, head, receivedAt, {
    act: decision.act, defects: [], demonstration: false, recordedBy: asked.by, receivedAt,
    receivedOn: dayAt(receivedAt, context.timeZone), submission: { id: asked.form.submissionId, digest: asked.digest },
  });
  await project(tx, entry);
  return { entry, replayed: false };
}

/** A retry gets the receipt that it missed. */
async function replayOf(em: SqlEntityManager, { by, form, digest }: Asked): Promise<GraphOutcome | undefined> {
  const entry = await findSubmission(em, by, form.submissionId);
  if (!entry) return undefined;
  return entry.submissionDigest === digest ? { entry, replayed: true } : { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
}

/** What is not well-formed is made so here: it is refused later. */
function digestOf({ submissionId: _id, ...form }: Form): string {
  const wellFormed = (_name: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return hashOf(canonical(JSON.parse(JSON.stringify(form, wellFormed)) as object));
}
