/** By every channel, and what goes wrong with each: by a real mail server, a real webhook and a clock that is turned. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compactVerify, createRemoteJWKSet } from 'jose';
import { createTransport } from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import type { Temporal } from 'temporal-polyfill';
import { personal, postfix, postfixDelayed, recipient, vacation } from './broadcast/reports.ts';
import { execute } from './db.ts';
import {
  AddChannelDocument, type ChannelReceiptFragment, ChannelsDocument, DesignateAuthorityDocument, EndChannelDocument, InformingDocument,
  InformingTroublesDocument, NotReachedDocument, RotateWebhookSecretDocument,
} from './gql/graphql.ts';
import { designation, type Mail, six, Stage, until } from './stage.ts';

let stage: Stage;
let reports: number;
beforeAll(async () => {
  reports = await freePort();
  stage = await Stage.open(2, { webhooks: { targets: 'any' }, bounces: { port: reports, host: '127.0.0.1' } });
  stage.at('2027-03-02T09:00:00Z'); // a Tuesday
  await stage.register();
  await new Promise<void>((listening) => { receiver.listen(0, '127.0.0.1', listening); });
  const number = await act();
  for (const party of six) await becomes(number, registered(party), 'ACCEPTED'); // and all that was before
});
afterAll(async () => {
  await stage.close();
  await new Promise((closed) => { receiver.close(closed); });
});

const later = (duration: Temporal.DurationLike) => { stage.at(stage.now().add(duration).toString()); };
const now = () => stage.now().toString({ smallestUnit: 'millisecond' });
/** For as long as both hubs need to look again, and again. */
const quiet = () => sleep(600);
const registered = (party: string) => `notices@${party.toLowerCase()}.example`;

function kept(data: object): Extract<ChannelReceiptFragment, { __typename: 'ChannelKept' }> {
  const [receipt] = Object.values(data) as ChannelReceiptFragment[];
  if (receipt?.__typename !== 'ChannelKept') throw new Error(JSON.stringify(receipt));
  return receipt;
}
/** Given by the Secretariat: a mailbox counts at once. */
const add = async (party: string, kind: 'MAIL' | 'DIGEST' | 'WEBHOOK', address: string) =>
  kept(await stage.ask('SECRETARIAT', AddChannelDocument, { input: { submissionId: randomUUID(), party, kind, address } }));
const end = async (channel: string) =>
  kept(await stage.ask('SECRETARIAT', EndChannelDocument, { input: { submissionId: randomUUID(), channel, forget: false } }));
const channels = async (party: string) => (await stage.ask(party, ChannelsDocument, { party })).party!.channels!;
const channelAt = async (party: string, address: string) => (await channels(party)).find((each) => each.address === address)!;

/** Answers with the number of its notification. */
const act = async (party = 'KZ') => (await stage.record(DesignateAuthorityDocument, party, designation(party))).notifications[0]!.number;
const look = async (number: number) => (await stage.ask('SECRETARIAT', InformingDocument, { number })).depositaryNotification!;
const informing = async (number: number, party: string) =>
  (await look(number)).informing!.find(({ addressee }) => addressee.code === party)!;
const deliveryTo = async (number: number, address: string) =>
  (await look(number)).deliveries!.find((each) => each.address === address && each.purpose === 'NOTIFICATION');
type Delivery = NonNullable<Awaited<ReturnType<typeof deliveryTo>>>;
const becomes = (number: number, address: string, state: string, attempts = 0) =>
  until(`${number} at ${address}: ${state}`, async (): Promise<Delivery | false> => {
    const delivery = await deliveryTo(number, address);
    return delivery?.state === state && delivery.attempts >= attempts && delivery;
  });
const outcomes = ({ tries }: Delivery) => tries.map(({ outcome }) => outcome).join();
const troubles = async (party: string) => (await stage.ask('SECRETARIAT', InformingTroublesDocument)).informingTroubles
  .filter((each) => each.party.code === party && each.kind !== 'NOT_ACKNOWLEDGED');
const kindsOf = async (party: string) => (await troubles(party)).map(({ kind }) => kind);

const goesTo = (address: string) => ({ recipients }: Mail) => recipients.includes(address);
const mailsTo = (address: string) => stage.mails.filter(goesTo(address));
const notified = (number: number, address: string) => ({ recipients, messageId }: Mail) =>
  recipients.includes(address) && messageId?.startsWith(`<dn.${number}.`) === true;

/** Somebody writes to where reports come; answers with what is said in the end. */
async function write(raw: string, to: string, from = ''): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: reports, ignoreTLS: true });
  return transport.sendMail({ envelope: { from, to }, raw }).then(({ response }) => response, (error: unknown) =>
    (error as { response?: string }).response ?? String(error)).finally(() => { transport.close(); });
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => { server.close(closed); });
  return port;
}

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>> & { readonly number?: number; readonly challenge?: string };
  };
}
const calls: Call[] = [];
/** What is answered on a path, unless it is well. */
const answers = new Map<string, (call: Call, response: ServerResponse) => void>();
const receiver = createServer((request, response) => {
  void text(request).then((body) => {
    const call = { path: request.url ?? '', headers: request.headers, body, event: JSON.parse(body) as Call['event'] };
    calls.push(call);
    const answer = answers.get(call.path) ?? (() => response.end(JSON.stringify({ challenge: call.event.data.challenge })));
    answer(call, response);
  });
});
const urlOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
const called = (path: string, type: string, number?: number) => calls.filter((call) =>
  call.path === path && call.event.type === `org.khattama.${type}` && (number === undefined || call.event.data.number === number));

/** One that has given the challenge back. */
async function webhook(party: string, path: string) {
  const { channel: { id }, secret } = await add(party, 'WEBHOOK', urlOf(path));
  await until('the challenge', async () => (await channelAt(party, urlOf(path))).state === 'WORKING');
  return { id, secret: secret!, address: urlOf(path) };
}

const WEEKLY = 'weekly@am.example';
let digest: string;
const digests = () => stage.mails.filter((mail) => goesTo(WEEKLY)(mail) && mail.messageId?.startsWith('<digest.') === true);
const attached = ({ attachments }: Mail, name: string) =>
  Buffer.from(attachments.find(({ filename }) => filename === name)!.content as ArrayBuffer);
const numbersIn = (mail: Mail) => (JSON.parse(attached(mail, 'digest.json').toString()) as { notifications: { number: number }[] })
  .notifications.map(({ number }) => number);

describe('R11: a weekly digest', () => {
  test('comes on Monday at nine at the seat, once from two hubs, and is signed', async () => {
    digest = (await add('AM', 'DIGEST', WEEKLY)).channel.id;
    const numbers = [await act('KZ'), await act('BY')];
    for (const number of numbers) await becomes(number, registered('AM'), 'ACCEPTED');
    stage.at('2027-03-08T05:59:59Z');
    await quiet();
    expect(digests()).toEqual([]);
    expect(await deliveryTo(numbers[0]!, WEEKLY)).toMatchObject({ state: 'DUE', attempts: 0, informedAt: null });
    stage.at('2027-03-08T06:00:00Z');
    for (const number of numbers) {
      const delivery = await becomes(number, WEEKLY, 'ACCEPTED');
      expect(delivery).toMatchObject({ channel: 'DIGEST', attempts: 1, informedAt: '2027-03-08T06:00:00.000Z' });
      expect(outcomes(delivery)).toBe('ACCEPTED');
    }
    await quiet();
    expect(digests().map(numbersIn)).toEqual([numbers]);
    const [mail] = digests();
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', stage.url(1)));
    const { payload, protectedHeader } = await compactVerify(attached(mail!, 'digest.jws').toString(), keys);
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(Buffer.from(payload)).toEqual(attached(mail!, 'digest.json'));
  });

  test('the next holds only what is new, is tried for a week from then, and as the same letter whole', async () => {
    later({ minutes: 1 });
    const numbers = [await act('KZ'), await act('BY'), await act('RU')];
    for (const number of numbers) await becomes(number, WEEKLY, 'DUE');
    stage.full.add(WEEKLY);
    stage.at('2027-03-15T06:00:00Z');
    for (const number of numbers) await becomes(number, WEEKLY, 'ATTEMPTED', 1);
    later({ minutes: 5 });
    for (const number of numbers) expect(await becomes(number, WEEKLY, 'ATTEMPTED', 2)).toMatchObject({ attempts: 2 });
    stage.full.clear();
    later({ seconds: 3 });
    for (let i = 0; i < 7; i++) {
      later({ milliseconds: 170 });
      await sleep(250);
    }
    for (const number of numbers) expect(outcomes(await becomes(number, WEEKLY, 'ACCEPTED'))).toBe('NOT_NOW,ACCEPTED');
    expect(digests().map(numbersIn).slice(1)).toEqual([numbers]);
  });

  test('of a week without news there is none', async () => {
    const before = digests().length;
    stage.at('2027-03-22T06:00:00Z');
    await quiet();
    stage.at('2027-03-29T06:00:00Z');
    await quiet();
    expect(digests()).toHaveLength(before);
  });

});

describe('R11: a weekly digest', () => {
  test('that has come back was not told: nothing that was in it', async () => {
    const numbers = [await act('KZ'), await act('BY')];
    for (const number of numbers) await becomes(number, WEEKLY, 'DUE');
    stage.at('2027-04-05T06:00:00Z');
    for (const number of numbers) await becomes(number, WEEKLY, 'ACCEPTED');
    expect(await write(postfix, digests().at(-1)!.envelopeFrom)).toMatch(/^250 /);
    for (const number of numbers) expect(outcomes(await becomes(number, WEEKLY, 'FAILED'))).toBe('ACCEPTED,BOUNCED');
    expect(await informing(numbers[1]!, 'AM')).toMatchObject({ state: 'INFORMED', channel: 'MAIL' });
  });

  test('is ended by a letter to the mailbox that it names, and nothing else is', async () => {
    const list = digests().at(-1)!.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
    const [, mailbox] = /^<mailto:([^?>]+)/.exec(list) ?? [];
    expect(mailbox).toBe(`depositary+u.${digest}@hub.example`);
    const states = async () => (await channels('AM')).map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(await write(vacation, mailbox!, WEEKLY)).toMatch(/^250 /);
    const mail = (await channelAt('AM', registered('AM'))).id;
    expect(await write(personal, mailbox!.replace(digest, mail), WEEKLY)).toMatch(/^250 /);
    expect((await states()).every((each) => !each.endsWith('ENDED'))).toBe(true);
    const number = await act();
    await becomes(number, registered('AM'), 'ACCEPTED');
    expect(await write(personal, mailbox!, 'passed.on@am.example')).toMatch(/^550 5\.7\.1 Only the mailbox itself/);
    expect((await states()).every((each) => !each.endsWith('ENDED'))).toBe(true);
    expect(await write(personal, mailbox!, WEEKLY.toUpperCase())).toMatch(/^250 /);
    expect(await states()).toEqual(['DIGEST ENDED', 'MAIL WORKING']);
    expect(await write(personal, mailbox!, WEEKLY)).toMatch(/^250 /);
    const ends = (await channels('AM')).flatMap(({ history }) => history.filter(({ what }) => what === 'ENDED'));
    expect(ends.map(({ by }) => by)).toEqual(['MAIL']);
    await becomes(number, WEEKLY, 'RETURNED');
    const count = digests().length;
    stage.at('2027-04-12T06:00:00Z');
    await quiet();
    expect(digests()).toHaveLength(count);
    const said = ({ subject, text: body }: Mail) => subject?.includes('больше не действует') === true && body?.includes(WEEKLY) === true;
    const letters = await stage.mailed(2, said);
    expect(letters.flatMap(({ recipients }) => recipients).sort()).toEqual([registered('AM'), WEEKLY]);
    for (const letter of letters) expect(letter.text).toContain('Кем: письмом, в котором этот адрес указан отправителем (отписка)');
  });
});

describe('R11: what has come back was not told', () => {
  const [OLD, NEW] = [registered('BY'), 'second@by.example'];
  let number: number;
  let sender: string;

  test('a delay, and an arrival, change nothing but what is known of it', async () => {
    number = await act();
    const { informedAt } = await becomes(number, OLD, 'ACCEPTED');
    [{ envelopeFrom: sender }] = await stage.mailed(1, notified(number, OLD)) as [Mail];
    later({ minutes: 5 });
    expect(await write(postfixDelayed, sender)).toMatch(/^250 /);
    expect(await write(recipient('Action: delivered', 'Status: 2.1.5'), sender.toUpperCase())).toMatch(/^250 /);
    const delivery = (await deliveryTo(number, OLD))!;
    expect(delivery).toMatchObject({ state: 'ACCEPTED', informedAt });
    expect(outcomes(delivery)).toBe('ACCEPTED,DELAYED,DELIVERED');
    expect(delivery.tries[1]).toMatchObject({ reply: expect.stringContaining('Connection timed out'), firstAt: now() });
    expect(await informing(number, 'BY')).toMatchObject({ state: 'INFORMED', informedAt });
  });

  test('of a delivery that there is not, and by a person, nothing changes', async () => {
    const before = await look(number);
    expect(await write(postfix, `depositary+d.${randomUUID()}@hub.example`)).toMatch(/^250 /);
    expect(await write(personal, sender, OLD)).toMatch(/^550 5\.7\.1 /);
    expect(await write(vacation, sender, OLD)).toMatch(/^250 /);
    expect(await look(number)).toEqual(before);
  });

  test('a failure: the Party is not informed, and the Secretariat sees it', async () => {
    expect(await write(postfix, sender)).toMatch(/^250 /);
    const delivery = await becomes(number, OLD, 'FAILED');
    expect(outcomes(delivery)).toBe('ACCEPTED,DELAYED,DELIVERED,BOUNCED');
    expect(delivery.tries.at(-1)!.reply).toMatch(/^5\.1\.1 .*User unknown/);
    expect(await informing(number, 'BY')).toMatchObject({ state: 'UNREACHABLE', informedAt: null, channel: null });
    const { notReached } = await stage.ask('SECRETARIAT', NotReachedDocument);
    expect(notReached.nodes.map((each) => each.number)).toEqual([number]);
    expect(await kindsOf('BY')).toEqual(['NO_WORKING_CHANNEL', 'CHANNEL_FAILING', 'NOT_INFORMED']);
    expect((await troubles('BY'))[1]).toMatchObject({ address: OLD, reply: expect.stringContaining('User unknown') });
  });

  test('a channel that is added is told, and with it its Party', async () => {
    later({ minutes: 5 });
    await add('BY', 'MAIL', NEW);
    const { informedAt } = await becomes(number, NEW, 'ACCEPTED');
    expect(informedAt).toBe(now());
    expect(await informing(number, 'BY')).toMatchObject({ state: 'INFORMED', informedAt });
    expect((await stage.ask('SECRETARIAT', NotReachedDocument)).notReached.nodes).toEqual([]);
    const [letter] = await stage.mailed(1, ({ recipients, text: body }) => recipients.includes(OLD) && body?.includes(NEW) === true);
    const changes = `select from delivery d join channel c on c.id = d.channel where c.address = $1 and d.purpose = 'CHANGE' and d.state = $2`;
    const isLetter = async (state: string) => (await execute(stage.database.ownerUrl, changes, [OLD, state])).length === 1;
    await until('it is taken', () => isLetter('ACCEPTED'));
    expect(await kindsOf('BY')).toEqual(['CHANNEL_FAILING']); // a letter that is taken mends nothing
    await write(postfix, letter!.envelopeFrom);
    expect([await isLetter('FAILED'), await kindsOf('BY')]).toEqual([true, ['CHANNEL_FAILING']]);
    expect(await write(recipient('Action: delivered', 'Status: 2.1.5'), sender)).toMatch(/^250 /);
    expect(await deliveryTo(number, OLD)).toMatchObject({ state: 'FAILED' });
  });

  test('who was told by another channel is informed, since that', async () => {
    const next = await act();
    const { informedAt } = await becomes(next, NEW, 'ACCEPTED');
    await becomes(next, OLD, 'ACCEPTED');
    const [mail] = await stage.mailed(1, notified(next, OLD));
    await write(postfix, mail!.envelopeFrom);
    await becomes(next, OLD, 'FAILED');
    expect(await informing(next, 'BY')).toMatchObject({ state: 'INFORMED', informedAt, channel: 'MAIL' });
  });
});

describe('A channel that is failing is told of by the others', () => {
  const [BAD, GOOD] = [registered('KG'), 'second@kg.example'];
  const SUBJECT = 'Канал депозитария не принимает уведомлений';
  const letters = () => stage.mails.filter(({ subject, text: body }) => subject === SUBJECT && body?.includes(BAD) === true);

  test('once, to its own Party alone, until it is mended', async () => {
    await add('KG', 'MAIL', GOOD);
    const { address } = await webhook('KG', '/kg');
    stage.refusals.set(BAD, '5.1.1 no such mailbox');
    later({ minutes: 2 });
    const since = now();
    const first = await act();
    await becomes(first, BAD, 'FAILED');
    await becomes(first, address, 'ACCEPTED');
    later({ minutes: 2 });
    const letter = await until('a letter', () => letters()[0]);
    for (const said of [BAD, '550 5.1.1 no such mailbox', `DN.${first}.2027`]) expect(letter.text).toContain(said);
    expect(await troubles('KG')).toMatchObject([{ kind: 'CHANNEL_FAILING', address: BAD, since, notification: { number: first } }]);
    await becomes(await act(), BAD, 'FAILED');
    later({ minutes: 2 });
    await quiet();
    expect(letters().map(({ recipients }) => recipients)).toEqual([[GOOD]]);
    expect(called('/kg', 'channel.failing')).toHaveLength(1);
  });

  test('one that takes again is no trouble; when it fails anew, that is told again', async () => {
    stage.refusals.clear();
    later({ minutes: 2 });
    await becomes(await act(), BAD, 'ACCEPTED');
    expect(await troubles('KG')).toEqual([]);
    expect((await channelAt('KG', BAD)).state).toBe('WORKING');
    stage.refusals.set(BAD, '5.2.1 closed');
    later({ minutes: 2 });
    await becomes(await act(), BAD, 'FAILED');
    later({ minutes: 2 });
    const again = await until('another letter', () => letters()[1]);
    expect(again.text).toContain('5.2.1 closed');
    expect(mailsTo(GOOD).filter(({ subject }) => subject === SUBJECT)).toHaveLength(2);
    stage.refusals.clear();
  });

  test('a Party that has no other mailbox is told by its webhook', async () => {
    await webhook('TJ', '/tj');
    stage.refusals.set(registered('TJ'), '5.1.1 no such mailbox');
    later({ minutes: 2 });
    await becomes(await act(), registered('TJ'), 'FAILED');
    later({ minutes: 2 });
    const { event } = await until('the event', () => called('/tj', 'channel.failing')[0]);
    const channel = { kind: 'MAIL', address: registered('TJ') };
    expect(event.data).toMatchObject({ party: 'TJ', channel, reply: expect.stringContaining('550') });
    expect(called('/kg', 'channel.failing').filter((call) => call.event.data.party !== 'KG')).toEqual([]);
    stage.refusals.clear();
  });
});

describe('A webhook of a Party', () => {
  test('that answers 500, leads elsewhere or says 410: each waits alone, and is tried again or not', async () => {
    const { address } = await webhook('RU', '/ru');
    await webhook('RU', '/elsewhere');
    const numbers: number[] = [];
    let mended = false;
    answers.set('/ru', ({ event }, response) => {
      const nth = numbers.indexOf(event.data.number ?? 0);
      if (nth === 2) response.writeHead(410).end('gone');
      else if (mended || nth > 2 || nth < 0) response.end('taken');
      else if (nth === 0) response.writeHead(500).end('out of order');
      else response.writeHead(307, { location: urlOf('/elsewhere?led') }).end();
    });
    const last = await lastNumber();
    numbers.push(last + 1, last + 2, last + 3, last + 4);
    for (const number of numbers) expect(await act()).toBe(number);
    await becomes(numbers[3]!, address, 'ACCEPTED');
    const states = async () => Promise.all(numbers.map(async (number) => (await deliveryTo(number, address))!.state));
    await until('the first tries', async () => (await states()).join() === 'ATTEMPTED,ATTEMPTED,FAILED,ACCEPTED');
    mended = true;
    later({ hours: 1 });
    await until('the second', async () => (await states()).join() === 'ACCEPTED,ACCEPTED,FAILED,ACCEPTED');
    const tries = await Promise.all(numbers.map(async (number) =>
      (await deliveryTo(number, address))!.tries.map(({ outcome, reply }) => `${outcome}: ${reply}`).join(' | ')));
    expect(tries).toEqual([
      'NOT_NOW: HTTP 500 out of order | ACCEPTED: HTTP 200 taken',
      'NOT_NOW: HTTP 307: redirects are not followed | ACCEPTED: HTTP 200 taken',
      'NEVER: HTTP 410 gone', 'ACCEPTED: HTTP 200 taken',
    ]);
    expect(calls.filter(({ path }) => path === '/elsewhere?led')).toEqual([]);
    const twice = called('/ru', 'notification.issued', numbers[0]);
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(1);
    answers.clear();
  });

  test('that hangs keeps no mail waiting, and no other webhook', async () => {
    const { address } = await webhook('RU', '/hangs');
    const hanging = Promise.withResolvers<void>();
    answers.set('/hangs', (_call, response) => { void hanging.promise.then(() => response.end('at last')); });
    const began = performance.now();
    const numbers = [await act(), await act(), await act()];
    for (const number of numbers) {
      const others = [...six.map(registered), urlOf('/ru'), urlOf('/tj'), urlOf('/kg')];
      for (const other of others) await becomes(number, other, 'ACCEPTED');
    }
    expect(performance.now() - began).toBeLessThan(12_000); // it is given up after 15 s
    expect(called('/hangs', 'notification.issued').map(({ event }) => event.data.number)).toEqual([numbers[0]]);
    expect(await deliveryTo(numbers[0]!, address)).toMatchObject({ state: 'DUE' });
    answers.clear();
    hanging.resolve();
    for (const number of numbers) await becomes(number, address, 'ACCEPTED');
    expect(called('/hangs', 'notification.issued').map(({ event }) => event.data.number)).toEqual(numbers);
  });

});

describe('A webhook of a Party', () => {
  test('is reminded where its Party has no mailbox', async () => {
    await end((await channelAt('TJ', registered('TJ'))).id);
    const number = await act();
    const { informedAt } = await becomes(number, urlOf('/tj'), 'ACCEPTED');
    expect(await informing(number, 'TJ')).toMatchObject({ state: 'INFORMED', channel: 'WEBHOOK' });
    later({ hours: 24, minutes: 1 });
    const reminders = () => called('/tj', 'notification.reminder', number);
    const { event } = await until('the reminder', () => reminders()[0]);
    expect(event.data).toMatchObject({ number, reminderAfterHours: 24, informedAt });
    expect(event.data).not.toHaveProperty('text');
    const reminded = ({ recipients, subject }: Mail) => recipients.includes(registered('KG')) && subject?.startsWith('Напомин') === true;
    await stage.mailed(1, reminded);
    await until('its webhook, as its mailbox is', () => called('/kg', 'notification.reminder', number)[0]);
    await quiet();
    expect(reminders()).toHaveLength(1);
  });

  test('sees two signatures while the secrets overlap, and then the new one', async () => {
    const { id, secret: before, address } = await webhook('TJ', '/rotating');
    const rotated = await stage.ask('TJ', RotateWebhookSecretDocument, { input: { submissionId: randomUUID(), channel: id } });
    const { secret: after } = kept(rotated);
    const signedBy = async () => {
      const number = await act();
      await becomes(number, address, 'ACCEPTED');
      const [{ headers, body }] = called('/rotating', 'notification.issued', number) as [Call];
      const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const sign = (secret: string) => new Webhook(secret).sign(String(headers['webhook-id']), at, body);
      return String(headers['webhook-signature']).split(' ').map((each) => [after!, before].find((secret) => sign(secret) === each));
    };
    expect(await signedBy()).toEqual([after, before]);
    later({ hours: 24 });
    expect(await signedBy()).toEqual([after]);
  });
});

describe('T-P1: what cannot be made into a message, or sent to its address', () => {
  const WRONG = 'a@kz.example, b@kz.example';
  const [FIRST, SECOND] = ['weekly@kg.example', 'weekly@ru.example'];
  const plant = async (address: string, purpose: string, number: number | null, key: string) =>
    execute(stage.database.ownerUrl, /* sql */ `
      insert into delivery (purpose, number, channel, about, key, state, due_at, next_attempt_at)
      select $2, $3::integer, id, id, $4, 'DUE', $5::timestamptz, $5::timestamptz from channel where ended_at is null and address = $1`,
    [address, purpose, number, key, now()]);
  const planted = () => execute<{ state: string; reply: string }>(
    stage.database.ownerUrl, `select state, reply from delivery where number = -1 and purpose = 'NOTIFICATION' or key = 'no number'`,
  );

  test('keeps nobody else waiting, and waits itself', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await execute(stage.database.ownerUrl, 'update channel set address = $2 where address = $1', [registered('KZ'), WRONG]);
    for (const [party, address] of [['KG', FIRST], ['RU', SECOND]] as const) await add(party, 'DIGEST', address);
    const poisoned = [registered('AM'), registered('BY'), urlOf('/kg')];
    for (const address of [...poisoned, FIRST]) await plant(address, 'CHANGE', null, 'no number'); // the statement fails
    for (const address of poisoned) await plant(address, 'NOTIFICATION', -1, ''); // there is nothing to speak of
    const numbers = [await act(), await act(), await act()];
    for (const number of numbers) {
      const others = [...['AM', 'BY', 'KG', 'RU'].map(registered), urlOf('/kg'), urlOf('/tj')];
      for (const address of others) expect(await becomes(number, address, 'ACCEPTED')).toMatchObject({ attempts: 1 });
      expect(await becomes(number, WRONG, 'FAILED')).toMatchObject({ attempts: 1, tries: [{ outcome: 'NEVER' }] });
    }
    later({ hours: 7 * 24 });
    for (const number of numbers) for (const address of [FIRST, SECOND]) await becomes(number, address, 'ACCEPTED');
    const [states, replies] = [await planted(), 'the hub could not make this message'];
    expect(states).toHaveLength(7);
    for (const { state, reply } of states) expect([['ATTEMPTED', 'FAILED'].includes(state), reply]).toEqual([true, replies]);
    expect(await kindsOf('KZ')).toContain('NO_WORKING_CHANNEL');
    silent.mockRestore();
  });
});

async function lastNumber(): Promise<number> {
  const { data } = await stage.send('SECRETARIAT', '{ depositaryNotifications(first: 100) { nodes { number } } }');
  return Math.max(...(data.depositaryNotifications.nodes as { number: number }[]).map(({ number }) => number));
}
