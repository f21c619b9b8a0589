/** The Parties on the record. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf } from '../log/log.ts';
import { inDueForm } from '../treaty/acts.ts';
import { findable } from './known.ts';
import { PartyRow } from './registry.entity.ts';

/** In explicit order, never by label: the languages sort differently. */
export function allParties(em: SqlEntityManager): Promise<PartyRow[]> {
  return em.find(PartyRow, {}, { orderBy: { listed: 'asc' } });
}

/** The same for all who ask together. */
export const partyLists: Batch<'all', PartyRow[]> = async (asked, { em }) => {
  const parties = await allParties(em);
  return asked.map(() => parties);
};

/** Registered in error, a Party is not shown; what was designated by it or sent to it stays readable. (R30, R34.) */
export const partiesEver: Batch<string, PartyRow | undefined> = async (codes, reading) => {
  const rows = await partiesByCode(codes, reading);
  const missing = findable(codes.filter((_code, i) => !rows[i]));
  const where = { party: missing, kind: 'PARTY_REGISTERED', pending: false };
  const entries = missing.length === 0 ? [] : (await reading.em.find(EntryRow, where, { orderBy: { position: 'asc' } })).map(entryOf);
  return codes.map((code, i) => rows[i] ?? inDueForm(entries, 'PARTY_REGISTERED').filter(({ act }) => act.party === code)
    .map(({ position: listed, act: { name }, demonstration }) => ({ code, listed, name, demonstration })).at(-1));
};

export const partiesByCode: Batch<string, PartyRow | undefined> = async (codes, { em }) => {
  const rows = await em.find(PartyRow, { code: findable(codes) });
  return codes.map((code) => rows.find((row) => row.code === code));
};
