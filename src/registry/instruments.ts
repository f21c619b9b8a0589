/** The instruments on the record, and each as the law sees it. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { readFinalClauses } from '../treaty/final-clauses.ts';
import { findable } from './known.ts';
import { InstrumentRow } from './registry.entity.ts';

export function allInstruments(em: SqlEntityManager): Promise<InstrumentRow[]> {
  return em.find(InstrumentRow, {}, { orderBy: { listed: 'asc' } });
}

export const instrumentsById: Batch<string, InstrumentRow | undefined> = async (ids, { em }) => {
  const rows = await em.find(InstrumentRow, { id: findable(ids) });
  return ids.map((id) => rows.find((row) => row.id === id));
};

export const amendmentsOf: Batch<string, InstrumentRow[]> = async (ids, { em }) => {
  const rows = await em.find(InstrumentRow, { amends: [...ids] }, { orderBy: { listed: 'asc' } });
  return ids.map((id) => rows.filter((row) => row.amends === id));
};

interface AsKnown {
  readonly instrument: string;
  readonly known: number;
}

/** An instrument as the law sees it, up to a position; undefined where it is not registered, or was not yet. */
export const instrumentRecords: Batch<AsKnown, InstrumentRecord | undefined> = async (keys, { em }) => {
  const ids = findable(keys.map(({ instrument }) => instrument));
  const rows = await em.find(EntryRow, { instrument: ids, pending: false }, { orderBy: { position: 'asc' } });
  const entries = Map.groupBy(rows.map(entryOf), ({ act }) => ('instrument' in act ? act.instrument : ''));
  return keys.map((key) => recordOf((entries.get(key.instrument) ?? []).filter(({ position }) => position <= key.known)));
};

function recordOf(entries: readonly RecordedEntry[]): InstrumentRecord | undefined {
  const [registration] = entries;
  const finalClauses = registration?.act.kind === 'INSTRUMENT_REGISTERED' ? readFinalClauses(registration.act.finalClauses) : undefined;
  return finalClauses && { finalClauses, entries };
}
