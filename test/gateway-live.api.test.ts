/** Live through the gateway: what the hub tells, joined with what the nodes say. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import WebSocket from 'ws';
import { GatewayStage } from './gateway-stage.ts';
import { DeliveriesDocument, DesignateAuthorityDocument } from './gql/graphql.ts';
import { designation, type Mandate, until } from './stage.ts';

let stage: GatewayStage;
beforeAll(async () => {
  stage = await GatewayStage.open(); // 1–13
  await stage.hub.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14
  await stage.compose();
});
afterAll(() => stage.close());

interface Told {
  readonly data?: { readonly depositaryNotifications: { readonly number: number } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const live = (args: string, fields = 'number') => `subscription { depositaryNotifications(${args}) { ${fields} } }`;
const designate = async () => (await stage.hub.record(DesignateAuthorityDocument, 'KZ', designation('KZ'))).entry.position;

interface Said {
  readonly id?: string;
  readonly type: string;
  readonly payload: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the expectation says what it holds
}

/** A bare socket, to say and hear what no client would. */
class Line {
  readonly said: Said[] = [];
  readonly closed: Promise<readonly [code: number, reason: string]>;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => { this.said.push(JSON.parse(data.toString()) as Said); });
    this.closed = once(socket, 'close').then(([code, reason]) => [code as number, String(reason)]);
  }

  static async open(mandate?: Mandate, claims: object = {}): Promise<Line> {
    const line = new Line(new WebSocket(stage.gateway.url.replace('http', 'ws'), 'graphql-transport-ws'));
    await once(line.socket, 'open');
    line.say({ type: 'connection_init', payload: mandate && { authorization: `Bearer ${await stage.hub.token(mandate, claims)}` } });
    await line.hears('connection_ack');
    return line;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(query: string, id = '1'): void {
    this.say({ id, type: 'subscribe', payload: { query } });
  }

  hears(type: string, count = 1) {
    return until(`${count} × ${type}`, () => {
      const found = this.said.filter((each) => each.type === type);
      return found.length >= count && found;
    });
  }

  get numbers(): number[] {
    return this.said.filter(({ type }) => type === 'next').map(({ payload }) => payload.data.depositaryNotifications.number as number);
  }
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('Each notification', () => {
  test('comes by WebSocket in order, joined with what the node says at that time', async () => {
    const node = stage.nodes.get('KZ')!;
    const query = live('after: 13', 'number text party { code kzMotto }');
    const results = stage.client('AM').iterate<NonNullable<Told['data']>>({ query });
    const next = async () => ((await results.next()) as IteratorYieldResult<Told>).value.data?.depositaryNotifications;
    expect(await next()).toEqual({ number: 14, text: expect.any(String), party: { code: 'KZ', kzMotto: 'room 1' } });
    node.says = 'room 2';
    const number = await designate();
    expect(await next()).toEqual({ number, text: expect.any(String), party: { code: 'KZ', kzMotto: 'room 2' } });
    node.says = 'room 1';
    await results.return?.(undefined);
  });

  test.each<['POST' | 'GET']>([['POST'], ['GET']])('comes as an event, by %s on /graphql', async (method) => {
    const query = live('after: 13', 'number party { kzMotto }');
    const headers = { 'accept': 'text/event-stream', 'content-type': 'application/json' };
    const url = method === 'GET' ? `${stage.gateway.url}?query=${encodeURIComponent(query)}` : stage.gateway.url;
    const leaving = new AbortController();
    const body = method === 'POST' && { body: JSON.stringify({ query }) };
    const response = await fetch(url, { method, headers, signal: leaving.signal, ...body });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes('room 1')) break;
    }
    expect(text).toContain('{"data":{"depositaryNotifications":{"number":14,"party":{"kzMotto":"room 1"}}}}');
    leaving.abort();
  });

  test('comes by a real client of server-sent events', async () => {
    const client = createClient({ url: stage.gateway.url, retryAttempts: 0 });
    const results = client.iterate<Told['data']>({ query: live('after: 13') });
    expect((await results.next()).value).toEqual({ data: { depositaryNotifications: { number: 14 } } });
    client.dispose();
  });

  test('comes without what a node that is away would say', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const line = await Line.open();
    stage.nodes.get('KZ')!.isAway = true;
    line.subscribe(live('after: 13', 'number party { code competentAuthorities { kzRoom } }'));
    const [first] = await line.hears('next');
    expect(first!.payload).toMatchObject({
      data: { depositaryNotifications: { number: 14, party: { code: 'KZ', competentAuthorities: expect.any(Array) } } },
      errors: [{
        message: expect.stringContaining('kz-duty'), path: ['depositaryNotifications', 'party', 'competentAuthorities', 0, 'kzRoom'],
      }],
    });
    stage.nodes.get('KZ')!.isAway = false;
    line.socket.close();
    complaints.mockRestore();
  });

  test('proves nothing: no Party is informed by a line through the gateway (R11)', async () => {
    const [through, direct] = [await Line.open('AM'), stage.hub.listen('TJ', 14)];
    through.subscribe(live('after: 14'));
    await direct.connected;
    const number = await designate();
    await until('it is told', () => through.numbers.includes(number));
    const informed = async (of = number) => {
      const { depositaryNotification: told } = await stage.hub.ask('SECRETARIAT', DeliveriesDocument, { number: of });
      const proved = told?.deliveries?.filter(({ channel, state }) => channel === 'LIVE' && state === 'ACCEPTED');
      return proved?.map(({ addressee }) => addressee.code) ?? [];
    };
    await until('the one who listens to the hub is informed', async () => (await informed()).includes('TJ'));
    const next = await designate(); // a proof that comes late has come by then
    await until('so it is of the next one', async () => (await informed(next)).includes('TJ'));
    expect([await informed(), await informed(next)]).toEqual([['TJ'], ['TJ']]);
    through.socket.close();
    direct.cut();
  });
});

describe('Whoever resumes misses nothing, and is told nothing twice', () => {
  test('when the hub goes away', async () => {
    const line = await Line.open('KZ');
    line.subscribe(live('after: 0'));
    await line.hears('next', 14);
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const last = line.numbers.at(-1)!;
    stage.shut(true);
    expect(await line.closed).toEqual([1012, `resume after ${last}`]);
    stage.shut(false);
    const number = await designate();
    const again = await Line.open('KZ');
    again.subscribe(live(`after: ${last}`));
    await until('it is told', () => again.numbers.includes(number));
    expect([...line.numbers, ...again.numbers]).toEqual(upTo(number));
    again.socket.close();
    complaints.mockRestore();
  });

  test('when it is told nothing before the hub goes away', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const [line, head] = [await Line.open('KZ'), await designate()];
    stage.seen.length = 0;
    line.subscribe('subscription { depositaryNotifications { number } }');
    await until('the hub has begun', () => stage.begun.includes(head));
    stage.shut(true);
    expect(await line.closed).toEqual([1012, `resume after ${head}`]);
    stage.shut(false);
    complaints.mockRestore();
  });

  test('when the hub is away: a client comes back until it is there', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    stage.shut(true);
    const closed: unknown[] = [];
    const on = { closed: (event: unknown) => { closed.push((event as CloseEvent).code); } };
    const client = stage.client('KZ', { retryAttempts: 100, retryWait: () => Promise.resolve(), on });
    const results = client.iterate<NonNullable<Told['data']>>({ query: live('after: 13') });
    const first = results.next();
    await until('it was closed', () => closed.length > 1);
    stage.shut(false);
    expect((await first as IteratorYieldResult<Told>).value).toEqual({ data: { depositaryNotifications: { number: 14 } } });
    expect(new Set(closed)).toEqual(new Set([1012]));
    await results.return?.(undefined);
    complaints.mockRestore();
  });

  test('when the graph is replaced: a client comes back by itself', async () => {
    const numbers: number[] = [];
    const client = stage.client('KZ', { retryAttempts: 5, retryWait: () => Promise.resolve() });
    const follow = () => new Promise<void>((over, failed) => {
      const query = 'subscription ($after: Int) { depositaryNotifications(after: $after) { number } }';
      client.subscribe<NonNullable<Told['data']>>({ query, get variables() { return { after: numbers.at(-1) ?? 0 }; } }, {
        next: ({ data }) => { if (data) numbers.push(data.depositaryNotifications.number); }, error: failed, complete: over,
      });
    });
    void follow();
    await until('it is there', () => numbers.length > 10);
    for (const parties of [['KZ'], ['KZ', 'AM']]) {
      await stage.compose(parties);
      const number = await designate();
      await until('it is told', () => numbers.includes(number));
    }
    expect(numbers).toEqual(upTo(numbers.length));
    await until('one graph is left', async () => (await stage.readiness()).generations === 1);
  });
});

test('F5: whoever was not told, for the token had expired, is not sent on as if told', async () => {
  const before = stage.gateway;
  await stage.start({ now: () => stage.hub.now().add({ seconds: 5 }), live: { every: 60_000 } }); // it looks no more in this test
  await until('it has the graph', () => stage.gateway.version() === stage.supergraph.version);
  const exp = Math.floor(stage.hub.now().epochMilliseconds / 1_000) + 7; // two seconds on its clock, which the hub does not share
  const [line, other] = [await Line.open('KZ', { exp }), await Line.open('AM')];
  for (const each of [line, other]) each.subscribe(live('after: 13'));
  await line.hears('next');
  await sleep(2_100);
  const [told, number] = [line.said.length, await designate()];
  await until('the other is told', () => other.numbers.includes(number));
  stage.publish(`${stage.supergraph.sdl}\n# another`);
  expect([(await line.closed)[0], line.said.length]).toEqual([4401, told]);
  other.socket.close();
  await stage.gateway[Symbol.asyncDispose]();
  stage.gateway = before;
}, 40_000);

describe('T-D1, T-S1: what is not answered', () => {
  test.each([
    ['a query',             '{ logHead { position } }',                        'BAD_USER_INPUT'],
    ['a mutation',          'mutation { x: __typename }',                      'BAD_USER_INPUT'],
    ['what is not there',   'subscription { nothing }',                        undefined],
    ['too many words',      live('after: 0', 'number '.repeat(2_001)),         undefined],
    ['too much',            live('after: 0', `${'party { competentAuthorities { '.repeat(9)} id ${'} }'.repeat(9)}`), 'BAD_USER_INPUT'],
    ['the gateway\'s name', live('after: 0', '__number: reference'),           'BAD_USER_INPUT'],
    ['not of that form',    live('after: "x"'),                                undefined],
  ])('%s', async (_case, query, code) => {
    const line = await Line.open();
    line.subscribe(query);
    const [error] = await line.hears('error');
    expect(error!.payload[0].extensions?.code).toBe(code);
    line.socket.close();
  });

  test('what the hub refuses: it ends there, and is not asked again and again', async () => {
    const { sdl } = stage.supergraph;
    stage.publish(sdl.replace(/type DepositaryNotification [^{]*\{/, '$& nobodyKnows: String '));
    await until('the gateway believes it', () => stage.gateway.version() === stage.supergraph.version);
    const line = await Line.open();
    line.subscribe(live('after: 13', 'nobodyKnows'));
    const [error] = await line.hears('error');
    expect(error!.payload).toMatchObject([{ message: expect.stringContaining('nobodyKnows') }]);
    expect(stage.seen.filter(({ body }) => body.includes('nobodyKnows'))).toHaveLength(1);
    line.socket.close();
    stage.publish(sdl);
    await until('it is as before', () => stage.gateway.version() === stage.supergraph.version);
  });

  test('more than there is room for: each subscription takes a seat at the hub', async () => {
    const before = stage.gateway;
    await stage.start({ lines: { mostOfNobody: 1 } });
    await until('it has the graph', () => stage.gateway.version() === stage.supergraph.version);
    const line = await Line.open();
    line.subscribe(live('after: 13'), 'first');
    line.subscribe(live('after: 13'), 'second');
    const [error] = await line.hears('error');
    expect(error).toMatchObject({ id: 'second', payload: [{ extensions: { code: 'TRY_AGAIN' } }] });
    await line.hears('next');
    line.say({ id: 'first', type: 'complete' });
    line.subscribe(live('after: 13'), 'third');
    await until('the third is told', () => line.said.some(({ id, type }) => id === 'third' && type === 'next'));
    line.socket.close();
    await stage.gateway[Symbol.asyncDispose]();
    stage.gateway = before;
  });

  test('by a page of another origin, or with a false token', async () => {
    const url = stage.gateway.url.replace('http', 'ws');
    const evil = new WebSocket(url, 'graphql-transport-ws', { origin: 'https://evil.example' });
    expect(String((await once(evil, 'error'))[0])).toContain('403');
    const status = async (header: object) => {
      const headers = { 'accept': 'text/event-stream', 'content-type': 'application/json', ...header };
      return (await fetch(stage.gateway.url, { method: 'POST', headers, body: '{}' })).status;
    };
    expect([await status({ origin: 'https://evil.example' }), await status({ authorization: 'Bearer no' })]).toEqual([403, 401]);
  });

  test('any more once the token has expired', async () => {
    const line = await Line.open('KZ', { exp: Math.floor(stage.hub.now().epochMilliseconds / 1000) + 2 }); // in a second, or in two
    line.subscribe(live('after: 13'));
    await line.hears('next');
    expect((await line.closed)[0]).toBe(4401);
    expect(line.said.filter(({ type }) => type === 'error')).toEqual([]);
  });
});
