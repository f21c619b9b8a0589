/** What a Party was never told goes to the channels that it has now: those before it may have ended, or have failed. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { counts } from '../depositary/channel.entity.ts';

interface Readdressing {
  readonly at: Date;
  /** When the next digest goes out. */
  readonly digestOn: Date;
  /** Up to which the follower had come. */
  readonly number: number;
}

/** Answers how many deliveries are due because of it. One that is being carried just now is looked at with the next ring. */
export async function readdress(tx: SqlEntityManager, { at, digestOn, number }: Readdressing): Promise<number> {
  await tx.execute(TOLD_ALREADY, [number - RECENT]);
  const moved = await tx.execute<{ affectedRows: number }>(RETURNED, [digestOn, digestOn], 'run');
  const untold = await tx.execute<{ affectedRows: number }>(UNTOLD, [digestOn, at, digestOn, at], 'run');
  return moved.affectedRows + untold.affectedRows;
}

/** So many notifications back, somebody may just have been told live before anybody had written down that they were to be. */
const RECENT = 1_000;

/** And may have said so. Locked in the order in which a digest marks them: neither of the two waits for the other in vain. */
const TOLD_ALREADY = /* sql */ `
  with told as (
    select w.number, w.party, least(
      (select min(d.informed_at) from delivery d join channel c on c.id = d.channel
       where d.number = w.number and d.purpose = 'NOTIFICATION' and c.party = w.party),
      (select k.acknowledged_at from acknowledgement k where k.number = w.number and k.party = w.party)) as at
    from addressee w where w.informed_at is null and w.number > ?),
  locked as (
    select a.number, a.party, t.at from addressee a join told t using (number, party)
    where a.informed_at is null and t.at is not null
    order by a.number, a.party for update of a)
  update addressee a set informed_at = l.at from locked l where a.number = l.number and a.party = l.party and a.informed_at is null`;

/** What is on its way to a channel that has ended, or whose address is forgotten. A digest's share goes into the next one, if any. */
const RETURNED = /* sql */ `
  with returned as (
    update delivery d set state = 'RETURNED', next_attempt_at = null from channel o
    where o.id = d.channel and d.id in (
      select e.id from delivery e join channel c on c.id = e.channel
      where e.state in ('DUE', 'ATTEMPTED') and (c.ended_at is not null and e.purpose <> 'CHANGE' or c.address is null and c.kind <> 'LIVE')
      for update of e skip locked)
    returning d.number, d.purpose, o.party, o.kind)
  insert into delivery (purpose, number, channel, state, due_at, next_attempt_at)
  select 'NOTIFICATION', r.number, c.id, 'DUE', ?, ? from returned r join channel c on c.party = r.party and c.kind = r.kind
  where r.kind = 'DIGEST' and r.purpose = 'NOTIFICATION' and ${counts('c')}
  on conflict (channel, purpose, number, key) do nothing`;

/**
 * A Party that is not informed: by every channel that counts and has not had it, whatever the others are still trying. A digest is due on
 * its day.
 */
const UNTOLD = /* sql */ `
  insert into delivery (purpose, number, channel, state, due_at, next_attempt_at)
  select 'NOTIFICATION', a.number, c.id, 'DUE',
    case c.kind when 'DIGEST' then ?::timestamptz else ? end, case c.kind when 'DIGEST' then ?::timestamptz else ? end
  from addressee a join channel c on c.party = a.party
  where a.informed_at is null and c.kind <> 'LIVE' and ${counts('c')}
    and not exists (select from delivery d where d.channel = c.id and d.purpose = 'NOTIFICATION' and d.number = a.number)
  order by a.number
  on conflict (channel, purpose, number, key) do nothing`;
