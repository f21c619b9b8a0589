/** What nobody needs to be told any more, and is not told though it was refused for now: it is returned. */
import type { SqlEntityManager } from '@mikro-orm/sql';

/** A Party is reminded of what it knows, and has not acknowledged. A reminder that is being carried just now goes out. */
export async function remindNoMore(tx: SqlEntityManager, number: number, party: string): Promise<void> {
  await tx.execute(returning('d.purpose = \'REMINDER\' and d.number = ? and c.party = ?'), [number, party]);
}

/** What was being carried when it turned out not to be needed any more, and was not taken: it is not tried again. */
export async function returnNotNeeded(tx: SqlEntityManager, deliveries: readonly string[]): Promise<void> {
  await tx.execute(returning(`d.id in (?) and ${NOT_NEEDED}`), [deliveries]);
}

/** For a hand can be at it at the very moment at which that turns out, and be killed. */
export async function returnAllNotNeeded(tx: SqlEntityManager): Promise<void> {
  await tx.execute(returning(NOT_NEEDED));
}

/** A reminder, if its Party has acknowledged, or is not informed after all; why a channel fails, if its address is to be forgotten. */
const NOT_NEEDED = /* sql */ `(
  d.purpose = 'REMINDER' and (
    exists (select from acknowledgement k where k.number = d.number and k.party = c.party)
    or not exists (select from addressee a where a.number = d.number and a.party = c.party and a.informed_at is not null))
  or d.purpose = 'FAILING' and exists (select from channel o where o.id = d.about and o.forget_asked_at is not null))`;

function returning(which: string): string {
  return /* sql */ `
    update delivery set state = 'RETURNED', next_attempt_at = null where id in (
      select d.id from delivery d join channel c on c.id = d.channel
      where d.state in ('DUE', 'ATTEMPTED') and ${which} for update of d skip locked)`;
}
