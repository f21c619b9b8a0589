/** The Parties on the record. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { PartyRow } from './registry.entity.ts';

/** In explicit order, never by label: the languages sort differently. */
export function allParties(em: SqlEntityManager): Promise<PartyRow[]> {
  return em.find(PartyRow, {}, { orderBy: { listed: 'asc' } });
}

export const partiesByCode: Batch<string, PartyRow | undefined> = async (codes, { em }) => {
  const rows = await em.find(PartyRow, { code: [...codes] });
  return codes.map((code) => rows.find((row) => row.code === code));
};
