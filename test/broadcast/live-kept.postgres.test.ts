/** What was proved live comes into the database: of thousands at once, from several hubs, and beside what mails and digests mark. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Handed } from '../../src/broadcast/live-handed.ts';
import { keepLive, type Told } from '../../src/broadcast/live-kept.ts';
import { openDatabase } from '../../src/database.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';
import { until } from '../stage.ts';

const parties = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'] as const;
const at = (time: string) => new Date(`2027-03-01T${time}:00Z`);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => 1 + i);
const toldOf = (last: number, time = '09:00'): Told[] =>
  upTo(last).flatMap((number) => parties.map((party) => ({ number, party, at: at(time) })));

let database: TestDatabase;
let hubs: readonly MikroORM[];
beforeAll(async () => {
  database = await freshDatabase();
  hubs = await Promise.all([openDatabase(database), openDatabase(database)]);
  await sql(`insert into party (code, listed, name, demonstration) select p, n, '{"ru": "Сторона"}', false
    from unnest($1::text[]) with ordinality parties (p, n)`, [parties]);
});
afterAll(async () => {
  for (const hub of hubs) await hub.close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of ['attempt', 'delivery', 'addressee']) await sql(`delete from ${table}`);
});

function sql<Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
  return execute<Row>(database.ownerUrl, statement, values);
}

/** The last ones first: so no reading in the order of the table is in the order of the numbers. */
function addressed(last: number): Promise<unknown> {
  return sql(`insert into addressee (number, party) select n, p from generate_series($1::int, 1, -1) n, unnest($2::text[]) p`, [last, parties]);
}

const kept = () => sql(`
  select count(*)::int as deliveries, count(distinct (d.number, c.party))::int as told, count(a.delivery)::int as attempts,
    count(o.informed_at)::int as informed
  from delivery d join channel c on c.id = d.channel left join attempt a on a.delivery = d.id and a.nth = 1
  left join addressee o on o.number = d.number and o.party = c.party and o.informed_at = d.informed_at where c.kind = 'LIVE'`);
const all = (count: number) => [{ deliveries: count, told: count, attempts: count, informed: count }];

describe('R11: two hubs that have proofs of the same', () => {
  test('keep them in batches of any order, and neither stops the other', async () => {
    await addressed(1_000);
    const told = toldOf(1_000);
    const backwards = told.toReversed();
    for (let from = 0; from < told.length; from += 1_000) {
      const batches = [told, backwards].map((each) => each.filter(({ number }) => Math.ceil(number * 6 / 1_000) === from / 1_000 + 1));
      await Promise.all(batches.map((batch, i) => keepLive(hubs[i]!.em.fork(), batch)));
    }
    expect(await kept()).toEqual(all(6_000));
  });

  test('do so beside a digest that marks the same Party, in the order of the numbers', async () => {
    await addressed(500);
    const digest = new pg.Client({ connectionString: database.ownerUrl });
    await digest.connect();
    const mark = (number: number) => digest.query(`select from addressee where number = $1 and party = 'KZ' for update`, [number]);
    await digest.query('begin');
    await mark(1);
    const keeping = keepLive(hubs[0]!.em.fork(), toldOf(500).toReversed());
    await until('it waits', async () => (await sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0);
    for (const number of upTo(500)) await mark(number);
    await digest.query('commit');
    await digest.end();
    await keeping;
    expect(await kept()).toEqual(all(3_000));
  });
});

test('one batch tells apart whom each proof is of, and when; whoever is not registered has none', async () => {
  await addressed(2);
  await sql(`update addressee set informed_at = $1 where number = 1 and party = 'KZ'`, [at('08:00')]);
  await sql(`delete from channel where party = 'TJ'`);
  const told = [['KZ', 1, '09:01'], ['XX', 1, '09:02'], ['TJ', 2, '09:03'], ['KZ', 2, '09:04'], ['TJ', 2, '09:05']] as const;
  await keepLive(hubs[0]!.em.fork(), told.map(([party, number, time]) => ({ party, number, at: at(time) })));
  const rows = await sql(`
    select d.number, c.party, d.informed_at as taken, o.informed_at as informed from delivery d join channel c on c.id = d.channel
    join addressee o on o.number = d.number and o.party = c.party order by 1, 2`);
  expect(rows).toEqual([
    { number: 1, party: 'KZ', taken: at('09:01'), informed: at('08:00') },
    { number: 2, party: 'KZ', taken: at('09:04'), informed: at('09:04') },
    { number: 2, party: 'TJ', taken: at('09:03'), informed: at('09:03') },
  ]);
});

test('twelve thousand proofs at once take one connection to the database, and others are served meanwhile', async () => {
  await addressed(2_000);
  const [hub] = hubs;
  const handed = new Handed({ keep: (told) => keepLive(hub!.em.fork(), told), now: () => at('09:00') });
  const watcher = new pg.Client({ connectionString: database.url }); // who else would not see what the hub asks
  await watcher.connect();
  for (const number of upTo(2_000)) for (const party of parties) handed.proofOf([number], party)?.keep(number, number);
  let isOver = false;
  const settled = handed.settled().then(() => { isOver = true; });
  let most = 0;
  while (!isOver) {
    await hub!.em.fork().execute('select 1');
    const { rows } = await watcher.query<{ busy: number }>(`select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and state = 'active' and query like '%told (number%' and pid <> pg_backend_pid()`);
    most = Math.max(most, rows[0]!.busy);
  }
  await settled;
  await watcher.end();
  expect([most, await kept()]).toEqual([1, all(12_000)]);
}, 60_000);
