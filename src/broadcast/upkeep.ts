/**
 * What nobody rings for: a channel that is failing, a Party that has not acknowledged what it was told, and what nobody needs any more.
 * Looked for once a minute.
 */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { counts } from '../depositary/channel.entity.ts';
import { returnAllNotNeeded } from './not-needed.ts';
import { tellOfFailing } from './told-of-channels.ts';

/** In milliseconds. */
const PAUSE = 60_000;

/** A step to be taken at every ring; answers false, for it leaves nothing over. A clock that is set back makes it look at once. */
export function everyMinute(em: () => SqlEntityManager, clock: () => Date): () => Promise<false> {
  let lookedAt: Date | undefined;
  return async () => {
    const at = clock();
    if (lookedAt && Math.abs(at.getTime() - lookedAt.getTime()) < PAUSE) return false;
    await em().transactional(async (tx) => {
      await returnAllNotNeeded(tx);
      const due = (await tellOfFailing(tx, at)) + (await remindOfAcknowledging(tx, at));
      if (due > 0) await tx.execute('notify entry_recorded');
    });
    lookedAt = at;
    return false;
  };
}

/** In hours after a Party was informed. The last first: whoever is late for both is reminded once. */
const STAGES = [72, 24] as const;

/** By every mailbox and webhook of the Party that counts; anew where it had turned out not to be informed. Answers how many are due. */
async function remindOfAcknowledging(tx: SqlEntityManager, at: Date): Promise<number> {
  let due = 0;
  for (const hours of STAGES) {
    const { affectedRows } = await tx.execute<{ affectedRows: number }>(REMIND, [at, hours, hours, hours, String(hours), at, at], 'run');
    due += affectedRows;
  }
  return due;
}

const REMIND = /* sql */ `
  with late as (
    select a.number, a.party from addressee a
    where a.informed_at <= ?::timestamptz - make_interval(hours => ?) and a.reminded < ?
      and not exists (select from acknowledgement k where k.number = a.number and k.party = a.party)
    for update skip locked),
  marked as (
    update addressee a set reminded = ? from late where a.number = late.number and a.party = late.party
    returning a.number, a.party)
  insert into delivery (purpose, number, channel, key, state, due_at, next_attempt_at)
  select 'REMINDER', m.number, c.id, ?, 'DUE', ?, ? from marked m join channel c on c.party = m.party
  where c.kind in ('MAIL', 'WEBHOOK') and ${counts('c')}
  on conflict (channel, purpose, number, key) do update set state = 'DUE', due_at = excluded.due_at, next_attempt_at = excluded.next_attempt_at
    where delivery.state = 'RETURNED'`;
