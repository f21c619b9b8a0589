/** Live connections, by WebSocket and as server-sent events: what they are told, and how long they are kept. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import WebSocket from 'ws';
import { DeliveriesDocument, DesignateAuthorityDocument, RecordObjectionDocument } from './gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(2, { live: { every: 250, patience: 4, grace: 80 } }); // 1–13
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14
});
afterAll(() => stage.close());

interface Said {
  readonly id?: string;
  readonly type: string;
  readonly payload: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the expectation says what it holds
}

/** A bare socket, to say what no client would. */
class Raw {
  readonly said: Said[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(readonly socket: WebSocket) {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => { this.said.push(JSON.parse(data.toString()) as Said); });
    this.closed = once(socket, 'close').then(([code, reason]) => ({ code: code as number, reason: String(reason) }));
  }

  static async open(mandate?: Mandate, protocol: string | string[] = 'graphql-transport-ws', claims = {}): Promise<Raw> {
    const raw = new Raw(new WebSocket(stage.url(-1).replace('http', 'ws'), protocol));
    await once(raw.socket, 'open');
    const authorization = mandate && `Bearer ${await stage.token(mandate, claims)}`;
    raw.say({ type: 'connection_init', payload: { authorization } });
    return raw;
  }

  static async subscribed(query: string, mandate?: Mandate, claims = {}): Promise<Raw> {
    const raw = await Raw.open(mandate, undefined, claims);
    await raw.hears('connection_ack');
    raw.say({ id: '1', type: 'subscribe', payload: { query } });
    return raw;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  hears(type: string, count = 1): Promise<Said[]> {
    return until(`${count} × ${type}`, () => {
      const found = this.said.filter((each) => each.type === type);
      return found.length >= count && found;
    });
  }

  get numbers(): number[] {
    return this.said.filter(({ type }) => type === 'next').map(({ payload }) => payload.data.depositaryNotifications.number as number);
  }
}

const asking = (args: string, fields = 'number') => `subscription { depositaryNotifications${args && `(${args})`} { ${fields} } }`;
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const lastNumber = async () => (await stage.send(undefined, '{ depositaryNotifications(first: 500) { nodes { number } } }'))
  .data.depositaryNotifications.nodes.length as number; // they have no gaps

describe('What is asked about', () => {
  test.each([
    ['',                                             [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]],
    ['party: "KZ"',                                  [3, 10, 14]],
    ['kinds: [SIGNATURE, DESIGNATION]',              [8, 9, 10, 11, 12, 13, 14]],
    [`instrument: "${PROTOCOL}"`,                    [7, 8, 9, 10, 11, 12, 13]].map((each) => each) as [string, number[]],
    [`instrument: "${PROTOCOL}", party: "KZ", kinds: [SIGNATURE]`, [10]],
    ['instrument: "another", after: 0',              []],
  ])('%p: the same past, live and in pages', async (args, numbers) => {
    const { data } = await stage.send(undefined, `{ depositaryNotifications${args && `(${args})`} { nodes { number } } }`);
    const nodes = data.depositaryNotifications.nodes as { number: number }[];
    expect(nodes.map(({ number }) => number).filter((each) => each < 15)).toEqual(numbers);
    const line = await Raw.subscribed(asking([args.includes('after') ? '' : 'after: 0', args].filter(Boolean).join()));
    if (numbers.length > 0) await line.hears('next', numbers.length);
    await sleep(50);
    expect(line.numbers.filter((each) => each < 15)).toEqual(numbers);
    line.socket.close();
  });

  test('is told at once to all, each as its mandate lets it see', async () => {
    const fields = 'number text party { competentAuthorities(on: "2027-03-01") { contactPoints { value } } }';
    const mandates = [undefined, 'OBSERVER', 'AM', 'KZ', 'SECRETARIAT'];
    const twice = mandates.flatMap((mandate) => [mandate, mandate]);
    const lines = await Promise.all(twice.map((mandate) => Raw.subscribed(asking('', fields), mandate)));
    await sleep(100);
    await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
    const told = await Promise.all(lines.map(async (line) => (await line.hears('next'))[0]!.payload.data.depositaryNotifications));
    const nothing = { text: null, party: { competentAuthorities: [{ contactPoints: null }, { contactPoints: null }] } };
    const all = { text: expect.stringMatching(/./), party: { competentAuthorities: [0, 1].map(() => ({ contactPoints: expect.any(Array) })) } };
    expect(told).toEqual([nothing, nothing, nothing, nothing, all, all, all, all, all, all].map((each) => ({ number: 15, ...each })));
    for (const { socket } of lines) socket.close();
  });
});

describe('The protocol', () => {
  test.each<[string, object[], number]>([
    ['greets twice',                 [{ type: 'connection_init' }],                                         4429],
    ['subscribes twice under an id', [1, 2].map(() => ({ id: 'a', type: 'subscribe', payload: { query: asking('') } })), 4409],
    ['speaks as a server',           [{ id: 'a', type: 'next', payload: {} }],                              4400],
    ['says nothing of that kind',    [{ type: 'subscribe', id: 1, payload: {} }],                           4400],
  ])('closes on whoever %s', async (_case, messages, code) => {
    const line = await Raw.open();
    await line.hears('connection_ack');
    for (const message of messages) line.say(message);
    expect(await line.closed).toMatchObject({ code });
  });

  test('is the only one', async () => {
    expect(await (await Raw.open(undefined, [])).closed).toMatchObject({ code: 4406 });
  });

  test('answers a ping, takes a pong, and ends what is completed', async () => {
    const line = await Raw.subscribed(asking('after: 12, kinds: [SIGNATURE]'));
    await line.hears('next');
    const ends = ['nobody', '1'].map((id) => ({ type: 'complete', id }));
    for (const message of [{ type: 'pong' }, { type: 'ping', payload: { a: 1 } }, ...ends]) line.say(message);
    expect(await line.hears('pong')).toEqual([{ type: 'pong', payload: { a: 1 } }]);
    line.say({ id: '1', type: 'subscribe', payload: { query: asking('after: 12, party: "TJ"') } });
    await line.hears('next', 2);
    line.socket.close();
  });

  test('carries any id, and a hundred subscriptions at the most', async () => {
    const line = await Raw.open();
    await line.hears('connection_ack');
    const ids = ['"Қ"\\ ', ...Array.from({ length: 100 }, (_, i) => String(i))];
    for (const id of ids) line.say({ id, type: 'subscribe', payload: { query: asking('after: 13, kinds: [DESIGNATION]') } });
    const told = await line.hears('next', 100);
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set(ids.slice(0, 100)));
    expect(await line.hears('error')).toMatchObject([{ id: '99', payload: [{ message: expect.stringContaining('at most 100') }] }]);
    line.socket.close();
  });

  test('a frame that is too large closes it, and nothing is written about it', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const line = await Raw.open();
    line.socket.send('x'.repeat(70_000));
    expect(await line.closed).toMatchObject({ code: 1009 });
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});

/** The Parties that are proved to have been told it live. */
async function toldLive(number: number): Promise<string[]> {
  const { depositaryNotification } = await stage.ask('SECRETARIAT', DeliveriesDocument, { number });
  const lines = depositaryNotification?.deliveries?.filter(({ channel, state }) => channel === 'LIVE' && state === 'ACCEPTED');
  return lines?.map(({ addressee }) => addressee.code) ?? [];
}

describe('R11: that a Party was told live', () => {
  test.each([
    ['its type alone', asking('', '__typename')],
    ['nothing',        'subscription { depositaryNotifications @include(if: false) { number } }'],
  ])('is not proved by an answer that holds %s', async (_what, query) => {
    const [silent, reads] = [await Raw.subscribed(query, 'AM'), await Raw.subscribed(asking(''), 'TJ')];
    await sleep(50);
    const number = await lastNumber() + 1;
    await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
    await silent.hears('next');
    await until('the one with a number', async () => (await toldLive(number)).includes('TJ'));
    await sleep(200);
    expect(await toldLive(number)).toEqual(['TJ']);
    for (const { socket } of [silent, reads]) socket.close();
  });

  test('is proved by one that reads, within a second; by one that does not, when it does', async () => {
    const [reads, paused] = [await Raw.subscribed(asking(''), 'RU'), await Raw.subscribed(asking(''), 'KG')];
    await sleep(50);
    paused.socket.pause();
    const number = await lastNumber() + 1;
    await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
    const begun = performance.now();
    await until('the one that reads', async () => (await toldLive(number)).includes('RU'));
    expect(performance.now() - begun).toBeLessThan(1_000);
    for (const word of ['', '00000001', 'ffffffff']) paused.socket.pong(word);
    await sleep(200);
    expect(await toldLive(number)).toEqual(['RU']);
    paused.socket.resume();
    await until('the other', async () => (await toldLive(number)).includes('KG'));
    for (const { socket } of [reads, paused]) socket.close();
  });
});

const objection = (i: number) => ({
  entry: 14, party: 'AM', receivedAt: '2027-02-28T09:00:00Z', paperReference: `Note ${i}`, grounds: `Основание: ${'по существу '.repeat(80)}`.trim(),
});
/** Its answers are so long that no network holds them all. */
const long = (after: number) => asking(`after: ${after}`, `number ${Array.from({ length: 400 }, (_, i) => `a${i}: text`).join(' ')}`);

describe('A subscriber that takes nothing', () => {
  test('is closed with 4508 and the number after which it resumes, and misses nothing', async () => {
    for (let i = 0; i < 20; i++) await stage.record(RecordObjectionDocument, 'SECRETARIAT', objection(i));
    const last = await lastNumber();
    const slow = await Raw.subscribed(long(0), 'KZ');
    slow.socket.pause();
    const quick = await Raw.subscribed(asking('after: 0'), 'KZ');
    await quick.hears('next', last);
    await sleep(3_000);
    slow.socket.resume();
    const { code, reason } = await slow.closed;
    expect([code, reason]).toEqual([4508, `resume after ${slow.numbers.at(-1)}`]);
    expect(slow.numbers).toEqual(upTo(slow.numbers.length));
    expect(slow.numbers.length).toBeLessThan(last);
    const again = await Raw.subscribed(long(slow.numbers.length), 'KZ');
    await again.hears('next', last - slow.numbers.length);
    expect([...slow.numbers, ...again.numbers]).toEqual(upTo(last));
    for (const { socket } of [quick, again]) socket.close();
  }, 60_000);
});

describe('Server-sent events', () => {
  const at = (path = '') => `${stage.url(-1)}/stream${path}`;
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };

  async function* listen(query: string, mandate?: Mandate, claims = {}) {
    const shown = mandate && { authorization: `Bearer ${await stage.token(mandate, claims)}` };
    const client = createClient({ url: at(), headers: shown ? { ...shown } : {}, retryAttempts: 0 });
    try {
      yield* client.iterate<any>({ query }); // eslint-disable-line @typescript-eslint/no-explicit-any -- the expectation says what it holds
    } finally {
      client.dispose();
    }
  }

  async function all(line: ReturnType<typeof listen>): Promise<any[]> { // eslint-disable-line @typescript-eslint/no-explicit-any -- so
    const told = [];
    for await (const each of line) told.push(each);
    return told;
  }

  test('tell what was missed, and then what comes; and prove nothing', async () => {
    const last = await lastNumber();
    const line = listen(asking(`after: ${last - 2}`, 'number text'), 'TJ');
    for (const number of [last - 1, last, last + 1]) {
      if (number > last) await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
      expect((await line.next()).value).toMatchObject({ data: { depositaryNotifications: { number, text: expect.stringMatching(/./) } } });
    }
    await sleep(200);
    expect(await toldLive(last + 1)).toEqual([]);
    await line.return(undefined);
  });

  test('say what is refused', async () => {
    const [told] = await all(listen('subscription { unknown }'));
    expect(told).toMatchObject({ errors: [{ message: expect.stringMatching(/Cannot query field/) }] });
  });

  test('end when the token expires', async () => {
    const claims = { exp: Math.floor(stage.now().epochMilliseconds / 1_000) + 1 };
    const told = await all(listen(asking('after: 13, kinds: [DESIGNATION], party: "KZ"', 'number'), 'KZ', claims));
    const expired = { message: expect.stringContaining('expired'), extensions: { code: 'UNAUTHENTICATED' } };
    expect(told.at(-1)).toMatchObject({ errors: [expired] });
    expect(told.slice(0, -1).map(({ data }) => data.depositaryNotifications.number)).toEqual([14, 15]);
  });

  test('come by GET too', async () => {
    const answer = await fetch(at(`?query=${encodeURIComponent(asking('after: 13'))}`), { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    let heard = '';
    for await (const chunk of answer.body!) {
      heard += Buffer.from(chunk).toString();
      if (heard.includes('"number":15')) break;
    }
    expect(heard).toMatch(/^:\n\nevent: next\ndata: \{"data":\{"depositaryNotifications":\{"number":14\}\}\}\n\n/);
  });

  test.each<[string, RequestInit, number]>([
    ['another method',       { method: 'PUT', headers },                                                                   405],
    ['no event stream',      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },              406],
    ['another type',         { method: 'POST', headers: { accept: 'text/event-stream' }, body: 'x' },                      415],
    ['no question',          { method: 'POST', headers, body: '{}' },                                                      400],
    ['no JSON',              { method: 'POST', headers, body: '{' },                                                       400],
    ['a body of 70 kB',      { method: 'POST', headers, body: JSON.stringify({ query: '#'.repeat(70_000) }) },             413],
    ['a token that is none', { method: 'POST', headers: { ...headers, authorization: 'Bearer x' }, body: '{}' },           401],
    ['another origin',       { method: 'POST', headers: { ...headers, origin: 'https://evil.example' }, body: '{}' },      403],
  ])('refuse %s, in JSON', async (_case, init, status) => {
    const answer = await fetch(at(), init);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, 'application/json']);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }] });
  });

  test('that are not taken end too, and the next one goes on', async () => {
    const authorization = `Bearer ${await stage.token('KZ')}`;
    const answer = await fetch(at(), { method: 'POST', headers: { ...headers, authorization }, body: JSON.stringify({ query: long(0) }) });
    await sleep(3_000);
    let heard = '';
    for await (const chunk of answer.body!) heard += Buffer.from(chunk).toString('latin1');
    const numbers = [...heard.matchAll(/"number":(\d+),/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(upTo(numbers.length));
    expect(heard.slice(heard.lastIndexOf('event: next'))).toContain(`"message":"resume after ${numbers.length}"`);
  }, 60_000);
});

test('streams leave nothing behind where the client hangs up before it is answered', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
  const { hostname, port, pathname } = new URL(`${stage.url(-1)}/stream`);
  const body = JSON.stringify({ query: asking('') });
  const head = Object.entries({
    'host': `${hostname}:${port}`, 'accept': 'text/event-stream', 'content-type': 'application/json', 'content-length': body.length,
    'authorization': `Bearer ${await stage.token('KZ')}`,
  }).map(([name, value]) => `${name}: ${value}`).join('\r\n');
  const before = timers();
  for (let i = 0; i < 400; i++) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`POST ${pathname} HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    setTimeout(() => { socket.resetAndDestroy(); }, i % 4);
  }
  await until('nothing of them is left', () => timers() < before + 20);
});

test('a storm of 1,000 that resume while acts go on: everyone ends with exactly the log', async () => {
  const calm = stage;
  stage = await Stage.registered(2);
  const lines: Raw[] = [];
  const acts = (async () => { for (let i = 0; i < 10; i++) await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ')); })();
  while (lines.length < 1_000) {
    lines.push(...(await Promise.all(Array.from({ length: 50 }, () => Raw.subscribed(asking('after: 3'), 'KZ')))));
  }
  await acts;
  const last = await lastNumber();
  await until('all of them', () => lines.every(({ numbers }) => numbers.length >= last - 3));
  expect(new Set(lines.map(({ numbers }) => String(numbers)))).toEqual(new Set([String(upTo(last, 4))]));
  for (const { socket } of lines) socket.terminate();
  await stage.close();
  stage = calm;
}, 60_000);

test('a hub that stops says so, and nobody is kept', async () => {
  const other = await Stage.open(1);
  const line = new WebSocket(other.url().replace('http', 'ws'), 'graphql-transport-ws');
  await once(line, 'open');
  const stream = await fetch(`${other.url()}/stream?query=${encodeURIComponent(asking(''))}`, { headers: { accept: 'text/event-stream' } });
  const [ended] = await Promise.all([once(line, 'close'), stream.text().catch(() => ''), other.close()]);
  expect(ended[0]).toBe(1001);
});
