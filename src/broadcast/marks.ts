/** What came of a delivery is kept with it: how often it was tried, what was answered, whether its Party is informed. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AttemptRow } from './delivery.entity.ts';
import type { NotAccepted } from './not-accepted.ts';
import { remindNoMore, returnNotNeeded } from './not-needed.ts';

/**
 * In milliseconds: a message is tried for a week since it was due, and for a day of its own at the least. That day is for what a silent
 * server has kept back behind another message, and for what fell due while the hub itself was down. What had been tried before, and is due
 * anew, has the week from then, and no day besides.
 */
const TRIED = { sinceDue: 7 * 24 * 3_600_000, sinceFirst: 24 * 3_600_000 } as const;
/** In milliseconds. */
const LONGEST_PAUSE = 3_600_000;
const LONGEST_REPLY = 500;

export interface Tried {
  readonly id: string;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly firstAttemptAt: Date | null;
}

interface When {
  /** When it was sent, and when the answer was there. */
  readonly attemptedAt: Date;
  readonly answeredAt: Date;
}

/** The recipient's server, or the Party's own system, has it now. */
export async function markTaken(tx: SqlEntityManager, { id }: Tried, reply: string, { attemptedAt, answeredAt }: When): Promise<void> {
  await tx.execute(TAKEN, [attemptedAt, attemptedAt, answeredAt, reply.slice(0, LONGEST_REPLY), id]);
  await keepAttempt(tx, id, { outcome: 'ACCEPTED', reply, at: answeredAt });
  await markInformed(tx, id);
}

/**
 * It is tried again, unless that is in vain: the server has refused it for good, or it has been tried long enough. What went in one
 * message waits together, so that it is the same message again.
 */
export async function markNotTaken(
  tx: SqlEntityManager, load: readonly Tried[], { reply, why, retryAfter = 0 }: NotAccepted, { attemptedAt, answeredAt }: When,
): Promise<void> {
  const attempts = 1 + Math.max(...load.map((each) => each.attempts));
  const next = new Date(answeredAt.getTime() + Math.max(pauseAfter(attempts, why === 'NOBODY_THERE'), retryAfter * 1_000));
  for (const { id, dueAt, firstAttemptAt } of load) {
    const until = Math.max(dueAt.getTime() + TRIED.sinceDue, (firstAttemptAt ?? attemptedAt).getTime() + TRIED.sinceFirst);
    const isLast = why === 'NEVER' || next.getTime() > until;
    const state = isLast ? 'FAILED' : 'ATTEMPTED';
    const columns = [state, attemptedAt, attemptedAt, isLast ? null : next, reply.slice(0, LONGEST_REPLY), why !== 'NOBODY_THERE', id];
    await tx.execute(NOT_TAKEN, columns);
    await keepAttempt(tx, id, { outcome: why, reply, at: answeredAt });
  }
  await returnNotNeeded(tx, load.map(({ id }) => id));
}

const TAKEN = /* sql */ `
  update delivery set state = 'ACCEPTED', attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?),
    last_attempt_at = ?, informed_at = ?, next_attempt_at = null, reply = ? where id = ?`;
const NOT_TAKEN = /* sql */ `
  update delivery set state = ?, attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?), last_attempt_at = ?,
    next_attempt_at = ?, reply = ?, refused = ? where id = ?`;

/**
 * When the Party of a delivery was informed: first, on whatever channel, and at the latest when it said so itself. Not at all, where what
 * was taken has come back on every one. (R11.)
 */
export async function markInformed(tx: SqlEntityManager, delivery: string): Promise<void> {
  const [of] = await tx.execute<{ number: number; party: string }[]>(PARTY_OF, [delivery]);
  if (of) await markPartyInformed(tx, of.number, of.party);
}

/** Whoever marks the same Party at the same moment waits, and then sees what the other has marked: hence two statements. */
export async function markPartyInformed(tx: SqlEntityManager, number: number, party: string): Promise<void> {
  await tx.execute('select from addressee where number = ? and party = ? for update', [number, party]);
  const [now] = await tx.execute<{ informed: boolean }[]>(INFORMED, [number, party]);
  if (now?.informed === false) await remindNoMore(tx, number, party);
}

const PARTY_OF = /* sql */ `
  select d.number, c.party from delivery d join channel c on c.id = d.channel where d.id = ? and d.purpose = 'NOTIFICATION'`;
/** Whoever is not informed any more has been reminded of nothing, and is reminded anew; but who was not to be reminded is not. */
const INFORMED = /* sql */ `
  update addressee a set informed_at = t.at, reminded = case when t.at is null and a.reminded is not null then 0 else a.reminded end
  from (
    select w.number, w.party, least(
      (select min(d.informed_at) from delivery d join channel c on c.id = d.channel
       where d.purpose = 'NOTIFICATION' and d.number = w.number and c.party = w.party),
      (select k.acknowledged_at from acknowledgement k where k.number = w.number and k.party = w.party)) as at
    from addressee w where w.number = ? and w.party = ?) t
  where a.number = t.number and a.party = t.party
  returning a.informed_at is not null as informed`;

interface Attempt {
  readonly outcome: AttemptRow['outcome'];
  readonly reply: string;
  readonly at: Date;
}

/** So many different answers are quoted: some servers put a number of their own into each. */
const MOST_QUOTED = 50;
/** What is noted where further ones are only counted. */
export const NOT_QUOTED = 'in words that differ';

/** The same answer again and again is counted, not repeated. What decides is always quoted. */
export async function keepAttempt(tx: SqlEntityManager, delivery: string, { outcome, reply, at }: Attempt): Promise<void> {
  const said = reply.slice(0, LONGEST_REPLY);
  if (await isKept(tx, AGAIN, [at, delivery, delivery, outcome, said])) return;
  const decides = outcome !== 'NOBODY_THERE' && outcome !== 'NOT_NOW';
  if (!decides && await isKept(tx, BEYOND, [at, NOT_QUOTED, delivery, delivery, outcome, MOST_QUOTED])) return;
  await tx.execute(ANEW, [delivery, outcome, said, at, at, delivery]);
}

async function isKept(tx: SqlEntityManager, update: string, values: readonly unknown[]): Promise<boolean> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(update, values, 'run');
  return affectedRows > 0;
}

const AGAIN = /* sql */ `
  update attempt set times = times + 1, last_at = ?
  where delivery = ? and nth = (select max(nth) from attempt where delivery = ?) and outcome = ? and reply = ?`;
const BEYOND = /* sql */ `
  update attempt set times = times + 1, last_at = ?, reply = ?
  where delivery = ? and nth = (select max(nth) from attempt where delivery = ? and outcome = ? and nth > ?)`;
const ANEW = /* sql */ `
  insert into attempt (delivery, nth, outcome, reply, first_at, last_at)
  select ?::uuid, count(*) + 1, ?, ?, ?::timestamptz, ?::timestamptz from attempt where delivery = ?`;

/**
 * In milliseconds: 2 s, 4 s, 8 s … Up to a minute while nobody is there, for whoever comes back is told at once; up to an hour for a
 * message that is refused. A fifth of it is left to chance, so that those who wait together do not come back together.
 */
export function pauseAfter(attempts: number, nobodyThere: boolean, chance: number = Math.random()): number {
  return Math.min(nobodyThere ? 60_000 : LONGEST_PAUSE, 2 ** attempts * 1_000) * (1 - chance / 5);
}
