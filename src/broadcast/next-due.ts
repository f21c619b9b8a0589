/** What is due next, locked until the transaction ends. The queue is the table of deliveries. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ChannelKind } from '../depositary/channel.entity.ts';
import type { Tried } from './marks.ts';
import type { Due } from './matter.ts';

/** In milliseconds, longer than any pause: what seems to wait longer does so because the clock was set back. */
const BEYOND_ANY_PAUSE = 2 * 3_600_000;

export type InHand = Due & Tried;

interface Looking {
  readonly today: Date;
  /** Parties that have their share of hands. */
  readonly full: readonly string[];
}

export async function firstDue(tx: SqlEntityManager, kind: ChannelKind, { today, full }: Looking): Promise<InHand | undefined> {
  const [first] = await rows(tx, FIRST, [kind, full.join(), ...dueBy(today), today]);
  return first;
}

/** All that is due on the same channel: a digest takes it along. */
export function allDueWith(tx: SqlEntityManager, { channel }: InHand, today: Date): Promise<InHand[]> {
  return rows(tx, ALL, [channel, ...dueBy(today)]);
}

type Instants = 'dueAt' | 'firstAttemptAt' | 'codeUntil';

/** As the driver reads them, instants are text. */
async function rows(tx: SqlEntityManager, sql: string, parameters: readonly unknown[]): Promise<InHand[]> {
  const found = await tx.execute<(Omit<InHand, Instants> & Record<Instants, string | null>)[]>(sql, parameters);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return found.map(({ dueAt, firstAttemptAt, codeUntil, ...row }) =>
    ({ ...row, dueAt: new Date(dueAt ?? 0), firstAttemptAt: instant(firstAttemptAt), codeUntil: instant(codeUntil) }));
}

const COLUMNS = /* sql */ `
  d.id, d.purpose, d.number, d.about, d.key, d.attempts, d.due_at as "dueAt", d.first_attempt_at as "firstAttemptAt", d.channel,
  c.party, c.kind, c.address, c.code, c.code_until as "codeUntil", c.secrets`;

/** What was never tried waits for nothing but a digest's day. */
const IS_DUE = /* sql */ `(
  d.state = 'DUE' and (c.kind <> 'DIGEST' or d.next_attempt_at <= ?)
  or d.state = 'ATTEMPTED' and (d.next_attempt_at <= ? or d.next_attempt_at > ?))`;
const dueBy = (today: Date) => [today, today, new Date(today.getTime() + BEYOND_ANY_PAUSE)];

/**
 * One that another hand holds, or that waits because nobody was there, keeps the later ones of its channel back; one that was refused for
 * itself does not. What was never tried goes before what is tried again, and what is told before what is said of it; of one notification,
 * no Party is always the first. (R45.)
 * Where a channel has ended, only that is said.
 */
const FIRST = /* sql */ `
  select ${COLUMNS} from delivery d join channel c on c.id = d.channel
  where c.kind = ? and c.address is not null and (c.ended_at is null or d.purpose = 'CHANGE')
    and c.party <> all(string_to_array(?, ',')) and ${IS_DUE}
    and not exists (
      select from delivery e
      where e.channel = d.channel and e.purpose = 'NOTIFICATION' and e.state in ('DUE', 'ATTEMPTED') and e.number < d.number
        and not (e.refused and e.next_attempt_at > ?))
  order by d.state = 'ATTEMPTED', d.purpose in ('REMINDER', 'FAILING'), d.number nulls first, d.id
  limit 1
  for update of d skip locked`;
const ALL = /* sql */ `
  select ${COLUMNS} from delivery d join channel c on c.id = d.channel
  where d.channel = ? and d.purpose = 'NOTIFICATION' and ${IS_DUE}
  order by d.number
  for update of d skip locked`;
