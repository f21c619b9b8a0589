/** What goes to the channels that a Party has now; and two that mark the same Party at once, of several notifications each. */
import { describe, expect, test } from '@jest/globals';
import { markPartyInformed } from '../../src/broadcast/marks.ts';
import { readdress } from '../../src/broadcast/readdress.ts';
import { until } from '../stage.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
const [now, digestOn] = [at('2027-03-02T09:00Z'), at('2027-03-08T06:00Z')];
const follow = (number: number) => queue.em().transactional((tx) => readdress(tx, { at: now, digestOn, number }));
const dueOn = (channel: string) => queue.rows('select number, due_at, next_attempt_at from delivery where channel = $1', [channel]);

describe('R11: what a Party was never told', () => {
  test('goes into the next digest of one that is added, and to a mailbox at once; what it was told does not', async () => {
    const mail = await queue.channel('AM');
    await queue.delivery({ channel: mail, number: 1, state: 'FAILED', tried: '2027-03-01T09:00Z' });
    await queue.addressee(1, 'AM');
    await queue.delivery({ channel: mail, number: 2, taken: '2027-03-01T09:00Z' });
    await queue.addressee(2, 'AM', '2027-03-01T09:00Z');
    const [digest, second] = [await queue.channel('AM', 'DIGEST'), await queue.channel('AM')];
    expect(await follow(2)).toBe(2);
    expect(await dueOn(digest)).toEqual([{ number: 1, due_at: digestOn, next_attempt_at: digestOn }]);
    expect(await dueOn(second)).toEqual([{ number: 1, due_at: now, next_attempt_at: now }]);
    expect(await follow(2)).toBe(0);
  });
});

test('R11: the follower and a digest mark the same notifications in the same order: neither is lost', async () => {
  const live = await queue.channel('KZ', 'LIVE', null);
  const numbers = [14, 11, 13, 12]; // as they lie in the table
  for (const number of numbers) {
    await queue.addressee(number, 'KZ');
    await queue.delivery({ channel: live, number, taken: '2027-03-01T09:00Z' });
  }
  const digest = queue.em();
  await digest.begin();
  await markPartyInformed(digest, 11, 'KZ');
  const followed = follow(14);
  await until('the follower waits', () => queue.isSomebodyWaiting());
  for (const number of [12, 13, 14]) await markPartyInformed(digest, number, 'KZ');
  await digest.commit();
  await followed;
  const informed = await queue.rows(`select number from addressee where party = 'KZ' and informed_at = '2027-03-01T09:00Z' order by 1`);
  expect(informed).toHaveLength(4);
});
