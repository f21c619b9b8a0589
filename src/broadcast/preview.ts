/**
 * What would follow from an act, if it were handed in: all of it is done, looked at, and undone. So a preview can never say anything else
 * than what will happen; and nothing is recorded, numbered or told, for the transaction does not commit.
 */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { GraphQLError } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import type { Batch, Context, Load, Reading } from '../context.ts';
import { recordWhatIsDue } from '../depositary/findings.ts';
import { examineMandate } from '../depositary/mandated.ts';
import { type Outcome, receiveUnderLock } from '../depositary/receive.ts';
import type { Submission } from '../depositary/submission.ts';
import { lockLog, readAfter, type RecordedEntry } from '../log/log.ts';
import { force, type ForceView } from '../registry/force.ts';
import { allParties } from '../registry/parties.ts';
import { standing, type StandingView } from '../registry/standings.ts';
import { dayAt } from '../treaty/calendar.ts';
import type { Defect } from '../treaty/defects.ts';
import type { Notification } from './notification.ts';
import { notificationsOfEntries } from './notifications.ts';
import { Turns } from './turns.ts';

export interface Foreseen {
  /** Of a form that would be refused, or of a paper that would be pending. */
  readonly defects: readonly Defect[];
  readonly refused: boolean;
  /** The act, and what the Depositary would find because of it, up to the day. */
  readonly entries: readonly RecordedEntry[];
  readonly notifications: readonly Notification[];
  /** On the day, of the instrument that the act is under. */
  readonly entryIntoForce?: ForceView;
  readonly standings: readonly StandingView[];
  readonly on: Temporal.PlainDate;
}

/** "If X notified on day D": the clock of the preview stands at noon of that day at the seat, if that is still to come. */
export async function preview(submission: Submission, on: Temporal.PlainDate | undefined, context: Context): Promise<Foreseen> {
  const { mandate } = context;
  const refused = (defects: readonly Defect[]): Foreseen =>
    ({ entries: [], notifications: [], standings: [], refused: true, defects, on: dayAt(clockOf(on, context)(), context.timeZone) });
  const unmandated = examineMandate(mandate, submission.draft, undefined);
  if (!mandate || unmandated.length > 0) return refused(unmandated);
  const turn = turns.take(() => undone(context, async (em) => {
    const there = { ...context, em, load: loadFrom({ em }), now: clockOf(on, context) };
    const head = await lockLog(em);
    const outcome = await receiveUnderLock(submission, head, mandate, there);
    if (!('entry' in outcome)) return refused(outcome.defects);
    await recordWhatIsDue(there);
    return look(outcome, head.position, { ...there, load: loadFrom({ em }) });
  }));
  if (!turn) throw new GraphQLError('Too many previews are asked for just now. Try again in a moment.', COME_AGAIN);
  return turn;
}

const COME_AGAIN = { extensions: { code: 'TRY_AGAIN' } };

/** Each holds the log: so that acts need wait for one of them at the most, and readers for none, a process has one at a time. */
const turns = new Turns(20);

async function undone(context: Context, work: (em: SqlEntityManager) => Promise<Foreseen>): Promise<Foreseen> {
  try {
    await context.em.transactional(async (em) => { throw new Undone(await work(em)); });
  } catch (error) {
    if (error instanceof Undone) return error.foreseen;
    throw error;
  }
  throw new Error('a preview must never be recorded');
}

/** What was looked at is looked at once: all standings are of one record. */
function loadFrom(reading: Reading): Load {
  const known = new Map<unknown, Map<string, Promise<unknown>>>();
  return <K, V>(batch: Batch<K, V>, key: K) => {
    const answers = known.get(batch) ?? new Map<string, Promise<unknown>>();
    const answer = answers.get(JSON.stringify(key)) ?? batch([key], reading).then(([value]) => value);
    known.set(batch, answers.set(JSON.stringify(key), answer));
    return answer as Promise<V>;
  };
}

/** Thrown so that the transaction is undone, with what was seen. */
class Undone extends Error {
  override readonly name = 'Undone';
  constructor(readonly foreseen: Foreseen) {
    super('undone, as every preview is');
  }
}

function clockOf(on: Temporal.PlainDate | undefined, { now, timeZone }: Context): Context['now'] {
  const noon = on?.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant();
  return () => (noon && Temporal.Instant.compare(now(), noon) < 0 ? noon : now());
}

/** At most so many findings follow from one act that nobody wants to read more. */
const MOST = 200;

async function look({ entry }: Extract<Outcome, { readonly entry: RecordedEntry }>, before: number, context: Context): Promise<Foreseen> {
  const entries = await readAfter(context.em, before, MOST);
  const told = await notificationsOfEntries(entries.map(({ position }) => position), context);
  const instrument = 'instrument' in entry.act ? entry.act.instrument : undefined;
  const axes = { on: dayAt(context.now(), context.timeZone), known: before + entries.length };
  const parties = instrument === undefined ? [] : await allParties(context.em);
  const standings = await Promise.all(parties.map(({ code }) => standing(code, instrument ?? '', axes, context)));
  return {
    refused: false, defects: entry.defects, entries, on: axes.on,
    notifications: told.filter((each) => each !== undefined),
    standings: standings.filter((each) => each !== undefined),
    ...(instrument !== undefined && { entryIntoForce: await force(instrument, axes.known, context) }),
  };
}
