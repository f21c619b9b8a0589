/** What a national node keeps of the log: verified at every position, against a hub or a network that lies. (T-T1, T-T2, T-T3.) */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../../examples/national-node/src/chain.ts';
import { Copy } from '../../examples/national-node/src/copy.ts';
import { Follower } from '../../examples/national-node/src/follower.ts';
import { type Hub, HubSilent, openHub } from '../../examples/national-node/src/hub.ts';
import { Reader } from '../../examples/national-node/src/reading.ts';
import { DesignateAuthorityDocument, RecordCureDocument } from '../gql/graphql.ts';
import { designation, Stage, until } from '../stage.ts';
import { Between, type Shown, type Told } from './between.ts';

const HIDDEN = 15; // a paper of Armenia's that is not in due form
const LAST = 18;

let stage: Stage;
let between: Between;
let hub: Hub;
let folder: string;
let path: string;
let copy: Copy;
/** What is kept of an empty file. A kill may leave it beside any: it is written after it. */
let nothing: string;
beforeAll(async () => {
  stage = await Stage.registered(1);
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
  await stage.notice('AM', '2027-02-01', { inDueForm: false });
  for (const party of ['BY', 'RU', 'TJ']) await stage.record(DesignateAuthorityDocument, party, designation(party));
  between = await Between.open(stage.url());
  const token = await stage.token('KZ-node');
  hub = openHub(between.url, async () => token);
});
afterAll(async () => {
  await between[Symbol.asyncDispose]();
  await stage.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khattama-copy-'));
  path = join(folder, 'log.jsonl');
  copy = await Copy.open(path);
  nothing = await readFile(`${path}.head`, 'utf8');
});
afterEach(async () => {
  between.forge = () => undefined;
  await copy[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const read = () => new Reader(hub, copy).round();

async function reopen(): Promise<void> {
  await copy[Symbol.asyncDispose]();
  copy = await Copy.open(path);
}

/** Something in its place, if it is in the answer. */
const at = (position: number, change: (entry: NonNullable<Shown['entries']>[number]) => void) => ({ entries = [] }: Shown) => {
  for (const entry of entries) if (entry.position === position) change(entry);
};
const told = (number: number, change: (notification: Told) => void) => ({ depositaryNotifications }: Shown) => {
  for (const notification of depositaryNotifications?.nodes ?? []) if (notification.number === number) change(notification);
};
const other = 'f'.repeat(64);

const forgeries: readonly (readonly [forgery: string, found: number, forge: Between['forge']])[] = [
  ['a word in the text of an entry',           7, at(7, (entry) => { entry.canonical = entry.canonical!.replace('2014', '2015'); })],
  ['the hash of an entry',                     7, at(7, (entry) => { entry.hash = other; })],
  ['a text, and its hash reckoned anew',       8, at(7, (entry) => Object.assign(entry, forged(entry.canonical!)))],
  ['the hash of an entry that is not shown',   HIDDEN + 1, at(HIDDEN, (entry) => { entry.hash = other; })],
  ['the hash of the entry before',             9, at(9, (entry) => { entry.previousHash = other; })],
  ['a text that is true at another position',  9, ({ entries = [] }) => { swapTexts(entries, 9, 10); }],
  ['the last hash, shown without its text',    LAST, at(LAST, (entry) => Object.assign(entry, { hash: other, canonical: null }))],
  ['an entry left out',                        5, (shown) => { shown.entries &&= shown.entries.filter(({ position }) => position !== 5); }],
  ['an entry shown twice',                     5, ({ entries }) => { entries?.splice(4, 0, ...entries.slice(3, 4)); }],
  ['two entries in each other\'s place',       5, ({ entries }) => { entries?.splice(4, 2, ...entries.slice(4, 6).reverse()); }],
  ['the log cut short before its end',         12, (shown) => { shown.entries &&= shown.entries.filter(({ position }) => position < 12); }],
  ['a head with another hash',                 LAST, ({ logHead }) => { if (logHead) logHead.hash = other; }],
  ['a notification left out',                  6, ({ depositaryNotifications: page }) => { page?.nodes.splice(4, 1); }],
  ['a notification of another kind of act',    7, told(7, (notification) => { notification.kind = 'SIGNATURE'; })],
  ['a notification of another Party\'s act',   8, told(8, (notification) => { notification.party = { code: 'KZ' }; })],
  ['a notification of a Party, where none acted', 7, told(7, (notification) => { notification.party = { code: 'KZ' }; })],
  ['a notification of another entry',          6, ({ depositaryNotifications: page }) => { if (page) page.nodes[5]!.entry.hash = other; }],
];

function forged(canonical: string): { canonical: string; hash: string } {
  const text = canonical.replace('2014', '2015');
  return { canonical: text, hash: createHash('sha256').update(text).digest('hex') };
}

function swapTexts(entries: NonNullable<Shown['entries']>, one: number, another: number): void {
  const [first, second] = [one, another].map((position) => entries.find((entry) => entry.position === position));
  if (!first || !second) return;
  const { hash, canonical } = first;
  Object.assign(first, { hash: second.hash, canonical: second.canonical });
  Object.assign(second, { hash, canonical });
}

describe('T-T1 · T-T3: a forged page is found where it is forged, and what comes before is kept', () => {
  test.each(forgeries)('%s', async (_forgery, found, forge) => {
    between.forge = forge;
    await expect(read()).rejects.toMatchObject({ name: 'ChainBroken', position: found });
    expect(copy.head.position).toBeGreaterThanOrEqual(found - 1);
    const kept = copy.head;
    await reopen();
    expect(copy.head).toEqual(kept);
  });
});

const rewritings: readonly (readonly [rewriting: string, found: number, forge: Between['forge']])[] = [
  ['an older head, of a record set back',  LAST, ({ logHead }) => { if (logHead) Object.assign(logHead, copy.at(LAST - 1)); }],
  ['another hash of the same head',        LAST, ({ logHead }) => { if (logHead) logHead.hash = other; }],
  ['an old text, in its place',            3, at(3, (entry) => { entry.canonical = entry.canonical!.replace('KZ', 'KG'); })],
  ['an old hash, of what is not shown',    HIDDEN, at(HIDDEN, (entry) => { entry.hash = other; })],
  ['an old text, and its hash with it',    7, at(7, (entry) => Object.assign(entry, forged(entry.canonical!)))],
  ['the hash before what is not shown',    HIDDEN, at(HIDDEN, (entry) => { entry.previousHash = other; })],
  ['an old entry, gone',                   4, (shown) => { shown.entries &&= shown.entries.filter(({ position }) => position !== 4); }],
];

describe('T-T1 · T-T2: a record that is rewritten later contradicts the copy, which stays as it was', () => {
  test.each(rewritings)('%s', async (_rewriting, found, forge) => {
    await read();
    const before = await readFile(path, 'utf8');
    between.forge = forge;
    await expect(read()).rejects.toMatchObject({ name: 'ChainBroken', position: found });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('what may no longer be read stays as it was read', async () => {
    await read();
    between.forge = ({ entries = [] }) => { for (const entry of entries) entry.canonical = null; };
    await read();
    expect(copy.at(7)?.canonical).toContain('"position":7');
  });
});

describe('what is old is looked at again', () => {
  test('all of it, in as many rounds as it has pages', async () => {
    const reader = new Reader(hub, copy, 5);
    await reader.round();
    between.forge = at(13, (entry) => { entry.hash = other; });
    const rounds = async () => { for (let page = 1; page < Math.ceil(copy.entries.length / 5); page++) await reader.round(); };
    await expect(rounds()).rejects.toMatchObject({ name: 'ChainBroken', position: 13 });
  });

  /** The log when it ended there, with the texts kept back of some entries. */
  const endsAt = (head: Entry, isKeptBack: (position: number) => boolean): Between['forge'] => (shown) => {
    shown.entries &&= shown.entries.filter(({ position }) => position <= head.position);
    for (const entry of shown.entries ?? []) if (isKeptBack(entry.position)) entry.canonical = null;
    if (shown.logHead) Object.assign(shown.logHead, { position: head.position, hash: head.hash });
  };
  const readable = () => copy.entries.filter(({ canonical }) => canonical !== null).map(({ position }) => position);

  test('what could not be read, ten pages whenever there is something new, and in turn: for some may never be cured', async () => {
    const all = await hub.entries(0, LAST);
    const reader = new Reader(hub, copy, 1);
    const tenForEver = (position: number) => position <= 10;
    between.forge = endsAt(all[LAST - 2]!, () => true);
    await reader.round(); // the first ten, in vain
    between.forge = endsAt(all[LAST - 2]!, tenForEver);
    await reader.round();
    expect(readable()).toEqual([]); // nothing is new
    between.forge = endsAt(all[LAST - 1]!, tenForEver);
    await reader.round();
    expect(readable()).toEqual([11, 12, 13, 14, 16, 17, 18]);
  });
});

test.each<[answer: string, forge: Between['forge']]>([
  ['no list',                  (shown) => { shown.entries &&= {} as never; }],
  ['no positions',             at(7, (entry) => { entry.position = '7' as never; })],
  ['a hash that is none',      at(7, (entry) => { entry.hash = entry.hash.toUpperCase(); })],
  ['no text and not null',     at(7, (entry) => { entry.canonical = 7 as never; })],
])('%s is no answer: it is asked again', async (_answer, forge) => {
  between.forge = forge;
  await expect(read()).rejects.toBeInstanceOf(HubSilent);
});

test('R30: a notification of a Party that the hub no longer shows is none of another\'s', async () => {
  between.forge = told(8, (notification) => { notification.party = null; });
  await read();
  expect(copy.notifications[7]).toMatchObject({ number: 8, party: null });
});

test('every position is verified and kept; what may not be read, by its hash alone', async () => {
  await read();
  const { data } = await stage.send('KZ', '{ entries { position hash previousHash canonical } }');
  expect(copy.entries).toEqual(data.entries);
  expect(copy.head).toMatchObject(await stage.logHead());
  expect(copy.entries.flatMap(({ canonical, position }) => (canonical === null ? [position] : []))).toEqual([HIDDEN]);
  expect(copy.notifications.map(({ number }) => number)).toEqual(Array.from({ length: LAST - 1 }, (_, i) => i + 1));
  const kept = await readFile(path, 'utf8');
  await read();
  expect(await readFile(path, 'utf8')).toBe(kept);
});

describe('the file, after a crash or in strange hands', () => {
  test('cut off anywhere, it loses its last line at the most, and is read to the end again', async () => {
    await read();
    const whole = await readFile(path);
    await copy[Symbol.asyncDispose]();
    for (let size = whole.length - 1; size > 0; size = Math.floor(size * 0.8)) {
      await writeFile(path, whole.subarray(0, size));
      await writeFile(`${path}.head`, nothing);
      copy = await Copy.open(path);
      expect(copy.entries).toHaveLength(Math.min(LAST, whole.subarray(0, size).toString().split('\n').length - 1));
      await copy[Symbol.asyncDispose]();
    }
    await writeFile(path, whole.subarray(0, whole.length * 0.4));
    await writeFile(`${path}.head`, nothing);
    copy = await Copy.open(path);
    await read();
    expect(copy.notifications).toHaveLength(LAST - 1);
    await reopen();
    expect(copy.head).toMatchObject(await stage.logHead());
  });

  test('half a line of a disk that was full is taken away before the next', async () => {
    await read();
    await appendFile(path, '{"entry":{"posi');
    await stage.record(DesignateAuthorityDocument, 'KG', designation('KG'));
    await read();
    await reopen();
    expect(copy.head).toMatchObject(await stage.logHead());
  });

  test.each<[change: string, forge: (text: string) => string]>([
    ['a letter in a text',    (text) => text.replace('2014-12-23', '2014-12-24')],
    ['a line taken out',      (text) => text.split('\n').toSpliced(4, 1).join('\n')],
    ['a line of something',   (text) => text.replace('\n', '\n{"gossip":1}\n')],
    ['a hash of what is hidden', (text) => text.replace(/("position":15,"hash":")../, '$1zz')],
    ['a notification taken out', (text) => without(text, /"notification":\{"number":10,/)],
    ['the last notification but one taken out', (text) => without(text, new RegExp(`"notification":\\{"number":${LAST - 2},`))],
    ['the entry that a notification names', (text) => text.replace(/("notification":.*"hash":")../, '$1zz')],
  ])('T-T1: %s: it is not opened, even if its sums are reckoned anew', async (_change, forge) => {
    await read();
    const forged = forge(await readFile(path, 'utf8'));
    await refuses(forged, /not as it was written|no line of a copy/);
    await refuses(summed(forged), /(?<!not as it was written)$/);
  });

  test('a word in a notification, which no chain proves, is noticed by the sum of its line', async () => {
    await read();
    await refuses((await readFile(path, 'utf8')).replace(/("subject":\{"ru":")./, '$1Ж'), /not as it was written/);
  });

  async function refuses(text: string, reason: RegExp): Promise<void> {
    await copy[Symbol.asyncDispose]();
    await writeFile(path, text);
    await writeFile(`${path}.head`, nothing); // which says nothing against it
    await expect(Copy.open(path)).rejects.toMatchObject({ name: 'ChainBroken', message: expect.stringMatching(reason) });
    await truncate(path);
    copy = await Copy.open(path);
  }
});

/** As one would who knows how the file is made. */
function summed(text: string): string {
  let sum = '';
  return text.replace(/^(.*),"sum":"\w*"\}$/gm, (_line, body: string) => {
    sum = createHash('sha256').update(`${sum}${body}}`).digest('hex');
    return `${body},"sum":"${sum}"}`;
  });
}

function without(text: string, line: RegExp): string {
  return text.split('\n').filter((each) => !line.test(each)).join('\n');
}

describe('what shows that the chain was broken, however it looks by now', () => {
  const contents = ['', 'null', '{}', '{"position":7,"reason":"x"', '{"position":"7","reason":"x","foundAt":"x"}', undefined];
  test.each(contents)('%j', async (content) => {
    if (content === undefined) await mkdir(join(folder, 'broken.json'));
    else await writeFile(join(folder, 'broken.json'), content);
    const said: string[] = [];
    const say = (line: string) => { said.push(line); };
    const ever = { pollEvery: 3_600_000, now: () => new Date() };
    await using follower = await Follower.open({ copy, hub, url: between.url, token: async () => '', folder, ...ever, say });
    expect(follower.broken).toMatchObject({ position: 1, reason: expect.stringContaining('cannot be read') });
    expect(said.join()).toContain('THE CHAIN IS BROKEN');
    expect(follower.trouble).toBe('the chain is broken');
  });
});

describe('who is competent, which the hub reckons', () => {
  let moment: string;
  let reckoned: number;
  let follower: Follower;
  beforeEach(async () => {
    [moment, reckoned] = ['2027-02-28T20:59:30Z', 0];
    between.forge = (shown) => { if ('competentAuthorities' in shown) reckoned++; };
    const often = { pollEvery: 50, now: () => new Date(moment) };
    const token = await stage.token('KZ-node');
    follower = await Follower.open({ copy, hub, url: between.url, token: async () => token, folder, ...often, say: () => undefined });
    follower.begin();
    await until('the first reckoning', () => follower.authorities);
  });
  afterEach(() => follower[Symbol.asyncDispose]());

  const readAt = (instant: string) => until(instant, () => follower.authorities?.readAt === instant);

  test('is read again when an hour of the clock has passed: it depends on the day', async () => {
    moment = '2027-02-28T20:59:59Z';
    await sleep(500);
    expect(reckoned).toBe(1);
    moment = '2027-02-28T21:00:00Z'; // in Moscow already March
    await readAt('2027-02-28T21:00:00.000Z');
    moment = '2027-03-01T21:00:00Z';
    await readAt('2027-03-01T21:00:00.000Z');
    expect(reckoned).toBe(3);
  });

  test('is read again when the log has grown', async () => {
    const before = copy.head.position;
    await stage.record(DesignateAuthorityDocument, 'AM', designation('AM'));
    await until('the next reckoning', () => follower.authorities?.position === before + 1);
    expect(follower.authorities?.authorities).toContainEqual(expect.objectContaining({ id: `am-${before + 1}`, party: 'AM' }));
  });
});

test('R8: a paper that is cured can be read from then on, and is kept with its text', async () => {
  await read();
  await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: HIDDEN, receivedAt: '2027-02-20T09:00:00Z', paperReference: 'Cure' });
  await read();
  expect(copy.at(HIDDEN)?.canonical).toContain('"NOTICE_OF_COMPLETION"');
  await reopen();
  expect(copy.at(HIDDEN)?.canonical).toContain('"NOTICE_OF_COMPLETION"');
});
