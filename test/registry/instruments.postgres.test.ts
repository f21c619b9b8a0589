/** An instrument as it was known at many positions: read once, and reckoned once where nothing was recorded about it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import type { Context } from '../../src/context.ts';
import { openDatabase } from '../../src/database.ts';
import type { Draft } from '../../src/depositary/draft.ts';
import { receive } from '../../src/depositary/receive.ts';
import { readAfter } from '../../src/log/log.ts';
import { instrumentRecords } from '../../src/registry/instruments.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { freshDatabase, type TestDatabase } from '../db.ts';

let database: TestDatabase;
let orm: MikroORM;
let context: Context;
const own = { entryIntoForce: { notices: 4, counting: 'SIGNATORIES' } };

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  const ground = { em: () => orm.em.fork(), now: () => Temporal.Instant.from('2027-03-01T09:00:00Z'), timeZone: SEAT };
  context = contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true);
  await record({ kind: 'PARTY_REGISTERED', party: party('KZ'), name: { ru: 'KZ' } }, { mailboxes: ['kz@example.org'] }); // 1
  await register('base'); // 2
  await register('protocol', { baseTreaty: 'base' }); // 3
  await register('other'); // 4
  for (let i = 5; i < 9; i++) await register(`other-${i}`);
  await sign('base'); // 9
  await sign('other'); // 10
  await sign('protocol'); // 11
  await record({ kind: 'CORRECTION', entry: 3, reason: 'ошибка', corrected: { baseTreaty: 'other' } }); // 12
  await sign('other-5'); // 13
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

async function record(draft: Draft, also: object = {}): Promise<void> {
  expect(await receive({ submissionId: randomUUID(), draft, ...also }, context)).toHaveProperty('entry.defects', []);
}
const adoptedOn = Temporal.PlainDate.from('2014-12-23');
const register = (instrument: string, also: { readonly baseTreaty?: string } = {}) =>
  record({ kind: 'INSTRUMENT_REGISTERED', instrument, title: { ru: instrument }, adoptedOn, finalClauses: own, ...also });
const sign = (instrument: string) => record({ kind: 'SIGNATURE', instrument, party: party('KZ'), signedOn: adoptedOn });
const positions = Array.from({ length: 13 }, (_, i) => i + 1);
const keys = positions.map((known) => ({ instrument: 'protocol', known }));

describe('One record for all positions between which nothing was recorded about an instrument or its grounds', () => {
  test('and another for every one that was', async () => {
    const records = await instrumentRecords(keys, context);
    const changes = positions.filter((_position, i) => records[i] !== records[i - 1]);
    expect(changes).toEqual([3, 9, 11, 12]);
    expect(new Set(records).size).toBe(5); // one of them: none
  });

  test('each is what it would be by itself', async () => {
    const together = await instrumentRecords(keys, context);
    const alone = await Promise.all(keys.map(async (key) => (await instrumentRecords([key], context))[0]));
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(together.at(-1)?.base?.entries.map(({ position }) => position)).toEqual([4, 10]);
  });
});

describe('What the Depositary finds of invented data is invented itself', () => {
  test.each([['invented', true], ['real', false]])('Art. 17: the end of one that is %s', async (name, demonstration) => {
    const term = { years: 1, from: '2020-01-01', renewal: 'NONE' };
    const finalClauses = { ...own, term };
    const draft = { kind: 'INSTRUMENT_REGISTERED', instrument: name, title: { ru: name }, adoptedOn, finalClauses } as const;
    await record(draft, demonstration ? { bundle: 'demonstration' } : {});
    const entries = await readAfter(orm.em.fork(), 0, 500);
    const ended = entries.find(({ act }) => act.kind === 'INSTRUMENT_ENDED' && act.instrument === name);
    expect(ended?.demonstration).toBe(demonstration);
  });
});
