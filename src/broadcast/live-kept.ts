/** That a Party was told on a live connection of its own is kept as any other delivery, with the moment when it was proved. (R11.) */
import type { SqlEntityManager } from '@mikro-orm/sql';

/** A Party has shown that it read a notification. */
export interface Told {
  readonly number: number;
  readonly party: string;
  readonly at: Date;
}

/** In one statement, of whatever number: many wait behind it. A Party's live channel is made when there is none yet. */
export async function keepLive(em: SqlEntityManager, told: readonly Told[]): Promise<void> {
  const lacking = await keep(em, told);
  const [first] = told;
  if (lacking.length === 0 || !first) return;
  await em.execute(LINES, [first.at, first.at, lacking]);
  await keep(em, told.filter(({ party }) => lacking.includes(party)));
}

/** Answers which Parties have no live channel. */
async function keep(em: SqlEntityManager, told: readonly Told[]): Promise<string[]> {
  const columns = [told.map(({ number }) => number), told.map(({ party }) => party), told.map(({ at }) => at.toISOString())];
  const lacking = await em.execute<{ party: string }[]>(HANDED, columns.map((column) => `{${column.join()}}`)); // nothing to quote
  return lacking.map(({ party }) => party);
}

/** A Party has one live channel, whatever the number of its connections. */
const LINES = /* sql */ `
  insert into channel (party, kind, set_up_by, set_up_at, counts_from)
  select code, 'LIVE', code, ?, ? from party where code in (?) order by code on conflict do nothing`;
/** Always in the same order: two hubs that keep the same wait for each other, but never both. */
const HANDED = /* sql */ `
  with told (number, party, at) as (select * from unnest(?::int[], ?::text[], ?::timestamptz[])),
  handed as (
    insert into delivery (purpose, number, channel, state, due_at, attempts, first_attempt_at, last_attempt_at, informed_at)
    select 'NOTIFICATION', t.number, c.id, 'ACCEPTED', t.at, 1, t.at, t.at, t.at
    from told t join channel c on c.party = t.party and c.kind = 'LIVE'
    order by t.number, t.party
    on conflict do nothing returning id, number, channel, informed_at),
  tried as (
    insert into attempt (delivery, nth, outcome, reply, first_at, last_at)
    select id, 1, 'ACCEPTED', '', informed_at, informed_at from handed),
  informing as (
    select a.number, a.party, h.informed_at
    from handed h join channel c on c.id = h.channel join addressee a on a.number = h.number and a.party = c.party
    order by a.number, a.party for update of a),
  informed as (
    update addressee a set informed_at = least(a.informed_at, i.informed_at) from informing i where a.number = i.number and a.party = i.party)
  select distinct t.party from told t where not exists (select from channel c where c.party = t.party and c.kind = 'LIVE')`;
