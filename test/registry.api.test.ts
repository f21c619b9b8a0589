/** The public record: who is competent on which day, as was known when. Through the public API only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import type pg from 'pg';
import {
  ChangeDesignationDocument, CompetentAuthoritiesDocument, type CompetentAuthoritiesQueryVariables, CompetentAuthorityDocument,
  DesignateAuthorityDocument, EndDesignationDocument, ForceDocument, RegisterInstrumentDocument, RegisterPartyDocument,
} from './gql/graphql.ts';
import { designation, PROTOCOL, protocol, six, Stage } from './stage.ts';

let stage: Stage;
const designate = (party: string, change: object = {}, mandate = party) =>
  stage.record(DesignateAuthorityDocument, mandate, designation(party, change));

beforeAll(async () => {
  stage = await Stage.registered(1, { patience: { pollEvery: 5_000 } }); // statements are counted: as few of a poll as can be
  stage.at('2027-03-01T09:00:00Z');
  await designate('KZ'); // 14
  await designate('KZ', { competences: ['CONSTITUTIONAL_ORDER'] }); // 15
  await designate('AM', { competences: ['INFORMATION_TECHNOLOGY', 'PEACE_AND_SECURITY'] }); // 16
  await designate('RU', { competentFrom: '2027-03-04' }); // 17
  stage.at('2027-03-05T09:00:00Z');
  await stage.record(ChangeDesignationDocument, 'KZ', { authority: 'kz-14', name: { ru: 'Новое' }, effectiveOn: '2027-04-01' }); // 18
  stage.at('2027-03-10T09:00:00Z');
  await stage.record(EndDesignationDocument, 'KZ', { authority: 'kz-15', effectiveOn: '2027-03-20' }); // 19
  stage.at('2027-03-15T09:00:00Z');
  await designate('TJ', { receivedAt: '2027-02-10T09:00:00Z', paperReference: 'Note TJ/1' }, 'SECRETARIAT'); // 20
});
afterAll(() => stage.close());

const authorities = async (variables: Partial<CompetentAuthoritiesQueryVariables> = {}) =>
  (await stage.ask(undefined, CompetentAuthoritiesDocument, { first: 50, ...variables })).competentAuthorities;
const ids = async (variables: Partial<CompetentAuthoritiesQueryVariables>) =>
  (await authorities(variables)).nodes.map(({ id }) => id).join(', ');

describe('Art. 4 · R33: two axes of time', () => {
  test.each([
    ['kz-14', '2027-03-31', undefined,              'Министерство внутренних дел'],
    ['kz-14', '2027-04-01', undefined,              'Новое'],
    ['kz-14', '2027-04-01', '2027-03-05T08:59:59Z', 'Министерство внутренних дел'],
    ['kz-14', '2027-04-01', '2027-03-05T09:00:00Z', 'Новое'],
    ['kz-14', '2027-02-28', undefined,              undefined],
    ['kz-14', '2027-03-02', '2027-02-28T00:00:00Z', undefined],
    ['kz-15', '2027-03-19', undefined,              'Министерство внутренних дел'],
    ['kz-15', '2027-03-20', undefined,              undefined],
    ['kz-15', '2027-03-20', '2027-03-09T00:00:00Z', 'Министерство внутренних дел'],
    ['tj-20', '2027-02-10', undefined,              'Министерство внутренних дел'],
    ['tj-20', '2027-02-10', '2027-03-14T00:00:00Z', undefined],
    ['ru-17', undefined,    '2027-03-01T09:00:00Z', 'Министерство внутренних дел'],
    ['zz-99', undefined,    undefined,              undefined],
  ])('%s on %s, as known at %s: %s', async (id, on, knownAt, name) => {
    const { competentAuthority } = await stage.ask(undefined, CompetentAuthorityDocument, { id, on, knownAt });
    expect(competentAuthority?.name).toBe(name);
  });

  test.each([
    [undefined,    undefined,              'kz-14, kz-15, am-16, ru-17, tj-20'],
    ['2027-03-03', undefined,              'kz-14, kz-15, am-16, tj-20'],
    ['2027-03-20', undefined,              'kz-14, am-16, ru-17, tj-20'],
    ['2027-03-20', '2027-03-09T00:00:00Z', 'kz-14, kz-15, am-16, ru-17'],
    ['2027-02-15', undefined,              'tj-20'],
    ['2027-02-09', undefined,              ''],
    [undefined,    '2027-02-28T00:00:00Z', ''],
  ])('competent on %s, as known at %s: %s', async (on, knownAt, expected) => {
    expect(await ids({ on, knownAt })).toBe(expected);
    const query = 'query ($on: Date, $knownAt: DateTime) { parties { competentAuthorities(on: $on, knownAt: $knownAt) { id } } }';
    const parties = (await stage.send(undefined, query, { on, knownAt })).data.parties as { competentAuthorities: { id: string }[] }[];
    const ofParties = parties.flatMap(({ competentAuthorities }) => competentAuthorities.map(({ id }) => id));
    expect(ofParties.sort()).toEqual(expected.split(', ').filter(Boolean).sort());
  });

  test('one that ended is still found by its id, with its last day', async () => {
    stage.at('2027-03-25T09:00:00Z');
    const { competentAuthority } = await stage.ask(undefined, CompetentAuthorityDocument, { id: 'kz-15' });
    expect(competentAuthority).toMatchObject({ competentFrom: '2027-03-01', competentUntil: '2027-03-20', operative: false });
  });
});

describe('Lists', () => {
  test.each([
    [{ party: 'KZ', on: '2027-03-15' },                                       'kz-14, kz-15'],
    [{ party: 'BY' },                                                         ''],
    [{ party: 'XX' },                                                         ''],
    [{ competence: 'PEACE_AND_SECURITY' as const },                           'am-16'],
    [{ competence: 'INFORMATION_TECHNOLOGY' as const, on: '2027-03-15' },     'kz-14, am-16, ru-17, tj-20'],
    [{ competence: 'CONSTITUTIONAL_ORDER' as const, party: 'AM' },            ''],
  ])('%j: %s', async (filter, expected) => {
    expect(await ids(filter)).toBe(expected);
  });

  test.each([1, 2, 3, 5, 6])('by pages of %i: each once, in order', async (first) => {
    const found: string[] = [];
    for (let after: string | undefined; ;) {
      const { nodes, edges, pageInfo } = await authorities({ on: '2027-03-15', first, after });
      expect(nodes.length).toBeLessThanOrEqual(first);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
      expect(pageInfo.hasPreviousPage).toBe(found.length > 0);
      found.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor ?? '';
    }
    expect(found).toEqual(['kz-14', 'kz-15', 'am-16', 'ru-17', 'tj-20']);
  });

  test('a page of none, and a page after the end', async () => {
    expect(await authorities({ first: 0 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
    const { pageInfo } = await authorities({ first: 500 });
    const after = await authorities({ after: pageInfo.endCursor });
    expect(after).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test('notifications are paged by their number, and filtered by Party and kind', async () => {
    const query = `{ all: depositaryNotifications(after: 13, first: 3) { nodes { number } pageInfo { hasNextPage endCursor } }
      kz: depositaryNotifications(party: "KZ", kinds: [DESIGNATION, END_OF_DESIGNATION]) { nodes { number kind } } }`;
    expect((await stage.send(undefined, query)).data).toEqual({
      all: { nodes: [14, 15, 16].map((number) => ({ number })), pageInfo: { hasNextPage: true, endCursor: '16' } },
      kz: { nodes: [{ number: 14, kind: 'DESIGNATION' }, { number: 15, kind: 'DESIGNATION' }, { number: 19, kind: 'END_OF_DESIGNATION' }] },
    });
  });

  test('Preamble, Art. 1: the Parties come in the order of their registration; the terms are eight, in three languages', async () => {
    const query = '{ parties { code } terms { ru: term kk: term(language: KK) en: definition(language: EN) } }';
    const { data } = await stage.send(undefined, query);
    expect(data.parties).toEqual(six.map((code) => ({ code })));
    expect(data.terms).toHaveLength(8);
    const words = { ru: expect.stringMatching(/[а-я]/), kk: expect.stringMatching(/[а-яә-ө]/), en: expect.stringMatching(/[a-z]/i) };
    for (const term of data.terms as object[]) expect(term).toEqual(words);
  });

  test.each([
    [undefined, null], ['OBSERVER', { role: 'OBSERVER', party: null }], ['KZ', { role: 'PARTY', party: { code: 'KZ' } }],
    ['SECRETARIAT', { role: 'SECRETARIAT', party: null }],
  ])('%s is told who it is', async (mandate, me) => {
    expect((await stage.send(mandate, '{ me { role party { code } } }')).data).toEqual({ me });
  });
});

describe('Instruments', () => {
  test('a base treaty that is in force from a fixed day; an amendment', async () => {
    const fixed = { entryIntoForce: { enteredOn: '1994-04-20' } };
    const base = { id: 'collective-security-1992', title: { ru: 'Договор' }, adoptedOn: '1992-05-15', finalClauses: fixed };
    await stage.record(RegisterInstrumentDocument, 'SECRETARIAT', base);
    const amendment = { ...protocol, id: 'amendment-2026', adoptedOn: '2026-01-01', amends: PROTOCOL, baseTreaty: base.id };
    await stage.record(RegisterInstrumentDocument, 'SECRETARIAT', amendment);
    const { data } = await stage.send(undefined, '{ instruments { id amends { id } amendments { id } baseTreaty { id } } }');
    expect(data.instruments).toEqual([
      { id: PROTOCOL, amends: null, amendments: [{ id: 'amendment-2026' }], baseTreaty: null },
      { id: base.id, amends: null, amendments: [], baseTreaty: null },
      { id: 'amendment-2026', amends: { id: PROTOCOL }, amendments: [], baseTreaty: { id: base.id } },
    ]);
    for (const [on, inForce] of [['1994-04-19', false], ['1994-04-20', true]] as const) {
      const { instrument } = await stage.ask(undefined, ForceDocument, { instrument: base.id, on });
      expect(instrument).toMatchObject({ inForce, entryIntoForce: { on: '1994-04-20', noticesRequired: 0, decisiveNotice: null } });
    }
  });

  test('what was not yet registered was neither in force nor anybody\'s', async () => {
    const { instrument } = await stage.ask(undefined, ForceDocument, { instrument: 'amendment-2026', knownAt: '2027-03-15T09:00:00Z' });
    const en = expect.stringContaining('not yet on the record');
    expect(instrument).toMatchObject({ inForce: false, standings: [], entryIntoForce: { noticesReceived: 0, en } });
  });
});

test('R34: registered again, a Party has another name and other mailboxes, keeps its place, and what was said stays said', async () => {
  const again = { code: 'BY', name: { ru: 'Беларусь', en: 'Belarus' }, mailboxes: ['new@by.example', 'second@by.example'] };
  const { notifications } = await stage.record(RegisterPartyDocument, 'SECRETARIAT', again);
  const query = '{ parties { code } party(code: "BY") { name kk: name(language: KK) } depositaryNotification(number: 2) { subject } }';
  const { data } = await stage.send(undefined, query);
  expect(data.parties).toEqual(six.map((code) => ({ code })));
  expect(data.party).toEqual({ name: 'Беларусь', kk: 'Беларусь' });
  expect(data.depositaryNotification.subject).toContain('Республика Беларусь');
  const mails = await stage.mailed(7, ({ subject }) => subject?.includes(`${notifications[0]?.reference ?? ''} `) ?? false);
  expect(mails.flatMap(({ recipients }) => recipients).filter((each) => each.endsWith('@by.example')).sort()).toEqual(again.mailboxes);
});

test('an argument that is null is one that was not given', async () => {
  const question = `{ competentAuthorities(after: null, on: null, knownAt: null, party: null) { nodes { id } }
    instrument(id: "${PROTOCOL}") { inForce(on: null, knownAt: null) entryIntoForce(knownAt: null) { on } standings(on: null, knownAt: null) { kind } } }`;
  const { data, errors } = await stage.send(undefined, question);
  expect(errors).toBeUndefined();
  expect(data.instrument.standings).toHaveLength(six.length);
});

describe('However many rows there are, a question costs as many statements', () => {
  const authority = `id party { name standing(instrument: "${PROTOCOL}") { kind because { notification { subject } } } } operative
    replaces { id } replacedBy { id }
    history { caused { position } party { code } notification { subject text deliveries { addressee { code } } } }`;
  const entry = 'party { code } instrument { id amendments { id } } notification { number } caused { position }';
  const questions = [
    `{ competentAuthorities { nodes { ${authority} } } }`,
    `{ parties { competentAuthorities { ${authority} } } }`,
    `{ depositaryNotifications { nodes { subject text instrument { title } entry { ${entry} } deliveries { addressee { code } } } } }`,
    `{ entries { ${entry} } }`,
    `{ _entities(representations: [${six.map((code) => `{ __typename: "Party", code: "${code}" }`).join()}]) {
      ... on Party { standing(instrument: "${PROTOCOL}") { kind } competentAuthorities { id } } } }`,
  ];

  test('with twenty more authorities too', async () => {
    const statements = watchStatements();
    const costs = async () => {
      const counts = [];
      for (const question of questions) counts.push(await costOf(question, statements));
      return counts;
    };
    const before = await costs();
    expect(Math.min(...before)).toBeGreaterThan(0);
    for (let i = 0; i < 20; i++) await designate(six[i % 6] ?? '');
    await stage.mailed(7, ({ references }) => references === `<authority.${six[1].toLowerCase()}-43@hub.example>`);
    for (const [i, cost] of (await costs()).entries()) expect(cost).toBeLessThanOrEqual((before[i] ?? 0) + 3);
  }, 60_000);

  /** What the hub does in the background adds a statement or two, and never takes one away: so the least of some counts. */
  async function costOf(question: string, statements: { count: number }): Promise<number> {
    const counts: number[] = [];
    for (let i = 0; i < 15; i++) {
      statements.count = 0;
      expect((await stage.send('SECRETARIAT', question)).errors).toBeUndefined();
      counts.push(statements.count);
    }
    return Math.min(...counts);
  }

  /** The hub's own driver, watched and not changed. */
  function watchStatements(): { count: number } {
    const statements = { count: 0 };
    const { Client } = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
    const query = Client.prototype.query as (...args: unknown[]) => unknown;
    Client.prototype.query = function watched(this: pg.Client, ...args: unknown[]) {
      statements.count++;
      return query.apply(this, args);
    } as never;
    return statements;
  }
});
