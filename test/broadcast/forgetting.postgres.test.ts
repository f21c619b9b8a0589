/** An address is erased while others work, by several hubs, and when they are killed; from when it is asked for nobody is shown it. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { addChannel } from '../../src/broadcast/channels-added.ts';
import { endChannel } from '../../src/broadcast/channels-ended.ts';
import { forgetting } from '../../src/broadcast/channels-forgotten.ts';
import { channelsOf } from '../../src/broadcast/channels-seen.ts';
import { deliveriesOf, triesOf } from '../../src/broadcast/delivered.ts';
import { prepareDeliveries } from '../../src/broadcast/deliveries.ts';
import { openDatabase, options } from '../../src/database.ts';
import { receive } from '../../src/depositary/receive.ts';
import type { Step } from '../../src/failpoint.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase } from '../db.ts';
import { spawnHub, startMailServer } from '../hub-process.ts';
import { until } from '../stage.ts';
import { Queue } from './queue.ts';

const [DESK, PERSON, OTHER] = ['desk@kz.example', 'b.bekova@forgotten.example', 'other@kz.example'];
const names = ['bekova', 'b.bek', 'forgotten.example'];

const queue = Queue.forThisFile();
let now = Temporal.Instant.from('2027-03-01T09:00:00Z');
const clock = () => new Date(now.epochMilliseconds);
const secretariat = () => contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, {
  em: () => queue.em(), now: () => now, timeZone: SEAT,
}, true);
const register = (name: string, ...mailboxes: string[]) => receive(
  { submissionId: randomUUID(), draft: { kind: 'PARTY_REGISTERED', party: party('KZ'), name: { ru: name } }, mailboxes }, secretariat(),
);
async function add(address: string): Promise<string> {
  const added = await addChannel({ submissionId: randomUUID(), party: party('KZ'), kind: 'MAIL', address }, secretariat());
  return (added as Extract<typeof added, { channel: object }>).channel.id;
}
const end = (channel: string, forget = true) => endChannel({ submissionId: randomUUID(), channel, forget }, secretariat());
/** What the follower does, and every letter is taken. */
async function follow(): Promise<void> {
  while (await prepareDeliveries(queue.em(), { now, timeZone: SEAT }));
  await queue.rows(`update delivery set state = 'ACCEPTED', informed_at = $1 where purpose = 'CHANGE' and state = 'DUE'`, [now.toString()]);
}
const forget = forgetting(() => queue.em(), clock);

async function traces(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['attempt', 'channel', 'channel_act', 'delivery']) {
    const rows = await queue.rows(`select from "${table}" each where each::text ilike $1`, [`%${name}%`]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}
async function isForgotten(): Promise<void> {
  for (const name of names) expect([name, await traces(name)]).toEqual([name, []]);
}

beforeAll(async () => { await register('Казахстан', DESK); });

/** Has ended, and has heard of it; so much was taken there, and its server has repeated each time whose it was. */
let id: string;
const COUNT = 450;
beforeEach(async () => {
  now = now.add({ minutes: 1 });
  id = await add(PERSON);
  await queue.rows(`
    with d as (
      insert into delivery (purpose, number, channel, state, due_at, attempts, first_attempt_at, last_attempt_at, informed_at, reply)
      select 'NOTIFICATION', 10000 + n, $1, 'ACCEPTED', $2, 1, $2, $2, $2, $3 from generate_series(1, $4::integer) n returning id)
    insert into attempt (delivery, nth, outcome, reply, first_at, last_at) select id, 1, 'ACCEPTED', $3, $2, $2 from d`,
  [id, now.toString(), `250 2.1.5 <${PERSON}> has it`, COUNT]);
  await end(id, false);
  await follow();
});
async function nth(place: number): Promise<string> {
  const rows = await queue.rows<{ id: string }>(`
    select id from delivery where channel = $1 and number > 10000 order by id offset $2 limit 1`, [id, place]);
  return rows[0]!.id;
}

/** Another hub is at it, or hangs. */
async function whileHeld(statement: string, value: string, work: () => Promise<void>): Promise<void> {
  await queue.em().transactional(async (tx) => {
    await tx.execute(statement, [value]);
    await work();
  });
}

test('from when it is asked for nobody is shown it, nor what its server said of it', async () => {
  async function shown(): Promise<string> {
    const em = queue.em();
    const [deliveries = []] = await deliveriesOf([10_001], { em });
    const tries = await triesOf(deliveries.map((each) => each.id), { em });
    return JSON.stringify([await channelsOf([{ party: 'KZ', at: now.toString() }], { em }), deliveries, tries]);
  }
  for (const name of names) expect(await shown()).toContain(name);
  await end(id);
  for (const name of names) expect(await shown()).not.toContain(name);
  expect(await traces(PERSON)).toEqual(['attempt', 'channel', 'delivery']);
  await follow();
  await forget();
  await isForgotten();
  for (const name of names) expect(await shown()).not.toContain(name);
});

test('R45: while it is erased nobody waits: neither who informs, nor who registers, nor who keeps channels', async () => {
  await end(id);
  await follow();
  const [first, last] = [await nth(0), await nth(COUNT - 20)];
  const report = { delivery: first, action: 'delayed' as const, status: '4.2.2', diagnostic: `<${PERSON}> is full` };
  let erasing: Promise<unknown> | undefined;
  await whileHeld('select from attempt where delivery = ? for update', last, async () => {
    erasing = forget();
    await until('it is at it', () => queue.isSomebodyWaiting());
    expect(await register('Республика Казахстан', DESK, OTHER)).toMatchObject({ replayed: false });
    const another = await add('another@kz.example');
    await follow();
    const told = `select from delivery d join notification n on n.number = d.number where d.channel = $1 and d.purpose = 'NOTIFICATION'`;
    const [other] = await queue.rows<{ id: string }>('select id from channel where address = $1', [OTHER]);
    for (const channel of [other!.id, another]) expect((await queue.rows(told, [channel])).length).toBeGreaterThan(0);
    const [inBatches] = await queue.rows<{ reply: string }>('select reply from delivery where id = $1', [first]);
    expect(inBatches).toEqual({ reply: '250 2.1.5 <[…]@[…]> has it' });
    await keepReport(queue.em(), report, clock());
  });
  await erasing;
  await forget(); // what was said meanwhile as well
  await isForgotten();
  expect(await queue.rows(`select from attempt where delivery = $1 and outcome = 'DELAYED'`, [first])).toHaveLength(1);
});

test('nobody waits for a hub that hangs: neither who asks for it, nor another address', async () => {
  const other = await add('third@kz.example');
  await queue.delivery({ channel: id, number: 20_000, state: 'ATTEMPTED' });
  await whileHeld(`select from delivery where channel = ? and state = 'ATTEMPTED' for update`, id, async () => {
    for (const channel of [id, other]) expect(await end(channel)).toMatchObject({ channel: { address: null } });
    await follow();
    await forget();
    expect([await traces('third'), await traces(PERSON)]).toEqual([[], ['attempt', 'channel', 'delivery']]);
  });
  await follow();
  await forget();
  await isForgotten();
});

test('a hub that stops waits for no more than a few answers, and for no other address; it goes on when it is back', async () => {
  const other = await add('fourth@kz.example');
  await end(id);
  await end(other);
  await follow();
  let asked = 0;
  await forgetting(() => queue.em(), clock, () => ++asked > 2)();
  const left = await queue.rows('select from delivery where channel = $1 and reply like $2', [id, `%${PERSON}%`]);
  expect([left.length >= COUNT - 200, left.length < COUNT]).toEqual([true, true]); // among them is what was never answered
  expect([await traces(PERSON), await traces('fourth')]).toEqual([['attempt', 'channel', 'delivery'], ['channel']]);
  await forget();
  await isForgotten();
  expect(await traces('fourth')).toEqual([]);
});

test('several hubs do it once', async () => {
  await end(id);
  await follow();
  await Promise.all([forget(), forget(), forget()]);
  await forget();
  await isForgotten();
  const acts = await queue.rows<{ what: string }>('select what from channel_act where channel = $1 order by id', [id]);
  expect(acts.map(({ what }) => what)).toEqual(['ADDED', 'COUNTS', 'ENDED', 'FORGETTING_ASKED', 'FORGOTTEN']);
});

test('kill -9 in the middle of it: another hub goes on', async () => {
  const [mailServer, dataDir] = await Promise.all([startMailServer(), mkdtemp(join(tmpdir(), 'khattama-forgotten-'))]);
  const spawn = (failpoint?: Step) => spawnHub({ ...queue.database, smtpUrl: mailServer.url, dataDir, failpoint });
  const left = async () => (await queue.rows('select from delivery where channel = $1 and reply like $2', [id, `%${PERSON}%`])).length;
  await end(id);
  expect(await spawn('after-masking').exited).toBe('SIGKILL');
  expect([0 < await left(), await left() < COUNT]).toEqual([true, true]);
  expect(await traces(PERSON)).toEqual(['attempt', 'channel', 'delivery']);
  expect(await spawn('before-forgotten').exited).toBe('SIGKILL');
  expect([await left(), await traces(PERSON)]).toEqual([0, ['channel']]);
  const hub = spawn();
  await until('it is forgotten', async () => (await traces(PERSON)).length === 0);
  await hub.stop('SIGTERM');
  await isForgotten();
  await mailServer[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);

test('what was forgotten before, and what was asked for, reads the same after the migration', async () => {
  const database = await freshDatabase();
  const before = await MikroORM.init(options(database.ownerUrl));
  await before.migrator.up({ to: '0008-channels' });
  await before.close();
  const [gone, there] = [randomUUID(), randomUUID()];
  await execute(database.ownerUrl, `insert into channel (id, party, kind, address, set_up_by, ended_at) values
    ($1, 'KZ', 'MAIL', null, 'KZ', now()), ($2, 'KZ', 'MAIL', 'a@kz.example', 'KZ', now())`, [gone, there]);
  await execute(database.ownerUrl, `insert into channel_act (channel, what, done_by, done_at) values
    ($1, 'CODE_ASKED', 'KZ', '2027-03-01T09:00Z'), ($1, 'FORGOTTEN', 'KZ', '2027-03-01T10:00Z'), ($2, 'ENDED', 'KZ', '2027-03-01T10:00Z')`,
  [gone, there]);
  await (await openDatabase(database)).close();
  expect(await execute(database.ownerUrl, 'select what from channel_act order by id'))
    .toEqual([{ what: 'PROOF_ASKED' }, { what: 'FORGOTTEN' }, { what: 'ENDED' }]);
  expect(await execute(database.ownerUrl, 'select id, forget_asked_at from channel order by address nulls first'))
    .toEqual([{ id: gone, forget_asked_at: new Date('2027-03-01T10:00Z') }, { id: there, forget_asked_at: null }]);
  await database.drop();
});
