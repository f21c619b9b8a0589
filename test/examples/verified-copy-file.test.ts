/** The file of a national node's copy, without a hub: what it takes, and what it does not let happen to it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGINNING, type Entry } from '../../examples/national-node/src/chain.ts';
import { Copy } from '../../examples/national-node/src/copy.ts';
import { writeJson } from '../../examples/national-node/src/kept-file.ts';

let folder: string;
let path: string;
let copy: Copy;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khattama-copy-'));
  path = join(folder, 'log.jsonl');
  copy = await Copy.open(path);
});
afterEach(async () => {
  await copy[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function reopen(): Promise<void> {
  await copy[Symbol.asyncDispose]();
  copy = await Copy.open(path);
}

/** A chain of entries, as a hub would show it, of one act each. */
function chained(acts: readonly object[]): Entry[] {
  const entries: Entry[] = [];
  for (const act of acts) {
    const { position, hash: previousHash } = entries.at(-1) ?? BEGINNING;
    const canonical = JSON.stringify({ act, position: position + 1, previousHash });
    entries.push({ position: position + 1, hash: createHash('sha256').update(canonical).digest('hex'), previousHash, canonical });
  }
  return entries;
}

const ends = ['\u2028', '\u2029', '\r', '\u0085', '\n', '\v'];

test.each(ends)('a text with %j in it, which some take for the end of a line, is read again', async (end) => {
  await copy.add(chained([{ kind: 'DESIGNATION', party: 'KZ', address: `one${end}two` }, { kind: 'DESIGNATION', party: 'KZ' }]));
  const { entries } = copy;
  await reopen();
  expect(copy.entries).toEqual(entries);
});

test('a file of many times what is read at once, with letters of several bytes', async () => {
  const entries = chained(Array.from({ length: 60 }, (_, i) => ({ kind: 'DESIGNATION', party: 'KZ', address: 'Ұлттық😀'.repeat(i * 100) })));
  await copy.add(entries);
  await reopen();
  expect(copy.entries).toEqual(entries);
});

const designations = (count: number) => chained(Array.from({ length: count }, (_, i) => ({ kind: 'DESIGNATION', party: 'KZ', note: i })));
const spoilt = (reason: RegExp) => ({ name: 'ChainBroken', message: expect.stringMatching(reason) });

describe('one process at a time', () => {
  const source = new URL('../../examples/national-node/src/copy.ts', import.meta.url).href;

  test('a second one does not open the folder, and changes nothing in it; the first goes on', async () => {
    const entries = designations(5);
    await copy.add(entries.slice(0, 3));
    await appendFile(path, '{"entry":{"posi'); // the first is writing
    const before = await readFile(path, 'utf8');
    await expect(Copy.open(path)).rejects.toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining(folder) });
    expect(await readFile(path, 'utf8')).toBe(before);
    await copy.add(entries.slice(3));
    await reopen();
    expect(copy.entries).toEqual(entries);
  });

  test('the lock ends with its process, however that ends', async () => {
    await copy[Symbol.asyncDispose]();
    const script = `await (await import(${JSON.stringify(source)})).Copy.open(${JSON.stringify(path)}); console.log('it holds it'); setInterval(() => {}, 1_000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(other, 'exit');
    try {
      await once(other.stdout, 'data');
      await expect(Copy.open(path)).rejects.toMatchObject({ name: 'ConfigurationError' });
    } finally {
      other.kill('SIGKILL');
      await exited;
    }
    copy = await Copy.open(path);
  });
});

describe('a file that somebody writes to while it is in use', () => {
  test.each<[change: string, make: (text: string) => string]>([
    ['a whole line more', (text) => `${text}${text.split('\n')[0]}\n`],
    ['a line and a half more', (text) => `${text}{}\n{"entry":`],
    ['a line less', (text) => text.split('\n').slice(1).join('\n')],
  ])('%s: it is left as it is', async (_change, make) => {
    const entries = designations(4);
    await copy.add(entries.slice(0, 3));
    const changed = make(await readFile(path, 'utf8'));
    await writeFile(path, changed);
    await expect(copy.add(entries.slice(3))).rejects.toMatchObject(spoilt(/somebody else has written/));
    expect(await readFile(path, 'utf8')).toBe(changed);
    expect(copy.head.position).toBe(3);
  });
});

describe('a file that has lost its end', () => {
  let entries: Entry[];
  let whole: string;
  beforeEach(async () => {
    entries = designations(5);
    await copy.add(entries.slice(0, 3));
    await copy.add(entries.slice(3));
    await copy[Symbol.asyncDispose]();
    whole = await readFile(path, 'utf8');
  });

  test.each<[loss: string, lose: () => Promise<void>]>([
    ['its last line', async () => writeFile(path, whole.split('\n').toSpliced(-2, 1).join('\n'))],
    ['half of its last line', async () => truncate(path, whole.length - 20)],
    ['all its lines', async () => truncate(path)],
    ['itself', async () => rm(path)],
    ['what says how far it went', async () => rm(`${path}.head`)],
    ['what that says', async () => truncate(`${path}.head`)],
    ['what that says, but for its form', async () => writeFile(`${path}.head`, '{"lines":0}')],
  ])('%s: it is not opened, again and again', async (_loss, lose) => {
    await lose();
    await expect(Copy.open(path)).rejects.toMatchObject(spoilt(/has lost its end/));
    await expect(Copy.open(path)).rejects.toMatchObject(spoilt(/has lost its end/));
    await rm(folder, { recursive: true });
    await mkdir(folder);
    copy = await Copy.open(path);
  });

  test('killed before it wrote down how far the file goes, it opens all of it, and goes on', async () => {
    await rm(folder, { recursive: true });
    copy = await Copy.open(path);
    await copy.add(entries.slice(0, 3));
    const head = await readFile(`${path}.head`, 'utf8');
    await copy[Symbol.asyncDispose]();
    await writeFile(path, `${whole.slice(0, whole.lastIndexOf('{"entry"'))}{"entry":{"posi`);
    expect(await readFile(`${path}.head`, 'utf8')).toBe(head);
    copy = await Copy.open(path);
    expect(copy.entries).toEqual(entries.slice(0, 4));
    await copy.add(entries.slice(4));
    await reopen();
    expect(copy.entries).toEqual(entries);
  });
});

test('what could not be written leaves no draft behind', async () => {
  await mkdir(join(folder, 'authorities.json'));
  await expect(writeJson(join(folder, 'authorities.json'), {})).rejects.toThrow();
  expect((await readdir(folder)).toSorted()).toEqual(['authorities.json', 'log.jsonl', 'log.jsonl.head', 'log.jsonl.lock']);
});
