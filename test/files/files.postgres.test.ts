/** What the database itself promises of a file: it is what its hash says, or it is not there; and it stays. */
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/database.ts';
import { filesByHash, read } from '../../src/files/files.ts';
import { store } from '../../src/files/store.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

const MB = 2 ** 20;
const now = Temporal.Instant.from('2027-02-28T21:30:00.123Z');
const by = (uploadedBy: string) => ({ mediaType: 'application/pdf', uploadedBy, now } as const);
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-'), randomBytes(size - 5)]);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let database: TestDatabase;
let hubs: readonly [MikroORM, MikroORM];
let kept: string;
beforeAll(async () => {
  database = await freshDatabase();
  hubs = await Promise.all([openDatabase(database), openDatabase(database)]);
  ({ hash: kept } = await store(hubs[0].em.fork(), inChunks(pdf(MB)), by('KZ')));
});
afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.close()));
  await database.drop();
});

async function* inChunks(bytes: Buffer, ends = bytes.length) {
  for (let at = 0; at < ends; at += 60_001) yield bytes.subarray(at, Math.min(at + 60_001, ends));
  if (ends < bytes.length) throw new Error('cut off');
}

async function readWhole(hash: string): Promise<Buffer> {
  return buffer(read(hubs[1].em.fork(), hash));
}

const partsOf = (hash: string) => execute(database.url, 'select from file_part where hash = $1', [hash]).then((rows) => rows.length);

describe('Kept once', () => {
  test('by many at the same moment, at two hubs: all get the same hash, one brings the bytes', async () => {
    const bytes = pdf(2 * MB + 1);
    const all = await Promise.all(Array.from({ length: 16 }, (_, i) =>
      store(hubs[i % 2]!.em.fork(), inChunks(bytes), by(`P${Math.floor(i / 2)}`))));
    expect(new Set(all.map(({ hash, size }) => `${hash} ${size}`))).toEqual(new Set([`${hashOf(bytes)} ${bytes.length}`]));
    expect(all.filter(({ isAgain }) => !isAgain)).toHaveLength(8); // once for each who brought it
    expect(await partsOf(hashOf(bytes))).toBe(9);
    expect((await readWhole(hashOf(bytes))).equals(bytes)).toBe(true);
  });

  test('when the first fails at the last moment, the second brings it', async () => {
    const bytes = pdf(MB);
    const [first, mayFail] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const failing = hubs[0].em.fork().transactional(async (tx) => {
      await store(tx, inChunks(bytes), by('KZ'));
      first.resolve();
      await mayFail.promise;
      throw new Error('failed');
    });
    await first.promise;
    const second = store(hubs[1].em.fork(), inChunks(bytes), by('AM'));
    mayFail.resolve();
    await expect(failing).rejects.toThrow('failed');
    expect(await second).toEqual({ hash: hashOf(bytes), size: MB, isAgain: false });
    const brought = await execute(database.url, 'select uploaded_by, uploaded_at from file_upload where hash = $1', [hashOf(bytes)]);
    expect(brought).toEqual([{ uploaded_by: 'AM', uploaded_at: new Date(now.epochMilliseconds) }]);
    expect((await readWhole(hashOf(bytes))).equals(bytes)).toBe(true);
  });

  test('what is cut off leaves nothing', async () => {
    const before = await execute(database.url, 'select count(*) from file');
    await expect(store(hubs[0].em.fork(), inChunks(pdf(MB), 700_000), by('KZ'))).rejects.toThrow('cut off');
    expect(await execute(database.url, 'select count(*) from file')).toEqual(before);
  });

  test('many are looked up at once, in the order of the question', async () => {
    const known = await filesByHash(['0'.repeat(64), kept, 'x'], { em: hubs[0].em.fork() });
    expect(known).toEqual([undefined, expect.objectContaining({ hash: kept, size: MB, mediaType: 'application/pdf' }), undefined]);
    expect(await readWhole('0'.repeat(64))).toHaveLength(0);
  });
});

describe('The database refuses, even to the owner,', () => {
  test.each(['file', 'file_part', 'file_upload'].flatMap((table) => [
    `update ${table} set hash = hash`, `update ${table} set hash = hash where false`, `delete from ${table}`, `truncate ${table} cascade`,
  ]))('%s', async (statement) => {
    await expect(execute(database.ownerUrl, statement)).rejects.toThrow(/record is permanent/);
  });

  const other = hashOf(Buffer.from('%PDF-x'));
  const file = (hash: string, size = 6) => `insert into file values ('${hash}', ${size}, 'application/pdf')`;
  const part = (hash: string, number = 0, bytes = '%PDF-x') => `insert into file_part values ('${hash}', ${number}, '${bytes}')`;
  test.each<[string, readonly string[], RegExp]>([
    ['another part of a file that is there',  [part('KEPT', 4)],                                /nothing can be added/],
    ['a part of no file',                     [part(other)],                                    /nothing can be added/],
    ['a file without its parts',              [file(other)],                                    /not those of file/],
    ['a file of another size',                [file(other, 7), part(other)],                    /not those of file/],
    ['a file of other bytes',                 [file(other), part(other, 0, '%PDF-y')],          /not those of file/],
    ['a hash that is none',                   [file('X'.repeat(64)), part('X'.repeat(64))],     /check constraint/],
    ['a file that is too large',              [file(other, 20 * MB + 1), part(other)],          /check constraint/],
    ['a part that is too large',              [file(other), part(other, 0, 'x'.repeat(262_145))], /check constraint/],
    ['an empty part',                         [file(other), part(other, 0, '')],                /check constraint/],
    ['an upload of no file',                  [`insert into file_upload values ('${other}', 'KZ', now())`], /foreign key/],
  ])('%s', async (_case, statements, reason) => {
    const transaction = ['begin', ...statements, 'commit'].join('; ').replaceAll('KEPT', kept);
    await expect(execute(database.ownerUrl, transaction)).rejects.toThrow(reason);
    expect(await partsOf(kept)).toBe(4);
  });

  test('and what is whole it takes', async () => {
    await execute(database.url, ['begin', file(other), part(other), 'commit'].join('; '));
    expect((await readWhole(other)).toString()).toBe('%PDF-x');
  });

  test.each(['update file set size = 1', 'delete from file_part', 'truncate file_upload', 'alter table file disable trigger all'])(
    'and the hub\'s role may not even try: %s', async (statement) => {
      await expect(execute(database.url, statement)).rejects.toMatchObject({ code: '42501' });
    });
});
