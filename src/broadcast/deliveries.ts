/** The follower: for every notification after its number, one delivery is due on each channel of each Party that is to be told. */
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import { type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import { failpoint } from '../failpoint.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { PartyRow } from '../registry/registry.entity.ts';
import { PROTOCOL } from '../treaty/acts.ts';
import { addressees, type FormerParties, isInformed } from '../treaty/addressees.ts';
import { dayAt, SEAT } from '../treaty/calendar.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import { AddresseeRow, DeliveryRow } from './delivery.entity.ts';
import { firstDigestAfter } from './digest-days.ts';
import { tellOfChanges } from './told-of-channels.ts';
import { readdress } from './readdress.ts';

const FOLLOWER = 'deliveries';
const PAGE = 100;

export interface Preparing {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly formerParties?: FormerParties | undefined;
}

/**
 * What is due and how far the follower has come are written in one transaction: none is skipped, none made twice. Answers whether
 * there is more. Another process that is at it already is left to it.
 */
export function prepareDeliveries(em: SqlEntityManager, preparing: Preparing): Promise<boolean> {
  return em.transactional(async (tx) => {
    const [follower] = await tx.execute<{ number: number }[]>(
      'select number from follower where name = ? for update skip locked', [FOLLOWER],
    );
    if (!follower) return false;
    const at = new Date(preparing.now.epochMilliseconds);
    const rows = await tx.execute<Told[]>(TOLD, [follower.number, PAGE]);
    const last = rows.at(-1)?.number;
    const due = last === undefined ? 0 : await prepare(tx, rows, preparing); // first what is new
    const digestOn = new Date(firstDigestAfter(preparing.now, preparing.timeZone).epochMilliseconds);
    const others = (await readdress(tx, { at, digestOn, number: follower.number })) + (await tellOfChanges(tx, at));
    if (due + others > 0) await tx.execute('notify entry_recorded'); // wakes the courier's hands, in every process
    if (last === undefined) return false;
    await tx.execute('update follower set number = ? where name = ?', [last, FOLLOWER]);
    failpoint('after-deliveries');
    return rows.length === PAGE;
  });
}

/** Answers how many are due. Who is to be told stays known, also where a Party has no channel at all. */
async function prepare(tx: SqlEntityManager, rows: readonly Told[], { now, timeZone, formerParties = 'while-members' }: Preparing) {
  const told = rows.filter(({ bundle }) => bundle === null);
  const [parties, channels] = [await tx.find(PartyRow, {}), await tx.find(ChannelRow, { endedAt: null, countsFrom: { $ne: null } })];
  const protocols = await instrumentRecords(told.map(({ position }) => ({ instrument: PROTOCOL, known: position })), { em: tx });
  const toldOn = told.map(({ recordedAt }) => dayAt(Temporal.Instant.from(recordedAt), SEAT));
  const isTold = oncePerDay(({ code }: PartyRow, record, on) => isInformed(code as Party, record, on, formerParties));
  const informed = told.flatMap(({ number, position }, i) =>
    addressees(position, parties)
      .filter((party) => isTold(party, protocols[i], toldOn[i] as Temporal.PlainDate))
      .map(({ code }) => ({ number, party: code })));
  const due = informed.flatMap(({ number, party }) =>
    channels.filter((channel) => channel.party === party && channel.kind !== 'LIVE').map(({ id, kind }) => ({
      id: randomUUID(), purpose: 'NOTIFICATION' as const, number, channel: id, state: 'DUE' as const,
      dueAt: whenDue(kind, now, timeZone), nextAttemptAt: whenDue(kind, now, timeZone),
    })));
  if (due.length > 0) await tx.insertMany(DeliveryRow, due);
  if (informed.length > 0) await tx.insertMany(AddresseeRow, informed);
  return due.length;
}

function whenDue(kind: ChannelKind, now: Temporal.Instant, timeZone: string): Date {
  return new Date((kind === 'DIGEST' ? firstDigestAfter(now, timeZone) : now).epochMilliseconds);
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
