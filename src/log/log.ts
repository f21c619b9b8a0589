/** The log itself: lock, append and read, nothing else. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import type { Act, Entry } from '../treaty/acts.ts';
import type { Defect } from '../treaty/defects.ts';
import { canonical, GENESIS, hashOf } from './chain.ts';
import { EntryRow } from './entry.entity.ts';

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
}

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
  const { submission, receivedAt, ...rest } = entry;
  const text = canonical({
    ...rest,
    ...(submission && { submissionId: submission.id, submissionDigest: submission.digest }),
    position: head.position + 1,
    previousHash: head.hash,
    receivedAt: written(receivedAt),
    recordedAt: written(notBefore(head.recordedAt, now)),
  });
  const row = { position: head.position + 1, canonical: text, hash: hashOf(text) };
  await tx.execute('insert into entry (position, canonical, hash) values (?, ?, ?)', [row.position, row.canonical, row.hash]);
  return entryOf(row);
}

/** A clock that was set back does not make the record run backwards. */
function notBefore(last: Temporal.Instant | undefined, now: Temporal.Instant): Temporal.Instant {
  return last && Temporal.Instant.compare(now, last) < 0 ? last : now;
}

/** Always three digits after the point, so that instants compare as text. */
function written(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' });
}

/** Times are text there. */
type Times = 'receivedAt' | 'receivedOn' | 'recordedAt';
type Read = Omit<RecordedEntry, 'act' | Times> & { readonly act: object } & { readonly [time in Times]: string };

/** Reads the hashed text, and nothing else, back into an entry. */
export function entryOf({ canonical: text, hash }: Pick<EntryRow, 'canonical' | 'hash'>): RecordedEntry {
  const { act, receivedAt, receivedOn, recordedAt, ...rest } = JSON.parse(text) as Read;
  return {
    ...rest,
    act: withDays(act) as Act,
    receivedAt: Temporal.Instant.from(receivedAt),
    receivedOn: Temporal.PlainDate.from(receivedOn),
    recordedAt: Temporal.Instant.from(recordedAt),
    canonical: text,
    hash,
  };
}

/** Days of an act are named …On or …From, at the top or among changes; on the log they are text. */
export function withDays(act: object): object {
  const read = Object.entries(act).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string' && /(On|From)$/.test(name)) return [name, Temporal.PlainDate.from(value)];
    return [name, name === 'changes' ? withDays(value as object) : value];
  });
  return Object.fromEntries(read) as object;
}

export async function findSubmission(em: SqlEntityManager, recordedBy: string, submissionId: string): Promise<RecordedEntry | undefined> {
  const row = await em.findOne(EntryRow, { recordedBy, submissionId });
  return row ? entryOf(row) : undefined;
}

/** At most `limit` entries after a position, in order. */
export async function readAfter(em: SqlEntityManager, position: number, limit: number): Promise<RecordedEntry[]> {
  const rows = await em.find(EntryRow, { position: { $gt: position } }, { orderBy: { position: 'asc' }, limit });
  return rows.map(entryOf);
}

/** The last position that was on the record at an instant: what was known then. */
export async function positionKnownAt(em: SqlEntityManager, knownAt: Temporal.Instant): Promise<number> {
  const [last] = await em.find(EntryRow, { recordedAt: { $lte: written(knownAt) } }, { orderBy: { position: 'desc' }, limit: 1 });
  return last?.position ?? 0;
}
