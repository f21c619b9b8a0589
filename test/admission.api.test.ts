/** What the hub lets in and out, by HTTP and by WebSocket alike. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import WebSocket from 'ws';
import { DesignateAuthorityDocument, FollowDocument } from './gql/graphql.ts';
import { audience, designation, issuer, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
});
afterAll(() => stage.close());

const seconds = () => Math.floor(stage.now().epochMilliseconds / 1000);
const claims = () => ({ iss: issuer, aud: audience, sub: 'test', iat: seconds(), exp: seconds() + 60, role: 'secretariat' });
const base64url = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
const me = JSON.stringify({ query: '{ me { role } }' });

async function byAnotherKey(kid?: string): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: kid ?? stage.publicKey.kid ?? '' }).sign(privateKey);
}

async function byItsOwnKey(): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', jwk: await exportJWK(publicKey) }).sign(privateKey);
}

function byPublicKey(secret: string): Promise<string> {
  return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: stage.publicKey.kid ?? '' }).sign(new TextEncoder().encode(secret));
}

describe('T-A3: a token that is not one plain mandate of our issuer', () => {
  test.each<[string, () => string | Promise<string>]>([
    ['expired',                    () => stage.token('AM', { exp: seconds() })],
    ['not yet valid',              () => stage.token('AM', { nbf: seconds() + 60 })],
    ['that never expires',         () => stage.token('AM', { exp: undefined })],
    ['of another issuer',          () => stage.token('AM', { iss: 'urn:test:other' })],
    ['for another audience',       () => stage.token('AM', { aud: 'urn:test:other' })],
    ['for nobody in particular',   () => stage.token('AM', { aud: undefined })],
    ['without a subject',          () => stage.token('AM', { sub: undefined })],
    ['without a role',             () => stage.token('AM', { role: undefined, party: undefined })],
    ['of a role that is unknown',  () => stage.token('AM', { role: 'admin' })],
    ['of no Party',                () => stage.token('AM', { party: undefined })],
    ['of two Parties',             () => stage.token('AM', { party: ['AM', 'KZ'] })],
    ['of a Secretariat and Party', () => stage.token('AM', { role: 'secretariat' })],
    ['with alg none',              () => new UnsecuredJWT(claims()).encode()],
    ['with HS256 and the public key, as JSON', () => byPublicKey(JSON.stringify(stage.publicKey))],
    ['with HS256 and the public key, as text', () => byPublicKey(stage.publicKey.x ?? '')],
    ['signed by another key',      () => byAnotherKey()],
    ['signed by a key elsewhere',  () => byAnotherKey('../../../etc/passwd')],
    ['that brings its own key',    byItsOwnKey],
    ['that was tampered with',     async () => (await stage.token('AM')).replace(/\.[^.]+\./, `.${base64url(claims())}.`)],
    ['that is none',               () => 'secretariat'],
  ])('%s: 401, and 4401 on a live line', async (_case, make) => {
    const token = await make();
    const answer = await stage.post(me, { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.data).toBeUndefined();
    const line = stage.subscribe(undefined, FollowDocument, { after: 0 }, token);
    await expect(line.next()).rejects.toMatchObject({ code: 4401 });
  });

  test.each([
    ['another scheme',          ['Basic c2VjcmV0YXJpYXQ6']],
    ['an empty one',            ['']],
    ['no token',                ['Bearer ']],
    ['two tokens in one',       ['Bearer a.b.c, Bearer d.e.f']],
    ['two headers',             undefined],
  ])('an Authorization header with %s: 401', async (_case, values) => {
    const authorization = values ?? [`Bearer ${await stage.token('AM')}`, `Bearer ${await stage.token('KZ')}`];
    const sent = request(stage.url(), { method: 'POST', headers: { 'content-type': 'application/json' } });
    sent.setHeader('authorization', authorization).end(me);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(401);
    expect(await json(answer)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('T-I4: nothing else says who is asking', async () => {
    const cookie = `authorization=Bearer ${await stage.token('KZ')}`;
    const headers = { 'x-mandate': 'SECRETARIAT', 'x-party': 'KZ', 'x-user': 'secretariat', cookie };
    expect((await stage.post(me, headers)).data).toEqual({ me: null });
  });
});

/** Lists within lists multiply. */
function nested(times: number): string {
  const [open, close] = ['standings { party { standing(instrument: "information-sphere-2014") { instrument { ', ' } } } }'];
  return `instruments { ${open.repeat(times)} id ${close.repeat(times)} }`;
}

/** Each spreads the next twice. */
function doubling(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, i) => `fragment F${i} on CompetentAuthority { ...F${i + 1} ...F${i + 1} }`);
  return `${fragments.join(' ')} fragment F${levels} on CompetentAuthority { id }`;
}

describe('T-D1: what asks for too much is turned away before anything is read', () => {
  const page = '{ depositaryNotifications(first: 500) { nodes { number subject entry { position } } } }';
  test.each<[string, string, object, boolean]>([
    ['a page as long as it may be',  page, {}, true],
    ['lists in lists, a little',     `{ ${nested(2)} }`, {}, true],
    ['lists in lists',               `{ ${nested(6)} }`, {}, false],
    ['by fragments',                 `{ instruments { ...A } } fragment A on Instrument ${nested(6).slice('instruments '.length)}`, {}, false],
    ['by a variable\'s default',      `query ($n: Int! = 500) { entries(first: $n) { ${'caused { '.repeat(4)} position ${'} '.repeat(4)} } }`, {}, false],
    ['by fragments below nothing',   `{ competentAuthorities(first: 0) { nodes { ...F0 } } } ${doubling(24)}`, {}, false],
    ['long texts by aliases',        `{ entries(first: 500) { ${Array.from({ length: 100 }, (_, i) => `a${i}: canonical`).join(' ')} } }`, {}, false],
    ['by aliases',                   `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: ${nested(3)}`).join(' ')} }`, {}, false],
    ['by a variable',                `query ($n: Int!) { entries(first: $n) { ${'caused { '.repeat(4)} position ${'} '.repeat(4)} } }`, { n: 500 }, false],
  ])('%s', async (_case, query, variables, passes) => {
    const answer = await stage.send('AM', query, variables);
    if (passes) expect(answer).toMatchObject({ status: 200 });
    else expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('by WebSocket too', async () => {
    const query = `subscription { depositaryNotifications(after: 0) { instrument { ${nested(6).slice('instruments { '.length)} } }`;
    await expect(stage.subscribe('AM', query).next()).rejects.toMatchObject([{ message: expect.stringContaining('too much') }]);
  });
});

describe('T-S1, T-S2: a live line', () => {
  test('is closed with 4401 when its token expires; with a new one it goes on after the last number', async () => {
    const line = stage.subscribe('BY', FollowDocument, { after: 12 }, await stage.token('BY', { exp: seconds() + 1 }));
    expect(await line.next()).toMatchObject({ depositaryNotifications: { number: 13 } });
    const begun = Date.now();
    expect(await line.closed).toMatchObject({ code: 4401, reason: expect.stringContaining('expired') });
    expect(Date.now() - begun).toBeLessThan(2_000);
    await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
    await expect(line.next()).rejects.toBeDefined();
    expect(await stage.listen('BY', 13).next()).toMatchObject({ number: 14 });
  });

  test.each([
    'https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1', 'nonsense',
  ])('from a page of %s is not opened', async (origin) => {
    const socket = new WebSocket(stage.url().replace('http', 'ws'), 'graphql-transport-ws', { origin });
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    socket.on('error', () => undefined).terminate();
    expect(answer.statusCode).toBe(403);
  });

  test('from its own page is opened', async () => {
    const socket = new WebSocket(stage.url().replace('http', 'ws'), 'graphql-transport-ws', { origin: new URL(stage.url()).origin });
    await once(socket, 'open');
    socket.terminate();
  });

  test.each([
    ['says nothing',          undefined,                                                                    4408],
    ['asks before it greets', { type: 'subscribe', id: '1', payload: { query: 'subscription { __typename }' } }, 4401],
    ['speaks out of turn',    { type: 'nonsense' },                                                         4400],
    ['says too much at once', { type: 'connection_init', payload: { x: 'x'.repeat(70_000) } },              1009],
  ])('that %s is closed', async (_case, said, expected) => {
    const socket = new WebSocket(stage.url().replace('http', 'ws'), 'graphql-transport-ws');
    socket.on('error', () => undefined);
    await once(socket, 'open');
    if (said) socket.send(JSON.stringify(said));
    const [closed] = (await once(socket, 'close')) as [number];
    expect(closed).toBe(expected);
  });

  const field = 'depositaryNotifications { number }';
  test.each([
    ['a mutation',              'mutation { __typename }',                                              /subscriptions only/],
    ['a query',                 '{ logHead { position } }',                                             /subscriptions only/],
    ['an unknown field',        'subscription { unknown }',                                             /Cannot query field/],
    ['two fields',              `subscription { a: ${field} b: ${field} }`,                             /only one/],
    ['an endless document',     `subscription { ${'__typename '.repeat(3_000)} }`,                      /tokens/],
    ['no GraphQL',              'subscription {',                                                       /Syntax Error/],
    ['a Party that is none',    'subscription { depositaryNotifications(party: "K") { number } }',      /CountryCode/],
  ])('refuses %s', async (_case, query, message) => {
    await expect(stage.subscribe('AM', query).next()).rejects.toMatchObject([{ message: expect.stringMatching(message) }]);
  });
});

describe('Our own failures are ours to read', () => {
  const failing = async (act: () => Promise<unknown>) => {
    const [now, log] = [stage.now, jest.spyOn(console, 'error').mockImplementation(() => undefined)];
    stage.now = () => { throw new Error('the password is swordfish'); };
    const answer = await act().finally(() => { stage.now = now; });
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    return JSON.stringify(answer);
  };

  test('by HTTP: masked, with the advice to send again', async () => {
    const answer = await failing(() => stage.post(JSON.stringify({ query: '{ competentAuthorities { nodes { id } } }' })));
    expect(answer).toMatch(/same submissionId.*INTERNAL_SERVER_ERROR/);
    expect(answer).not.toMatch(/swordfish|node_modules|stack/);
  });

  test('by WebSocket: masked as well', async () => {
    const query = 'subscription { depositaryNotifications(after: 13) { party { competentAuthorities { id } } } }';
    const answer = await failing(() => stage.subscribe(undefined, query).next().catch((error: unknown) => String(error)));
    expect(answer).toContain('INTERNAL_SERVER_ERROR');
    expect(answer).not.toMatch(/swordfish|node_modules|stack/);
  });
});

describe('T-D1, T-D2, T-D3: what is no plain request gets a plain answer in JSON', () => {
  const type = { 'content-type': 'application/json' };
  const query = (text: string) => ({ method: 'POST', headers: type, body: JSON.stringify({ query: text }) });
  const mutation = 'mutation { __typename }';
  const latin = { 'content-type': 'application/json; charset=latin1' };

  test.each<[string, string, RequestInit, number]>([
    ['another path',               '/nothing',  {},                                                                          404],
    ['half a body',                '/graphql',  { method: 'POST', headers: type, body: '{"query":' },                         400],
    ['another charset',            '/graphql',  { method: 'POST', headers: latin, body: me },                                 415],
    ['an empty body',              '/graphql',  { method: 'POST', headers: type, body: '' },                                  400],
    ['a body of 300 kB',           '/graphql',  query(`{ me { role } } #${'x'.repeat(300_000)}`),                             413],
    ['a batch',                    '/graphql',  { method: 'POST', headers: type, body: `[${me},${me}]` },                     400],
    ['an endless document',        '/graphql',  query(`{ ${'me { role } '.repeat(1_000)} }`),                                 400],
    ['500 aliases of 4 tokens',    '/graphql',  query(`{ ${Array.from({ length: 700 }, (_, i) => `a${i}: __typename`).join(' ')} }`), 400],
    ['fragments in a circle',      '/graphql',  query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),  400],
    ['text/plain (CSRF)',          '/graphql',  { method: 'POST', headers: { 'content-type': 'text/plain' }, body: me },      400],
    ['a form (CSRF)',              '/graphql',  { method: 'POST', body: new URLSearchParams({ query: mutation }) },           400],
    ['a multipart form (CSRF)',    '/graphql',  { method: 'POST', body: new FormData() },                      400],
    ['a simple GET (CSRF)',        '/graphql?query={me{role}}', {},                                                           400],
    ['a mutation by GET',          `/graphql?query=${encodeURIComponent(mutation)}`, { headers: type },                       405],
    ['a subscription by HTTP',     '/graphql',  query('subscription { depositaryNotifications { number } }'),                 400],
  ])('%s', async (_case, path, init, status) => {
    const answer = await fetch(new URL(path, stage.url()), init);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, 'application/json']);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
    expect(text).not.toMatch(/node_modules|\.ts:|\\n +at /);
  });

  test('it says when it is ready', async () => {
    const answer = await fetch(new URL('/readyz', stage.url()));
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true }]);
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });
});
