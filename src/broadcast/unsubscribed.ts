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
 * What is no digest is not ended so: those mails are no newsletter. Nor is it by whoever was passed one on: answers false, if the mail does
 * not name the mailbox as its sender. That can be forged, and ends no more than a digest; the Party is told.
 */
export function endDigest(em: SqlEntityManager, { channel, sender }: Unsubscription, at: Date): Promise<boolean> {
  return em.transactional(async (tx) => {
    await lockChannels(tx);
    const [row] = await channelRows(tx, { id: channel, kind: 'DIGEST', endedAt: null });
    if (!row) return true;
    if (![sender, withoutTag(sender)].some((each) => isSameAddress(row.address ?? '', each))) return false;
    await end(tx, channel, { by: BY_MAIL, at });
    return true;
  });
}

/** Some servers sign the sender of each mail: "prvs=0123abcdef=notices@…" (BATV), or "btv1==0123abcdef==notices@…". */
function withoutTag(sender: string): string {
  return sender.replace(/^(?:prvs=[^=@]+=|btv1==[^=@]+==)(?=[^@])/i, '');
}
