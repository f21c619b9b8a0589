/** Somebody has written to the address at which a digest is ended: it ends, and nothing else ever does. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { channelRows, end, lockChannels } from '../depositary/channel-acts.ts';

/** What is no digest is not ended so: those mails are no newsletter. */
export function endDigest(em: SqlEntityManager, channel: string, at: Date): Promise<void> {
  return em.transactional(async (tx) => {
    await lockChannels(tx);
    const [row] = await channelRows(tx, { id: channel, kind: 'DIGEST' });
    if (row) await end(tx, channel, { by: row.party, at });
  });
}
