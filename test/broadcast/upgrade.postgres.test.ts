/** A hub that was started before there were channels: where its Parties are reached, and who was told, is as it was. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase, options } from '../../src/database.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const before = await MikroORM.init(options(database.ownerUrl));
  await before.migrator.up({ to: '0007-what-a-finding-replaces' });
  await before.close();
  await execute(database.ownerUrl, `
    insert into mailbox (party, address, submission_id) values
      ('KZ', 'kz@example.org', '5f0c1a52-6f0e-4d56-9a7e-2f6a4d0b8c11'), ('RU', 'ru@example.org', null)`);
  await execute(database.ownerUrl, `
    insert into delivery (number, party, channel, address, state, attempts, first_attempt_at, next_attempt_at, informed_at, reply) values
      (1, 'KZ', 'MAIL', 'kz@example.org', 'ACCEPTED', 2, '2027-03-01T09:00Z', null, '2027-03-01T09:05Z', '250 taken'),
      (1, 'KZ', 'LIVE', '', 'ACCEPTED', 1, '2027-03-01T09:00Z', null, '2027-03-01T09:00Z', null),
      (1, 'RU', 'MAIL', 'old@example.org', 'RETURNED', 3, '2027-03-01T09:00Z', null, null, '452 full'),
      (1, 'RU', 'MAIL', 'ru@example.org', 'ATTEMPTED', 1, '2027-03-01T09:00Z', '2027-03-01T09:10Z', null, '452 full')`);
  await execute(database.ownerUrl, 'update follower set number = 1');
  await (await openDatabase(database)).close();
});
afterAll(() => database.drop());

const rows = async (sql: string) => (await execute<{ row: string }>(database.ownerUrl, sql)).map(({ row }) => row);

test('the mailboxes are channels that count; those of before have ended', async () => {
  expect(await rows(`
    select concat_ws(' ', party, kind, address, case when ended_at is null then 'counts' else 'ended' end, submission_id) as row
    from channel where counts_from is not null order by 1`)).toEqual([
    'KZ LIVE counts', 'KZ MAIL kz@example.org counts 5f0c1a52-6f0e-4d56-9a7e-2f6a4d0b8c11',
    'RU MAIL old@example.org ended', 'RU MAIL ru@example.org counts',
  ]);
});

test('what was delivered stays delivered, and what waits goes on', async () => {
  expect(await rows(`
    select concat_ws(' ', d.number, c.party, c.kind, d.state, d.attempts, d.reply) as row
    from delivery d join channel c on c.id = d.channel order by c.party, c.kind, c.address`)).toEqual([
    '1 KZ LIVE ACCEPTED 1', '1 KZ MAIL ACCEPTED 2 250 taken', '1 RU MAIL RETURNED 3 452 full', '1 RU MAIL ATTEMPTED 1 452 full',
  ]);
  expect(await rows(`select concat_ws(' ', name, number) as row from follower`)).toEqual(['deliveries 1']);
});

test('who was informed is known; nobody is reminded of what nobody could acknowledge', async () => {
  expect(await rows(`
    select concat_ws(' ', number, party, to_char(informed_at at time zone 'UTC', 'HH24:MI'), reminded) as row from addressee order by party`))
    .toEqual(['1 KZ 09:00', '1 RU']);
});
