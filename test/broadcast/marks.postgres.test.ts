/** When a Party was informed, where several things are heard of it at the same moment; and reports that no mail server has sent. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Bounce } from '../../src/broadcast/bounce.ts';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { keepLive } from '../../src/broadcast/live-kept.ts';
import { markPartyInformed, markTaken } from '../../src/broadcast/marks.ts';
import { until } from '../stage.ts';
import { at as instant, Queue } from './queue.ts';

const channels = { ONE: 'MAIL', OTHER: 'MAIL', WEBHOOK: 'WEBHOOK', LIVE: 'LIVE' } as const;
type Channel = keyof typeof channels;
type Taken = Partial<Record<Channel, string>>;

const queue = Queue.forThisFile();
const at = (time: string) => instant(`2027-03-01T${time}Z`);
const ids = new Map<Channel, string>();
let number = 0;
beforeAll(async () => {
  for (const [channel, kind] of Object.entries(channels) as [Channel, (typeof channels)[Channel]][]) {
    ids.set(channel, await (kind === 'LIVE' ? queue.channel('KZ', kind, null) : queue.channel('KZ', kind)));
  }
});

/** One more notification, of which the Party is to be told; taken by these channels, each at its time. A live one has it only then. */
async function notified(taken: Taken = {}): Promise<void> {
  number += 1;
  const stamp = (time: string | undefined) => (time === undefined ? null : `2027-03-01T${time}Z`);
  for (const [name, channel] of ids) {
    if (name !== 'LIVE' || taken.LIVE !== undefined) await queue.delivery({ channel, number, taken: stamp(taken[name]) });
  }
  await queue.addressee(number, 'KZ', stamp(Object.values(taken).sort()[0]));
}

async function deliveryOn(channel: Channel): Promise<string> {
  const asked = 'select id from delivery where number = $1 and channel = $2';
  const [found] = await queue.rows<{ id: string }>(asked, [number, ids.get(channel)]);
  return found!.id;
}

type Deed = (tx: SqlEntityManager) => Promise<unknown>;
const takes = (channel: Channel, time: string): Deed => async (tx) => {
  const tried = { id: await deliveryOn(channel), attempts: 0, dueAt: at('09:00'), firstAttemptAt: null };
  await markTaken(tx, tried, '250 OK', { attemptedAt: at(time), answeredAt: at(time) });
};
const report = (channel: Channel, action: Bounce['action'], when = at('09:10')): Deed => async (em) =>
  keepReport(em, { delivery: await deliveryOn(channel), action, status: '5.1.1', diagnostic: 'no such user' }, when);
const returns = (channel: Channel) => report(channel, 'failed');
const isHanded = (time: string): Deed => (tx) => keepLive(tx, [{ number, party: 'KZ', at: at(time) }]);
const says = (time: string): Deed => async (tx) => {
  await tx.execute('insert into acknowledgement (number, party, acknowledged_at, submission_id) values (?, \'KZ\', ?, gen_random_uuid())',
    [number, at(time)]);
  await markPartyInformed(tx, number, 'KZ');
};

/** The second comes when the first is done and not yet committed: it has to wait. */
async function atOnce(first: Deed, second: Deed): Promise<void> {
  const [one, other] = [queue.em(), queue.em()];
  await one.begin();
  await first(one);
  const waiting = other.transactional(second);
  await until('the second waits', () => queue.isSomebodyWaiting());
  await one.commit();
  await waiting;
}

async function informedAt(): Promise<Date | null> {
  const [found] = await queue.rows<{ at: Date | null }>('select informed_at as at from addressee where number = $1', [number]);
  return found!.at;
}

describe('R11: what is heard of a Party twice at the same moment: the earliest of what stands is when it was informed', () => {
  type Case = readonly [what: string, taken: Taken, one: Deed, other: Deed, expected: string | undefined];
  const cases: readonly Case[] = [
    ['two mailboxes take it',               {},                takes('ONE', '09:01'),    takes('OTHER', '09:05'),   '09:01'],
    ['a mailbox and a webhook',             {},                takes('ONE', '09:05'),    takes('WEBHOOK', '09:01'), '09:01'],
    ['one comes back, another takes it',    { ONE: '09:01' },  returns('ONE'),           takes('OTHER', '09:05'),   '09:05'],
    ['both come back',                      { ONE: '09:01', OTHER: '09:02' }, returns('ONE'), returns('OTHER'),     undefined],
    ['it comes back, and the Party says so', { ONE: '09:01' }, returns('ONE'),           says('09:03'),             '09:03'],
    ['the Party says so, and then it is taken', {},            says('09:03'),            takes('ONE', '09:05'),     '09:03'],
    ['live, and then by mail',              {},                isHanded('09:01'),        takes('ONE', '09:05'),     '09:01'],
    ['live, and by mail it comes back',     { ONE: '09:01' },  isHanded('09:05'),        returns('ONE'),            '09:05'],
  ];

  test.each(cases)('%s, in either order', async (_what, taken, one, other, expected) => {
    for (const [first, second] of [[one, other], [other, one]] as const) {
      await notified(taken);
      await atOnce(first, second);
      expect(await informedAt()).toEqual(expected === undefined ? null : at(expected));
    }
  });
});

/** All that is known of the last notification. */
async function known(): Promise<unknown> {
  const rows = await queue.rows('select d.* from delivery d where number = $1 order by id', [number]);
  const asked = 'select a.* from attempt a join delivery d on d.id = a.delivery where number = $1 order by d.id, nth';
  const tries = await queue.rows(asked, [number]);
  return { rows, tries, informedAt: await informedAt() };
}
async function outcomes(): Promise<string[]> {
  const asked = 'select outcome from attempt a join delivery d on d.id = a.delivery where number = $1 order by nth';
  return (await queue.rows<{ outcome: string }>(asked, [number])).map(({ outcome }) => outcome);
}

describe('R11: a forged report un-informs nobody', () => {
  const later = (days: number, milliseconds = 0) => new Date(at('09:01').getTime() + days * 24 * 3_600_000 + milliseconds);
  const actions = ['failed', 'delayed', 'delivered'] as const;

  test.each(actions)('of a webhook, and of a live connection: %s', async (action) => {
    await notified({ WEBHOOK: '09:01', LIVE: '09:01' });
    const before = await known();
    for (const channel of ['WEBHOOK', 'LIVE'] as const) await report(channel, action)(queue.em());
    expect(await known()).toEqual(before);
  });

  test.each(actions)('ten days later: %s', async (action) => {
    await notified({ ONE: '09:01' });
    const before = await known();
    for (const when of [later(10), later(10, 1), later(400)]) await report('ONE', action, when)(queue.em());
    expect(await known()).toEqual(before);
  });

  test.each(actions)('of what was never sent, and of what there is not: %s', async (action) => {
    await notified({ ONE: '09:01' });
    const before = await known();
    await report('OTHER', action)(queue.em());
    const unknown = { delivery: randomUUID(), action, status: '5.1.1', diagnostic: '' };
    await keepReport(queue.em(), unknown, at('09:10'));
    expect(await known()).toEqual(before);
  });

  test('a true one does, until then', async () => {
    await notified({ ONE: '09:01' });
    await report('ONE', 'failed', later(10, -1))(queue.em());
    expect([await informedAt(), await outcomes()]).toEqual([null, ['BOUNCED']]);
    const before = await known();
    await report('ONE', 'failed', later(10, -1))(queue.em()); // once: it stands as failed
    expect(await known()).toEqual(before);
  });

  test('any number of them is not kept; after all of them a failure still is', async () => {
    await notified({ ONE: '09:01' });
    for (let i = 0; i < 30; i++) await report('ONE', i % 2 === 0 ? 'delayed' : 'delivered')(queue.em());
    expect(await outcomes()).toHaveLength(20);
    await report('ONE', 'failed')(queue.em());
    expect([await informedAt(), (await outcomes()).at(-1)]).toEqual([null, 'BOUNCED']);
  });
});
