/** A Party keeps the ways by which it is told, and the Secretariat can for it. Through the public API only, by real mail. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Webhook } from 'standardwebhooks';
import { execute } from './db.ts';
import {
  AddChannelDocument, type AddChannelInput, AskForProofDocument, type ChannelFragment, type ChannelReceiptFragment, ChannelsDocument,
  DeliveriesDocument, DesignateAuthorityDocument, EndChannelDocument, InformingDocument, ProveChannelDocument, RegisterPartyDocument,
  RotateWebhookSecretDocument,
} from './gql/graphql.ts';
import { designation, type Mandate, Stage, until } from './stage.ts';

let stage: Stage;
let minutes = 0;
beforeAll(async () => {
  stage = await Stage.open(2, { webhooks: { targets: 'any' } });
  later(0);
  await stage.register();
});
afterAll(() => stage.close());
beforeEach(() => later(1));
function later(by: number): void {
  minutes += by;
  stage.at(new Date(Date.UTC(2027, 3, 1, 9, minutes)).toISOString());
}
const now = () => stage.now().toString({ smallestUnit: 'millisecond' });

interface Handed {
  readonly submissionId?: string;
}
async function hand<Input>(
  form: TypedDocumentNode<unknown, { input: Input }>, mandate: Mandate, input: Omit<Input, 'submissionId'> & Handed, hub = 0,
): Promise<ChannelReceiptFragment> {
  const { data, errors } = await stage.send(mandate, form, { input: { submissionId: randomUUID(), ...input } as Input }, hub);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data as Record<string, ChannelReceiptFragment>)[0]!;
}
/** Where it must be kept. */
async function kept(receipt: Promise<ChannelReceiptFragment>) {
  const answer = await receipt;
  if (answer.__typename !== 'ChannelKept') throw new Error(JSON.stringify(answer));
  return answer;
}
/** 'CODE field', of each defect. */
async function defects(receipt: Promise<ChannelReceiptFragment>): Promise<string[]> {
  const answer = await receipt;
  if (answer.__typename !== 'Refused') throw new Error(JSON.stringify(answer));
  return answer.defects.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
}

type Adding = Omit<AddChannelInput, 'submissionId'>;
const mailbox = (party: string, address: string, change: Partial<Adding> = {}): Adding => ({ party, kind: 'MAIL', address, ...change });
const add = async (mandate: Mandate, adding: Adding) => (await kept(hand(AddChannelDocument, mandate, adding))).channel;
const prove = (mandate: Mandate, channel: string, code: string) => hand(ProveChannelDocument, mandate, { channel, code });
const end = (mandate: Mandate, channel: string, forget = false) => hand(EndChannelDocument, mandate, { channel, forget });
const channelsFor = async (mandate: Mandate, party: string) => (await stage.ask(mandate, ChannelsDocument, { party })).party!.channels;
const channels = async (party: string) => (await channelsFor(party, party))!;
const channelAt = async (party: string, address: string) => (await channels(party)).find((each) => each.address === address)!;
const registered = (party: string) => `notices@${party.toLowerCase()}.example`;

async function codesTo(address: string, count = 1): Promise<string[]> {
  const mails = await stage.mailed(count, ({ recipients, subject }) => recipients.includes(address) && subject?.endsWith('код') === true);
  return mails.map(({ text }) => /(?<![\w-])\d{8}(?![\w-])/.exec(text ?? '')?.[0] ?? '');
}
async function proved(party: string, address: string, change: Partial<Adding> = {}): Promise<ChannelFragment> {
  const { id } = await add(party, mailbox(party, address, change));
  const code = (await codesTo(address)).at(-1)!;
  return (await kept(prove(party, id, code))).channel;
}
/** The mailboxes that were told of a change, of which the mail speaks so. */
const toldOf = async (count: number, words: RegExp, address: string) =>
  (await stage.mailed(count, ({ subject, text }) => words.test(subject ?? '') && text?.includes(address) === true))
    .map(({ recipients }) => recipients.join()).sort();
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

/** An act, and who is told of it by which address, once so many are. */
async function told(party: string, count: number): Promise<string[]> {
  const { notifications } = await stage.record(DesignateAuthorityDocument, party, designation(party));
  return toldOfNumber(notifications[0]!.number, party, count);
}
const toldOfNumber = (number: number, party: string, count: number) => until(`${count} deliveries`, async () => {
  const { depositaryNotification } = await stage.ask(party, DeliveriesDocument, { number });
  const taken = depositaryNotification!.deliveries!.filter(({ state }) => state === 'ACCEPTED').map(({ address }) => address ?? '');
  return taken.length >= count && taken.sort();
});

/** Of the channels that have taken it. */
const addressesOf = async (number: number) => (await stage.ask('BY', DeliveriesDocument, { number })).depositaryNotification!.deliveries!
  .filter(({ state }) => state === 'ACCEPTED').map(({ address }) => address);

async function statesOf(number: number, party: string): Promise<string[]> {
  const { depositaryNotification } = await stage.ask(party, DeliveriesDocument, { number });
  return depositaryNotification!.deliveries!.map(({ state }) => state);
}

describe('Art. 4(3) · R10: a Party keeps its own channels', () => {
  test('what it adds counts when it is proved, and nothing is told there before', async () => {
    const added = await add('KZ', mailbox('KZ', 'desk@kz.example'));
    const unproved = { kind: 'MAIL', address: 'desk@kz.example', state: 'UNPROVED', setUpBy: 'KZ', countsFrom: null, endedAt: null };
    expect(added).toMatchObject(unproved);
    expect(await told('KZ', 1)).toEqual([registered('KZ')]);
    later(60);
    const [code] = await codesTo('desk@kz.example');
    const { channel, secret } = await kept(prove('KZ', added.id, `${code!.slice(0, 4)} ${code!.slice(4)}`));
    expect([channel.state, channel.countsFrom, secret]).toEqual(['WORKING', now(), null]);
    expect(channel.history.map(({ what, by }) => `${what} ${by}`)).toEqual(['ADDED KZ', 'COUNTS KZ']);
    expect(await told('KZ', 2)).toEqual(['desk@kz.example', registered('KZ')].sort());
  });

  test('a change is confirmed to the old one too: a stranger could have made it', async () => {
    expect(await toldOf(1, /начал действовать/, 'desk@kz.example')).toEqual([registered('KZ')]);
  });

  test('a new one in the place of an old one: the old one ends when the new one counts, and both are told', async () => {
    const { id: old } = await channelAt('KZ', 'desk@kz.example');
    const { id } = await add('KZ', mailbox('KZ', 'watch@kz.example', { replaces: old }));
    expect((await channelAt('KZ', 'desk@kz.example')).state).toBe('WORKING');
    await kept(prove('KZ', id, (await codesTo('watch@kz.example'))[0]!));
    const [, , last] = (await channels('KZ'));
    expect([last!.id, last!.state, last!.history.at(-1)?.what]).toEqual([old, 'ENDED', 'ENDED']);
    expect(await told('KZ', 2)).toEqual([registered('KZ'), 'watch@kz.example'].sort());
    expect(await toldOf(2, /больше не действует/, 'desk@kz.example')).toEqual(['desk@kz.example', registered('KZ')].sort());
  });

  test('five attempts at a code, and then a new one is needed: nobody is told why it is wrong', async () => {
    const { id } = await add('KZ', mailbox('KZ', 'five@kz.example'));
    const [code] = await codesTo('five@kz.example');
    for (let i = 0; i < 5; i++) expect(await defects(prove('KZ', id, wrong(code!)))).toEqual(['CODE_WRONG code']);
    expect(await defects(prove('KZ', id, code!))).toEqual(['CODE_WRONG code']);
    const asked = await kept(hand(AskForProofDocument, 'KZ', { channel: id }));
    expect(asked.channel.history.map(({ what }) => what)).toEqual(['ADDED', 'PROOF_ASKED']);
    const [, renewed] = await codesTo('five@kz.example', 2);
    expect(await defects(prove('KZ', id, code!))).toEqual(['CODE_WRONG code']);
    expect((await kept(prove('KZ', id, renewed!))).channel.state).toBe('WORKING');
    expect(await defects(prove('KZ', id, renewed!))).toEqual(['ALREADY_PROVED channel']);
    expect(await defects(hand(AskForProofDocument, 'KZ', { channel: id }))).toEqual(['ALREADY_PROVED channel']);
  });

  test('R11: what was told to nobody goes to the new one, and its Party is informed', async () => {
    stage.full.add(registered('TJ'));
    const since = now();
    const { notifications } = await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    const [{ id: old }] = (await channels('TJ')) as [ChannelFragment];
    await until('an attempt', async () => (await statesOf(notifications[0]!.number, 'TJ')).includes('ATTEMPTED'));
    later(61);
    expect((await channelsFor('SECRETARIAT', 'TJ'))![0]).toMatchObject({ state: 'FAILING', failingSince: since });
    await proved('TJ', 'new@tj.example', { replaces: old });
    expect(await toldOfNumber(notifications[0]!.number, 'TJ', 1)).toEqual(['new@tj.example']);
    stage.full.clear();
  });

  test('the last by which it is told at once stays; a digest is none, and cannot take its place', async () => {
    const [{ id: only }] = (await channels('AM')) as [ChannelFragment];
    const digest = { party: 'AM', kind: 'DIGEST' as const, address: 'weekly@am.example' };
    expect(await defects(end('AM', only))).toEqual(['LAST_CHANNEL channel']);
    expect(await defects(hand(AddChannelDocument, 'AM', { ...digest, replaces: only }))).toEqual(['LAST_CHANNEL replaces']);
    const { id } = await add('AM', digest);
    expect((await kept(prove('AM', id, (await codesTo(digest.address))[0]!))).channel).toMatchObject({ kind: 'DIGEST', state: 'WORKING' });
    expect(await defects(end('AM', only))).toEqual(['LAST_CHANNEL channel']);
    await add('AM', mailbox('AM', 'unproved@am.example'));
    expect(await defects(end('SECRETARIAT', only))).toEqual(['LAST_CHANNEL channel']);
    await add('SECRETARIAT', mailbox('AM', 'second@am.example'));
    expect((await kept(end('AM', only))).channel.state).toBe('ENDED');
    expect(await defects(end('AM', only))).toEqual(['CHANNEL_ENDED channel']);
    expect(await told('AM', 1)).toEqual(['second@am.example']);
  });

  test('two that end at once, at two hubs: one stays', async () => {
    await add('SECRETARIAT', mailbox('AM', 'third@am.example'));
    const pair = (await channels('AM')).filter(({ kind, state }) => kind === 'MAIL' && state === 'WORKING');
    const answers = await Promise.all(pair.map(({ id }, i) => hand(EndChannelDocument, 'AM', { channel: id, forget: false }, i)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ChannelKept', 'Refused']);
  });
});

describe('T-M1, T-W1: what is refused, every defect at once', () => {
  test.each<[string, Partial<Adding>, string[]]>([
    ['two mailboxes',                   { address: 'a@by.example, b@evil.example' }, ['CONTACT_INVALID address']],
    ['a header',                        { address: 'a@by.example\r\nBcc: b@evil.example' }, ['CONTACT_INVALID address']],
    ['none',                            { address: ' ' }, ['CONTACT_INVALID address']],
    ['what cannot be kept',             { address: 'a\u0000@by.example' }, ['CONTACT_INVALID address']],
    ['one that is there',               { address: 'Notices@BY.example' }, ['CHANNEL_ALREADY_THERE address']],
    ['a webhook without a scheme',      { kind: 'WEBHOOK', address: 'hooks.by.example' }, ['ADDRESS_NOT_ALLOWED address']],
    ['a webhook with a password',       { kind: 'WEBHOOK', address: 'https://u:p@by.example/' }, ['ADDRESS_NOT_ALLOWED address']],
    ['no channel to replace',           { address: 'x@by.example', replaces: randomUUID() }, ['UNKNOWN_CHANNEL replaces']],
    ['no id at all, and no mailbox',    { address: 'x', replaces: '\'; --' }, ['CONTACT_INVALID address', 'UNKNOWN_CHANNEL replaces']],
  ])('%s', async (_case, change, codes) => {
    expect(await defects(hand(AddChannelDocument, 'BY', mailbox('BY', '', change)))).toEqual(codes);
    expect(await channels('BY')).toHaveLength(1);
  });

  test('a Party that is not registered', async () => {
    expect(await defects(hand(AddChannelDocument, 'SECRETARIAT', mailbox('UZ', 'a@uz.example')))).toEqual(['UNKNOWN_PARTY party']);
  });

  test('more than five codes a day, and more than twenty channels', async () => {
    for (let i = 0; i < 5; i++) await add('KG', mailbox('KG', `${i}@kg.example`));
    expect(await defects(hand(AddChannelDocument, 'KG', mailbox('KG', '5@kg.example')))).toEqual(['TOO_OFTEN party']);
    expect(await defects(hand(AskForProofDocument, 'KG', { channel: (await channels('KG'))[1]!.id }))).toEqual(['TOO_OFTEN channel']);
    for (let i = 6; i < 20; i++) await add('SECRETARIAT', mailbox('KG', `${i}@kg.example`));
    expect(await defects(hand(AddChannelDocument, 'SECRETARIAT', mailbox('KG', '20@kg.example')))).toEqual(['TOO_MANY party']);
  });
});

describe('VCLT art. 7: whose channels they are', () => {
  test('another Party, an observer and anybody are refused, and cannot learn what there is', async () => {
    const [{ id }] = (await channels('RU')) as [ChannelFragment];
    for (const mandate of ['BY', 'OBSERVER', undefined]) {
      expect(await defects(hand(AddChannelDocument, mandate, mailbox('RU', 'evil@ru.example')))).toEqual(['NO_MANDATE party']);
      const code = mandate === 'BY' ? 'UNKNOWN_CHANNEL' : 'NO_MANDATE';
      for (const channel of [id, randomUUID(), 'x']) {
        const forms = [end(mandate, channel), prove(mandate, channel, '12345678'), hand(AskForProofDocument, mandate, { channel }),
          hand(RotateWebhookSecretDocument, mandate, { channel })];
        for (const form of forms) expect(await defects(form)).toEqual([`${code} channel`]);
      }
      expect(await channelsFor(mandate, 'RU')).toBeNull();
      const asked = '{ _entities(representations: [{ __typename: "Party", code: "RU" }]) { ... on Party { channels { address } } } }';
      expect((await stage.send(mandate, asked)).data._entities).toEqual([{ channels: null }]);
    }
    const stolen = mailbox('BY', 'x@by.example', { replaces: id });
    expect(await defects(hand(AddChannelDocument, 'BY', stolen))).toEqual(['UNKNOWN_CHANNEL replaces']);
    expect(await channels('RU')).toHaveLength(1);
  });

  test('what the Secretariat gives counts at once; a webhook is proved, whoever gives it', async () => {
    const given = await add('SECRETARIAT', mailbox('RU', 'second@ru.example'));
    expect([given.state, given.setUpBy, given.history.map(({ what }) => what)]).toEqual(['WORKING', 'SECRETARIAT', ['ADDED', 'COUNTS']]);
    const webhook = await add('SECRETARIAT', { party: 'RU', kind: 'WEBHOOK', address: 'https://127.0.0.1:1/' });
    expect(webhook).toMatchObject({ state: 'UNPROVED', setUpBy: 'SECRETARIAT' });
    await kept(end('RU', webhook.id));
  });

  test('registered again by the Secretariat, what a Party gave itself stays, and what it has not proved counts', async () => {
    await add('BY', mailbox('BY', 'own@by.example'));
    later(1);
    const { id } = await add('BY', mailbox('BY', 'vouched@by.example'));
    await stage.record(RegisterPartyDocument, 'SECRETARIAT', { code: 'BY', name: { ru: 'Беларусь' }, mailboxes: ['vouched@by.example'] });
    const states = (await channels('BY')).map(({ address, state, setUpBy }) => `${address} ${state} ${setUpBy}`);
    expect(states).toEqual(['own@by.example UNPROVED BY', 'vouched@by.example WORKING SECRETARIAT', `${registered('BY')} ENDED SECRETARIAT`]);
    expect(await defects(hand(AskForProofDocument, 'BY', { channel: id }))).toEqual(['ALREADY_PROVED channel']);
  });
});

describe('T-R1: a form that is handed in again', () => {
  test('at two hubs at once: one channel, one code, the same answer', async () => {
    const input = { submissionId: randomUUID(), ...mailbox('RU', 'twice@ru.example') };
    const answers = await Promise.all([0, 1, 0, 1].map((hub) => kept(hand(AddChannelDocument, 'RU', input, hub))));
    expect(new Set(answers.map(({ channel }) => channel.id)).size).toBe(1);
    expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true, true, true]);
    const [code] = await codesTo('twice@ru.example');
    const proving = { submissionId: randomUUID(), channel: answers[0]!.channel.id, code: code! };
    expect((await kept(hand(ProveChannelDocument, 'RU', proving))).replayed).toBe(false);
    expect(await kept(hand(ProveChannelDocument, 'RU', proving, 1))).toMatchObject({ replayed: true, channel: { state: 'WORKING' } });
  });

  test('with other content, or as another form, it is a mistake', async () => {
    const submissionId = randomUUID();
    const { channel } = await kept(hand(AddChannelDocument, 'RU', { submissionId, ...mailbox('RU', 'reused@ru.example') }));
    const reused = ['SUBMISSION_ID_REUSED submissionId'];
    expect(await defects(hand(AddChannelDocument, 'RU', { submissionId, ...mailbox('RU', 'other@ru.example') }))).toEqual(reused);
    expect(await defects(hand(EndChannelDocument, 'RU', { submissionId, channel: channel.id, forget: false }))).toEqual(reused);
    expect(await kept(hand(AddChannelDocument, 'SECRETARIAT', { submissionId, ...mailbox('RU', 'other@ru.example') })))
      .toMatchObject({ replayed: false });
  });
});

/** The tables that hold it in any of their columns. */
async function traces(name: string): Promise<string[]> {
  const url = stage.database.ownerUrl;
  const tables = await execute<{ name: string }>(url, `select table_name as name from information_schema.tables where table_schema = 'public'`);
  const found: string[] = [];
  for (const table of tables) {
    const rows = await execute(url, `select from "${table.name}" each where each::text ilike $1`, [`%${name}%`]);
    if (rows.length > 0) found.push(table.name);
  }
  return found.sort();
}

/** Its history says so, and nothing of it is left. */
async function forgotten(party: string, id: string, name: string): Promise<void> {
  await until(`${name} is forgotten`, async () => (await historyOf(party, id)).at(-1) === 'FORGOTTEN');
  expect(await traces(name)).toEqual([]);
}
const channelOf = async (party: string, id: string) => (await channels(party)).find((each) => each.id === id)!;
const historyOf = async (party: string, id: string) => (await channelOf(party, id)).history.map(({ what }) => what);

/** What has become of the letter that tells it of its own end, and how often that was tried. */
async function toTellOf(id: string): Promise<string> {
  const letter = `select state, attempts from delivery where channel = $1 and purpose = 'CHANGE'`;
  const found = await execute<{ state: string; attempts: number }>(stage.database.ownerUrl, letter, [id]);
  return found.map(({ state, attempts }) => `${state} ${attempts}`).join();
}

describe('An address can be forgotten', () => {
  test('wherever it is kept, and what servers said of it; what was told there stays', async () => {
    const address = 'person@forgotten.example';
    stage.refusals.set(address, `5.1.1 <${address.toUpperCase()}>: unknown; write to ${address.slice(0, 12)}`);
    const input = { submissionId: randomUUID(), ...mailbox('BY', address) };
    const { channel: { id } } = await kept(hand(AddChannelDocument, 'SECRETARIAT', input));
    const { notifications } = await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
    await until('its refusal', async () => (await traces(address)).includes('attempt'));
    expect(await traces(address)).toEqual(['attempt', 'channel', 'delivery']);
    later(1);
    const { channel } = await kept(end('BY', id, true));
    expect([channel.address, channel.state]).toEqual([null, 'ENDED']);
    const acts = channel.history.slice(-2).map(({ what, by, at }) => `${what} ${by} ${at}`);
    expect(acts).toEqual([`ENDED BY ${now()}`, `FORGETTING_ASKED BY ${now()}`]);
    await forgotten('BY', id, 'person@');
    expect((await channelOf('BY', id)).history.at(-1)).toEqual({ what: 'FORGOTTEN', by: 'BY', at: now() });
    const left = 'select salt, code, secrets from channel where id = $1';
    expect(await execute(stage.database.ownerUrl, left, [id])).toEqual([{ salt: null, code: null, secrets: [] }]);
    const { depositaryNotification } = await stage.ask('BY', DeliveriesDocument, { number: notifications[0]!.number });
    expect(depositaryNotification?.deliveries?.filter((each) => each.address === null).map(({ state }) => state)).toEqual(['FAILED']);
    expect(await kept(hand(AddChannelDocument, 'SECRETARIAT', input))).toMatchObject({ replayed: true, channel: { id } });
  });

  test('what its server is just about to say of it is waited for, but by nobody, and nobody is shown it', async () => {
    const address = 'slow@forgotten.example';
    const answer = Promise.withResolvers<void>();
    stage.refusals.set(address, `<${address}> is unknown`);
    stage.answers.set(address, answer.promise);
    const { id } = await add('SECRETARIAT', mailbox('BY', address));
    await told('BY', 1); // the others have it: this one hangs
    const { notifications } = await stage.record(DesignateAuthorityDocument, 'BY', designation('BY')); // and the next is due behind it
    await toldOfNumber(notifications[0]!.number, 'BY', 1);
    const ending = { submissionId: randomUUID(), channel: id, forget: true };
    for (const { channel } of await Promise.all([0, 1, 0].map((hub) => kept(hand(EndChannelDocument, 'BY', ending, hub))))) {
      expect([channel.address, channel.history.slice(-2).map(({ what }) => what)]).toEqual([null, ['ENDED', 'FORGETTING_ASKED']]);
    }
    const due = `select id from delivery where channel = $1 and state in ('DUE', 'ATTEMPTED')`;
    await add('SECRETARIAT', mailbox('AM', 'meanwhile@am.example'));
    await stage.record(RegisterPartyDocument, 'SECRETARIAT', { code: 'UZ', name: { ru: 'Узбекистан' }, mailboxes: ['notices@uz.example'] });
    await told('BY', 1);
    await sleep(500);
    expect(await traces('slow')).toContain('channel'); // it is waited for
    answer.resolve();
    await forgotten('BY', id, 'slow');
    expect((await historyOf('BY', id)).filter((what) => what === 'FORGOTTEN')).toHaveLength(1);
    await until('what was due is returned', async () => (await execute(stage.database.ownerUrl, due, [id])).length === 0);
    expect(await statesOf(notifications[0]!.number, 'BY')).toContain('RETURNED');
    expect((await kept(hand(EndChannelDocument, 'BY', ending))).replayed).toBe(true);
  });

});

describe('An address is forgotten only when it has heard of its end', () => {
  test('its own server takes nothing for now: what tells of its end is tried again, and first it has that', async () => {
    const address = 'grey@forgotten.example';
    const { id } = await add('SECRETARIAT', mailbox('BY', address));
    const number = (await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'))).notifications[0]!.number;
    await until('it was told', async () => (await addressesOf(number)).includes(address));
    stage.full.add(address);
    later(1);
    await kept(end('SECRETARIAT', id, true));
    await until('it was tried', async () => (await toTellOf(id)) === 'ATTEMPTED 1');
    for (const mandate of ['BY', 'SECRETARIAT'] as const) {
      expect(JSON.stringify(await channelsFor(mandate, 'BY'))).not.toContain(address);
      expect(JSON.stringify(await stage.ask(mandate, InformingDocument, { number }))).not.toContain(address);
    }
    await told('BY', 1);
    expect(await historyOf('BY', id)).not.toContain('FORGOTTEN');
    stage.full.clear();
    later(1);
    const ended = ({ recipients, subject, text: body }: (typeof stage.mails)[number]) =>
      recipients.includes(address) && /больше не действует/.test(subject ?? '') && body?.includes(address) === true;
    await stage.mailed(1, ended);
    await forgotten('BY', id, address);
    expect(stage.mails.filter(ended)).toHaveLength(1);
  });

  test('of its end it cannot be told: a week later it is forgotten', async () => {
    const address = 'full@forgotten.example';
    stage.full.add(address);
    const { id } = await add('SECRETARIAT', mailbox('BY', address));
    later(1);
    await kept(end('BY', id, true));
    await until('it was tried', async () => (await toTellOf(id)) === 'ATTEMPTED 1');
    later(6 * 24 * 60);
    await until('it was tried again', async () => (await toTellOf(id)) === 'ATTEMPTED 2');
    await told('BY', 1);
    expect(await traces(address)).toEqual(['channel']);
    later(2 * 24 * 60);
    await forgotten('BY', id, address);
    expect(await toTellOf(id)).toBe('FAILED 3');
    stage.full.clear();
  });

});

describe('An address can be forgotten', () => {
  test('of all channels that have ended with it; one that goes on keeps it', async () => {
    const again = async () => (await add('SECRETARIAT', mailbox('BY', 'Again@by.example'))).id;
    const [first, elsewhere] = [await again(), (await add('SECRETARIAT', mailbox('TJ', 'again@by.example'))).id];
    await kept(end('BY', first));
    const digest = await add('SECRETARIAT', { party: 'BY', kind: 'DIGEST', address: 'again@by.example' });
    const second = await again();
    await kept(end('BY', second, true));
    for (const id of [first, second]) expect((await channelOf('BY', id)).address).toBeNull();
    for (const id of [first, second]) await until('it is forgotten', async () => (await historyOf('BY', id)).at(-1) === 'FORGOTTEN');
    const left = await execute<{ id: string }>(stage.database.ownerUrl, `select id from channel where address ilike 'again@%'`);
    expect(left.map(({ id }) => id).sort()).toEqual([digest.id, elsewhere].sort());
    await kept(end('TJ', elsewhere));
    await kept(end('BY', digest.id, true));
    expect(await defects(end('BY', first, true))).toEqual(['CHANNEL_ENDED channel']);
  });

  test('the local part alone too, and the name in it', async () => {
    const address = 'i.petrovich@forgotten.example';
    stage.refusals.set(address, '5.1.1 <i.petrovich>: no such user; Mailbox of Petrovich');
    const { id } = await add('SECRETARIAT', mailbox('BY', address));
    await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
    await until('its refusal', async () => (await traces('of petrovich')).includes('attempt'));
    await kept(end('BY', id, true));
    await forgotten('BY', id, 'petrovich');
  });

  test('that of one that has ended before, once', async () => {
    const { id } = await add('SECRETARIAT', mailbox('BY', 'gone@by.example'));
    await kept(end('BY', id));
    expect(await traces('gone@by.example')).toEqual(['channel']);
    const asked = await kept(end('BY', id, true));
    expect([asked.channel.address, asked.channel.history.at(-1)]).toEqual([null, { what: 'FORGETTING_ASKED', by: 'BY', at: now() }]);
    await forgotten('BY', id, 'gone@by.example');
    expect(await defects(end('BY', id, true))).toEqual(['CHANNEL_ENDED channel']);
  });

  test('T-R1: two that ask for it at once, at two hubs: handed in again, each has the answer that it had', async () => {
    const { id } = await add('SECRETARIAT', mailbox('BY', 'both@by.example'));
    await kept(end('BY', id));
    const forms = [0, 1].map(() => ({ submissionId: randomUUID(), channel: id, forget: true }));
    const handIn = () => Promise.all(forms.map((form, hub) => hand(EndChannelDocument, 'BY', form, hub)));
    const answers = (await handIn()).map(({ __typename }) => __typename);
    expect(answers.toSorted()).toEqual(['ChannelKept', 'Refused']);
    await forgotten('BY', id, 'both@by.example');
    const again = await handIn();
    expect(again.map(({ __typename }) => __typename)).toEqual(answers);
    expect(again.find((each) => each.__typename === 'ChannelKept')).toMatchObject({ replayed: true, channel: { id, address: null } });
  });

  test('every channel that has an address can be found, so that it can be; of the others, thirty', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 33; i++) {
      ids.push((await add('SECRETARIAT', mailbox('RU', `${i}@many.example`))).id);
      await kept(end('SECRETARIAT', ids[i]!));
    }
    const listed = async () => (await channels('RU')).map(({ id }) => id).filter((id) => ids.includes(id));
    expect((await listed()).sort()).toEqual(ids.toSorted());
    for (const id of ids.slice(1, 32)) await kept(end('RU', id, true));
    await until('they are forgotten', async () =>
      (await execute(stage.database.ownerUrl, `select from channel where address like '%@many.example'`)).length === 2);
    const shown = await channels('RU');
    const left = shown.filter(({ address }) => address?.endsWith('@many.example') === true).map(({ id }) => id);
    expect(left.sort()).toEqual([ids[0], ids[32]].sort());
    expect(shown.filter(({ address }) => address === null)).toHaveLength(30);
  });
});

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { readonly type: string; readonly data: { readonly challenge?: string } };
}
/** Which of the secrets have signed it, in their order. */
function signedBy({ headers, body }: Call, secrets: readonly string[]): string[] {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const signatures = String(headers['webhook-signature']).split(' ');
  expect(signatures).toHaveLength(secrets.filter((each) => signatures.includes(sign(each))).length);
  return secrets.filter((each) => signatures.includes(sign(each)));
  function sign(secret: string): string {
    return new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  }
}

describe('Art. 4(3): a webhook is proved by its answer, whoever gives it', () => {
  const calls: Call[] = [];
  const answers = { status: 200, honest: true };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const event = JSON.parse(body) as Call['event'];
      calls.push({ headers: request.headers, body, event });
      response.writeHead(answers.status, { 'content-type': 'application/json' });
      if (answers.status === 200) response.end(JSON.stringify({ challenge: answers.honest ? event.data.challenge : 'another' }));
      else response.end(`Cannot POST ${request.url}`);
    });
  });
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/very-secret-path`;
  });
  afterAll(() => new Promise((closed) => { server.close(closed); }));

  const called = (type: string, after = 0) => until(type, () => calls.slice(after).find(({ event }) => event.type.endsWith(type)));
  const stateOf = async (id: string) => (await channels('TJ')).find((each) => each.id === id)!.state;
  const reaches = (id: string, state: string) => until(state, async () => (await stateOf(id)) === state);
  let webhook: string;
  let secrets: string[];

  test('one that does not give the challenge back is told nothing; asked again, and answered, it counts', async () => {
    answers.honest = false;
    const input = { submissionId: randomUUID(), party: 'TJ', kind: 'WEBHOOK' as const, address };
    const { channel, secret } = await kept(hand(AddChannelDocument, 'TJ', input));
    expect(await kept(hand(AddChannelDocument, 'TJ', input))).toMatchObject({ replayed: true, secret: null });
    [webhook, secrets] = [channel.id, [secret!]];
    const challenge = await called('channel.challenge');
    expect(signedBy(challenge, secrets)).toEqual(secrets);
    expect(await defects(prove('TJ', webhook, challenge.event.data.challenge!))).toEqual(['CODE_WRONG code']);
    expect(await stateOf(webhook)).toBe('UNPROVED');
    answers.honest = true;
    await kept(hand(AskForProofDocument, 'TJ', { channel: webhook }));
    await reaches(webhook, 'WORKING');
    later(1);
    await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    expect(signedBy(await called('notification.issued'), secrets)).toEqual(secrets);
  });

  test('its secret is changed: for 24 hours both sign', async () => {
    const { secret, channel } = await kept(hand(RotateWebhookSecretDocument, 'TJ', { channel: webhook }));
    expect(channel.history.at(-1)?.what).toBe('SECRET_ROTATED');
    expect(secrets).not.toContain(secret);
    secrets = [secret!, ...secrets];
    let before = calls.length;
    await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    expect(signedBy(await called('notification.issued', before), secrets)).toEqual(secrets);
    later(24 * 60);
    before = calls.length;
    await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    expect(signedBy(await called('notification.issued', before), secrets)).toEqual([secret]);
  });

  test('five times a day; and a mailbox has none', async () => {
    for (let i = 0; i < 5; i++) await kept(hand(RotateWebhookSecretDocument, 'TJ', { channel: webhook }));
    expect(await defects(hand(RotateWebhookSecretDocument, 'TJ', { channel: webhook }))).toEqual(['TOO_OFTEN channel']);
    const { id } = (await channels('TJ')).find(({ kind }) => kind === 'MAIL')!;
    expect(await defects(hand(RotateWebhookSecretDocument, 'TJ', { channel: id }))).toEqual(['UNKNOWN_CHANNEL channel']);
  });

  test('its address is forgotten, and what its server said of it', async () => {
    answers.status = 404;
    const before = calls.length;
    await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    await called('notification.issued', before);
    await until('its answer', async () => (await traces('very-secret')).includes('attempt'));
    expect((await kept(end('TJ', webhook, true))).channel.address).toBeNull();
    answers.status = 200;
    later(1);
    await called('channel.changed', before);
    await forgotten('TJ', webhook, 'very-secret');
    for (const secret of secrets) expect(await traces(secret)).toEqual([]);
  });
});

test('a code is good for 24 hours', async () => {
  const { id } = await add('RU', mailbox('RU', 'late@ru.example'));
  const [code] = await codesTo('late@ru.example');
  later(24 * 60);
  expect(await defects(prove('RU', id, code!))).toEqual(['CODE_WRONG code']);
  later(-1);
  expect((await kept(prove('RU', id, code!))).channel.state).toBe('WORKING');
});
