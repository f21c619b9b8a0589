/** Walks the chain from its beginning, and says where it breaks. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { breakOf, GENESIS, type Link } from './chain.ts';

const PAGE = 1_000;
const NEXT = /* sql */ 'select position, canonical, hash from entry where position > ? order by position limit ?';

export interface Head {
  readonly position: number;
  readonly hash: string;
}

export type Verdict =
  | { readonly holds: true; readonly head: Head }
  | { readonly holds: false; readonly position: number; readonly reason: string };

/**
 * A chain that was cut off at its end, or written anew as a whole, holds in itself: so whoever has kept an earlier head, from a receipt
 * or a notification, gives it, and is told whether it still stands.
 */
export async function verify(em: SqlEntityManager, kept?: Head): Promise<Verdict> {
  let before: Link | undefined;
  for (;;) {
    const links = await em.execute<Link[]>(NEXT, [before?.position ?? 0, PAGE]);
    for (const link of links) {
      const reason = breakOf(link, before) ?? breakWith(kept, link);
      if (reason !== undefined) return { holds: false, position: link.position, reason };
      before = link;
    }
    if (links.length < PAGE) break;
  }
  const head = { position: before?.position ?? 0, hash: before?.hash ?? GENESIS };
  if (kept && kept.position > head.position) return { holds: false, position: head.position + 1, reason: `the log ends before entry ${kept.position}, which was there` };
  return { holds: true, head };
}

function breakWith(kept: Head | undefined, { position, hash }: Link): string | undefined {
  return kept?.position === position && kept.hash !== hash ? 'it is not the entry that was there when the head was kept' : undefined;
}
