/** The log itself: lock, append and read, nothing else. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import type { Act, ActKind, Entry } from '../treaty/acts.ts';
import { isCirculated } from '../treaty/circulation.ts';
import type { Defect } from '../treaty/defects.ts';
import { inEffect } from '../treaty/in-effect.ts';
import { canonical, GENESIS, hashOf, type Link } from './chain.ts';
import { EntryRow } from './entry.entity.ts';
import { dayOf, instants } from './times.ts';

/** History: what public sources say. Demonstration: invented, and marked so; it needs the history. */
export const bundles = ['history', 'demonstration'] as const;
export type Bundle = (typeof bundles)[number];

/** What is hashed, but for what the log itself adds: position, previousHash, recordedAt. Times are instants, UTC. */
export interface NewEntry {
  readonly act: Act;
  readonly defects: readonly Defect[];
  /** For whom the bearer acted: SECRETARIAT or a Party's code; DEPOSITARY for a finding of its own. */
  readonly recordedBy: string;
  /** Absent from what the Depositary finds by itself. */
  readonly submission?: { readonly id: string; readonly digest: string };
  readonly receivedAt: Temporal.Instant;
  readonly receivedOn: Temporal.PlainDate;
  readonly source?: string;
  readonly demonstration: boolean;
  /** Of what came with the hub: it is on the record, and nobody is told of it by mail. */
  readonly bundle?: Bundle;
  /** The position of the entry from which this one follows. */
  readonly causedBy?: number;
}

/** An entry as it reads back, with its place in the chain. */
export interface RecordedEntry extends Entry {
  readonly hash: string;
  readonly previousHash: string;
  readonly canonical: string;
  readonly recordedBy: string;
  readonly submissionId?: string;
  readonly submissionDigest?: string;
  readonly source?: string;
  readonly bundle?: Bundle;
  readonly causedBy?: number;
  /** As it reads today, through the corrections and cures of it. */
  readonly reads?: Entry;
  /** Have all Parties been told of it? */
  readonly circulated?: boolean;
}

/** Who has recorded what nobody has handed in: the Depositary's own findings. */
export const DEPOSITARY = 'DEPOSITARY';

export interface Head {
  readonly position: number;
  readonly hash: string;
  readonly recordedAt?: Temporal.Instant;
}

/** Any number, if only it is always the same. */
const LOG_LOCK = 1_618_033;

/**
 * One writer at a time, until its transaction ends: so positions have no gaps. Readers are not kept waiting.
 * An advisory lock, for the hub's role may not lock a table that it may not change; the triggers stand behind it.
 */
export async function lockLog(tx: SqlEntityManager): Promise<Head> {
  await tx.execute('select pg_advisory_xact_lock(?)', [LOG_LOCK]);
  return headOf(tx);
}

export async function headOf(em: SqlEntityManager): Promise<Head> {
  const [last] = await em.find(EntryRow, {}, { orderBy: { position: 'desc' }, limit: 1 });
  if (!last) return { position: 0, hash: GENESIS };
  return { position: last.position, hash: last.hash, recordedAt: Temporal.Instant.from(last.recordedAt) };
}

/** Call inside a transaction that has locked the log, with its head. */
export async function append(tx: SqlEntityManager, head: Head, now: Temporal.Instant, entry: NewEntry): Promise<RecordedEntry> {
  const link = linkAfter(head, now, entry);
  await tx.execute('insert into entry (position, canonical, hash) values (?, ?, ?)', [link.position, link.canonical, link.hash]);
  return entryOf(link);
}

export function linkAfter(head: Head, now: Temporal.Instant, { submission, receivedAt, ...rest }: NewEntry): Link {
  const position = head.position + 1;
  const text = canonical({
    ...rest,
    ...(submission && { submissionId: submission.id, submissionDigest: submission.digest }),
    position,
    previousHash: head.hash,
    receivedAt: written(receivedAt),
    recordedAt: written(notBefore(head.recordedAt, now)),
  });
  return { position, canonical: text, hash: hashOf(text) };
}

/** A clock that was set back does not make the record run backwards, nor add to what was known at an instant. */
function notBefore(last: Temporal.Instant | undefined, now: Temporal.Instant): Temporal.Instant {
  return last && Temporal.Instant.compare(now, last) < 0 ? last.add({ milliseconds: 1 }) : now;
}

/** Always three digits after the point, so that instants compare as text. */
function written(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' });
}

/** Reads the hashed text, and nothing else, back into an entry. What was parsed just now is nobody else's, so it is filled in place. */
export function entryOf({ canonical: text, hash }: Pick<EntryRow, 'canonical' | 'hash'>): RecordedEntry {
  const read = JSON.parse(text) as Mutable;
  read.act = readDays(read.act);
  read.receivedOn = dayOf(read.receivedOn as unknown as string);
  read.canonical = text;
  read.hash = hash;
  return Object.defineProperties(read, instants);
}

type Mutable = { -readonly [member in keyof RecordedEntry]: RecordedEntry[member] };

/** Days of an act are named …On, …From or …Until, at the top, among changes or in what is corrected; on the log they are text. */
export function withDays(act: object): object {
  return readDays(structuredClone(act));
}

function readDays<T extends object>(fresh: T): T {
  const members = fresh as Record<string, unknown>;
  for (const name in members) {
    const value = members[name];
    if (typeof value === 'string' && DAY.test(name)) members[name] = dayOf(value);
    else if (name === 'changes' || name === 'corrected') readDays(value as object);
  }
  return fresh;
}

const DAY = /(On|From|Until)$/;

export async function findSubmission(em: SqlEntityManager, recordedBy: string, submissionId: string): Promise<RecordedEntry | undefined> {
  const rows = await em.find(EntryRow, { recordedBy, submissionId });
  return (await entriesOf(em, rows))[0];
}

/** At most `limit` entries after a position, in order. */
export async function readAfter(em: SqlEntityManager, position: number, limit: number): Promise<RecordedEntry[]> {
  const rows = await em.find(EntryRow, { position: { $gt: position } }, { orderBy: { position: 'asc' }, limit });
  return entriesOf(em, rows);
}

/** Of each row no more than its entry is read from: so a long log is read in little more than the time of its reading alone. */
export const ABOUT = /* sql */ `
  select canonical, hash from entry where instrument in (?) and position <= ? and kind not in (?) order by instrument, position`;

export interface About {
  readonly instruments: readonly string[];
  /** The last position that is taken into account. */
  readonly known: number;
  readonly except: readonly ActKind[];
}

/** What there is about some instruments, in order, but for the kinds that nobody asks for. */
export async function readAbout(em: SqlEntityManager, { instruments, known, except }: About): Promise<RecordedEntry[]> {
  if (instruments.length === 0) return [];
  const rows = await em.execute<Pick<EntryRow, 'canonical' | 'hash'>[]>(ABOUT, [instruments, known, ['', ...except]]);
  return rows.map(entryOf);
}

/** Each as it reads today, and whether it has been circulated. (R8, R33.) */
export async function entriesOf(em: SqlEntityManager, rows: readonly EntryRow[]): Promise<RecordedEntry[]> {
  const connected = await connectedTo(em, rows);
  const today = new Map(inEffect(connected).map((entry) => [entry.position, entry]));
  const known = new Map(connected.map((entry) => [entry.position, entry]));
  return rows.map((row) => {
    const entry = known.get(row.position) as RecordedEntry;
    const [circulated, reads] = [isCirculated(entry, connected, Infinity), today.get(row.position) ?? entry];
    return Object.assign(entryOf(row), { circulated, reads });
  });
}

/** With what they are upon, and what is upon that, in order: as many readings as the longest chain has links. */
export async function connectedTo(em: SqlEntityManager, rows: readonly Linked[], known = BEYOND_ALL): Promise<RecordedEntry[]> {
  const found = new Map<number, Linked>(rows.map((row) => [row.position, row]));
  for (let fresh = [...rows]; fresh.length > 0;) {
    const positions = fresh.map(({ position }) => position);
    const above = fresh.flatMap(({ concerns }) => (concerns === null || concerns === undefined || found.has(concerns) ? [] : [concerns]));
    const read = await em.find(EntryRow, { $or: [{ concerns: positions }, { position: above }], position: { $lte: known } });
    fresh = read.filter(({ position }) => !found.has(position));
    for (const row of fresh) found.set(row.position, row);
  }
  return [...found.values()].toSorted((a, b) => a.position - b.position).map(entryOf);
}

type Linked = Pick<EntryRow, 'position' | 'canonical' | 'hash' | 'concerns'>;

const BEYOND_ALL = 2 ** 31 - 1;

/**
 * The last position that was on the record at an instant: what was known then. The record does not run backwards, so the last in time is
 * the last in place, and the index on time finds it.
 */
export async function positionKnownAt(em: SqlEntityManager, knownAt: Temporal.Instant): Promise<number> {
  const orderBy = { recordedAt: 'desc', position: 'desc' } as const;
  const [last] = await em.find(EntryRow, { recordedAt: { $lte: written(knownAt) } }, { orderBy, limit: 1 });
  return last?.position ?? 0;
}
