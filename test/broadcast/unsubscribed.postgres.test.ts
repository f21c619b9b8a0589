/** Whose mail ends a digest: one that names its mailbox as the sender, also where a server has put its own sign before it. */
import { beforeEach, expect, test } from '@jest/globals';
import { endDigest } from '../../src/broadcast/unsubscribed.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
const MAILBOX = 'notices@kz.example';

beforeEach(() => queue.rows('update channel set ended_at = now()'));

test.each([
  ['the mailbox', MAILBOX, true],
  ['in capitals', MAILBOX.toUpperCase(), true],
  ['signed (BATV)', `prvs=1234abcdef=${MAILBOX}`, true],
  ['signed, in capitals', `PRVS=1234ABCDEF=${MAILBOX}`, true],
  ['signed otherwise', `btv1==1234abcdef==${MAILBOX}`, true],
  ['another', 'other@kz.example', false],
  ['another, signed', 'prvs=1234abcdef=other@kz.example', false],
  ['one that only ends like it', `x=${MAILBOX}`, false],
  ['one at which it is no more than the sign', `prvs=${MAILBOX}`, false],
  ['a sign before nobody', 'prvs=1234abcdef=@kz.example', false],
])('T-M2: %s', async (_whose, sender, ends) => {
  const channel = await queue.channel('KZ', 'DIGEST', MAILBOX);
  expect(await endDigest(queue.em(), { channel, sender }, at('2027-03-01T09:00Z'))).toBe(ends);
  expect(await queue.rows('select done_by from channel_act where channel = $1', [channel])).toEqual(ends ? [{ done_by: 'MAIL' }] : []);
});

test('a mailbox that is itself called so can end its own', async () => {
  const address = 'prvs=1234abcdef=notices@kz.example';
  const channel = await queue.channel('KZ', 'DIGEST', address);
  expect(await endDigest(queue.em(), { channel, sender: address }, at('2027-03-01T09:00Z'))).toBe(true);
});
