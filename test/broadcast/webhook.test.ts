import { describe, expect, test } from '@jest/globals';
import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { bytesOf, challengeEvent, eventOfNotification } from '../../src/broadcast/event.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { newSecret } from '../../src/broadcast/webhook-signature.ts';
import { openWebhooks, type WebhookOptions } from '../../src/broadcast/webhook.ts';
import { certificate, serve, startReceiver } from './receiver.ts';
import { acts, notificationOf } from './told.ts';

const now = () => Temporal.Instant.from('2027-03-01T12:00:00Z');
const event = eventOfNotification(notificationOf(acts.DESIGNATION), { timeZone: 'Europe/Moscow' });
const challenge = challengeEvent({ key: 'c-1', challenge: 'say-this' }, { at: now() });
const [delivery, secrets] = ['0b9e7c52-7a43-4c41-8a53-2b8f0f1f5a10', [newSecret()]];

const lookup = async () => ['127.0.0.1'];
/** It may call this machine, unless told otherwise. */
const sender = (options: Partial<WebhookOptions> = {}) => openWebhooks({ targets: 'any', lookup, now, ca: certificate.cert, ...options });
const at = (port: number, path = '/dn') => ({ url: `https://example.test:${port}${path}`, secrets, delivery });

/** What came of it: the reply, or why it was not accepted. */
async function outcome(sending: Promise<string>): Promise<object> {
  try {
    return { reply: await sending };
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
    const { why, reply, retryAfter } = error;
    return { why, reply, ...(retryAfter !== undefined && { retryAfter }) };
  }
}

async function answered(answer: RequestListener, options?: Partial<WebhookOptions>): Promise<object> {
  await using receiver = await startReceiver(answer);
  return await outcome(sender(options).post(event, at(receiver.port)));
}

describe('A webhook is called', () => {
  test('with one event, signed, and the answer is kept', async () => {
    await using receiver = await startReceiver((_, response) => response.writeHead(204).end());
    expect(await sender().post(event, at(receiver.port))).toBe('HTTP 204');
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8', 'webhook-id': delivery, 'webhook-timestamp': '1803902400',
      'webhook-signature': expect.stringMatching(/^v1,\S{44}$/), host: `example.test:${receiver.port}`,
    });
    expect(body).toBe(bytesOf(event).toString());
  });

  test.each<[string, number, Record<string, string>, string, object]>([
    ['200 and a word', 200, {}, 'thank\r\nyou\0\u202E', { reply: 'HTTP 200 thank you' }],
    ['a page', 200, {}, `<html>${'ж'.repeat(500)}`, { reply: `HTTP 200 <html>${'ж'.repeat(194)}` }],
    ['410: gone for good', 410, {}, '', { why: 'NEVER', reply: 'HTTP 410' }],
    ['400', 400, {}, 'no', { why: 'NOT_NOW', reply: 'HTTP 400 no' }],
    ['401', 401, { 'retry-after': '7' }, '', { why: 'NOT_NOW', reply: 'HTTP 401' }],
    ['500', 500, {}, '', { why: 'NOT_NOW', reply: 'HTTP 500' }],
    ['503, come back in a minute', 503, { 'retry-after': '60' }, '', { why: 'NOT_NOW', reply: 'HTTP 503', retryAfter: 60 }],
    ['429, come back at noon and ten seconds', 429, { 'retry-after': 'Mon, 01 Mar 2027 12:00:10 GMT' }, '',
      { why: 'NOT_NOW', reply: 'HTTP 429', retryAfter: 10 }],
    ['429, come back next year', 429, { 'retry-after': '31536000' }, '', { why: 'NOT_NOW', reply: 'HTTP 429', retryAfter: 3_600 }],
    ['429, it was long ago', 429, { 'retry-after': 'Mon, 01 Mar 1999 12:00:00 GMT' }, '',
      { why: 'NOT_NOW', reply: 'HTTP 429', retryAfter: 0 }],
    ['429, whenever', 429, { 'retry-after': 'soon' }, '', { why: 'NOT_NOW', reply: 'HTTP 429' }],
  ])('%s', async (_, status, headers, text, expected) => {
    expect(await answered((_request, response) => response.writeHead(status, headers).end(text))).toEqual(expected);
  });

  test.each([301, 302, 303, 307, 308])('T-W1: %i leads to this machine, and is not followed', async (status) => {
    await using inside = await startReceiver((_, response) => response.end());
    const location = `https://127.0.0.1:${inside.port}/admin`;
    expect(await answered((_, response) => response.writeHead(status, { location }).end()))
      .toEqual({ why: 'NOT_NOW', reply: `HTTP ${status}: redirects are not followed` });
    expect(inside.received).toEqual([]);
  });
});

describe('T-W1: its answer is bounded', () => {
  const ok = 'HTTP/1.1 200 OK\r\n';
  const switching = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n';

  test('10 GB: it is cut, and what it said first counts', async () => {
    const chunk = Buffer.alloc(65_536, 'a');
    await using receiver = await startReceiver((_, response) => {
      const pour = () => { while (!response.destroyed && response.write(chunk)); };
      response.writeHead(200, { 'content-length': 10e9 }).on('drain', pour);
      pour();
    });
    expect(await outcome(sender().post(event, at(receiver.port)))).toEqual({ reply: `HTTP 200 ${'a'.repeat(200)}` });
    await sleep(200);
    expect(receiver.sent()).toBeLessThan(20e6); // what the sockets of this machine hold
  });

  test('a body that trickles is cut at the deadline', async () => {
    const began = performance.now();
    const reply = await answered((_, response) => {
      response.writeHead(200).write('wait');
      const timer = setInterval(() => response.write('.'), 20).unref();
      response.on('close', () => { clearInterval(timer); });
    }, { timeout: 300 });
    expect(reply).toEqual({ reply: expect.stringMatching(/^HTTP 200 wait\.+$/) });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('one that closes in the middle of its answer has answered', async () => {
    const half: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
    };
    expect(await answered(half)).toEqual({ reply: 'HTTP 200 half' });
  });

  test.each<[string, RequestListener]>([
    ['no answer at all', () => undefined],
    ['interim answers for ever', (_, response) => { setInterval(() => { response.writeProcessing(); }, 10).unref(); }],
  ])('%s', async (_, answer) => {
    expect(await answered(answer, { timeout: 300 })).toEqual({ why: 'NOBODY_THERE', reply: 'no answer in time' });
  });

  test.each<[string, (socket: Socket) => unknown, string, string]>([
    ['silence instead of TLS', () => undefined, 'https', 'no answer in time'],
    ['no TLS', (socket) => socket.end(`${ok}\r\n`), 'https', 'no secure connection'],
    ['closes at once', (socket) => socket.destroy(), 'https', 'no answer'],
    ['headers that trickle', (socket) => { setInterval(() => socket.write('\n'), 20).unref(); }, 'http', 'no answer in time'],
    ['not HTTP', (socket) => socket.write('220 mail.example ESMTP\r\n'), 'http', 'the answer is not HTTP'],
    ['1 MB of headers', (socket) => socket.write(`${ok}X-A: ${'a'.repeat(1e6)}\r\n\r\n`), 'http', 'the answer is not HTTP'],
    ['another protocol', (socket) => socket.write(switching), 'http', 'no answer'],
  ])('%s: nobody is there', async (_, behave, protocol, reply) => {
    await using server = await serve(createServer(behave));
    const url = `${protocol}://example.test:${server.port}/`;
    expect(await outcome(sender({ timeout: 300 }).post(event, { url, secrets, delivery }))).toEqual({ why: 'NOBODY_THERE', reply });
  });
});

describe('T-W1: only the server that was meant is called', () => {
  test.each<[string, readonly string[]]>([
    ['this machine', ['127.0.0.1']],
    ['a cloud\'s own service', ['169.254.169.254']],
    ['a public one and a private one', ['93.184.215.14', '10.0.0.5']],
    ['a public one and this machine in IPv6', ['93.184.215.14', '::1']],
    ['this machine in IPv6 clothes', ['::ffff:127.0.0.1']],
    ['nowhere', []],
  ])('not by a name that leads to %s', async (_, addresses) => {
    const target = { url: 'https://hooks.example.com/', secrets, delivery };
    expect(await outcome(sender({ targets: 'public', lookup: async () => addresses }).post(event, target))).toEqual(notAllowed);
  });

  test.each(['https://127.0.0.1/', 'https://[::1]/', 'http://hooks.example.com/', 'https://hooks.example.com:5432/'])(
    'nor %s, though it was registered', async (url) => {
      const hub = sender({ targets: 'public', lookup: async () => [nowhere], timeout: 500 });
      expect(await outcome(hub.post(event, { url, secrets, delivery }))).toEqual(notAllowed);
    });

  test('rebinding: the address that was looked at is the one that is called', async () => {
    const asked: string[] = [];
    const rebinding = async (name: string) => [asked.push(name) === 1 ? nowhere : '127.0.0.1'];
    const hub = sender({ targets: 'public', lookup: rebinding, timeout: 500 });
    const target = { url: 'https://hooks.example.com:8443/', secrets, delivery };
    expect(await outcome(hub.post(event, target))).toEqual({ why: 'NOBODY_THERE', reply: expect.stringMatching(/^no answer( in time)?$/) });
    expect(asked).toEqual(['hooks.example.com']);
    expect(await outcome(hub.post(event, target))).toEqual(notAllowed);
  });

  test('a name is asked about once for each call', async () => {
    await using receiver = await startReceiver((_, response) => response.end());
    const asked: string[] = [];
    const counting = async (name: string) => (asked.push(name), ['127.0.0.1']);
    await sender({ lookup: counting }).post(event, at(receiver.port));
    expect(asked).toEqual(['example.test']);
  });

  test.each<[string, string, Partial<WebhookOptions>]>([
    ['another name', 'https://other.test', {}], ['an authority that nobody trusts', 'https://example.test', { ca: '' }],
  ])('not with a certificate of %s', async (_, origin, options) => {
    await using receiver = await startReceiver((__, response) => response.end());
    const sent = sender(options).post(event, { url: `${origin}:${receiver.port}/`, secrets, delivery });
    expect(await outcome(sent)).toEqual({ why: 'NOBODY_THERE', reply: 'certificate not valid' });
    expect(receiver.received).toEqual([]);
  });

  test('a name that is never found is given up at the deadline', async () => {
    const never = () => new Promise<string[]>(() => undefined);
    expect(await outcome(sender({ lookup: never, timeout: 100 }).post(event, at(1))))
      .toEqual({ why: 'NOBODY_THERE', reply: 'no answer in time' });
  });

  test('nobody listens', async () => {
    expect(await outcome(sender().post(event, at(1)))).toEqual({ why: 'NOBODY_THERE', reply: 'no answer' });
  });

  const nowhere = '3ffe:dead::1'; // once of the whole world; nothing has been there since 2006
  const notAllowed = { why: 'NOBODY_THERE', reply: 'no address that may be called' };
});

describe('Art. 4(3): a webhook that a Party adds is proved by a challenge', () => {
  const answering = (text: string, status = 200): RequestListener => (_, response) => response.writeHead(status).end(text);
  test.each<[string, RequestListener, object]>([
    ['it is given back', answering('{"challenge": "say-this"}'), { reply: 'HTTP 200 {"challenge": "say-this"}' }],
    ['another is', answering('{"challenge":"say-that"}'), { why: 'NOT_NOW' }],
    ['a page is', answering('<html>say-this</html>'), { why: 'NOT_NOW' }],
    ['nothing is', answering('', 204), { why: 'NOT_NOW' }],
    ['null is', answering('null'), { why: 'NOT_NOW' }],
    ['it is, with an error', answering('{"challenge":"say-this"}', 500), { why: 'NOT_NOW' }],
    ['it is, after too much else', answering(`{"challenge":"say-this"}${' '.repeat(70_000)}`), { why: 'NOT_NOW' }],
    ['it is, but not to the end', (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"challenge":"say-this"}', () => response.destroy());
    }, { why: 'NOT_NOW' }],
    ['the whole event is', (_, response) => response.end(bytesOf(challenge)), { why: 'NOT_NOW' }],
  ])('%s', async (_, answer, expected) => {
    await using receiver = await startReceiver(answer);
    expect(await outcome(sender().challenge(challenge, at(receiver.port)))).toMatchObject(expected);
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,/);
  });
});

test('when the hub stops, what is under way is nobody\'s fault', async () => {
  await using receiver = await startReceiver(() => undefined);
  const hub = sender();
  const sending = hub.post(event, at(receiver.port));
  while (receiver.received.length === 0) await sleep(5);
  hub.close();
  await expect(sending).rejects.toThrow(/^the hub stops$/);
  await expect(sending).rejects.not.toBeInstanceOf(NotAccepted);
  await expect(hub.post(event, at(receiver.port))).rejects.toThrow('the hub stops');
});

test('in development, http on this machine will do', async () => {
  await using server = await serve(createPlain((_, response) => response.end('ok')));
  const hub = openWebhooks({ targets: 'any', now });
  expect(await hub.post(event, { url: `http://localhost:${server.port}/`, secrets, delivery })).toBe('HTTP 200 ok');
});
