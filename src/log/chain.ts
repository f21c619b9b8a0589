/** Each entry carries the hash of the one before, so that a rewritten record shows. */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

export interface Link {
  readonly position: number;
  readonly canonical: string;
  readonly hash: string;
}

/** What the first entry names as the hash of the one before it. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of the text as UTF-8, in lower-case hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** RFC 8785: the same content is always the same text, and so the same hash. */
export function canonical(content: object): string {
  const text = canonicalize(JSON.parse(JSON.stringify(content)));
  if (text === undefined) throw new TypeError('there is no canonical JSON of this');
  return text;
}

/** Why a link does not follow the one before it; undefined when it does. */
export function breakOf(link: Link, before: Link | undefined): string | undefined {
  const position = (before?.position ?? 0) + 1;
  if (link.position !== position) return `position ${position} is missing`;
  if (hashOf(link.canonical) !== link.hash) return 'its hash is not that of its text';
  const said = saidIn(link.canonical);
  if (said.position !== link.position) return 'its text names another position';
  if (said.previousHash !== (before?.hash ?? GENESIS)) return 'it does not name the hash of the entry before it';
  return undefined;
}

function saidIn(text: string): { readonly position?: unknown; readonly previousHash?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as { position?: unknown; previousHash?: unknown };
  } catch {
    return {};
  }
}
