/** Which channel is failing, and is told of: also where a relay takes everything, and says days later that it could not pass it on. */
import { describe, expect, test } from '@jest/globals';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { viewOfChannel } from '../../src/broadcast/channels-seen.ts';
import { keepAttempt } from '../../src/broadcast/marks.ts';
import { type Due, failingOf } from '../../src/broadcast/matter.ts';
import { tellOfFailing } from '../../src/broadcast/told-of-channels.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
let number = 0;
const bounces = (delivery: string, when: string) =>
  keepReport(queue.em(), { delivery, action: 'failed', status: '4.4.7', diagnostic: 'expired' }, at(when));
const stateAt = async (channel: string, when: string) => (await viewOfChannel(queue.em(), channel, at(when))).state;
/** How many letters are due for it. */
const toldAt = (when: string) => queue.em().transactional((tx) => tellOfFailing(tx, at(when)));

describe('R11: behind a relay, which takes everything', () => {
  test('what comes back on Saturday is not hidden by what was taken on Wednesday; by what is taken on Sunday it is mended', async () => {
    const [dead, other] = [await queue.channel('KZ'), await queue.channel('KZ')];
    const first = await queue.delivery({ channel: dead, number: ++number, taken: '2027-03-01T09:00Z' });
    await keepAttempt(queue.em(), first, { outcome: 'ACCEPTED', reply: '250 2.0.0 queued', at: at('2027-03-01T09:00Z') });
    await queue.delivery({ channel: dead, number: ++number, taken: '2027-03-03T09:00Z' });
    expect(await stateAt(dead, '2027-03-06T08:59:00Z')).toBe('WORKING');
    await bounces(first, '2027-03-06T09:00:00Z');
    expect(await stateAt(dead, '2027-03-06T09:00:00Z')).toBe('FAILING');
    expect(await toldAt('2027-03-06T09:01:00Z')).toBe(1);
    expect(await queue.rows(`select number from delivery where purpose = 'FAILING' and channel = $1`, [other])).toEqual([{ number: 1 }]);
    const letter = { number: 1, about: dead, dueAt: at('2027-03-06T09:01:00Z') } as Due;
    expect(await failingOf(letter, { em: queue.em() })).toMatchObject({ reply: '4.4.7 expired' }); // and not: 250, queued
    expect(await toldAt('2027-03-06T09:02:00Z')).toBe(0);
    await queue.delivery({ channel: dead, number: ++number, taken: '2027-03-07T09:00Z' });
    expect([await stateAt(dead, '2027-03-07T09:00:00Z'), await stateAt(other, '2027-03-07T09:00:00Z')]).toEqual(['WORKING', 'WORKING']);
  });

  test.each(['CHANGE', 'REMINDER', 'FAILING'])('what else is taken there mends nothing: %s', async (purpose) => {
    const dead = await queue.channel('BY');
    const refused = { number: ++number, state: 'FAILED', tried: '2027-03-01T09:00Z' };
    await queue.delivery({ channel: dead, ...refused });
    await queue.delivery({ channel: dead, number, purpose, taken: '2027-03-03T09:00Z' });
    expect(await stateAt(dead, '2027-03-03T09:00:00Z')).toBe('FAILING');
  });
});

test('R11: what is late since an hour fails, until a later one is taken; what was taken after it has mended it', async () => {
  const channel = await queue.channel('RU');
  await queue.delivery({ channel, number: ++number, state: 'ATTEMPTED', tried: '2027-03-01T09:00Z' });
  expect(await stateAt(channel, '2027-03-01T09:59:59Z')).toBe('WORKING');
  expect(await stateAt(channel, '2027-03-01T10:00:00Z')).toBe('FAILING');
  await queue.delivery({ channel, number: ++number, taken: '2027-03-01T10:30Z' });
  expect(await stateAt(channel, '2027-03-01T11:00:00Z')).toBe('WORKING');
});
