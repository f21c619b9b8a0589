import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/database.ts';
import { breakOf, canonical, GENESIS, hashOf, type Link } from '../../src/log/chain.ts';
import { append, lockLog, type NewEntry, readAfter } from '../../src/log/log.ts';
import { verify } from '../../src/log/verify.ts';
import { project } from '../../src/registry/project.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

const WRITERS = 200;
const now = Temporal.Instant.from('2027-02-28T21:30:00.123Z');
const codes = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'] as const;

interface Opened extends TestDatabase {
  /** Two hubs, so two pools of connections. */
  readonly orms: readonly [MikroORM, MikroORM];
}

let database: Opened;
beforeAll(async () => {
  database = await opened();
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => record(database.orms[i % 2]!, i)));
}, 60_000);
afterAll(() => close(database));

describe('The record', () => {
  test('two hundred writers at once leave no gap, every link holds, and the notifications are numbered without gaps', async () => {
    const entries = await readAfter(database.orms[0].em.fork(), 0, 1_000);
    const oneToLast = Array.from({ length: WRITERS }, (_, i) => i + 1);
    expect(entries.map(({ position }) => position)).toEqual(oneToLast);
    expect(new Set(entries.map(({ submissionId }) => submissionId)).size).toBe(WRITERS);
    expect(await verify(database.orms[0].em.fork())).toEqual({ holds: true, head: { position: WRITERS, hash: entries.at(-1)!.hash } });
    const numbers = await execute(database.url, 'select number, position from notification order by number');
    expect(numbers).toEqual(oneToLast.map((number) => ({ number, position: number })));
  });

  test('whatever is changed in one entry, the chain breaks there, or where the next one names it', async () => {
    const links: Link[] = await readAfter(database.orms[0].em.fork(), 0, 1_000);
    const change = fc.constantFrom(['Party', 'Pirate'], ['{', '{ '], ['position', 'p']);
    const forgery = fc.record({ at: fc.nat({ max: WRITERS - 1 }), change, rehashed: fc.boolean() });
    fc.assert(fc.property(forgery, ({ at, change: [old = '', other = ''], rehashed }) => {
      const { position, canonical: text, hash } = links[at]!;
      const changed = text.replace(old, other);
      const forged = { position, canonical: changed, hash: rehashed ? hashOf(changed) : hash };
      const betrayed = rehashed && other !== 'p' ? links[at + 1]?.position : position; // the last: by a kept head only
      expect(firstBreak(links.with(at, forged))).toBe(betrayed);
    }), { numRuns: 300 });
  });
});

describe('The database refuses, even to the owner,', () => {
  test.each([
    ['an update', `update entry set canonical = '{}' where position = 1`, /record is permanent: update/],
    ['an update of nothing', `update entry set hash = 'x' where false`, /record is permanent: update/],
    ['a deletion', 'delete from entry', /record is permanent: delete/],
    ['a truncation', 'truncate entry', /record is permanent: truncate/],
  ])('%s', async (_case, sql, message) => {
    await expect(execute(database.ownerUrl, sql)).rejects.toThrow(message);
  });

  test.each<[string, Forgery, RegExp]>([
    ['a gap', { position: WRITERS + 2 }, /entry 202 does not follow entry 200/],
    ['a position twice', { position: WRITERS }, /entry 200 does not follow entry 200/],
    ['a false link', { previousHash: 'f'.repeat(64) }, /does not name the hash of the one before/],
    ['no link', { previousHash: undefined }, /does not name the hash of the one before/],
    ['a false hash', { hash: 'a'.repeat(64) }, /entry_hash_holds/],
    ['another position than was hashed', { hashedPosition: 7 }, /entry_position_is_hashed/],
    ['no hashed position', { hashedPosition: undefined }, /entry_position_is_hashed/],
    ['an entry dated before the last one', { recordedAt: '2027-02-28T21:30:00.122Z' }, /dated before the one before it/],
    ['a time that is no instant', { recordedAt: '2027-03-01 00:00' }, /entry_recorded_at_is_an_instant/],
    ['no defects said', { defects: undefined }, /"pending"/],
    ['what is not JSON', { text: 'not JSON' }, /invalid input syntax for type json/],
  ])('%s', async (_case, forgery, message) => {
    await expect(insert(database.ownerUrl, await forge(forgery))).rejects.toThrow(message);
    await expect(insert(database.url, await forge(forgery))).rejects.toThrow(message);
  });

  test('the same submission of the same submitter twice, though not of another', async () => {
    const [{ id } = { id: '' }] = await execute<{ id: string }>(database.url, 'select submission_id as id from entry where position = 1');
    await expect(insert(database.url, await forge({ submissionId: id }))).rejects.toThrow(/entry_recorded_once/);
    await insert(database.url, await forge({ submissionId: id, recordedBy: 'KZ' }));
    expect(await verify(database.orms[1].em.fork())).toMatchObject({ holds: true, head: { position: WRITERS + 1 } });
  });
});

describe('The role of the hub may not', () => {
  test.each([
    'update entry set canonical = canonical', 'delete from entry', 'truncate entry', 'drop table entry',
    'drop trigger entry_follows on entry', 'drop trigger entry_is_permanent on entry', 'alter table entry disable trigger all',
    'alter table entry drop constraint entry_hash_holds', 'alter table entry owner to current_user', `set session_replication_role = 'replica'`,
    'create or replace function entry_follows() returns trigger language plpgsql as $$ begin return new; end $$',
    'create trigger swallow before insert on entry for each row execute function entry_recorded()',
    'delete from delivery', 'delete from follower',
  ])('%s', async (sql) => {
    await expect(execute(database.url, sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('deceive the triggers with a table of its own that has the same name', async () => {
    const { position, canonical: text, hash } = await forge({ position: 901, hashedPosition: 901 });
    await expect(execute(database.url, `
      create temporary table entry as select 900 as position, e.canonical, e.hash, e.previous_hash, e.submission_id, e.recorded_by, e.recorded_at,
        e.kind, e.party, e.instrument, e.authority, e.replaces, e.caused_by, e.pending from public.entry e order by e.position desc limit 1;
      insert into public.entry (position, canonical, hash) values (${position}, '${text}', '${hash}')`)).rejects.toThrow(/does not follow/);
  });
});

/** A crash cuts every connection in the middle of its transaction; see releaseLostConnections. */
test('after PostgreSQL has dropped every connection, the hub writes again', async () => {
  const [orm] = database.orms;
  const cutOff = () => orm.em.fork().transactional((tx) => tx.execute('select pg_terminate_backend(pg_backend_pid())'));
  const attempts = await Promise.allSettled(Array.from({ length: 40 }, cutOff)); // more than the pool holds
  expect(attempts.map(({ status }) => status)).not.toContain('fulfilled');
  await execute(database.ownerUrl, `
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
  const before = (await readAfter(orm.em.fork(), 0, 1_000)).length;
  await Promise.all(Array.from({ length: 25 }, (_, i) => record(orm, i)));
  expect(await readAfter(orm.em.fork(), before, 1_000)).toHaveLength(25);
});

test('a clock that was set back does not make the record run backwards', async () => {
  await record(database.orms[0], 1, now.subtract({ hours: 1 }));
  const [last] = await execute(database.url, 'select recorded_at from entry order by position desc limit 1');
  expect(last).toEqual({ recorded_at: now.add({ milliseconds: 1 }).toString() });
});

describe('Whoever has kept a head', () => {
  let rewritten: Opened;
  beforeAll(async () => {
    rewritten = await opened();
    for (let i = 0; i < 5; i++) await record(rewritten.orms[0], i);
  });
  afterAll(() => close(rewritten));

  test('sees that the record was written anew as a whole, or cut off at its end, though its chain holds', async () => {
    const em = () => rewritten.orms[0].em.fork();
    const kept = await verify(em());
    if (!kept.holds) throw new Error('the chain is broken before the test begins');
    const links: Link[] = await readAfter(em(), 0, 10);
    await replaceAll(rewritten.ownerUrl, reforged(links, 2));
    expect(await verify(em())).toMatchObject({ holds: true, head: { position: 5 } });
    expect(await verify(em(), { position: 2, hash: links[1]!.hash })).toMatchObject({ holds: true });
    expect(await verify(em(), kept.head)).toMatchObject({ holds: false, position: 5 });
    await replaceAll(rewritten.ownerUrl, links.slice(0, 4));
    expect(await verify(em())).toMatchObject({ holds: true, head: { position: 4 } });
    expect(await verify(em(), kept.head)).toMatchObject({ holds: false, position: 5 });
  });
});

async function opened(): Promise<Opened> {
  const fresh = await freshDatabase();
  const urls = { url: fresh.url, ownerUrl: fresh.ownerUrl };
  return { ...fresh, orms: await Promise.all([openDatabase(urls), openDatabase(urls)]) };
}

async function close({ orms, drop }: Opened): Promise<void> {
  await Promise.all(orms.map((orm) => orm.close()));
  await drop();
}

function record(orm: MikroORM, i: number, at = now): Promise<unknown> {
  const code = party(codes[i % codes.length]!);
  const entry: NewEntry = {
    act: { kind: 'PARTY_REGISTERED', party: code, name: { ru: `Party ${i}` } },
    submission: { id: randomUUID(), digest: String(i) },
    receivedOn: Temporal.PlainDate.from('2027-03-01'),
    defects: [], recordedBy: 'SECRETARIAT', demonstration: false, receivedAt: now,
  };
  return orm.em.fork().transactional(async (tx) => project(tx, await append(tx, await lockLog(tx), at, entry)));
}

/** The position of the first entry that does not follow. */
function firstBreak(links: readonly Link[]): number | undefined {
  return links.find((link, i) => breakOf(link, links[i - 1]) !== undefined)?.position;
}

interface Forgery {
  readonly position?: number;
  readonly hashedPosition?: number | undefined;
  readonly previousHash?: string | undefined;
  readonly hash?: string;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly submissionId?: string;
  readonly defects?: readonly [] | undefined;
  readonly text?: string;
}

/** The next entry, right in everything but what is asked for; undefined leaves it out. */
async function forge({ position: wanted, hash, text: given, ...rest }: Forgery): Promise<Link> {
  const [last] = await execute<Link>(database.url, 'select position, hash from entry order by position desc limit 1');
  const position = wanted ?? last!.position + 1;
  const hashedPosition = 'hashedPosition' in rest ? rest.hashedPosition : position;
  const at = '2027-02-28T21:30:00.123Z';
  const text = given ?? canonical({
    recordedAt: at, receivedAt: at, receivedOn: '2027-03-01', recordedBy: 'SECRETARIAT', submissionId: randomUUID(), defects: [],
    previousHash: last!.hash, act: { kind: 'PARTY_REGISTERED', party: 'KZ' }, ...rest, position: hashedPosition,
  });
  return { position, canonical: text, hash: hash ?? hashOf(text) };
}

async function insert(url: string, { position, canonical: text, hash }: Link): Promise<void> {
  await execute(url, 'insert into entry (position, canonical, hash) values ($1, $2, $3)', [position, text, hash]);
}

/** The same chain with another text from a position on, every hash after it made anew. */
function reforged(links: readonly Link[], after: number): Link[] {
  const chain: Link[] = [];
  for (const { position, canonical: text } of links) {
    const previousHash = chain.at(-1)?.hash ?? GENESIS;
    const content = { ...(JSON.parse(text) as object), previousHash, ...(position > after && { source: 'forged' }) };
    const forged = canonical(content);
    chain.push({ position, canonical: forged, hash: hashOf(forged) });
  }
  return chain;
}

/** As only the owner can: it puts the triggers aside. */
async function replaceAll(ownerUrl: string, links: readonly Link[]): Promise<void> {
  await execute(ownerUrl, 'alter table entry disable trigger all');
  await execute(ownerUrl, 'delete from entry');
  for (const link of links) await insert(ownerUrl, link);
  await execute(ownerUrl, 'alter table entry enable trigger all');
}
