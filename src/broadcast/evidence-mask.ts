/** A server's reply often repeats the address that it was given. Evidence is kept for ever, and addresses are not. */

const MASK = '[…]';

/** Whatever looks like a mailbox, whoever's it is; the address itself, also in parts or as a URL writes it; of the domain, nothing. */
export function masked(reply: string, address: string | undefined): string {
  const parts = address === undefined ? [] : partsOf(address);
  const known = parts.toSorted((a, b) => b.length - a.length).reduce((text, part) => text.replace(whole(part), MASK), reply);
  return known.replace(MAILBOX, (_mailbox, domain: string) => `${MASK}@${domain}`);
}

const MAILBOX = /[^\s<>()"':;,@[\]]+@([\w-]+(?:\.[\w-]+)+)/gu;

function partsOf(address: string): string[] {
  if (!URL.canParse(address)) {
    const local = address.slice(0, address.lastIndexOf('@'));
    return [...new Set([local, encodeURIComponent(local)])];
  }
  const { href, pathname, search } = new URL(address);
  const path = `${pathname}${search}`;
  const ofPath = path === '/' ? [] : [path, decoded(path), pathname];
  return [...new Set([address, href, ...ofPath, search.slice(1)])].filter((part) => part !== '' && part !== '/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Not in the middle of another word. */
function whole(part: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
}
