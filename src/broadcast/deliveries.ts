/** The mail follower: for every notification after its number, one delivery is due to each mailbox of each Party. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import type { Batch } from '../context.ts';
import { MailboxRow } from '../depositary/mailbox.entity.ts';
import { failpoint } from '../failpoint.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { PartyRow } from '../registry/registry.entity.ts';
import { PROTOCOL } from '../treaty/acts.ts';
import { addressees, type FormerParties, isInformed } from '../treaty/addressees.ts';
import { dayAt, SEAT } from '../treaty/calendar.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import { DeliveryRow } from './delivery.entity.ts';

const MAIL = 'mail';
const PAGE = 100;

/**
 * What is due and how far the follower has come are written in one transaction: none is skipped, none made twice. Answers whether
 * there is more. Another process that is at it already is left to it.
 */
export function prepareDeliveries(em: SqlEntityManager, now: Date, policy: FormerParties = 'while-members'): Promise<boolean> {
  return em.transactional(async (tx) => {
    const [follower] = await tx.execute<{ number: number }[]>('select number from follower where name = ? for update skip locked', [MAIL]);
    if (!follower) return false;
    await tx.execute(READDRESS, [now]);
    const rows = await tx.execute<Told[]>(TOLD, [follower.number, PAGE]);
    const last = rows.at(-1)?.number;
    if (last === undefined) return false;
    const [parties, mailboxes] = [await tx.find(PartyRow, {}), await tx.find(MailboxRow, {})];
    const told = rows.filter(({ bundle }) => bundle === null);
    const protocols = await instrumentRecords(told.map(({ position }) => ({ instrument: PROTOCOL, known: position })), { em: tx });
    const toldOn = told.map(({ recordedAt }) => dayAt(Temporal.Instant.from(recordedAt), SEAT));
    const isTold = oncePerDay(({ code }: PartyRow, record, on) => isInformed(code as Party, record, on, policy));
    const due = told.flatMap(({ number, position }, i) => {
      const informed = addressees(position, parties).filter((party) => isTold(party, protocols[i], toldOn[i] as Temporal.PlainDate));
      return informed.flatMap(({ code }) => mailboxes.filter(({ party }) => party === code).map(({ party, address }) => ({
        number, party, address, channel: 'MAIL' as const, state: 'DUE' as const, attempts: 0, nextAttemptAt: now,
      })));
    });
    if (due.length > 0) await tx.insertMany(DeliveryRow, due);
    if (due.length > 0) await tx.execute('notify entry_recorded'); // wakes the courier's hands, in every process
    await tx.execute('update follower set number = ? where name = ?', [last, MAIL]);
    failpoint('after-deliveries');
    return rows.length === PAGE;
  });
}

type IsTold = (party: PartyRow, protocol: InstrumentRecord | undefined, on: Temporal.PlainDate) => boolean;

/** A page of notifications is mostly of one day, and of one record. */
function oncePerDay(reckon: IsTold): IsTold {
  const known = new Map<InstrumentRecord | undefined, Map<string, boolean>>();
  return (party, protocol, on) => {
    const answers = known.get(protocol) ?? new Map<string, boolean>();
    const key = `${on.toString()} ${party.code}`;
    const answer = answers.get(key) ?? reckon(party, protocol, on);
    known.set(protocol, answers.set(key, answer));
    return answer;
  };
}

interface Told {
  readonly number: number;
  readonly position: number;
  readonly recordedAt: string;
  /** What came with the hub is told to nobody by mail. */
  readonly bundle: string | null;
}

const TOLD = /* sql */ `
  select n.number, n.position, e.recorded_at as "recordedAt", e.bundle from notification n join entry e on e.position = n.position
  where n.number > ? order by n.number limit ?`;

/**
 * What a Party's old mailboxes have not taken goes to its new ones: it was never told. One that is being carried just now is looked at
 * with the next ring. A mailbox that comes back takes up what was returned from it.
 */
const READDRESS = /* sql */ `
  with stale as (
    select number, party, address from delivery d
    where channel = 'MAIL' and state in ('DUE', 'ATTEMPTED') and exists (select from mailbox m where m.party = d.party)
      and not exists (select from mailbox m where m.party = d.party and m.address = d.address)
    for update skip locked),
  returned as (
    update delivery d set state = 'RETURNED', next_attempt_at = null from stale s
    where d.number = s.number and d.party = s.party and d.channel = 'MAIL' and d.address = s.address
    returning d.number, d.party)
  insert into delivery (number, party, channel, address, state, attempts, next_attempt_at)
  select distinct r.number, r.party, 'MAIL', m.address, 'DUE', 0, ?::timestamptz from returned r join mailbox m on m.party = r.party
  on conflict (number, party, channel, address) do update
    set state = 'DUE', next_attempt_at = excluded.next_attempt_at, refused = false where delivery.state = 'RETURNED'`;

/** A Party was handed a notification on a live connection of its own; the first time is kept. */
export async function keepLive(em: SqlEntityManager, number: number, party: string, at: Date): Promise<void> {
  await em.execute(
    `insert into delivery (number, party, channel, address, state, attempts, first_attempt_at, informed_at)
     select ?, code, 'LIVE', '', 'ACCEPTED', 1, ?, ? from party where code = ? on conflict do nothing`,
    [number, at, at, party],
  );
}

/** Mail before live, in the order of the addresses. */
export const deliveriesOf: Batch<number, DeliveryRow[]> = async (numbers, { em }) => {
  const rows = await em.find(DeliveryRow, { number: [...numbers] }, { orderBy: { party: 'asc', channel: 'desc', address: 'asc' } });
  return numbers.map((number) => rows.filter((row) => row.number === number));
};
