/** How long a message is tried, and how much is kept of what its server says meanwhile. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MikroORM } from '@mikro-orm/postgresql';
import { contextFor } from '../../src/admission.ts';
import { prepareDeliveries } from '../../src/broadcast/deliveries.ts';
import { keepAttempt, markNotTaken, markTaken } from '../../src/broadcast/marks.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { openDatabase, options } from '../../src/database.ts';
import { receive } from '../../src/depositary/receive.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { freshDatabase, execute } from '../db.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
let number = 0;

interface Tried {
  readonly due: string;
  readonly first?: string;
  readonly now: string;
}

async function isTriedAgain({ due, first, now }: Tried): Promise<boolean> {
  const channel = await queue.channel('KZ');
  const id = await queue.delivery({ channel, number: ++number, due, tried: first ?? null, ...(first && { state: 'ATTEMPTED' }) });
  const tried = { id, attempts: 3, dueAt: at(due), firstAttemptAt: first === undefined ? null : at(first) };
  const when = { attemptedAt: at(now), answeredAt: at(now) };
  await queue.em().transactional((tx) => markNotTaken(tx, [tried], new NotAccepted('nobody', 'NOBODY_THERE'), when));
  const [row] = await queue.rows<{ state: string }>('select state from delivery where id = $1', [id]);
  return row!.state === 'ATTEMPTED';
}

describe('Art. 4(3): a message is tried for a week since it was due, and for a day since it was first tried', () => {
  const [due, later] = ['2027-03-01T09:00Z', '2027-03-20T09:00Z'];
  test.each<[string, Tried, boolean]>([
    ['at once',                                      { due, now: due },                                                    true],
    ['at the end of the week',                       { due, first: due, now: '2027-03-08T08:59Z' },                        true],
    ['after it',                                     { due, first: due, now: '2027-03-08T09:00Z' },                        false],
    ['the hub was down for eight days',              { due, now: '2027-03-09T09:00Z' },                                    true],
    ['and is back since almost a day',               { due, first: '2027-03-09T09:00Z', now: '2027-03-10T08:59Z' },        true],
    ['since a day',                                  { due, first: '2027-03-09T09:00Z', now: '2027-03-10T09:00Z' },        false],
    ['a server that was silent kept it back',        { due, first: '2027-03-08T09:00Z', now: '2027-03-08T21:00Z' },        true],
    ['for long enough; it is no week of its own',    { due, first: '2027-03-08T09:00Z', now: '2027-03-09T09:00Z' },        false],
    ['kept back for three days: until the week ends', { due, first: '2027-03-04T09:00Z', now: '2027-03-08T08:59Z' },       true],
    ['and no longer',                                { due, first: '2027-03-04T09:00Z', now: '2027-03-08T09:00Z' },        false],
    ['told again, a fresh week',                     { due: later, first: due, now: '2027-03-27T08:59Z' },                 true],
    ['which ends',                                   { due: later, first: due, now: '2027-03-27T09:00Z' },                 false],
  ])('%s', async (_what, tried, expected) => {
    expect(await isTriedAgain(tried)).toBe(expected);
  });

  test('a digest is due on its day: what is new, and what is returned to it', async () => {
    const now = Temporal.Instant.from('2027-03-02T09:00:00Z');
    const secretariat = contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, {
      em: () => queue.em(), now: () => now, timeZone: SEAT,
    }, true);
    const draft = { kind: 'PARTY_REGISTERED', party: party('AM'), name: { ru: 'Армения' } } as const;
    const returned = 9_000; // no other has it
    const [old, digest] = [await queue.channel('AM', 'DIGEST'), await queue.channel('AM', 'DIGEST')];
    await queue.delivery({ channel: old, number: returned, due: '2027-02-22T06:00Z' });
    await queue.rows('update channel set ended_at = now() where id = $1', [old]);
    expect(await receive({ submissionId: randomUUID(), draft }, secretariat)).toHaveProperty('entry.defects', []);
    await prepareDeliveries(queue.em(), { now, timeZone: SEAT });
    const [due_at, next_attempt_at] = [at('2027-03-08T06:00:00Z'), at('2027-03-08T06:00:00Z')];
    expect(await queue.rows('select number, due_at, next_attempt_at from delivery where channel = $1 order by number', [digest]))
      .toEqual([{ number: 1, due_at, next_attempt_at }, { number: returned, due_at, next_attempt_at }]);
  });

  test('one that was under way before that was so has its week from its day as well', async () => {
    const database = await freshDatabase();
    const before = await MikroORM.init(options(database.ownerUrl));
    await before.migrator.up({ to: '0008-channels' });
    await before.close();
    await execute(database.ownerUrl, `
      insert into channel (id, party, kind, address, set_up_by) values
        ('00000000-0000-4000-8000-000000000001', 'KZ', 'DIGEST', 'a@kz.example', 'KZ'),
        ('00000000-0000-4000-8000-000000000002', 'KZ', 'MAIL', 'a@kz.example', 'KZ')`);
    await execute(database.ownerUrl, `
      insert into delivery (purpose, number, channel, state, due_at, first_attempt_at, next_attempt_at)
      select p, n, ('00000000-0000-4000-8000-00000000000' || c)::uuid, s, '2027-03-02T09:00Z', f::timestamptz, t::timestamptz from (values
        ('NOTIFICATION', 1, 1, 'DUE', null, '2027-03-08T06:00Z'),
        ('NOTIFICATION', 2, 1, 'ATTEMPTED', '2027-03-08T06:00Z', '2027-03-08T07:00Z'),
        ('CHANGE', 3, 1, 'DUE', null, '2027-03-02T09:00Z'),
        ('NOTIFICATION', 4, 2, 'ATTEMPTED', '2027-03-08T06:00Z', '2027-03-08T07:00Z')) as x (p, n, c, s, f, t)`);
    await (await openDatabase(database)).close();
    const [day, then] = [at('2027-03-08T06:00Z'), at('2027-03-02T09:00Z')];
    expect(await execute(database.ownerUrl, 'select number, due_at from delivery order by number')).toEqual([
      { number: 1, due_at: day }, { number: 2, due_at: day }, { number: 3, due_at: then }, { number: 4, due_at: then },
    ]);
    await database.drop();
  });
});

describe('R11: of a server that never says the same twice', () => {
  const tries = (id: string) => queue.rows<{ outcome: string; reply: string; times: number; first_at: Date; last_at: Date }>(
    'select outcome, reply, times, first_at, last_at from attempt where delivery = $1 order by nth', [id]);
  const minute = (nth: number) => new Date(at('2027-03-01T09:00Z').getTime() + nth * 60_000);

  test('the first answers are kept; of the others how many there were, and until when; and the last of all', async () => {
    const id = await queue.delivery({ channel: await queue.channel('BY'), number: ++number });
    for (let i = 0; i < 200; i++) {
      const outcome = i % 2 === 0 ? 'NOBODY_THERE' : 'NOT_NOW';
      await keepAttempt(queue.em(), id, { outcome, reply: `421 try later, ${i.toString(16)}`, at: minute(i) });
    }
    const tried = { id, attempts: 200, dueAt: minute(0), firstAttemptAt: minute(0) };
    await markTaken(queue.em(), tried, '250 at last', { attemptedAt: minute(200), answeredAt: minute(200) });
    await keepAttempt(queue.em(), id, { outcome: 'BOUNCED', reply: '5.1.1 alas', at: minute(300) });

    const kept = await tries(id);
    expect(kept.slice(0, 50).map(({ reply }) => reply)).toEqual(Array.from({ length: 50 }, (_, i) => `421 try later, ${i.toString(16)}`));
    const words = 'in words that differ';
    expect(kept.slice(50)).toEqual([
      { outcome: 'NOBODY_THERE', reply: words, times: 75, first_at: minute(50), last_at: minute(198) },
      { outcome: 'NOT_NOW', reply: words, times: 75, first_at: minute(51), last_at: minute(199) },
      { outcome: 'ACCEPTED', reply: '250 at last', times: 1, first_at: minute(200), last_at: minute(200) },
      { outcome: 'BOUNCED', reply: '5.1.1 alas', times: 1, first_at: minute(300), last_at: minute(300) },
    ]);
    expect(kept.reduce((sum, { times }) => sum + times, 0)).toBe(202);
  });

  test('one that says the same again and again is quoted, however often', async () => {
    const id = await queue.delivery({ channel: await queue.channel('BY'), number: ++number });
    for (let i = 0; i < 60; i++) await keepAttempt(queue.em(), id, { outcome: 'NOT_NOW', reply: '452 full', at: minute(i) });
    expect(await tries(id)).toMatchObject([{ reply: '452 full', times: 60 }]);
  });
});
