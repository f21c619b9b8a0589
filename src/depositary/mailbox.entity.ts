/** Where a Party is reached by mail. Addresses live outside the log and can be forgotten. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Party } from '../treaty/parties.ts';
import type { Submission } from './submission.ts';

export const MailboxRow = defineEntity({
  name: 'MailboxRow',
  tableName: 'mailbox',
  properties: {
    party: p.text().primary(),
    address: p.text().primary(),
    /** With which submission it was given; none when it came with the hub. */
    submissionId: p.uuid().nullable(),
  },
});
export type MailboxRow = InferEntity<typeof MailboxRow>;

export async function replaceMailboxes(
  tx: SqlEntityManager, party: Party, addresses: readonly string[], submissionId: string | null,
): Promise<void> {
  await tx.nativeDelete(MailboxRow, { party });
  const rows = [...new Set(addresses)].map((address) => ({ party, address, submissionId }));
  if (rows.length > 0) await tx.insertMany(MailboxRow, rows);
}

/** Are these the addresses that were given with that submission? Once others have taken their place, nobody can tell. */
export async function mailboxesMatch(em: SqlEntityManager, { submissionId, mailboxes, draft }: Submission): Promise<boolean> {
  if (!mailboxes || draft.kind !== 'PARTY_REGISTERED') return true;
  const kept = (await em.find(MailboxRow, { party: draft.party, submissionId })).map(({ address }) => address);
  return kept.length === 0 || (new Set(mailboxes).size === kept.length && kept.every((address) => mailboxes.includes(address)));
}
