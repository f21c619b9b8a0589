/** Webhooks that say nothing, or not what they were asked: of one hub, so that it is seen which of its hands are taken. */
import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { execute } from '../db.ts';
import {
  AddChannelDocument, AskForProofDocument, ChannelsDocument, type ChannelReceiptFragment, DeliveriesDocument, DesignateAuthorityDocument,
} from '../gql/graphql.ts';
import { designation, Stage, until } from '../stage.ts';

interface Call {
  readonly path: string;
  readonly data: { readonly number?: number; readonly challenge?: string };
  readonly response: ServerResponse;
}

let stage: Stage;
let calls: Call[] = [];
/** Paths on which nothing is said. */
let silent = /^$/;
const unanswered = () => calls.filter(({ path, response }) => silent.test(path) && !response.writableEnded && !response.closed);
/** At the same moment. */
let mostUnanswered = 0;
const answer = ({ response, data }: Call, challenge = data.challenge) => { response.end(JSON.stringify({ challenge })); };
const receiver = createServer((request, response) => {
  void text(request).then((body) => {
    const { data } = JSON.parse(body) as Pick<Call, 'data'>;
    const call = { path: request.url ?? '', data, response };
    calls.push(call);
    mostUnanswered = Math.max(mostUnanswered, unanswered().length);
    if (!silent.test(call.path)) answer(call);
  });
});
const urlOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  stage = await Stage.open(1, { webhooks: { targets: 'any' } });
  stage.at('2027-03-02T09:00:00Z');
  await stage.register();
  await new Promise<void>((listening) => { receiver.listen(0, '127.0.0.1', listening); });
});
afterEach(() => {
  for (const call of unanswered()) answer(call);
  [silent, calls] = [/^$/, []];
});
afterAll(async () => {
  await stage.close();
  await new Promise((closed) => { receiver.close(closed); });
});

function kept(data: object) {
  const [receipt] = Object.values(data) as ChannelReceiptFragment[];
  if (receipt?.__typename !== 'ChannelKept') throw new Error(JSON.stringify(receipt));
  return receipt.channel;
}
const add = async (party: string, path: string) => kept(await stage.ask(party, AddChannelDocument, {
  input: { submissionId: randomUUID(), party, kind: 'WEBHOOK', address: urlOf(path) },
}));
const act = async (party: string) => (await stage.record(DesignateAuthorityDocument, party, designation(party))).notifications[0]!.number;
const stateOf = async (party: string, path: string) =>
  (await stage.ask(party, ChannelsDocument, { party })).party!.channels!.find(({ address }) => address === urlOf(path))!.state;
const counts = (party: string, path: string) => until(`${path} counts`, async () => (await stateOf(party, path)) === 'WORKING');
const called = (path: string, nth = 0) => until(`call ${nth} at ${path}`, () => calls.filter((call) => call.path === path)[nth]);

describe('R45: systems of one Party that are silent keep no other waiting', () => {
  test('it has one hand for its webhooks, however many it has; the others are served by the rest', async () => {
    for (let i = 0; i < 5; i++) await add('RU', `/silent/${i}`);
    for (let i = 0; i < 5; i++) await counts('RU', `/silent/${i}`);
    stage.at('2027-03-03T09:00:00Z'); // five challenges a day
    for (let i = 5; i < 8; i++) await add('RU', `/silent/${i}`);
    for (let i = 5; i < 8; i++) await counts('RU', `/silent/${i}`);
    await until('what was due', async () => (await execute(stage.database.ownerUrl,
      `select from delivery d join channel c on c.id = d.channel where c.kind = 'WEBHOOK' and d.state <> 'ACCEPTED'`)).length === 0);
    [silent, calls, mostUnanswered] = [/^\/silent/, [], 0];
    await act('RU');
    await until('the first', () => calls.length > 0);
    await sleep(400); // whichever hand is free has looked again

    await add('KZ', '/kz');
    await counts('KZ', '/kz'); // its challenge, and its answer
    const number = await act('KZ');
    await until('its notification', async () => {
      const { depositaryNotification } = await stage.ask('KZ', DeliveriesDocument, { number });
      return depositaryNotification!.deliveries!.filter(({ state }) => state === 'ACCEPTED').length === 2; // the mail too
    });
    expect(calls.filter(({ path, data }) => path === '/kz' && data.number === number)).toHaveLength(1);
    expect(mostUnanswered).toBe(1);
  });
});

describe('Art. 4(3): a challenge that another has taken the place of', () => {
  test('proves nothing, though it is given back; the new one does', async () => {
    silent = /^\/slow/;
    const { id } = await add('BY', '/slow');
    const old = await called('/slow');
    kept(await stage.ask('BY', AskForProofDocument, { input: { submissionId: randomUUID(), channel: id } }));
    answer(old);
    const accepted = `select from delivery where channel = $1 and purpose = 'CHALLENGE' and state = 'ACCEPTED'`;
    await until('it is taken', async () => (await execute(stage.database.ownerUrl, accepted, [id])).length === 1);
    expect(await stateOf('BY', '/slow')).toBe('UNPROVED');

    const renewed = await called('/slow', 1);
    expect(renewed.data.challenge).not.toBe(old.data.challenge);
    answer(renewed, old.data.challenge);
    const refused = `select from delivery where channel = $1 and purpose = 'CHALLENGE' and state = 'ATTEMPTED'`;
    await until('it is not taken', async () => (await execute(stage.database.ownerUrl, refused, [id])).length === 1);
    expect(await stateOf('BY', '/slow')).toBe('UNPROVED');

    stage.at(stage.now().add({ minutes: 1 }).toString());
    answer(await called('/slow', 2));
    await counts('BY', '/slow');
  });
});
