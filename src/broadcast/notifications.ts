/** Reading notifications: in order after a number, or by their numbers; each with all that its words need. */
import type { FilterQuery } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Batch, Reading } from '../context.ts';
import { entriesAt } from '../log/entries.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import { versionsOf } from '../registry/authorities.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { NotificationRow } from '../registry/registry.entity.ts';
import { type ActKind, PROTOCOL } from '../treaty/acts.ts';
import { dayAt, SEAT } from '../treaty/calendar.ts';
import type { Party } from '../treaty/parties.ts';
import { standingOf } from '../treaty/standing.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import type { Notification } from './notification.ts';

export interface Wanted {
  readonly after: number;
  readonly limit: number;
  readonly party?: Party;
  readonly kinds?: readonly ActKind[];
}

/** In order, without gaps unless they are filtered. */
export async function notificationsAfter({ after, limit, party, kinds }: Wanted, reading: Reading): Promise<Notification[]> {
  const where: FilterQuery<NotificationRow> = { number: { $gt: after }, ...(party && { party }), ...(kinds && { kind: [...kinds] }) };
  return told(await reading.em.find(NotificationRow, where, { orderBy: { number: 'asc' }, limit }), reading);
}

/** The number of the last one; 0 while there is none. */
export async function lastNumber({ em }: Reading): Promise<number> {
  const [last] = await em.find(NotificationRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
  return last?.number ?? 0;
}

export const notificationsByNumber: Batch<number, Notification | undefined> = async (numbers, reading) => {
  const rows = await told(await reading.em.find(NotificationRow, { number: [...numbers] }), reading);
  return numbers.map((number) => rows.find((each) => each.number === number));
};

/** The notification of an entry; none while it is pending. */
export const notificationsOfEntries: Batch<number, Notification | undefined> = async (positions, reading) => {
  const rows = await told(await reading.em.find(NotificationRow, { position: [...positions] }), reading);
  return positions.map((position) => rows.find((each) => each.position === position));
};

/** Names are those of that time: what was said then is not said otherwise today. */
async function told(rows: readonly NotificationRow[], reading: Reading): Promise<Notification[]> {
  const positions = rows.map(({ position }) => position);
  const entries = (await entriesAt(positions, reading)) as RecordedEntry[]; // a notification without its entry cannot be
  const [nameOf, titles, authorities, operative] = await Promise.all([
    partyNames(entries, reading), instrumentTitles(entries, reading), authorityNames(entries, reading), operativeAt(entries, reading),
  ]);
  return entries.map((entry, i) => {
    const { act, position, hash, receivedOn, recordedAt, demonstration } = entry;
    const number = (rows[i] as NotificationRow).number;
    return {
      number, reference: referenceOf(number, recordedAt), act, position, hash, receivedOn, issuedAt: recordedAt, demonstration,
      ...('party' in act && present({ party: act.party, partyName: nameOf(act.party, position) })),
      ...('instrument' in act && present({ instrument: act.instrument, instrumentTitle: titles.get(act.instrument) })),
      ...present({ authorityName: authorities[i], operative: operative[i] }),
    };
  });
}

/** "DN.17.2026": the year is that of issue, at the seat. */
function referenceOf(number: number, issuedAt: Temporal.Instant): string {
  return `DN.${number}.${dayAt(issuedAt, SEAT).year}`;
}

type NameAt = (party: Party, position: number) => LocalizedText | undefined;

async function partyNames(entries: readonly RecordedEntry[], { em }: Reading): Promise<NameAt> {
  const parties = [...new Set(entries.flatMap(({ act }) => ('party' in act ? [act.party] : [])))];
  const rows = await em.find(EntryRow, { kind: 'PARTY_REGISTERED', party: parties, pending: false }, { orderBy: { position: 'desc' } });
  const registrations = rows.map(entryOf);
  return (party, position) => {
    const held = registrations.find(({ act, position: at }) => at <= position && 'party' in act && act.party === party);
    return held?.act.kind === 'PARTY_REGISTERED' ? held.act.name : undefined;
  };
}

async function instrumentTitles(entries: readonly RecordedEntry[], { em }: Reading): Promise<Map<string, LocalizedText>> {
  const ids = [...new Set(entries.flatMap(({ act }) => ('instrument' in act ? [act.instrument] : [])))];
  const rows = await em.find(EntryRow, { kind: 'INSTRUMENT_REGISTERED', instrument: ids, pending: false });
  const registered = rows.map(entryOf);
  return new Map(registered.flatMap(({ act }) => (act.kind === 'INSTRUMENT_REGISTERED' ? [[act.instrument, act.title] as const] : [])));
}

/** As the authority was called before the change or the end that is told of. */
function authorityNames(entries: readonly RecordedEntry[], reading: Reading): Promise<(LocalizedText | undefined)[]> {
  const keys = entries.map(({ act, position }) => {
    const authority = act.kind === 'CHANGE_OF_DESIGNATION' || act.kind === 'END_OF_DESIGNATION' ? act.authority : '';
    return { authority, known: position - 1 };
  });
  return versionsOf(keys, reading).then((versions) => versions.map((each) => each.at(-1)?.profile.name));
}

/** Of a designation: was its Party bound on the day of receipt, as was known then? (R13.) */
async function operativeAt(entries: readonly RecordedEntry[], reading: Reading): Promise<(boolean | undefined)[]> {
  if (entries.every(({ act }) => act.kind !== 'DESIGNATION')) return [];
  const records = await instrumentRecords(entries.map(({ position }) => ({ instrument: PROTOCOL, known: position })), reading);
  return entries.map(({ act, receivedOn }, i) => {
    const record = records[i];
    if (act.kind !== 'DESIGNATION') return undefined;
    return record !== undefined && standingOf(act.party, record, receivedOn).kind === 'BOUND';
  });
}

/** Without what is not there. */
function present<T extends object>(fields: T): { readonly [name in keyof T]?: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<typeof present<T>>;
}
