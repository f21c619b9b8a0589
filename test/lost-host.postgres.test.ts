/** A machine that is cut off while it holds locks: PostgreSQL asks whether it is still there, by the kernel's own means. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../src/database.ts';
import { execute, freshDatabase, type TestDatabase } from './db.ts';

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const onLinux = [['tcp_user_timeout', '30000', 'milliseconds until what was sent must have been taken']] as const;

test.each<readonly [string, string, string]>([
  ['tcp_keepalives_idle',     '10',  'seconds in which nothing was heard'],
  ['tcp_keepalives_interval', '5',   'seconds from one question to the next'],
  ['tcp_keepalives_count',    '3',   'questions without an answer'],
  ...(process.platform === 'linux' ? onLinux : []),
])('%s: %s (%s), as the kernel has it for every connection of the hub', async (setting, expected, _which) => {
  const show = () => orm.em.fork().transactional((tx) => tx.execute<Record<string, string>[]>(`show ${setting}`));
  const all = await Promise.all(Array.from({ length: 5 }, show)); // on as many connections
  expect(all.flat().map((row) => row[setting])).toEqual(Array(5).fill(expected));
  const [otherwise] = await execute(database.url, `show ${setting}`);
  expect(otherwise![setting]).not.toBe(expected);
});
