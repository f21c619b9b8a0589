/** Entities resolve in batches: however many representations of one type a gateway sends, the record is read once for them. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { graphql } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { load } from '../../src/bundled.ts';
import type { Context } from '../../src/context.ts';
import { openDatabase } from '../../src/database.ts';
import type { Subgraph } from '../../src/federation/subgraph.ts';
import { buildHub } from '../../src/schema.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { freshDatabase, type TestDatabase } from '../db.ts';

let database: TestDatabase;
let orm: MikroORM;
let hub: Subgraph;
beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  hub = await buildHub();
  await load('history', asked());
  await load('demonstration', asked());
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** Of one request, as a gateway's. */
function asked(): Context {
  const ground = { em: () => orm.em.fork(), now: () => Temporal.Instant.from('2027-03-01T09:00:00Z'), timeZone: SEAT };
  return contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true);
}

/** What PostgreSQL is asked for it. */
async function statements(source: string, of: readonly object[]): Promise<{ readonly sql: number; readonly found: number }> {
  const spy = jest.spyOn(orm.config.getLogger(), 'logQuery');
  const { data, errors } = await graphql({ schema: hub.schema, source, variableValues: { of }, contextValue: asked() });
  const sql = spy.mock.calls.length;
  spy.mockRestore();
  if (errors) throw errors[0] ?? new Error('without a reason');
  return { sql, found: (data?.['_entities'] as unknown[]).filter(Boolean).length };
}
const entities = (fragment: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ${fragment} } }`;

const parties = ['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ'];
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const ids = upTo(40).flatMap((position) => parties.map((party) => `${party.toLowerCase()}-${position}`));

/** A notification says what its act said then: the notification, its entry, and the names, titles and days that an act speaks of. */
test.each([
  ['Party',                  '... on Party { code name }',                parties.map((code) => ({ code })), 6, 1],
  ['Instrument',             '... on Instrument { id title }',            ['information-sphere-2014', 'none'].map((id) => ({ id })), 1, 1],
  ['CompetentAuthority',     '... on CompetentAuthority { id name }',     ids.map((id) => ({ id })), 6, 1],
  ['DepositaryNotification', '... on DepositaryNotification { subject }', upTo(20).map((number) => ({ number })), 20, 5],
])('%s: of many representations, one question', async (__typename, fragment, keys, found, sql) => {
  const of = keys.map((key) => ({ __typename, ...key }));
  expect(await statements(entities(fragment), [...of, ...of])).toEqual({ sql, found: 2 * found });
});

test('their fields as well, for all kinds at once', async () => {
  const fragment = entities(`... on Party { competentAuthorities { id party { name } } }
    ... on CompetentAuthority { party { name } contactPoints { value } }`);
  const of = (count: number) => [
    ...parties.slice(0, count).map((code) => ({ __typename: 'Party', code })),
    ...ids.slice(0, count * 40).map((id) => ({ __typename: 'CompetentAuthority', id })),
  ];
  const [few, many] = [await statements(fragment, of(1)), await statements(fragment, of(6))];
  expect(many.found).toBe(12);
  expect(many.sql).toBeLessThanOrEqual(few.sql + 1);
});
