/** What came of a delivery is kept with it: how often it was tried, what was answered, whether its Party is informed. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AttemptRow } from './delivery.entity.ts';
import type { NotAccepted } from './not-accepted.ts';

/** For so long, in milliseconds, a message is tried. */
const LONGEST = 7 * 24 * 3_600_000;
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
 * It is tried again, unless that is in vain: the server has refused it for good, or it has been tried for a week. What went in one message
 * waits together, so that it is the same message again.
 */
export async function markNotTaken(
  tx: SqlEntityManager, load: readonly Tried[], { reply, why, retryAfter = 0 }: NotAccepted, { attemptedAt, answeredAt }: When,
): Promise<void> {
  const attempts = 1 + Math.max(...load.map((each) => each.attempts));
  const next = new Date(answeredAt.getTime() + Math.max(pauseAfter(attempts, why === 'NOBODY_THERE'), retryAfter * 1_000));
  for (const { id, dueAt, firstAttemptAt } of load) {
    const since = Math.max(dueAt.getTime(), (firstAttemptAt ?? attemptedAt).getTime()); // a digest has waited for its day
    const isLast = why === 'NEVER' || next.getTime() > since + LONGEST;
    const state = isLast ? 'FAILED' : 'ATTEMPTED';
    const columns = [state, attemptedAt, attemptedAt, isLast ? null : next, reply.slice(0, LONGEST_REPLY), why !== 'NOBODY_THERE', id];
    await tx.execute(NOT_TAKEN, columns);
    await keepAttempt(tx, id, { outcome: why, reply, at: answeredAt });
  }
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
  await tx.execute(INFORMED, [number, party]);
}

const PARTY_OF = /* sql */ `
  select d.number, c.party from delivery d join channel c on c.id = d.channel where d.id = ? and d.purpose = 'NOTIFICATION'`;
const INFORMED = /* sql */ `
  update addressee a set informed_at = least(
    (select min(d.informed_at) from delivery d join channel c on c.id = d.channel
     where d.purpose = 'NOTIFICATION' and d.number = a.number and c.party = a.party),
    (select k.acknowledged_at from acknowledgement k where k.number = a.number and k.party = a.party))
  where a.number = ? and a.party = ?`;

interface Attempt {
  readonly outcome: AttemptRow['outcome'];
  readonly reply: string;
  readonly at: Date;
}

/** The same answer again and again is counted, not repeated. */
export async function keepAttempt(tx: SqlEntityManager, delivery: string, { outcome, reply, at }: Attempt): Promise<void> {
  const said = reply.slice(0, LONGEST_REPLY);
  const again = await tx.execute<{ affectedRows: number }>(AGAIN, [at, delivery, delivery, outcome, said], 'run');
  if (again.affectedRows === 0) await tx.execute(ANEW, [delivery, outcome, said, at, at, delivery]);
}

const AGAIN = /* sql */ `
  update attempt set times = times + 1, last_at = ?
  where delivery = ? and nth = (select max(nth) from attempt where delivery = ?) and outcome = ? and reply = ?`;
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

/** A Party was handed a notification on a live connection of its own; the first time is kept. One statement: many wait behind it. */
export async function keepLive(em: SqlEntityManager, number: number, party: string, at: Date): Promise<void> {
  const keep = async () => {
    const [kept] = await em.execute<{ lines: number }[]>(HANDED, [party, number, at, at, at, at, at, at, party]);
    return kept?.lines === 1;
  };
  if (await keep()) return;
  await em.execute(LINE, [at, at, party]);
  await keep();
}

/** A Party has one live channel, whatever the number of its connections. */
const LINE = /* sql */ `
  insert into channel (party, kind, set_up_by, set_up_at, counts_from)
  select code, 'LIVE', code, ?, ? from party where code = ? on conflict do nothing`;
const HANDED = /* sql */ `
  with line as (select id from channel where party = ? and kind = 'LIVE'),
  handed as (
    insert into delivery (purpose, number, channel, state, due_at, attempts, first_attempt_at, last_attempt_at, informed_at)
    select 'NOTIFICATION', ?, id, 'ACCEPTED', ?, 1, ?, ?, ? from line
    on conflict do nothing returning id, number, informed_at),
  tried as (
    insert into attempt (delivery, nth, outcome, reply, first_at, last_at) select id, 1, 'ACCEPTED', '', ?, ? from handed),
  informed as (
    update addressee a set informed_at = least(a.informed_at, h.informed_at) from handed h where a.number = h.number and a.party = ?)
  select count(*)::int as lines from line`;
