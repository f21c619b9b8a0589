/** What turns out not to be needed any more while a hand is just carrying it: if it was not taken, it is not tried again. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { askToForget } from '../../src/broadcast/channels-forgotten.ts';
import { markNotTaken, markPartyInformed, markTaken } from '../../src/broadcast/marks.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { remindNoMore } from '../../src/broadcast/not-needed.ts';
import { everyMinute } from '../../src/broadcast/upkeep.ts';
import { channelRows } from '../../src/depositary/channel-acts.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
const [told, now] = [at('2027-03-01T09:00Z'), at('2027-03-02T10:00Z')];
const when = { attemptedAt: now, answeredAt: now };
let number = 0;
let notification: string;
let ended: string;

const channel = (party: string) => queue.channel(party);
beforeEach(async () => {
  const mailbox = await channel('KZ');
  notification = await queue.delivery({ channel: mailbox, number: ++number, taken: told.toISOString() });
  await queue.addressee(number, 'KZ', told.toISOString());
  await queue.rows('update addressee set reminded = 24 where number = $1', [number]);
  ended = await channel('KZ');
  await queue.rows('update channel set ended_at = $1 where id = $2', [now, ended]);
});

type Purpose = 'REMINDER' | 'FAILING';
async function due(purpose: Purpose): Promise<string> {
  const id = await queue.delivery({ channel: await channel('KZ'), number, purpose, key: purpose === 'REMINDER' ? '24' : ended });
  if (purpose === 'FAILING') await queue.rows('update delivery set about = $1 where id = $2', [ended, id]);
  return id;
}
const state = async (id: string) => (await queue.rows('select state, next_attempt_at as next from delivery where id = $1', [id]))[0];

/** In a transaction of its own, as a courier's hand has it. */
let hand: SqlEntityManager;
async function take(id: string): Promise<void> {
  hand = queue.em();
  await hand.begin();
  await hand.execute('select from delivery where id = ? for update', [id]);
}
afterEach(async () => { if (hand.isInTransaction()) await hand.rollback(); });
const tried = (id: string) => ({ id, attempts: 0, dueAt: now, firstAttemptAt: null });
async function isRefused(id: string, why: NotAccepted['why']): Promise<void> {
  await markNotTaken(hand, [tried(id)], new NotAccepted('452 4.2.2 full', why), when);
  await hand.commit();
}

const minutePasses = () => everyMinute(() => queue.em(), () => now)();

type Case = readonly [what: string, purpose: Purpose, happens: (tx: SqlEntityManager) => Promise<void>];
const cases: readonly Case[] = [
  ['the Party acknowledges', 'REMINDER', async (tx) => {
    await tx.execute('insert into acknowledgement (number, party, acknowledged_at, submission_id) values (?, \'KZ\', ?, ?)',
      [number, now, randomUUID()]);
    await markPartyInformed(tx, number, 'KZ');
    await remindNoMore(tx, number, 'KZ');
  }],
  ['what it is a reminder of comes back', 'REMINDER', (tx) =>
    keepReport(tx, { delivery: notification, action: 'failed', status: '5.1.1', diagnostic: 'nobody' }, now)],
  ['the address of which it speaks is to be forgotten', 'FAILING', async (tx) => {
    const [row] = await channelRows(tx, { id: ended });
    await askToForget(tx, row!, { by: 'KZ', at: now });
  }],
];

describe('R11: while it is being carried', () => {
  test.each(cases)('%s: refused for now, it is not tried again', async (_what, purpose, happens) => {
    const id = await due(purpose);
    await take(id);
    await queue.em().transactional(happens);
    expect(await state(id)).toMatchObject({ state: 'DUE' }); // nobody waits for the hand
    await isRefused(id, 'NOT_NOW');
    expect(await state(id)).toEqual({ state: 'RETURNED', next: null });
    const tries = await queue.rows('select outcome, reply from attempt where delivery = $1', [id]);
    expect(tries).toEqual([{ outcome: 'NOT_NOW', reply: '452 4.2.2 full' }]);
  });

  test.each(cases)('%s: taken, or refused for good, it stands as that', async (_what, purpose, happens) => {
    const [taken, refused] = [await due(purpose), await due(purpose)];
    await take(taken);
    await hand.execute('select from delivery where id = ? for update', [refused]);
    await queue.em().transactional(happens);
    await markTaken(hand, tried(taken), '250 OK', when);
    await isRefused(refused, 'NEVER');
    expect([await state(taken), await state(refused)]).toEqual([{ state: 'ACCEPTED', next: null }, { state: 'FAILED', next: null }]);
  });

  test.each(cases)('%s: of a hand that is killed, or marks it at the very same moment, it is taken within a minute', async (
    _what, purpose, happens,
  ) => {
    const [dropped, marked] = [await due(purpose), await due(purpose)];
    await queue.rows(`update delivery set state = 'ATTEMPTED', next_attempt_at = $1 where id = $2`, [now, marked]);
    await take(dropped);
    await hand.execute('select from delivery where id = ? for update', [marked]);
    await queue.em().transactional(happens);
    await minutePasses();
    expect([await state(dropped), await state(marked)]).toMatchObject([{ state: 'DUE' }, { state: 'ATTEMPTED' }]);
    await hand.rollback();
    await minutePasses();
    for (const id of [dropped, marked]) expect(await state(id)).toEqual({ state: 'RETURNED', next: null });
  });
});

test('what is needed goes on: it is tried again', async () => {
  for (const purpose of ['REMINDER', 'FAILING'] as const) {
    const id = await due(purpose);
    await take(id);
    await isRefused(id, 'NOT_NOW');
    await minutePasses();
    expect(await state(id)).toEqual({ state: 'ATTEMPTED', next: expect.any(Date) });
  }
});
