/** What a node is asked, and what it learns of whoever asks: its own Party's entities, and nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Mandate } from '../../src/identity/mandate.ts';
import { party } from '../../src/treaty/parties.ts';
import { type Graph, openGraph } from './graph.ts';

let graph: Graph;
beforeAll(async () => { graph = await openGraph(); });
afterAll(async () => { await graph[Symbol.asyncDispose](); });
beforeEach(() => { graph.kz.asked.length = 0; graph.am.asked.length = 0; });

/** The entities that a node was asked for, by their keys, request by request. */
const entities = (node = graph.kz) => node.asked.map(({ body }) => {
  const { variables } = JSON.parse(body) as { variables: Record<string, unknown> };
  return Object.values(variables).filter(Array.isArray).map((each: Record<string, unknown>[]) => each.map(({ id, code }) => id ?? code));
});

describe('T-I2: a node is asked for its own Party\'s entities only', () => {
  test('of authorities of several Parties, and in one request for all of them', async () => {
    const { data, errors } = await graph.ask('{ competentAuthorities { id kzRooms amRooms kzHead { title } } }');
    expect(errors).toBeUndefined();
    expect(data.competentAuthorities).toEqual([
      { id: 'kz-1', kzRooms: 7, amRooms: null, kzHead: { title: 'Head' } },
      { id: 'am-2', kzRooms: null, amRooms: 7, kzHead: null },
      { id: 'kz-3', kzRooms: 7, amRooms: null, kzHead: { title: 'Head' } },
    ]);
    expect([entities(graph.kz), entities(graph.am)]).toEqual([[[['kz-1', 'kz-3']]], [[['am-2']]]]);
  });

  test('where nothing is left to ask, it is not asked, and that is no error', async () => {
    const answer = await graph.ask('{ party(code: "AM") { kzMotto } node(id: "am-7") { ... on CompetentAuthority { kzRooms } } }');
    expect(answer).toEqual({ data: { party: { kzMotto: null }, node: { kzRooms: null } } });
    expect(graph.kz.asked).toEqual([]);
  });

  test('what is nobody\'s may be asked of any node', async () => {
    const { data } = await graph.ask('{ instrument(id: "protocol") { title kzComment amComment } }');
    expect(data.instrument).toEqual({ title: 'Title of protocol', kzComment: 'As we read it', amComment: 'As we read it' });
  });

  test('several questions at once, in fragments, with variables and conditions', async () => {
    const { data, errors } = await graph.ask(`
      query ByName($no: Boolean = false, $yes: Boolean!, $floor: Int) {
        parties { ...OfParty } competentAuthorities { ...OfAuthority kzHead @include(if: $no) { title } }
        kzHello @skip(if: $no) h: kzHello(to: "you") @include(if: $yes) kzSecret @include(if: $no) kzMatrix __typename
      }
      fragment OfParty on Party { code kzMotto kzSeat { id name } competentAuthorities { again: kzRooms(floor: $floor) } }
      fragment OfAuthority on CompetentAuthority { kzRooms(floor: $floor) @skip(if: $no) kzHead @include(if: $yes) { ...OfOfficer } kzGreeting }
      fragment OfOfficer on KzOfficer { id of { ...Name } instrument { title kzComment } }
      fragment Name on Party { name kzMotto }`, { variables: { yes: true, floor: 3 } });
    expect(errors).toBeUndefined();
    const kzHead = {
      id: 'o-1', of: { name: 'Party KZ', kzMotto: 'Motto of KZ' }, instrument: { title: 'Title of protocol', kzComment: 'As we read it' },
    };
    expect(data).toMatchObject({
      parties: [
        { kzMotto: 'Motto of KZ', kzSeat: { id: 'kz-1', name: 'Authority kz-1' }, competentAuthorities: [{ again: 10 }, { again: 10 }] },
        { kzMotto: null, kzSeat: null, competentAuthorities: [{ again: null }, { again: null }] },
      ],
      competentAuthorities: [
        { kzRooms: 10, kzHead, kzGreeting: 'Welcome to Authority kz-1' }, { kzRooms: null, kzHead: null, kzGreeting: null }, { kzHead },
      ],
      kzHello: 'Hello ', h: 'Hello you', kzMatrix: [[1], [2, 3]], __typename: 'Query',
    });
    expect(data).not.toHaveProperty('kzSecret');
    expect(entities().flat(2)).not.toContain('am-2');
    expect(graph.kz.asked.map(({ body }) => body).join()).not.toMatch(/ByName/);
  });

  test('in a reference to another Party it is not heard: that Party is what the hub says it is', async () => {
    const { data, errors } = await graph.ask('{ party(code: "KZ") { kzNeighbours { code name kzMotto } } }');
    expect(errors).toBeUndefined();
    expect(data.party.kzNeighbours).toEqual([
      { code: 'KZ', name: 'Party KZ', kzMotto: 'Motto of KZ' }, { code: 'AM', name: 'Party AM', kzMotto: null },
    ]);
  });
});

describe('T-I4: a node cannot learn who asks', () => {
  const query = '{ competentAuthorities { kzRooms kzDuty { phone } } kzHello }';
  const secretive = (text: string) => text.replace(/Bearer [\w.-]+/, 'Bearer');
  const claims = (headers: readonly string[]) => {
    const [, payload = ''] = headers[headers.findIndex((name) => name === 'authorization') + 1]?.split('.') ?? [];
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  };

  test('of two callers it receives the same bytes, but for its own token\'s time', async () => {
    const callers: [Mandate, Record<string, string>][] = [
      [{ role: 'PARTY', party: party('AM') }, { authorization: 'Bearer of-am', cookie: 'who=am', 'x-forwarded-for': '192.0.2.1' }],
      [{ role: 'SECRETARIAT' }, { 'x-party': 'KZ', 'user-agent': 'the-clerk', 'accept-language': 'ru', traceparent: '00-1-1-01' }],
    ];
    for (const [mandate, headers] of callers) {
      await graph.ask(query, { mandate, headers });
      graph.now = graph.now.add({ minutes: 1 });
    }
    const { asked } = graph.kz;
    const half = asked.length / 2;
    const bytes = asked.map(({ method, url, rawHeaders, body }) => secretive(JSON.stringify([method, url, rawHeaders, body])));
    expect(bytes.slice(0, half).toSorted()).toEqual(bytes.slice(half).toSorted());
    expect(bytes.join()).not.toMatch(/who=|192\.0\.2|x-party|clerk|ru|trace/);
    const [first, last] = [claims(asked[0]!.rawHeaders), claims(asked.at(-1)!.rawHeaders)];
    expect(first).toMatchObject({ iss: 'urn:khattama:gateway', aud: 'urn:khattama:node:kz-duty', sub: 'gateway' });
    expect({ ...last, iat: 0, exp: 0, jti: '' }).toEqual({ ...first, iat: 0, exp: 0, jti: '' });
  });

  test('nor what the caller calls things, whatever that is; and is accused of nothing by it', async () => {
    const { data, errors } = await graph.ask(`query Theirs($theirs: Int) {
      theirs: competentAuthorities { theirRooms: kzRooms(floor: $theirs) kzRooms ...Theirs }
      theirHello: kzHello
      theirLetter: kzLetter { number __proto__: subject constructor: subject number: number }
      parties { _khattama_type: kzMotto _khattama_key_code: kzMotto _khattama_0: kzSeat { kzRooms: name name: kzRooms } }
    } fragment Theirs on CompetentAuthority { theirHead: kzHead { title: pager pager: title } }`, { variables: { theirs: 3 } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      theirs: expect.arrayContaining([{ theirRooms: 10, kzRooms: 7, theirHead: { title: '7', pager: 'Head' } }]),
      theirHello: 'Hello ',
      theirLetter: { number: '17', ['__proto__']: 'Greetings', constructor: 'Greetings' },
      parties: expect.arrayContaining([
        { _khattama_type: 'Motto of KZ', _khattama_key_code: 'Motto of KZ', _khattama_0: { kzRooms: 'Authority kz-1', name: 7 } },
      ]),
    });
    expect(graph.kz.asked.map(({ body }) => body).join()).not.toMatch(/their|__proto__|constructor/i);
  });

  test('and these headers only', async () => {
    await graph.ask('{ kzHello }', { headers: { 'x-user': 'me' } });
    const names = graph.kz.asked[0]?.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase()).toSorted();
    const own = ['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'user-agent'];
    expect(names).toEqual(own);
  });
});

describe('What is not for everybody', () => {
  const query = '{ competentAuthorities { id kzRooms kzDuty { phone } kzHead { title pager } } kzSecret kzForm { name code } }';
  const open = { id: 'kz-1', kzRooms: 7, kzDuty: null, kzHead: { title: 'Head', pager: null } };
  const kept = ['CompetentAuthority.kzDuty', 'KzOfficer.pager', 'KzPaper.code', 'Query.kzSecret'];

  test.each<[string, Mandate]>([
    ['a Party', { role: 'PARTY', party: party('RU') }],
    ['a node', { role: 'NODE', party: party('RU') }],
    ['the Secretariat', { role: 'SECRETARIAT' }],
  ])('%s sees it', async (_, mandate) => {
    const { data, errors } = await graph.ask(query, { mandate });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ kzSecret: 42, kzForm: [{ code: 'a' }, { code: 'b' }] });
    expect(data.competentAuthorities[0]).toMatchObject({ id: 'kz-1', kzDuty: [{ phone: '112' }], kzHead: { title: 'Head', pager: '7' } });
  });

  test.each<[string, Mandate | undefined, string]>([
    ['nobody in particular', undefined, 'UNAUTHENTICATED'],
    ['an observer', { role: 'OBSERVER' }, 'FORBIDDEN'],
  ])('for %s the node is not even asked for it', async (_, mandate, code) => {
    const { data, errors } = await graph.ask(query, { mandate });
    expect(data).toMatchObject({ kzSecret: null, kzForm: [{ name: 'A', code: null }, { name: 'B', code: 'b' }] });
    expect(data.competentAuthorities[0]).toEqual(open);
    expect(errors?.map(({ extensions }) => extensions['coordinate']).toSorted()).toEqual(kept);
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set([code]));
    expect(graph.kz.asked.map(({ body }) => body).join()).not.toMatch(/kzDuty|pager|kzSecret/);
  });

  test('where the node fails, it is said all the same', async () => {
    graph.kz.that = (response) => { response.destroy(); };
    const { data, errors } = await graph.ask('{ kzSecret kzHello }', { mandate: undefined });
    expect(data).toEqual({ kzSecret: null, kzHello: null });
    expect(errors?.map(({ path, extensions }) => [path?.join(), extensions['code']])).toEqual([
      ['kzSecret', 'UNAUTHENTICATED'], ['kzHello', 'NODE_UNAVAILABLE'],
    ]);
    graph.kz.that = undefined;
  });

  test('a key that the gateway alone has asked for is missed by nobody; but it is not shown', async () => {
    const anonymous = { mandate: undefined };
    expect(await graph.ask('{ kzLetter { subject } }', anonymous)).toEqual({ data: { kzLetter: { subject: 'Greetings' } } });
    const { data, errors } = await graph.ask('{ kzLetter { subject number } }', anonymous);
    expect(data).toEqual({ kzLetter: null });
    const missing = { path: ['kzLetter', 'number'], extensions: { coordinate: 'KzLetter.number', code: 'UNAUTHENTICATED' } };
    expect(errors).toMatchObject([missing]);
    expect((await graph.ask('{ kzLetter { subject number } }')).data).toEqual({ kzLetter: { subject: 'Greetings', number: '17' } });
  });

  test('where nothing else is asked for, there is no request', async () => {
    const text = '{ party(code: "KZ") { code } competentAuthorities { id kzDuty { office } } kzSecret }';
    const { data, errors } = await graph.ask(text, { mandate: undefined });
    expect(data.competentAuthorities[0]).toEqual({ id: 'kz-1', kzDuty: null });
    expect(errors).toHaveLength(2);
    expect(graph.kz.asked).toEqual([]);
  });
});
