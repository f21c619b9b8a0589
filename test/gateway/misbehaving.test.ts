/** A node that misbehaves costs its own fields, for as long as it does; the rest of the answer holds. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Graph, openGraph, until } from './graph.ts';
import { type Behaviour, reply } from './node-that.ts';

let graph: Graph;
/** Each failure counts for itself here: the breaker has its own tests. */
beforeAll(async () => { graph = await openGraph({ limits: { failuresInRow: 1_000, ofLast: 1_000 } }); });
afterAll(async () => { await graph[Symbol.asyncDispose](); });
beforeEach(() => {
  graph.kz.asked.length = 0;
  graph.kz.that = undefined;
});

const query = '{ competentAuthorities { id name kzRooms amRooms } }';
const without = [
  { id: 'kz-1', name: 'Authority kz-1', kzRooms: null, amRooms: null },
  { id: 'am-2', name: 'Authority am-2', kzRooms: null, amRooms: 7 },
  { id: 'kz-3', name: 'Authority kz-3', kzRooms: null, amRooms: null },
];

async function costsItsOwnFields(behaviour: Behaviour, code: string): Promise<void> {
  graph.kz.that = behaviour;
  const { data, errors } = await graph.ask(query);
  expect(data.competentAuthorities).toEqual(without);
  expect(errors).toEqual([{
    message: expect.stringMatching(/^The node kz-duty .+: the rest of the answer holds[.;]/), path: ['competentAuthorities', 0, 'kzRooms'],
    extensions: { code, node: 'kz-duty' },
  }]);
  expect(graph.kz.asked).toHaveLength(1);
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const text = (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Behaviour =>
  (response) => { reply(response, body, headers, status); };
const honestly = (headers: Record<string, string>, status = 200): Behaviour =>
  (response, { answer }) => { reply(response, JSON.stringify(answer), headers, status); };

describe('T-W1 · its answer', () => {
  test.each<[string, string, Behaviour]>([
    ['is no answer: it closes', 'NODE_UNAVAILABLE', (response) => { response.destroy(); }],
    ['ends in the middle', 'NODE_UNAVAILABLE', (response) => {
      response.writeHead(200, { ...json, 'content-length': 100 }).write('{"data":', () => response.destroy());
    }],
    ['is a page', 'NODE_ANSWER_UNREADABLE', text('<html>Welcome</html>', html)],
    ['is a page of a gateway', 'NODE_UNAVAILABLE', text('<html>Bad gateway</html>', html, 502)],
    ['comes with HTTP 500, though it is one', 'NODE_UNAVAILABLE', honestly({}, 500)],
    ['comes with HTTP 401, as plain JSON', 'NODE_UNAVAILABLE', honestly({}, 401)],
    ['comes with HTTP 204', 'NODE_UNAVAILABLE', text('', {}, 204)],
    ['is called text', 'NODE_ANSWER_UNREADABLE', honestly({ 'content-type': 'text/plain' })],
    ['is in another alphabet', 'NODE_ANSWER_UNREADABLE', honestly({ 'content-type': 'application/json; charset=utf-16' })],
    ['is packed', 'NODE_ANSWER_UNREADABLE', honestly({ 'content-encoding': 'gzip' })],
    ['is not UTF-8', 'NODE_ANSWER_UNREADABLE', text(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))],
    ['is not JSON', 'NODE_ANSWER_UNREADABLE', text('{"data":')],
    ['is nothing', 'NODE_ANSWER_UNREADABLE', text('')],
    ['is null', 'NODE_ANSWER_UNREADABLE', text('null')],
    ['is a list', 'NODE_ANSWER_UNREADABLE', text('[]')],
    ['has no data', 'NODE_ANSWER_UNREADABLE', text('{}')],
    ['has data of another kind', 'NODE_ANSWER_UNREADABLE', text('{"data":[1]}')],
    ['has errors that are no list', 'NODE_ANSWER_UNREADABLE', text('{"data":null,"errors":{"length":1}}')],
    ['is nested half a million deep', 'NODE_ANSWER_UNREADABLE', text(`{"data":{"_entities":${'['.repeat(490_000)}${']'.repeat(490_000)}}}`)],
    ['is nested without an end', 'NODE_ANSWER_UNREADABLE', text('{"a":'.repeat(150_000))],
  ])('%s', async (_, code, behaviour) => {
    await costsItsOwnFields(behaviour, code);
  });

  test('hangs before its headers, or in the middle, or trickles, or is for ever about to begin', async () => {
    const behaviours: Behaviour[] = [
      () => undefined,
      (response) => { response.writeHead(200, json).write('{"data":'); },
      async (response) => {
        response.writeHead(200, json).write('{');
        while (!response.destroyed) { await sleep(20); response.write(' '); }
      },
      async (response) => {
        while (!response.destroyed) { await sleep(20); response.writeProcessing(); }
      },
    ];
    graph.kz.that = (...what) => behaviours[graph.kz.asked.length - 1]?.(...what);
    const answers = await Promise.all(behaviours.map((_, i) => graph.ask(query.replace('kzRooms', `kzRooms(floor: ${i})`))));
    for (const { data, errors } of answers) {
      expect(data.competentAuthorities).toEqual(without);
      const extensions = { code: 'NODE_TIMEOUT', node: 'kz-duty' };
      expect(errors).toMatchObject([{ path: ['competentAuthorities', 0, 'kzRooms'], extensions }]);
    }
    expect(graph.kz.asked).toHaveLength(4);
  });

  test.each([301, 302, 303, 307, 308])('leads elsewhere by %i, and is not followed', async (status) => {
    const before = graph.am.asked.filter(({ url }) => url === '/elsewhere').length;
    await costsItsOwnFields(text('', { location: graph.am.url.replace('/graphql', '/elsewhere') }, status), 'NODE_UNAVAILABLE');
    expect(graph.am.asked.filter(({ url }) => url === '/elsewhere')).toHaveLength(before);
  });

  test('may come with the older type or the newer, with its alphabet, and after a mark of its order', async () => {
    for (const type of ['application/json', 'application/graphql-response+json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
      graph.kz.that = (response, { answer }) => { reply(response, `\uFEFF${JSON.stringify(answer)}`, { 'content-type': type }); };
      expect((await graph.ask(query)).data.competentAuthorities[0]).toMatchObject({ kzRooms: 7 });
    }
  });
});

describe('T-W1 · however much it sends', () => {
  const chunk = Buffer.alloc(65_536, ' ');
  /** Until 50 MB are written, or nobody takes any more. */
  const pour = (headers: Record<string, string | number>): Behaviour => (response) => {
    let left = 50e6;
    const on = () => { while (left > 0 && !response.destroyed && response.write(chunk)) left -= chunk.length; };
    response.writeHead(200, { ...json, ...headers }).on('drain', on);
    on();
  };

  test.each<[string, Record<string, string | number>]>([
    ['announced', { 'content-length': 50e6 }],
    ['unannounced', {}],
  ])('50 MB, %s: the reading stops after the first', async (_, headers) => {
    const before = graph.kz.sent;
    await costsItsOwnFields(pour(headers), 'NODE_ANSWER_TOO_LARGE');
    await until('the end of the connection', () => graph.kz.open.size === 0);
    expect(graph.kz.sent - before).toBeLessThan(15e6); // one is read; the sockets of this machine hold some
  });

  test('50 MB packed into 50 kB are not unpacked', async () => {
    await costsItsOwnFields(text(gzipSync(Buffer.alloc(50e6, ' ')), { 'content-encoding': 'gzip' }), 'NODE_ANSWER_UNREADABLE');
  });

  test('what is small as text, and large as values', async () => {
    graph.kz.that = text(`{"data":{"kzMatrix":[${'[],'.repeat(60_000)}[]]}}`);
    const { data, errors } = await graph.ask('{ kzMatrix parties { code } }');
    expect(data).toEqual({ kzMatrix: null, parties: [{ code: 'KZ' }, { code: 'AM' }] });
    expect(errors).toMatchObject([{ path: ['kzMatrix'], extensions: { code: 'NODE_ANSWER_TOO_LARGE', node: 'kz-duty' } }]);
  });

  test('thousands of errors are a few', async () => {
    graph.kz.that = (response, { answer }) => {
      const errors = Array.from({ length: 9_000 }, (_, i) => ({ message: 'x', path: ['_entities', i] }));
      reply(response, JSON.stringify({ ...answer, errors }));
    };
    const { errors } = await graph.ask(query);
    expect(errors?.length ?? 0).toBeLessThan(10);
  });
});

describe('Its own errors', () => {
  const stack = 'Error: relation "secret" does not exist\n    at /srv/node/index.js:1:1';
  test.each<[string, unknown, object]>([
    ['say nothing in their own words', { message: stack, extensions: { stacktrace: [stack], exception: { stack } } }, {}],
    ['may have a code', { message: 'x', extensions: { code: 'ROOM_CLOSED' } }, { nodeCode: 'ROOM_CLOSED' }],
    ['but not a speech', { message: 'x', extensions: { code: 'Call +7 000 000-00-00' } }, {}],
    ['are of no shape', 'x', {}],
    ['lead into the hub\'s house', { message: 'x', path: ['competentAuthorities', 0, 'name'] }, {}],
    ['lead through the ancestors', { message: 'x', path: ['_entities', 0, '__proto__', 'constructor'] }, {}],
    ['lead beyond the list', { message: 'x', path: ['_entities', 1e9, 'kzRooms'] }, {}],
    ['lead nowhere', { message: 'x', path: [{}, [], null] }, {}],
  ])('%s', async (_, error, more) => {
    graph.kz.that = text(JSON.stringify({ data: null, errors: [error] }));
    const { data, errors } = await graph.ask(query);
    expect(data.competentAuthorities).toEqual(without);
    expect(errors).toEqual([{
      message: 'The node kz-duty could not answer this: the rest of the answer holds.', path: ['competentAuthorities', 0, 'kzRooms'],
      extensions: { code: 'NODE_ERROR', node: 'kz-duty', ...more },
    }]);
  });

  test('are shown at what they are about; the rest of its answer counts', async () => {
    graph.kz.that = (response, { answer }) => {
      answer.data['_entities'][1].kzRooms = null;
      const errors = [{ message: 'x', path: ['_entities', 1, 'kzRooms'], extensions: { code: 'FLOODED' } }];
      reply(response, JSON.stringify({ ...answer, errors }));
    };
    const { data, errors } = await graph.ask('{ competentAuthorities { id kzRooms kzHead { title } } }');
    const kzHead = { title: 'Head' };
    expect(data.competentAuthorities).toEqual([
      { id: 'kz-1', kzRooms: 7, kzHead }, { id: 'am-2', kzRooms: null, kzHead: null }, { id: 'kz-3', kzRooms: null, kzHead },
    ]);
    const extensions = { code: 'NODE_ERROR', nodeCode: 'FLOODED' };
    expect(errors).toMatchObject([{ path: ['competentAuthorities', 2, 'kzRooms'], extensions }]);
  });

  test.each([
    'application/graphql-response+json', 'application/json', 'application/json; charset=utf-8',
  ])('are heard with HTTP 400 too, as %s', async (type) => {
    graph.kz.that = text('{"errors":[{"message":"x"}]}', { 'content-type': type }, 400);
    expect((await graph.ask(query)).errors).toMatchObject([{ extensions: { code: 'NODE_ERROR' } }]);
  });

  test('with HTTP 400 whatever else is plain JSON is no answer', async () => {
    await costsItsOwnFields(text('{"error":"Bad Request"}', json, 400), 'NODE_UNAVAILABLE');
  });

  test('that say not where are about what is missing, and lead to it by the caller\'s own names', async () => {
    graph.kz.that = (response, { answer }) => {
      for (const one of answer.data['_entities']) one.kzHead = null;
      reply(response, JSON.stringify({ ...answer, errors: [{ message: 'x' }, { message: 'y', path: ['_entities', 1, 'kzRooms'] }] }));
    };
    const { data, errors } = await graph.ask('{ all: competentAuthorities { kzRooms kzHead { title } } }');
    expect(data.all[0]).toEqual({ kzRooms: 7, kzHead: null });
    expect(errors).toMatchObject([{ path: ['all', 0, 'kzHead'], extensions: { code: 'NODE_ERROR' } }]);
  });
});

describe('T-D3: __proto__', () => {
  const spelt = [...Buffer.from('__proto__')].map((byte) => `\\u00${byte.toString(16).toUpperCase()}`).join('');
  test.each(['"__proto__"', '"\\u005f_proto__"', '"__prot\\u006f__"', `"${spelt}"`])('%s', async (name) => {
    graph.kz.that = (response, { answer }) => {
      const body = JSON.stringify(answer).replaceAll('{"a":[', `{${name}:{"polluted":1},"a":[{${name}:{"polluted":1}},`);
      reply(response, body.replace('{"data":', `{${name}:{"polluted":1},"data":`));
    };
    const { data, errors } = await graph.ask('{ competentAuthorities { kzForms } }');
    expect(errors).toBeUndefined();
    expect(data.competentAuthorities[0]).toEqual({ kzForms: { a: [{}, 1, { b: 2 }] } });
    expect(JSON.stringify(data)).not.toContain('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('A node that stops and starts again is asked again, and nothing has to be done for it', async () => {
  expect((await graph.ask(query)).errors).toBeUndefined();
  await graph.kz.stop();
  expect((await graph.ask(query)).errors).toMatchObject([{ extensions: { code: 'NODE_UNAVAILABLE', node: 'kz-duty' } }]);
  await graph.kz.start();
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  expect(data.competentAuthorities[0]).toMatchObject({ kzRooms: 7 });
});

test('Whoever goes away does not leave the node at work', async () => {
  const patient = await openGraph({ limits: { timeout: 20_000 } });
  const gone = new AbortController();
  patient.kz.that = () => undefined;
  const asking = patient.ask(query, { signal: gone.signal }).catch(() => undefined);
  await until('the question', () => patient.kz.asked.length === 1);
  gone.abort();
  await until('the end of the connection', () => patient.kz.open.size === 0);
  await asking;
  await patient[Symbol.asyncDispose]();
});
