/** Which operations are in use: those that Parties, nodes and the Secretariat have asked of the gateway in the last 90 days. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import { hashOf } from '../log/chain.ts';
import { normalised } from './used.ts';

/** In days. */
const KEPT = 90;
/** Beyond, the newest go: whoever makes up many does not drive out what has long been asked. */
const MOST = 2_000;
/** In bytes. */
export const LONGEST_OPERATION = 8 * 1024;

/** What is no operation is left out: the gateway answers those only that are. */
export async function keepOperations(em: SqlEntityManager, texts: readonly string[], on: Temporal.PlainDate): Promise<void> {
  const read = texts.map(normalised).filter((text) => text !== undefined);
  const fit = read.filter((text) => Buffer.byteLength(text) <= LONGEST_OPERATION && !text.includes('\0'));
  const operations = [...new Set(fit)].sort(); // in one order for all hubs: so none waits for another in a circle
  const day = on.toString();
  await em.transactional(async (tx) => {
    for (const operation of operations) await tx.execute(SEEN, [hashOf(operation), operation, day, day]);
    await tx.execute('delete from operation_in_use where last_seen_on < ?', [on.subtract({ days: KEPT }).toString()]);
    await tx.execute(FORGET, [MOST]);
  });
}

const SEEN = /* sql */ `
  insert into operation_in_use (hash, operation, first_seen_on, last_seen_on) values (?, ?, ?, ?)
  on conflict (hash) do update set last_seen_on = greatest(operation_in_use.last_seen_on, excluded.last_seen_on)`;
const FORGET = /* sql */ `
  delete from operation_in_use where hash in (select hash from operation_in_use order by first_seen_on, hash offset ?)`;

/** The longest known first. */
export async function operationsInUse(em: SqlEntityManager, on: Temporal.PlainDate): Promise<string[]> {
  const rows = await em.execute<{ operation: string }[]>(IN_USE, [on.subtract({ days: KEPT }).toString(), MOST]);
  return rows.map(({ operation }) => operation);
}

const IN_USE = /* sql */ `
  select operation from operation_in_use where last_seen_on >= ? order by first_seen_on, hash limit ?`;
