/** A Party is told of what is done to its channels, by the others and by the one itself: a stranger could have done it. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { counts } from '../depositary/channel.entity.ts';
import { NOT_MADE } from './not-accepted.ts';

/** Answers how many letters are due. */
export async function tellOfChanges(tx: SqlEntityManager, at: Date): Promise<number> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(TELL, [at, at], 'run');
  return affectedRows;
}

/**
 * The channel that has ended, and those that counted before, but for digests: they come too late. Of a Party that had none before, nobody
 * is told: there is nobody to tell. Marked and told in one statement, so that none is marked which it has not seen.
 */
const TELL = /* sql */ `
  with a as (update channel_act set told = true where not told returning *)
  insert into delivery (purpose, channel, about, key, state, due_at, next_attempt_at)
  select 'CHANGE', c.id, a.channel, a.id::text, 'DUE', ?, ?
  from a join channel about on about.id = a.channel join channel c on c.party = about.party
  where a.what in ('COUNTS', 'ENDED', 'SECRET_ROTATED') and c.kind <> 'LIVE' and c.address is not null
    and (c.id = a.channel and a.what = 'ENDED' and c.counts_from is not null
      or c.id <> a.channel and c.kind <> 'DIGEST' and c.counts_from < a.done_at and (c.ended_at is null or c.ended_at >= a.done_at))
  on conflict do nothing`;

/** What is wrong for longer than this, in hours, is said. */
const FAILING_AFTER = 1;

/**
 * A channel on which nothing was taken since something was refused for good, or has been tried for an hour: its Party is told by its other
 * channels, once until it is mended. Answers how many letters are due.
 */
export async function tellOfFailing(tx: SqlEntityManager, at: Date): Promise<number> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(`
    insert into delivery (purpose, number, channel, about, key, state, due_at, next_attempt_at)
    select 'FAILING', f.number, c.id, f.channel, f.channel::text, 'DUE', ?, ?
    from (${FAILING}) f join channel c on c.party = f.party
    where c.id <> f.channel and c.kind in ('MAIL', 'WEBHOOK') and ${counts('c')}
    on conflict do nothing`, [at, at, at], 'run');
  return affectedRows;
}

/**
 * The channels that are failing, each with the first notification that it did not take, and since when. What comes back counts from when
 * that is reported: a relay takes everything, and what else was taken meanwhile may come back as well. One parameter: now.
 */
export const FAILING = /* sql */ `
  select c.id as channel, c.party, c.kind, f.number, f.since
  from channel c
  cross join lateral (
    select max(t.informed_at) as at from delivery t
    where t.channel = c.id and t.purpose = 'NOTIFICATION' and t.state = 'ACCEPTED') taken
  cross join lateral (
    select min(d.number) as number, min(d.first_attempt_at) as since from delivery d
    where d.channel = c.id and d.purpose = 'NOTIFICATION' and d.state in ('ATTEMPTED', 'FAILED')
      and (d.state = 'FAILED' or d.first_attempt_at <= ?::timestamptz - interval '${FAILING_AFTER} hour')
      and d.reply is distinct from '${NOT_MADE}'
      and (d.last_attempt_at >= coalesce(taken.at, '-infinity')
        or exists (select from attempt a where a.delivery = d.id and a.outcome = 'BOUNCED' and a.last_at >= taken.at))) f
  where ${counts('c')} and f.number is not null`;
