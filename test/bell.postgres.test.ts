import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bell } from '../src/bell.ts';
import { execute, freshDatabase, type TestDatabase } from './db.ts';

let database: TestDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.drop());

const never = 3_600_000;
const notify = () => execute(database.url, 'notify entry_recorded');
const listeners = () => execute(database.url, `select pid from pg_stat_activity where datname = current_database() and query = 'listen entry_recorded'`);
const cutOff = () => execute(database.ownerUrl, `
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);

describe('The bell', () => {
  test('rings for what another process records, and again after its connection was cut', async () => {
    await using bell = new Bell(database.url, { pollEvery: never, reconnectAfter: 10 });
    await rings(bell);
    for (let i = 0; i < 3; i++) {
      await cutOff();
      await rings(bell);
    }
    expect(await listeners()).toHaveLength(1); // it has not left any behind
  });

  test('rings in every process at once', async () => {
    await using one = new Bell(database.url, { pollEvery: never });
    await using other = new Bell(database.url, { pollEvery: never });
    while ((await listeners()).length < 2) await sleep(5);
    const heard = Promise.all([one.next(), other.next()]);
    await notify();
    await heard;
  });

  test.each([
    ['nobody can be heard', 'postgres://nobody@127.0.0.1:1/none'],
    ['the database is not there', () => Object.assign(new URL(database.url), { pathname: 'none' }).href],
  ])('rings by itself when %s', async (_case, url) => {
    await using bell = new Bell(typeof url === 'string' ? url : url(), { pollEvery: 20, reconnectAfter: 10 });
    await bell.next();
    await bell.next();
  });

  test('a promise taken before a ring is kept by it; one taken after waits for the next', async () => {
    await using bell = new Bell('postgres://nobody@127.0.0.1:1/none', { pollEvery: never });
    const [before, again] = [bell.next(), bell.next()];
    bell.ring();
    await Promise.all([before, again]);
    const after = bell.next();
    expect(await Promise.race([after.then(() => 'rung'), sleep(50, 'waiting')])).toBe('waiting');
    bell.ring();
    await after;
  });

  test('disposed, it leaves nobody waiting, and no connection behind', async () => {
    const bell = new Bell(database.url, { pollEvery: never, reconnectAfter: 10 });
    await rings(bell);
    const waiting = bell.next();
    await bell[Symbol.asyncDispose]();
    await waiting;
    await sleep(100);
    expect(await listeners()).toHaveLength(0);
  });

  test('disposed while it is still connecting, it leaves no connection behind', async () => {
    const bells = Array.from({ length: 10 }, () => new Bell(database.url, { pollEvery: never, reconnectAfter: 10 }));
    await Promise.all(bells.map(async (bell, i) => {
      await sleep(i);
      await bell[Symbol.asyncDispose]();
    }));
    await sleep(200);
    expect(await listeners()).toHaveLength(0);
  });
});

/** Notifies until it is heard: the bell may still be connecting. */
async function rings(bell: Bell): Promise<void> {
  let rung = false;
  void bell.next().then(() => { rung = true; });
  for (let i = 0; !rung && i < 100; i++) {
    await notify();
    await sleep(20);
  }
  expect(rung).toBe(true);
}
