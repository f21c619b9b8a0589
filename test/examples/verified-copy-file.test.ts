/** The file of a national node's copy, without a hub: what it takes, and what it does not let happen to it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGINNING, type Entry } from '../../examples/national-node/src/chain.ts';
import { Copy } from '../../examples/national-node/src/copy.ts';

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
