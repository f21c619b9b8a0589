/** The hub as a subgraph: what a gateway asks of it. It knows keys only, and is believed nothing else. (T-I2.) */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DesignateAuthorityDocument } from './gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
});
afterAll(() => stage.close());

const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
  ... on Party { code name standing(instrument: "${PROTOCOL}") { kind } } ... on Instrument { id adoptedOn }
  ... on CompetentAuthority { id party { code } contactPoints { value } } ... on DepositaryNotification { number reference text }
} }`;
const entities = (of: readonly object[], mandate?: Mandate) => stage.send(mandate, query, { of });

const known = {
  Party: [{ code: 'KZ' }, { code: 'KZ', name: 'Республика Казахстан', standing: { kind: 'SIGNATORY' } }],
  Instrument: [{ id: PROTOCOL }, { id: PROTOCOL, adoptedOn: '2014-12-23' }],
  CompetentAuthority: [{ id: 'kz-14' }, { id: 'kz-14', party: { code: 'KZ' }, contactPoints: null }],
  DepositaryNotification: [{ number: 14 }, { number: 14, reference: 'DN.14.2027', text: null }],
} as const;

test('its schema names the four keys, for whoever asks', async () => {
  const { data } = await stage.send(undefined, '{ _service { sdl } }');
  for (const [type, key] of [['Party', 'code'], ['Instrument', 'id'], ['CompetentAuthority', 'id'], ['DepositaryNotification', 'number']]) {
    expect(data._service.sdl).toMatch(new RegExp(`type ${type} @key\\(fields: "${key}"\\)`));
  }
  expect(data._service.sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2');
});

test.each(Object.entries(known))('%s is found by its key', async (__typename, [key, entity]) => {
  expect(await entities([{ __typename, ...key }])).toEqual({ status: 200, data: { _entities: [{ __typename, ...entity }] } });
});

test('mixed, repeated and unknown ones are answered in their order', async () => {
  const { data } = await entities([
    { __typename: 'Party', code: 'TJ' }, { __typename: 'Instrument', id: 'nowhere' }, { __typename: 'Party', code: 'XX' },
    { __typename: 'CompetentAuthority', id: 'kz-14' }, { __typename: 'DepositaryNotification', number: 15 },
    { __typename: 'Party', code: 'TJ' },
  ]);
  expect(data._entities).toMatchObject([{ code: 'TJ' }, null, null, { id: 'kz-14' }, null, { code: 'TJ' }]);
});

test.each([
  ['no key at all',             { __typename: 'Party' }],
  ['a key of another type',     { __typename: 'Party', code: 7 }],
  ['a list for a key',          { __typename: 'CompetentAuthority', id: ['kz-14'] }],
  ['an object for a key',       { __typename: 'Instrument', id: { $ne: null } }],
  ['a number that is none',     { __typename: 'DepositaryNotification', number: 14.5 }],
  ['a number out of bounds',    { __typename: 'DepositaryNotification', number: 2 ** 40 }],
  ['text for a number',         { __typename: 'DepositaryNotification', number: '14' }],
  ['SQL in a key',              { __typename: 'CompetentAuthority', id: '\' or 1=1 --' }],
  ['a lower-case code',         { __typename: 'Party', code: 'kz' }],
])('%s finds nothing', async (_case, representation) => {
  expect(await entities([representation], 'SECRETARIAT')).toEqual({ status: 200, data: { _entities: [null] } });
});

test.each([
  ['a NUL in a code',       { __typename: 'Party', code: 'K\u0000' }],
  ['a NUL in an id',        { __typename: 'CompetentAuthority', id: 'kz-14\u0000' }],
  ['a lone surrogate',      { __typename: 'Instrument', id: '\ud800' }],
])('%s finds nothing either', async (_case, representation) => {
  expect(await entities([representation], 'SECRETARIAT')).toEqual({ status: 200, data: { _entities: [null] } });
});

test.each(['Entry', 'Standing', 'Query', 'Receipt', 'Nothing', '__Schema'])('%s is no entity', async (__typename) => {
  const { data, errors } = await entities([{ __typename, position: 1, id: '1' }], 'SECRETARIAT');
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
});

test.each([
  ['KZ'], ['KZ-node'], ['AM-node'], ['SECRETARIAT'],
])('%s is shown what is for the Parties', async (mandate) => {
  const of = ['CompetentAuthority', 'DepositaryNotification'].map((__typename) => ({ __typename, id: 'kz-14', number: 14 }));
  expect(await entities(of, mandate)).toMatchObject({
    data: { _entities: [{ contactPoints: [{ value: 'duty@kz.example' }, {}] }, { text: expect.stringMatching(/./) }] },
  });
});

test('its schema is the same for all', async () => {
  const [anonymous, ...others] = await Promise.all([undefined, 'OBSERVER', 'KZ', 'KZ-node', 'SECRETARIAT']
    .map(async (mandate) => (await stage.send(mandate, '{ _service { sdl } }')).data as unknown));
  expect(others).toEqual(others.map(() => anonymous));
});

test.each([
  ['a node\'s own word for its mandate', { role: 'node' }],
  ['a node of two Parties',             { role: 'node', party: ['KZ', 'AM'] }],
  ['a node of what is no Party',        { role: 'node', party: 'kz' }],
])('T-I4: %s is no token', async (_case, claims) => {
  const token = await stage.token('OBSERVER', claims);
  expect(await stage.post('{"query":"{ me { role } }"}', { authorization: `Bearer ${token}` })).toMatchObject({ status: 401 });
});

test.each(['x-party', 'x-user', 'x-mandate', 'apollo-federation-subgraph'])('T-I4: a header %s gives no mandate', async (header) => {
  expect(await stage.post('{"query":"{ me { role } }"}', { [header]: 'KZ' })).toEqual({ status: 200, data: { me: null } });
});

test('T-X1: a trace that a gateway asks for is not given', async () => {
  const answer = await stage.post('{"query":"{ __typename }"}', { 'apollo-federation-include-trace': 'ftv1' });
  expect(answer).toEqual({ status: 200, data: { __typename: 'Query' } });
});

test.each([undefined, 'AM-node'])('what else a representation says is not believed, for %s', async (mandate) => {
  const claims = { name: 'Другая', contactPoints: [{ value: 'evil@evil.example' }], party: { code: 'RU' }, standing: { kind: 'BOUND' } };
  const { data } = await entities([
    { __typename: 'Party', code: 'KZ', ...claims }, { __typename: 'CompetentAuthority', id: 'kz-14', mandate: 'SECRETARIAT', ...claims },
  ], mandate);
  const contactPoints = mandate === undefined ? null : [{ value: 'duty@kz.example' }, { value: '+7 495 000-00-00' }];
  expect(data._entities).toMatchObject([known.Party[1], { ...known.CompetentAuthority[1], contactPoints }]);
});

test('a hundred at once are answered', async () => {
  const of = Array.from({ length: 100 }, (_, i) => ({ __typename: 'DepositaryNotification', number: i + 1 }));
  const { data } = await entities(of, 'AM');
  expect((data._entities as unknown[]).filter(Boolean)).toHaveLength(14);
});
