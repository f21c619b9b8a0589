/** Where a Party is reached by mail. Addresses live outside the log and can be forgotten. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Party } from '../treaty/parties.ts';

export const MailboxRow = defineEntity({
  name: 'MailboxRow',
  tableName: 'mailbox',
  properties: {
    party: p.text().primary(),
    address: p.text().primary(),
  },
});
export type MailboxRow = InferEntity<typeof MailboxRow>;

export async function replaceMailboxes(tx: SqlEntityManager, party: Party, addresses: readonly string[]): Promise<void> {
  await tx.nativeDelete(MailboxRow, { party });
  if (addresses.length > 0) await tx.insertMany(MailboxRow, [...new Set(addresses)].map((address) => ({ party, address })));
}
