/** What a Party was never told goes to the channels that it has now: those before it may have ended, or have failed. */
import type { SqlEntityManager } from '@mikro-orm/sql';

/** Answers how many deliveries are due because of it. One that is being carried just now is looked at with the next ring. */
export async function readdress(tx: SqlEntityManager, at: Date): Promise<number> {
  await tx.execute(TOLD_ALREADY);
  await tx.execute(RETURNED);
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(UNTOLD, [at, at], 'run');
  return affectedRows;
}

/** Whoever listens live may be told, and may say so, before anybody has written down that it is to be. */
const TOLD_ALREADY = /* sql */ `
  update addressee a set informed_at = t.at from (
    select d.number, c.party, d.informed_at as at from delivery d join channel c on c.id = d.channel
    where d.purpose = 'NOTIFICATION' and d.informed_at is not null
    union all select number, party, acknowledged_at from acknowledgement) t
  where a.informed_at is null and t.number = a.number and t.party = a.party`;

/** What is on its way to a channel that has ended. */
const RETURNED = /* sql */ `
  update delivery set state = 'RETURNED', next_attempt_at = null where id in (
    select d.id from delivery d join channel c on c.id = d.channel
    where d.state in ('DUE', 'ATTEMPTED') and d.purpose in ('NOTIFICATION', 'REMINDER', 'CODE', 'CHALLENGE') and c.ended_at is not null
    for update of d skip locked)`;

/** A Party that is not informed, and to which nothing is on its way: by every channel that counts and was not tried. */
const UNTOLD = /* sql */ `
  insert into delivery (purpose, number, channel, state, due_at, next_attempt_at)
  select 'NOTIFICATION', a.number, c.id, 'DUE', ?, ? from addressee a join channel c on c.party = a.party
  where a.informed_at is null and c.kind in ('MAIL', 'WEBHOOK') and c.counts_from is not null and c.ended_at is null
    and not exists (
      select from delivery d join channel o on o.id = d.channel
      where d.number = a.number and d.purpose = 'NOTIFICATION' and o.party = a.party and o.kind in ('MAIL', 'WEBHOOK')
        and d.state in ('DUE', 'ATTEMPTED'))
  order by a.number
  on conflict (channel, purpose, number, key) do nothing`;
