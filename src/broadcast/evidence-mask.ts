/** A server's reply often repeats the address that it was given. Evidence is kept for ever, and addresses are not. */

const MASK = '[…]';

interface Wholly {
  /** Of an address that is forgotten, its domain as well. */
  readonly wholly?: boolean;
}

/**
 * Whatever looks like a mailbox, whoever's it is; the address itself, also in parts, as a URL writes it, or where the reply was cut off in
 * the middle of it; the names in it; of the domain, nothing, unless it is forgotten wholly.
 */
export function masked(reply: string, address: string | undefined, { wholly = false }: Wholly = {}): string {
  const beside = (known: string) => (wholly ? [...namesIn(known), ...domainsOf(known)] : namesBeside(known));
  const parts = address === undefined ? [] : [...partsOf(address), ...beside(address)];
  const longestFirst = [...new Set(parts)].filter((part) => /[\p{L}\p{N}]/u.test(part)).toSorted((a, b) => b.length - a.length);
  const known = longestFirst.reduce((text, part) => withoutBeginning(text.replace(whole(part), MASK), part), reply);
  return known.replace(MAILBOX, (_mailbox, domain: string) => `${MASK}@${domain}`);
}

const MAILBOX = /[^\s<>()"':;,@[\]]+@([\w-]+(?:\.[\w-]+)+)/gu;
/** Of a path, what is shorter than a secret would be could be any word. */
const A_SECRET = 8;
/** The same of a beginning. */
const A_BEGINNING = 4;
/** Shorter than Kim, it could be any word as well. */
const A_NAME = 3;

function partsOf(address: string): string[] {
  if (!URL.canParse(address)) {
    const local = localOf(address);
    return [local, encodeURIComponent(local)];
  }
  const { href, pathname, search } = new URL(address);
  const path = `${pathname}${search}`;
  const secrets = path.split(/[/?&=]/).flatMap((each) => [each, decoded(each)]).filter(({ length }) => length >= A_SECRET);
  return [address, href, path, decoded(path), pathname, decoded(pathname), search.slice(1), ...secrets];
}

/** A person's, mostly, with the digits behind it and without. */
function namesIn(address: string): string[] {
  if (URL.canParse(address)) return [];
  return (localOf(address).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => [word, ...(word.match(/\p{L}+/gu) ?? [])])
    .filter(({ length }) => length >= A_NAME);
}

/** Those that the domain does not say anyway. */
function namesBeside(address: string): string[] {
  const said = domainsOf(address).join().toLowerCase();
  return namesIn(address).filter((name) => !said.includes(name.toLowerCase()));
}

function domainsOf(address: string): string[] {
  if (!URL.canParse(address)) return [address.slice(address.lastIndexOf('@') + 1)];
  const { host, hostname } = new URL(address);
  return [host, hostname];
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const WORD_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const WORD_AFTER = String.raw`(?![\p{L}\p{N}])`;

/** Not in the middle of another word. A sign at either end is its own border. */
function whole(part: string): RegExp {
  const [before, after] = [/^[\p{L}\p{N}]/u.test(part) ? WORD_BEFORE : '', /[\p{L}\p{N}]$/u.test(part) ? WORD_AFTER : ''];
  return new RegExp(`${before}${part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${after}`, 'giu');
}

/** The same, where the text ends in the middle of it. */
function withoutBeginning(text: string, part: string): string {
  const isSign = !/^[\p{L}\p{N}]/u.test(part);
  for (let length = Math.min(part.length, text.length); length >= A_BEGINNING; length -= 1) {
    const isCut = text.slice(-length).toLowerCase() === part.slice(0, length).toLowerCase();
    if (isCut && (isSign || !/[\p{L}\p{N}]$/u.test(text.slice(0, -length)))) return `${text.slice(0, -length)}${MASK}`;
  }
  return text;
}
