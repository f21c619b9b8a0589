/** Does each entry follow the one before? Whoever rewrites the record cannot make this come out right for one who has kept a copy. */
import { createHash } from 'node:crypto';

/** As the hub shows it. The text is null where we may not read it: then the chain goes on by its hash alone. */
export interface Entry {
  readonly position: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly canonical: string | null;
}

export type Head = Pick<Entry, 'position' | 'hash'>;

/** What the first entry names as the hash of the one before it. */
export const BEGINNING: Head = { position: 0, hash: '0'.repeat(64) };

/** The record as we are shown it contradicts itself, or what we have kept. */
export class ChainBroken extends Error {
  override readonly name = 'ChainBroken';
  /** Where: everything before this position is as it was. */
  readonly position: number;
  /** What contradicts each other: to be laid before the Secretariat. */
  readonly kept: unknown;
  readonly shown: unknown;

  constructor(position: number, reason: string, { kept, shown }: { readonly kept: unknown; readonly shown: unknown }) {
    super(reason);
    this.position = position;
    this.kept = kept;
    this.shown = shown;
  }
}

/** Throws ChainBroken unless the entry is the next one. */
export function follow(head: Head, entry: Entry): void {
  const reason = breakBetween(head, entry);
  if (reason !== undefined) throw new ChainBroken(head.position + 1, reason, { kept: head, shown: entry });
}

/** Throws ChainBroken unless an entry that is shown again is the same. One may learn to read it meanwhile, or no longer may. */
export function compare(kept: Entry, shown: Entry | undefined): void {
  const reason = contradiction(kept, shown);
  if (reason !== undefined) throw new ChainBroken(kept.position, reason, { kept, shown });
}

function breakBetween(head: Head, entry: Entry): string | undefined {
  if (entry.position !== head.position + 1) return `position ${head.position + 1} is missing: ${entry.position} is shown in its place`;
  if (entry.previousHash !== head.hash) return 'it does not name the hash of the entry before it';
  return breakOfText(entry);
}

function contradiction(kept: Entry, shown: Entry | undefined): string | undefined {
  if (shown?.position !== kept.position) return 'an entry that was there is missing';
  if (shown.hash !== kept.hash) return 'another hash is shown than was shown before';
  if (shown.previousHash !== kept.previousHash) return 'another entry is named before it than was named before';
  return breakOfText(shown);
}

/** The members are looked at too: a text may be true and belong elsewhere. */
function breakOfText({ position, hash, previousHash, canonical }: Entry): string | undefined {
  if (canonical === null) return undefined;
  if (createHash('sha256').update(canonical).digest('hex') !== hash) return 'its hash is not that of its text';
  const said = membersOf(canonical);
  if (said.position !== position) return 'its text names another position';
  if (said.previousHash !== previousHash) return 'its text names another hash of the entry before it';
  return undefined;
}

interface Said {
  readonly position?: unknown;
  readonly previousHash?: unknown;
  readonly act?: { readonly kind?: unknown; readonly party?: unknown } | null;
}

/** What the text of an entry says; nothing where it is not to be read. */
export function membersOf(text: string | null): Said {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Said;
  } catch {
    return {};
  }
}
