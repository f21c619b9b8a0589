/** The hub as a subgraph: what a gateway asks of it. It knows keys only, and is believed nothing else. (T-I2.) */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DesignateAuthorityDocument } from './gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  await stage.register();
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

test('what else a representation says is not believed', async () => {
  const claims = { name: 'Другая', contactPoints: [{ value: 'evil@evil.example' }], party: { code: 'RU' }, standing: { kind: 'BOUND' } };
  const { data } = await entities([
    { __typename: 'Party', code: 'KZ', ...claims }, { __typename: 'CompetentAuthority', id: 'kz-14', mandate: 'SECRETARIAT', ...claims },
  ]);
  expect(data._entities).toMatchObject([known.Party[1], known.CompetentAuthority[1]]);
});

test('a hundred at once are answered', async () => {
  const of = Array.from({ length: 100 }, (_, i) => ({ __typename: 'DepositaryNotification', number: i + 1 }));
  const { data } = await entities(of, 'AM');
  expect((data._entities as unknown[]).filter(Boolean)).toHaveLength(14);
});
