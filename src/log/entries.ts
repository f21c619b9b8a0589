/** Entries by what others know of them, many at once. */
import type { Batch } from '../context.ts';
import { EntryRow } from './entry.entity.ts';
import { entryOf, type RecordedEntry } from './log.ts';

export const entriesAt: Batch<number, RecordedEntry | undefined> = async (positions, { em }) => {
  const rows = await em.find(EntryRow, { position: [...positions] });
  return positions.map((position) => rows.filter((row) => row.position === position).map(entryOf)[0]);
};

export const causedBy: Batch<number, RecordedEntry[]> = async (positions, { em }) => {
  const rows = await em.find(EntryRow, { causedBy: [...positions] }, { orderBy: { position: 'asc' } });
  return positions.map((position) => rows.filter((row) => row.causedBy === position).map(entryOf));
};
