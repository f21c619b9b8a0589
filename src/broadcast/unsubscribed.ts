/** Somebody has written to the address at which a digest is ended: it ends, and nothing else ever does. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isSameAddress } from '../depositary/addresses.ts';
import { BY_MAIL, channelRows, end, lockChannels } from '../depositary/channel-acts.ts';

interface Unsubscription {
  readonly channel: string;
  /** Of its envelope. */
  readonly sender: string;
}

/**
 * What is no digest is not ended so: those mails are no newsletter. Nor is it by whoever was passed one on: answers false, if it is not
 * the mailbox itself that writes.
 */
export function endDigest(em: SqlEntityManager, { channel, sender }: Unsubscription, at: Date): Promise<boolean> {
  return em.transactional(async (tx) => {
    await lockChannels(tx);
    const [row] = await channelRows(tx, { id: channel, kind: 'DIGEST', endedAt: null });
    if (!row) return true;
    if (!isSameAddress(row.address ?? '', sender)) return false;
    await end(tx, channel, { by: BY_MAIL, at });
    return true;
  });
}
