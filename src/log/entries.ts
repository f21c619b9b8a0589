/** Entries by what others know of them, many at once. */
import type { Batch } from '../context.ts';
import { EntryRow } from './entry.entity.ts';
import { entriesOf, entryOf, type RecordedEntry } from './log.ts';
import { type ActKind, isPending } from '../treaty/acts.ts';

export const entriesAt: Batch<number, RecordedEntry | undefined> = async (positions, { em }) => {
  const rows = await em.find(EntryRow, { position: [...positions] });
  const entries = new Map((await entriesOf(em, rows)).map((entry) => [entry.position, entry]));
  return positions.map((position) => entries.get(position));
};

export const causedBy: Batch<number, RecordedEntry[]> = async (positions, { em }) => {
  const rows = await em.find(EntryRow, { causedBy: [...positions] }, { orderBy: { position: 'asc' } });
  return positions.map((position) => rows.filter((row) => row.causedBy === position).map(entryOf));
};

/** What was said later of an entry, in order; what is itself pending is not yet said. */
const uponIt = (...kinds: readonly ActKind[]): Batch<number, RecordedEntry[]> => async (positions, { em }) => {
  const where = { concerns: [...positions], kind: [...kinds] };
  const entries = await entriesOf(em, await em.find(EntryRow, where, { orderBy: { position: 'asc' } }));
  const said = entries.filter(({ reads }) => reads && !isPending(reads));
  return positions.map((position) => said.filter(({ act }) => 'entry' in act && act.entry === position));
};

export const correctionsOf = uponIt('CORRECTION');
export const objectionsTo = uponIt('OBJECTION');
export const evidenceOf = uponIt('EVIDENCE_OF_INFORMING');
