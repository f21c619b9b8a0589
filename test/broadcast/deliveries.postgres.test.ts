/** What becomes due, and to which mailboxes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { prepareDeliveries } from '../../src/broadcast/deliveries.ts';
import { keepLive } from '../../src/broadcast/live-kept.ts';
import { load, NotLoaded } from '../../src/bundled.ts';
import type { Context } from '../../src/context.ts';
import { openDatabase } from '../../src/database.ts';
import { receive } from '../../src/depositary/receive.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

let database: TestDatabase;
let orm: MikroORM;
let secretariat: Context;
const now = Temporal.Instant.from('2027-03-01T09:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  const ground = { em: () => orm.em.fork(), now: () => now, timeZone: SEAT };
  secretariat = contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

function register(code: string, ...mailboxes: string[]) {
  const draft = { kind: 'PARTY_REGISTERED', party: party(code), name: { ru: code } } as const;
  return receive({ submissionId: randomUUID(), draft, mailboxes }, secretariat);
}

async function prepare(): Promise<void> {
  while (await prepareDeliveries(orm.em.fork(), { now, timeZone: SEAT }));
}

async function deliveries(): Promise<string[]> {
  const rows = await execute<{ row: string }>(database.ownerUrl, `
    select concat_ws(' ', d.number, c.party, c.kind, c.address, d.state) as row from delivery d join channel c on c.id = d.channel
    where d.purpose = 'NOTIFICATION' order by d.number, c.party, c.address`);
  return rows.map(({ row }) => row);
}

test('a load that was cut off is finished by the next; nobody is told by mail of what came with the hub', async () => {
  await load('history', secretariat);
  const acts = await execute(database.ownerUrl, 'select from entry');
  let count = 0;
  const failing = () => { if (++count > 9) throw new Error('cut off'); return now; };
  const dying = { ...secretariat, get em() { return secretariat.em; }, now: failing };
  await expect(load('demonstration', dying)).rejects.toThrow('cut off');
  expect((await execute(database.ownerUrl, 'select from entry')).length).toBeGreaterThan(acts.length);
  expect(await load('demonstration', secretariat)).toBeGreaterThan(0);
  expect(await load('demonstration', secretariat)).toBe(0);
  expect(await execute(database.ownerUrl, 'select from channel')).toHaveLength(6);
  await prepare();
  expect(await deliveries()).toEqual([]);
});

test('what an old mailbox had not taken goes to the new ones', async () => {
  await register('RS', 'old@rs.example');
  await prepare();
  expect((await deliveries()).filter((row) => row.includes(' RS '))).toEqual(['28 RS MAIL old@rs.example DUE']);
  await register('RS', 'a@rs.example', 'b@rs.example');
  await prepare();
  expect((await deliveries()).filter((row) => row.includes(' RS '))).toEqual([
    '28 RS MAIL a@rs.example DUE', '28 RS MAIL b@rs.example DUE', '28 RS MAIL old@rs.example RETURNED',
    '29 RS MAIL a@rs.example DUE', '29 RS MAIL b@rs.example DUE',
  ]);
});

test('a mailbox that comes back takes up what was returned from it', async () => {
  await register('UZ', 'a@uz.example', 'b@uz.example');
  await prepare();
  await register('UZ', 'b@uz.example');
  await prepare();
  await register('UZ', 'a@uz.example');
  await prepare();
  expect((await deliveries()).filter((row) => row.includes(' UZ ') && row.includes('DUE'))).toEqual([
    '30 UZ MAIL a@uz.example DUE', '31 UZ MAIL a@uz.example DUE', '32 UZ MAIL a@uz.example DUE',
  ]);
});

test('one that is being carried keeps nobody waiting, and is returned afterwards', async () => {
  await register('TM', 'old@tm.example');
  await prepare();
  const carrying = orm.em.fork();
  await carrying.begin();
  await carrying.execute(`
    select from delivery d join channel c on c.id = d.channel where c.address = 'old@tm.example' for update of d`);
  await register('TM', 'new@tm.example');
  await prepare();
  const ofTm = async () => (await deliveries()).filter((row) => row.includes(' TM '));
  expect(await ofTm()).toEqual(['33 TM MAIL new@tm.example DUE', '33 TM MAIL old@tm.example DUE', '34 TM MAIL new@tm.example DUE']);
  await carrying.rollback();
  await prepare();
  expect(await ofTm()).toEqual(['33 TM MAIL new@tm.example DUE', '33 TM MAIL old@tm.example RETURNED', '34 TM MAIL new@tm.example DUE']);
});

test('bundled data is not mixed with what others have recorded', async () => {
  await execute(database.ownerUrl, 'alter table entry disable trigger all');
  await execute(database.ownerUrl, 'delete from entry where position = 27');
  await expect(load('demonstration', secretariat)).rejects.toThrow(NotLoaded);
});

test('a connection is a Party\'s only if that Party is registered', async () => {
  const at = new Date(now.epochMilliseconds);
  await keepLive(orm.em.fork(), [{ number: 1, party: 'XX', at }]);
  await keepLive(orm.em.fork(), [{ number: 1, party: 'KZ', at }]);
  await keepLive(orm.em.fork(), [{ number: 1, party: 'KZ', at }]);
  expect((await deliveries()).filter((row) => row.includes('LIVE'))).toEqual(['1 KZ LIVE ACCEPTED']);
});
