/** What live connections may take of a hub, and what they prove although much of it comes at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { DeliveriesDocument } from './gql/graphql.ts';
import { type Mandate, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1, { live: { every: 250, most: 4, mostOfOne: 2 } }); // 1–13
});
afterAll(() => stage.close());

class Line {
  readonly said: { readonly type: string; readonly id?: string; readonly payload?: unknown }[] = [];
  readonly closed: Promise<readonly [code: number, reason: string]>;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => { this.said.push(JSON.parse(data.toString()) as Line['said'][number]); });
    this.closed = once(socket, 'close').then(([code, reason]) => [code as number, String(reason)]);
  }

  static async opened(): Promise<Line> {
    const line = new Line(new WebSocket(stage.url().replace('http', 'ws'), 'graphql-transport-ws'));
    await once(line.socket, 'open');
    return line;
  }

  /** Acknowledged, or closed. */
  static async open(mandate?: Mandate): Promise<Line> {
    const line = await Line.opened();
    line.say({ type: 'connection_init', payload: mandate && { authorization: `Bearer ${await stage.token(mandate)}` } });
    await until('it is let in, or not', () => line.said.length > 0 || line.socket.readyState === WebSocket.CLOSED);
    return line;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, args: string): void {
    this.say({ id, type: 'subscribe', payload: { query: `subscription { depositaryNotifications(${args}) { number } }` } });
  }

  hears(type: string, count = 1): Promise<unknown> {
    return until(`${count} × ${type}`, () => this.said.filter((each) => each.type === type).length >= count);
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

/** How an upgrade is refused; nothing where it is not. */
async function upgrade(): Promise<{ readonly status: number; readonly headers: object; readonly body: unknown } | undefined> {
  const socket = new WebSocket(stage.url().replace('http', 'ws'), 'graphql-transport-ws').on('error', () => undefined);
  const { promise, resolve } = Promise.withResolvers<IncomingMessage | undefined>();
  socket.on('unexpected-response', (_request, response) => { resolve(response); });
  socket.on('open', () => { resolve(undefined); });
  const response = await promise;
  const refused = response && { status: response.statusCode ?? 0, headers: response.headers, body: await json(response) };
  socket.terminate();
  return refused;
}

async function stream(mandate?: Mandate): Promise<{ readonly response: Response; leave(): void }> {
  const leaving = new AbortController();
  const shown = mandate && { authorization: `Bearer ${await stage.token(mandate)}` };
  const headers = { 'accept': 'text/event-stream', 'content-type': 'application/json', ...shown };
  const body = JSON.stringify({ query: 'subscription { depositaryNotifications { number } }' });
  const response = await fetch(`${stage.url()}/stream`, { method: 'POST', headers, body, signal: leaving.signal });
  return { response, leave: () => { leaving.abort(); } };
}

describe('T-S3: of live connections there are', () => {
  test('at most so many for one mandate, and for nobody: who comes beyond is to try again later, and the others are let in', async () => {
    const lines = [await Line.open('KZ'), await Line.open('KZ')];
    const beyond = await Line.open('KZ');
    expect(await beyond.closed).toEqual([1013, expect.stringContaining('too many')]);
    const [refused, other] = [await stream('KZ'), await stream('AM')];
    expect([refused.response.status, refused.response.headers.get('retry-after'), other.response.status]).toEqual([503, '10', 200]);
    await refused.response.text();
    other.leave();
    await lines.pop()?.leave();
    const again = await Line.open('KZ');
    expect(again.said).toEqual([{ type: 'connection_ack' }]);
    for (const line of [...lines, again]) await line.leave();
  });

  test('at most so many in all: who comes beyond is answered before it is a WebSocket, or a stream', async () => {
    const lines = [await Line.open('KZ'), await Line.open('KZ'), await Line.open()];
    const fourth = await stream('AM');
    expect(fourth.response.status).toBe(200);
    const refused = await upgrade();
    const headers = { 'retry-after': '10', 'content-type': 'application/json' };
    expect(refused).toMatchObject({ status: 503, headers, body: { errors: [{ extensions: { code: 'TRY_AGAIN' } }] } });
    const { response } = await stream('RU');
    expect([response.status, response.headers.get('retry-after'), await response.json()])
      .toEqual([503, '10', { errors: [{ message: expect.any(String), extensions: { code: 'TRY_AGAIN' } }] }]);
    expect((await stage.send('RU', '{ logHead { position } }')).status).toBe(200);
    fourth.leave();
    await until('there is room', async () => await upgrade() === undefined);
    for (const line of lines) await line.leave();
  });
});

describe('T-S3: an id', () => {
  test.each([
    ['256 letters',       'x'.repeat(256)],
    ['128 letters of two bytes', 'қ'.repeat(128)],
  ])('of %s is carried', async (_what, id) => {
    const line = await Line.open();
    line.subscribe(id, 'after: 12');
    await line.hears('next');
    expect(line.said.at(-1)?.id).toBe(id);
    await line.leave();
  });

  test.each([
    ['257 letters',               'x'.repeat(257)],
    ['129 letters of two bytes',  'қ'.repeat(129)],
    ['50 characters that take six bytes each', '\u0001'.repeat(50)],
    ['60 kB',                     'x'.repeat(60_000)],
  ])('of %s closes the connection, whatever it is for', async (_what, id) => {
    const [one, other] = [await Line.open(), await Line.open()];
    one.subscribe(id, 'after: 12');
    other.say({ id, type: 'complete' });
    for (const line of [one, other]) expect(await line.closed).toEqual([4400, 'An id has at most 256 bytes']);
  });
});

test('T-S3: all that a connection asks is bounded: what is beyond is refused, until something else is completed', async () => {
  const line = await Line.open();
  const long = Array.from({ length: 200 }, (_, i) => `${'a'.repeat(90)}${i}: kind`).join(' ');
  const subscribe = (id: string) => {
    line.say({ id, type: 'subscribe', payload: { query: `subscription { depositaryNotifications(after: 12) { number ${long} } }` } });
  };
  for (let i = 0; i < 10; i++) subscribe(String(i));
  await line.hears('error', 7);
  expect(line.said.filter(({ type }) => type === 'error').map(({ id }) => id)).toEqual(['3', '4', '5', '6', '7', '8', '9']);
  line.say({ id: '0', type: 'complete' });
  subscribe('10');
  await until('the last one is answered', () => line.said.some(({ id, type }) => id === '10' && type === 'next'));
  await line.leave();
});

test('R11: a Party that reads all and answers every ping is proved told of all, however many pings were out', async () => {
  const line = await Line.open('TJ');
  for (let i = 0; i < 70; i++) line.subscribe(String(i), 'after: 12');
  line.subscribe('all', 'after: 0');
  line.socket.pause(); // so that none is answered before all are asked
  await sleep(500);
  line.socket.resume();
  await line.hears('next', 83);
  const told = async (number: number) => (await stage.ask('SECRETARIAT', DeliveriesDocument, { number })).depositaryNotification?.deliveries
    ?.some(({ channel, state, addressee }) => channel === 'LIVE' && state === 'ACCEPTED' && addressee.code === 'TJ') ?? false;
  await until('all are proved', async () => (await Promise.all([1, 7, 12, 13].map(told))).every(Boolean));
  await line.leave();
});

describe('T-S3: at a hub of its own', () => {
  const shared: Stage[] = [];
  beforeEach(async () => {
    shared.push(stage);
    // looked at so seldom that nobody is closed for not greeting
    stage = await Stage.open(1, { live: { every: 60_000, mostUngreeted: 2, mostAskedByOne: 11_000 } });
  });
  afterEach(async () => {
    await stage.close();
    stage = shared.pop()!;
  });

  test('those who do not greet keep nobody out who is there, nor a stream, which says at once for whom it is', async () => {
    const here = await Line.open('KZ');
    const silent = [await Line.opened(), await Line.opened()];
    expect(await upgrade()).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
    const { response, leave } = await stream('AM');
    expect(response.status).toBe(200);
    leave();
    here.subscribe('1', 'after: 13');
    here.say({ type: 'ping' });
    await here.hears('pong');
    expect(here.said.filter(({ type }) => type === 'error')).toEqual([]);
    await silent.pop()?.leave();
    await until('there is room', async () => await upgrade() === undefined);
    for (const line of [here, ...silent]) await line.leave();
  });

  test('what all ask with one mandate is bounded, by whichever connection, until something is over; the others may ask', async () => {
    const [one, other, party] = [await Line.open(), await Line.open(), await Line.open('KZ')];
    const long = (i: number) => `kinds: [${'SIGNATURE, '.repeat(12)}], instrument: "${i}"`;
    for (const [line, id] of [[one, '1'], [other, '1'], [other, '2'], [party, '2']] as const) line.subscribe(id, long(Number(id)));
    await other.hears('error');
    expect(other.said.at(-1)).toMatchObject({ id: '2', type: 'error', payload: [{ extensions: { code: 'TRY_AGAIN' } }] });
    const { response } = await stream();
    expect([response.status, response.headers.get('retry-after'), await response.json()])
      .toMatchObject([503, '10', { errors: [{ extensions: { code: 'TRY_AGAIN' } }] }]);
    await one.leave();
    other.say({ id: '1', type: 'complete' });
    other.subscribe('3', long(2));
    for (const line of [other, party]) line.say({ type: 'ping' });
    for (const line of [other, party]) await line.hears('pong');
    expect([...other.said, ...party.said].filter(({ type }) => type === 'error')).toHaveLength(1);
    for (const line of [other, party]) await line.leave();
  });

  test('a stream that comes while it stops is answered 503, not an empty one', async () => {
    const line = await Line.open();
    const { host, hostname, port } = new URL(stage.url());
    const body = JSON.stringify({ query: 'subscription { depositaryNotifications { number } }' });
    const head = [
      'POST /graphql/stream HTTP/1.1', `Host: ${host}`, 'Accept: text/event-stream', 'Content-Type: application/json',
      `Content-Length: ${body.length}`, 'Expect: 100-continue', 'Connection: close',
    ];
    const socket = connect(Number(port), hostname);
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    expect(String((await once(socket, 'data'))[0])).toContain('100 Continue');
    const stopped = stage.close();
    expect(await line.closed).toEqual([1001, 'Going away']);
    socket.write(body);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 10[^]*TRY_AGAIN/i);
    await stopped;
  });
});
