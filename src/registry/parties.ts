/** The Parties on the record. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
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

export const partiesByCode: Batch<string, PartyRow | undefined> = async (codes, { em }) => {
  const rows = await em.find(PartyRow, { code: findable(codes) });
  return codes.map((code) => rows.find((row) => row.code === code));
};
