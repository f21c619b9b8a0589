/** A weekly digest, and a clock that is set back in the middle of its day. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AddChannelDocument, DeliveriesDocument, DesignateAuthorityDocument } from '../gql/graphql.ts';
import { designation, type Mail, Stage, until } from '../stage.ts';

const [MAILBOX, WEEKLY] = ['notices@am.example', 'weekly@am.example'];

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2027-03-02T09:00:00Z'); // a Tuesday
  await stage.register();
  await becomes(await act(), 'ACCEPTED', MAILBOX); // and all that was before: there is no digest yet
});
afterAll(() => stage.close());

const act = async () => (await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'))).notifications[0]!.number;
const deliveryOf = async (number: number, address = WEEKLY) => {
  const { depositaryNotification } = await stage.ask('SECRETARIAT', DeliveriesDocument, { number });
  return depositaryNotification!.deliveries!.find((each) => each.address === address);
};
const becomes = (number: number, state: string, address = WEEKLY) =>
  until(`${number} at ${address}: ${state}`, async () => (await deliveryOf(number, address))?.state === state);
/** One more act, and for as long as its hand needs to look again, and again. */
async function quiet(): Promise<number> {
  const number = await act();
  await becomes(number, 'ACCEPTED', MAILBOX);
  await sleep(600);
  return number;
}

const digests = () => stage.mails.filter(({ recipients, messageId }) => recipients.includes(WEEKLY) && messageId?.startsWith('<digest.'));
const contentOf = ({ attachments }: Mail) =>
  JSON.parse(Buffer.from(attachments[0]!.content as ArrayBuffer).toString()) as { issuedAt: string; notifications: { number: number }[] };
const numbersIn = (mail: Mail) => contentOf(mail).notifications.map(({ number }) => number);

test('R11: what was tried in vain goes out at once, as the same letter; what has its day before it waits for that', async () => {
  const input = { submissionId: randomUUID(), party: 'AM', kind: 'DIGEST', address: WEEKLY } as const;
  const { addChannel } = await stage.ask('SECRETARIAT', AddChannelDocument, { input });
  expect(addChannel).toMatchObject({ channel: { state: 'WORKING' } });
  const tried = [await act(), await act()];
  for (const number of tried) await becomes(number, 'DUE');
  stage.full.add(WEEKLY);
  stage.at('2027-03-08T06:00:00Z');
  for (const number of tried) await becomes(number, 'ATTEMPTED');
  const next = await act(); // for the next Monday
  await becomes(next, 'DUE');

  stage.full.clear();
  stage.at('2027-03-06T06:00:00Z');
  for (const number of tried) await becomes(number, 'ACCEPTED');
  const meanwhile = await quiet();
  expect(digests().map(numbersIn)).toEqual([tried]);
  expect(digests().map(contentOf)).toMatchObject([{ issuedAt: '2027-03-08T06:00:00Z' }]);
  expect(await deliveryOf(next)).toMatchObject({ state: 'DUE', attempts: 0 });

  stage.at('2027-03-08T06:00:00Z');
  const last = await quiet();
  expect(await deliveryOf(next)).toMatchObject({ state: 'DUE', attempts: 0 });
  stage.at('2027-03-15T06:00:00Z');
  const all = [...tried, next, meanwhile, last];
  for (const number of all) await becomes(number, 'ACCEPTED');
  expect(digests().flatMap(numbersIn).toSorted((a, b) => a - b)).toEqual(all); // each once
});
