/** The gateway: one graph of the hub and the nodes, asked by HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { print } from 'graphql';
import { GatewayStage } from './gateway-stage.ts';
import { DesignateAuthorityDocument } from './gql/graphql.ts';
import { type Answer, designation, type Mandate, until } from './stage.ts';

let stage: GatewayStage;
beforeAll(async () => {
  stage = await GatewayStage.open();
  for (const party of ['KZ', 'AM']) await stage.hub.record(DesignateAuthorityDocument, party, designation(party)); // 14: kz-14, 15: am-15
});
beforeEach(() => {
  stage.seen.length = 0;
  for (const { asked } of stage.nodes.values()) asked.length = 0;
});
afterAll(() => stage.close());

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const authorities = '{ competentAuthorities { nodes { id kzRoom amRoom party { code } } } }';

test('without a graph it is not ready, says so, and goes on asking', async () => {
  expect(await stage.readiness()).toMatchObject({ status: 503, generations: 0 });
  expect(await stage.send('KZ', authorities)).toMatchObject({ status: 503, errors: [{ extensions: { code: 'TRY_AGAIN' } }] });
  expect(stage.said).toEqual([expect.stringContaining('it is asked again')]);
  await stage.compose();
  expect(await stage.readiness()).toMatchObject({ status: 200, version: 0, generations: 1 });
});

describe('A query across hub and nodes', () => {
  test('is answered as one, and each node is asked once', async () => {
    const { data, errors } = await stage.send(undefined, authorities);
    expect(errors).toBeUndefined();
    expect(data.competentAuthorities.nodes).toEqual([
      { id: 'kz-14', kzRoom: 'room 1', amRoom: null, party: { code: 'KZ' } },
      { id: 'am-15', kzRoom: null, amRoom: 'room 1', party: { code: 'AM' } },
    ]);
    expect([...stage.nodes.values()].map(({ asked }) => asked.length)).toEqual([1, 1]);
    expect(stage.seen.filter(({ path }) => path === '/graphql')).toHaveLength(1);
  });

  test.each<[Mandate, object | null]>([
    [undefined,     null],
    ['OBSERVER',    null],
    ['KZ',          [{ value: expect.anything() }, { value: expect.anything() }]],
    ['SECRETARIAT', [{ value: expect.anything() }, { value: expect.anything() }]],
  ])('shows to %s what the hub shows it', async (mandate, contactPoints) => {
    const { data } = await stage.send(mandate, '{ competentAuthority(id: "kz-14") { contactPoints { value } kzRoom } }');
    expect(data.competentAuthority).toEqual({ contactPoints, kzRoom: 'room 1' });
  });

  test.each([
    ['{ entries { position } }',                     ['UNAUTHENTICATED']],
    ['{ nothing }',                                  ['GRAPHQL_VALIDATION_FAILED']],
    ['{ notReached { nodes { number } } kzNode }',   ['UNAUTHENTICATED']],
  ])('that the hub refuses is refused with its code: %s', async (query, expected) => {
    const direct = await stage.hub.send(undefined, query.replace('kzNode', ''));
    const through = await stage.send(undefined, query);
    expect(codes(through)).toEqual(expected);
    if (!query.includes('kzNode')) expect(codes(through)).toEqual(codes(direct));
    expect(JSON.stringify(through)).not.toMatch(/127\.0\.0\.1|stack|node_modules/);
  });

  test('is answered by the hub alone, if the node is away', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    stage.nodes.get('KZ')!.isAway = true;
    const { status, data, errors } = await stage.send(undefined, '{ logHead { position } kzNode amNode }');
    stage.nodes.get('KZ')!.isAway = false;
    expect([status, data, errors?.length]).toEqual([200, { logHead: { position: 15 }, kzNode: null, amNode: 'room 1' }, 1]);
    complaints.mockRestore();
  });
});

test('Where a node is away, its Party\'s own entity says so, at its place in the list', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const am = stage.nodes.get('AM')!;
  am.isAway = true;
  const through = '{ competentAuthorities { nodes { id amRoom kzRoom } } parties { code competentAuthorities { room: amRoom } } }';
  const { data, errors } = await stage.send(undefined, through);
  am.isAway = false;
  const authority = (data.competentAuthorities.nodes as { id: string }[]).findIndex(({ id }) => id === 'am-15');
  const party = (data.parties as { code: string }[]).findIndex(({ code }) => code === 'AM');
  expect(errors).toHaveLength(2);
  expect(errors).toEqual(expect.arrayContaining([
    expect.objectContaining({ path: ['competentAuthorities', 'nodes', authority, 'amRoom'] }),
    expect.objectContaining({ path: ['parties', party, 'competentAuthorities', 0, 'room'] }),
  ]));
  complaints.mockRestore();
});

test('What a node refers to is the hub\'s; what the hub does not have is the node\'s error, at its place', async () => {
  const [complaints, kz] = [jest.spyOn(console, 'error').mockImplementation(() => undefined), stage.nodes.get('KZ')!];
  const [seat, query] = [kz.leads, '{ lead: kzLead { id name } }'];
  expect(await stage.send('KZ', query)).toMatchObject({ data: { lead: { id: 'kz-14', name: expect.any(String) } } });
  kz.leads = 'kz-99';
  const error = { message: expect.stringContaining('kz-duty'), extensions: { code: 'NODE_ANSWER_NOT_BELIEVED' }, path: ['lead', 'name'] };
  expect(await stage.send('KZ', query)).toMatchObject({ status: 200, errors: [error] });
  kz.leads = seat;
  complaints.mockRestore();
});

test('Whoever hangs up does not leave the node at work', async () => {
  const [before, kz, gone] = [stage.gateway, stage.nodes.get('KZ')!, new AbortController()];
  await stage.start({ nodes: { policy: 'any', limits: { timeout: 600_000 } } });
  await until('it has the graph', () => stage.gateway.version() === stage.supergraph.version);
  kz.isSilent = true;
  const body = JSON.stringify({ query: '{ kzNode }' });
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(stage.gateway.url, { method: 'POST', headers, body, signal: gone.signal }).catch(() => 'gone');
  await until('the node is asked', () => kz.waiting.size === 1);
  gone.abort();
  await until('the node is left', () => kz.waiting.size === 0);
  kz.isSilent = false;
  await stage.gateway[Symbol.asyncDispose]();
  stage.gateway = before;
  expect(await asked).toBe('gone');
});

test('Whoever is not answered before it stops is told to try again', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = stage.gateway;
  await stage.start({ stopWithin: 50 });
  await until('it has the graph', () => stage.gateway.version() === stage.supergraph.version);
  stage.isSilent = true;
  const input = { submissionId: randomUUID(), ...designation('KZ') };
  const answer = stage.send('KZ', print(DesignateAuthorityDocument), { input });
  await until('the hub has it', () => stage.seen.some(({ path }) => path === '/graphql'));
  await stage.gateway[Symbol.asyncDispose]();
  stage.isSilent = false;
  stage.gateway = before;
  const told = { message: expect.stringContaining('same submissionId'), extensions: { code: 'TRY_AGAIN' } };
  expect(await answer).toMatchObject({ errors: [told] });
  complaints.mockRestore();
});

/** With every header that is given, twice if it is twice. */
async function raw(headers: readonly string[], body: string, method = 'POST', query = '') {
  const sent = request(`${stage.gateway.url}${query}`, { method, headers: ['host', new URL(stage.gateway.url).host, ...headers] });
  sent.end(body);
  return new Promise<{ status: number; type: string; text: string }>((answered, failed) => {
    sent.on('error', failed).on('response', (response) => {
      const { statusCode: status = 0, headers: { 'content-type': type = '' } } = response;
      void text(response).then((words) => { answered({ status, type, text: words }); }, failed);
    });
  });
}

const JSON_TYPE = ['content-type', 'application/json'];

test('T-I4: nothing of the caller but its token goes to the hub, and to a node not even that', async () => {
  const token = `Bearer ${await stage.hub.token('KZ')}`;
  const spoofed = {
    'x-party': 'AM', 'x-user': 'secretariat', 'cookie': 'session=1', 'x-forwarded-for': '192.0.2.7', 'forwarded': 'for=192.0.2.7',
    'apollo-federation-include-trace': 'ftv1', 'apollographql-client-name': 'spoof', 'x-request-id': 'r1', 'user-agent': 'spoof',
    'traceparent': '00-1', 'x-khattama-gateway': 'spoofed',
  };
  const body = JSON.stringify({ query: '{ me { party { code } } kzNode }', extensions: { spoof: 1 } });
  const answer = await raw([...JSON_TYPE, ...Object.entries({ ...spoofed, authorization: token }).flat()], body);
  expect(JSON.parse(answer.text)).toMatchObject({ data: { me: { party: { code: 'KZ' } }, kzNode: 'room 1' } });
  const [toHub] = stage.seen.filter(({ path }) => path === '/graphql');
  const names = toHub!.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase()).sort();
  expect(names).toEqual(['accept', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'x-khattama-gateway']);
  expect(toHub!.rawHeaders).toContain(token);
  const [toNode] = stage.nodes.get('KZ')!.asked;
  for (const [name, value] of Object.entries({ ...spoofed, token })) {
    expect(JSON.stringify([name, toHub!.body, toNode])).not.toContain(`"${value}"`);
    if (name !== 'user-agent') expect(Object.keys(toNode!.headers)).not.toContain(name);
  }
  expect(JSON.stringify(toNode)).not.toContain(token);
});

describe('T-A3: the token', () => {
  test.each<[string, (token: string) => string[]]>([
    ['of another key',     (token) => ['authorization', `Bearer ${token.slice(0, -4)}AAAA`]],
    ['that is none',       () => ['authorization', 'Bearer nothing']],
    ['by another scheme',  (token) => ['authorization', `Basic ${token}`]],
    ['sent twice',         (token) => ['authorization', `Bearer ${token}`, 'authorization', `Bearer ${token}`]],
  ])('%s: 401, as at the hub, which is not asked', async (_case, headers) => {
    const answer = await raw([...JSON_TYPE, ...headers(await stage.hub.token('KZ'))], '{"query":"{ logHead { position } }"}');
    expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(stage.seen.filter(({ path }) => path === '/graphql')).toEqual([]);
  });
});

describe('T-D1, T-D2, T-D3: what cannot be right is refused as at the hub, in JSON', () => {
  const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(' ');
  const asked = (query: string) => JSON.stringify({ query });
  test.each<[string, string, string[], number]>([
    ['500 aliases of a list',  asked(`{ ${many(500, (i) => `a${i}: competentAuthorities(first: 500) { nodes { id kzRoom } }`)} }`), JSON_TYPE, 400],
    ['500 type names',         asked(`{ ${many(2_001, (i) => `a${i}: __typename`)} }`), JSON_TYPE, 400],
    ['depth 50',               asked(`{ parties { ${'competentAuthorities { party { '.repeat(25)} code ${'} } '.repeat(25)} } }`), JSON_TYPE, 400],
    ['cyclic fragments',       asked('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'), JSON_TYPE, 400],
    ['100 directives',         asked(`{ logHead ${'@include(if: true) '.repeat(100)} { position } }`), JSON_TYPE, 400],
    ['a subscription',         asked('subscription { depositaryNotifications { number } }'), JSON_TYPE, 400],
    ['a batch',                `[${asked('{ __typename }')},${asked('{ __typename }')}]`, JSON_TYPE, 400],
    ['half a body',            '{"query":', JSON_TYPE, 400],
    ['300 kB',                 asked(`{ __typename } # ${'x'.repeat(300_000)}`), JSON_TYPE, 413],
    ['text/plain',             asked('{ __typename }'), ['content-type', 'text/plain'], 400],
    ['a form',                 'query={__typename}', ['content-type', 'application/x-www-form-urlencoded'], 400],
    ['multipart',              '--x\r\n\r\n--x--', ['content-type', 'multipart/form-data; boundary=x'], 400],
  ])('%s', async (_case, body, headers, status) => {
    const answer = await raw(headers, body);
    expect([answer.status, answer.type]).toEqual([status, expect.stringMatching(/^application\/(graphql-response\+)?json/)]);
    const { errors } = JSON.parse(answer.text) as Answer;
    expect(errors?.[0]?.extensions.code).toEqual(expect.any(String));
    expect(answer.text).not.toMatch(/<html|stack|node_modules/i);
    expect(stage.seen.filter(({ path }) => path === '/graphql')).toEqual([]);
  });

  test('a mutation by GET', async () => {
    const answer = await raw(['apollo-require-preflight', '1'], '', 'GET', `?query=${encodeURIComponent('mutation { x: __typename }')}`);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([405, { errors: expect.any(Array) }]);
  });

  test('another page', async () => {
    const response = await fetch(stage.gateway.url.replace('graphql', 'nothing'));
    expect([response.status, await response.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });
});

describe('A question that the gateway makes longer for the hub', () => {
  const long = (field: string) =>
    `{ ${Array.from({ length: 175 }, (_, i) => `a${i}: competentAuthority(id: "kz-14") { ${field} }`).join(' ')} }`;

  test('is answered, if it is within the limits as it was asked', async () => {
    expect(await stage.hub.send('KZ', long('id'))).toMatchObject({ status: 200, data: { a174: { id: 'kz-14' } } });
    const { data, errors } = await stage.send('KZ', long('kzRoom'));
    expect([errors, data.a0, data.a174]).toEqual([undefined, { kzRoom: 'room 1' }, { kzRoom: 'room 1' }]);
    const [asked] = stage.seen.filter(({ path }) => path === '/graphql');
    expect((await stage.hub.post(asked!.body)).status).toBe(400); // the hub itself would answer it to nobody else
  });

  test('is answered, if it is a fragment that many fields share', async () => {
    const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(' ');
    const query = `{ ${many(70, (i) => `a${i}: party(code: "KZ") { ...F }`)} } fragment F on Party { ${many(340, (i) => `f${i}: code`)} }`;
    const { data, errors } = await stage.send('KZ', query);
    expect([errors, data?.a69.f339]).toEqual([undefined, 'KZ']);
  });

  test('is told, if it is a subscription', async () => {
    const fields = Array.from({ length: 320 }, (_, i) => `a${i}: party { code }`).join(' ');
    const told = stage.client('KZ').iterate({ query: `subscription { depositaryNotifications(after: 13) { ${fields} } }` });
    expect((await told.next()).value).toMatchObject({ data: { depositaryNotifications: { a0: { code: 'KZ' }, a319: { code: 'KZ' } } } });
    await told.return?.();
  });

  const signed = (typ: string, change: object = {}) => {
    const iat = Math.floor(stage.hub.now().epochMilliseconds / 1_000);
    const claims = { iss: 'urn:khattama:gateway', aud: 'urn:khattama:hub', sub: 'gateway', iat, exp: iat + 60, ...change };
    return stage.hub.signing().sign(claims, typ);
  };
  test.each<[string, number, () => Promise<string>]>([
    ['the gateway\'s',          200, () => signed('khattama-gateway+jwt')],
    ['a node\'s',               400, () => signed('khattama-node+jwt')],
    ['one for a node',          400, () => signed('khattama-gateway+jwt', { aud: 'urn:khattama:node:kz-duty' })],
    ['an old one',              400, () => signed('khattama-gateway+jwt', { exp: 1 })],
    ['the Secretariat\'s own',  400, () => stage.hub.token('SECRETARIAT')],
    ['none',                    400, () => Promise.resolve('gateway')],
  ])('T-D2: at the hub, by its token: %s', async (_case, status, token) => {
    const body = JSON.stringify({ query: `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: parties { code }`).join(' ')} }` });
    expect(await stage.hub.post(body, { 'x-khattama-gateway': await token() })).toMatchObject({ status });
  });
});

describe('A new graph', () => {
  test('drops no request, and the old ones are given up', async () => {
    let isOver = false;
    const failed: unknown[] = [];
    let answered = 0;
    const load = Array.from({ length: 3 }, async () => {
      while (!isOver) {
        const answer = await stage.send(undefined, '{ logHead { position } competentAuthority(id: "kz-14") { kzRoom } }');
        if (answer.status !== 200 || answer.errors) failed.push(answer);
        answered += 1;
      }
    });
    for (const parties of [['KZ'], ['KZ', 'AM'], ['KZ']]) {
      const before = answered;
      await stage.compose(parties);
      await until('others are answered', () => answered > before + 10);
    }
    isOver = true;
    await Promise.all(load);
    expect(failed).toEqual([]);
    await until('one is left', async () => (await stage.readiness()).generations === 1);
  });

  test('leaves what was asked before to the old one, until it is answered', async () => {
    const [before, kz] = [stage.gateway, stage.nodes.get('KZ')!];
    await stage.start({ nodes: { policy: 'any', limits: { timeout: 600_000 } } });
    await stage.compose(['KZ']);
    kz.isSilent = true;
    const answer = stage.send('KZ', '{ kzNode logHead { position } }');
    await until('the node is asked', () => kz.waiting.size === 1);
    await stage.compose();
    await until('the old one is there still', async () => (await stage.readiness()).generations === 2);
    kz.isSilent = false;
    for (const response of kz.waiting) response.setHeader('content-type', 'application/json').end('{"data":{"kzNode":"at last"}}');
    expect(await answer).toMatchObject({ status: 200, data: { kzNode: 'at last', logHead: { position: 15 } } });
    await until('one is left', async () => (await stage.readiness()).generations === 1);
    await stage.gateway[Symbol.asyncDispose]();
    stage.gateway = before;
  });

  test('that is none is not taken, and said once', async () => {
    const { version, sdl } = stage.supergraph;
    stage.said.length = 0;
    stage.publish('type Query { broken');
    await until('it is said', () => stage.said.length > 0);
    expect(await stage.send(undefined, '{ kzNode }')).toMatchObject({ status: 200, data: { kzNode: 'room 1' } });
    expect(await stage.readiness()).toMatchObject({ status: 200, version, refused: version + 1 });
    stage.publish(sdl);
    await until('it is well again', () => stage.gateway.version() === version + 2);
    expect(stage.said).toEqual([expect.stringContaining('cannot be used'), expect.stringContaining(`version ${version + 2}`)]);
    expect(await stage.readiness()).not.toHaveProperty('refused');
  });

  test('of the same text is the same one, by a new number', async () => {
    const { version, sdl } = stage.supergraph;
    stage.publish(sdl);
    await until('it has the number', () => stage.gateway.version() === version + 1);
    expect(await stage.readiness()).toMatchObject({ version: version + 1, generations: 1 });
  });
});

test('A gateway that starts while the hub is away answers by the graph that it had', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'khattama-gateway-'));
  const [before, kept] = [stage.gateway, join(folder.path, 'supergraph.json')];
  const restart = async () => {
    await stage.start({ kept });
    await until('it has the graph', () => stage.gateway.version() === stage.supergraph.version);
  };
  await restart();
  await until('it is kept', () => existsSync(kept));
  await stage.gateway[Symbol.asyncDispose]();
  stage.shut(true);
  await restart();
  expect(await stage.send('KZ', '{ kzNode }')).toEqual({ status: 200, data: { kzNode: 'room 1' } });
  stage.shut(false);
  await stage.gateway[Symbol.asyncDispose]();
  stage.gateway = before;
});

test('When the hub is away, what is the nodes\' own is answered still, and the rest is to be tried again', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  stage.shut(true);
  const answer = await stage.send('KZ', '{ kzNode logHead { position } }');
  expect(answer).toMatchObject({ status: 200, data: null, errors: [{ extensions: { code: 'TRY_AGAIN' } }] });
  expect(await stage.send('KZ', '{ kzNode party(code: "KZ") { name } }')).toMatchObject({ data: { kzNode: 'room 1', party: null } });
  stage.shut(false);
  expect(await stage.send('KZ', '{ logHead { position } }')).toMatchObject({ data: { logHead: { position: 15 } } });
  complaints.mockRestore();
});

test('Operations in use: what Parties, nodes and the Secretariat asked is told to the hub, once, without what it was about', async () => {
  const told = () => stage.seen.filter(({ path }) => path === '/operations')
    .map(({ body }) => JSON.parse(body) as { operations: string[] });
  for (const id of ['kz-14', 'am-15']) await stage.send('KZ', `query Room { competentAuthority(id: "${id}") { id kzRoom } }`);
  for (const mandate of [undefined, 'OBSERVER'] as const) await stage.send(mandate, 'query Nobody { kzNode }');
  await until('it is told', () => told().some(({ operations }) => operations.join().includes('query Room')));
  const operations = told().flatMap((each) => each.operations).filter((each) => each.includes('query Room'));
  expect(operations).toEqual(['query Room{competentAuthority(id:""){id kzRoom}}']);
  expect(JSON.stringify(told())).not.toMatch(/Nobody|kz-14|am-15/);
});
