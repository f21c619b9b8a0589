/** Who sees what, through every door alike: a list, a node, an entity, a live line, an entry that another one leads to. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DesignateAuthorityDocument, EntriesDocument } from './gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ', { replaces: 'kz-14', competentFrom: '2027-03-02' })); // 15: kz-15
  await stage.notice('KG', '2027-02-01', { inDueForm: false }); // 16: pending
  for (const party of ['AM', 'BY', 'KZ', 'RU']) await stage.notice(party, '2027-02-01'); // 17–20, and 21: in force
  const onPaper = { paperReference: 'Note KG/2', inDueForm: false };
  await stage.record(DesignateAuthorityDocument, 'SECRETARIAT', designation('KG', onPaper)); // 22: kg-22, pending
});
afterAll(() => stage.close());

const readers: readonly Mandate[] = [undefined, 'OBSERVER', 'AM', 'KG', 'KG-node', 'SECRETARIAT'];

/** The values of a field, however deep. */
function valuesOf(answer: unknown, field: string): unknown[] {
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) => (name === field ? [value as unknown] : valuesOf(value, field)));
}

function seen(answer: unknown, fields: readonly string[]): string {
  const values = fields.flatMap((field) => valuesOf(answer, field));
  if (values.length < fields.length) return `what was not asked for: ${JSON.stringify(answer)}`;
  if (values.every((value) => value === null)) return 'nothing';
  return values.every((value) => value !== null && value !== '') ? 'all' : `some: ${JSON.stringify(values)}`;
}

/** What each of the readers sees of the fields, in their order. */
function look(ask: (mandate: Mandate) => Promise<unknown>, fields: readonly string[]): Promise<string[]> {
  return Promise.all(readers.map(async (mandate) => seen(await ask(mandate), fields)));
}

const query = (text: string) => async (mandate: Mandate) => (await stage.send(mandate, text)).data;
const live = (text: string) => (mandate: Mandate) => stage.subscribe(mandate, `subscription { depositaryNotifications(after: 19) ${text} }`).next();
const entity = (key: string, type: string, text: string) => query(`{ _entities(representations: [{ __typename: "${type}", ${key} }]) { ... on ${type} ${text} } }`);
const forParties = ['nothing', 'nothing', 'all', 'all', 'all', 'all'];
const forAll = ['all', 'all', 'all', 'all', 'all', 'all'];

describe('How an authority is reached is for the Parties and the Secretariat', () => {
  const particulars = ['contactPoints', 'publicKeys', 'headOffice', 'deputyOffices', 'address', 'legalBasis'];
  const open = ['id', 'name', 'competences', 'competentFrom', 'operative'];
  const fields = `{ ${open.join(' ')} ${particulars.join(' ').replace('contactPoints', 'contactPoints { value }')} }`;

  test.each([
    ['a list',         query(`{ competentAuthorities { nodes ${fields} } }`)],
    ['its edges',      query(`{ competentAuthorities { edges { node ${fields} } } }`)],
    ['a node',         query(`{ competentAuthority(id: "kz-14") ${fields} }`)],
    ['its Party',      query(`{ party(code: "KZ") { competentAuthorities ${fields} } }`)],
    ['an entity',      entity('id: "kz-14"', 'CompetentAuthority', fields)],
    ['its Party as an entity', entity('code: "KZ"', 'Party', `{ competentAuthorities ${fields} }`)],
    ['its successor',  query(`{ competentAuthority(id: "kz-15") { replaces ${fields} } }`)],
    ['its predecessor', query(`{ competentAuthority(id: "kz-14") { replacedBy ${fields} } }`)],
    ['a live line',    live(`{ party { competentAuthorities(on: "2027-03-01") { operative } } instrument { standings { party { code competentAuthorities(on: "2027-03-01") ${fields} } } } }`)],
  ])('through %s', async (_door, ask) => {
    expect(await look(ask, particulars)).toEqual(forParties);
    expect(await look(ask, open)).toEqual(forAll);
  });
});

describe('What a notification says is for the Parties and the Secretariat; what it is about, for everybody', () => {
  const fields = '{ number reference subject kind text }';

  test.each([
    ['a list',            query(`{ depositaryNotifications(after: 13) { nodes ${fields} } }`)],
    ['its edges',         query(`{ depositaryNotifications(after: 13) { edges { node ${fields} } } }`)],
    ['a node',            query(`{ depositaryNotification(number: 14) ${fields} }`)],
    ['an entity',         entity('number: 14', 'DepositaryNotification', fields)],
    ['a live line',       live(fields)],
    ['an entry',          query(`{ competentAuthority(id: "kz-14") { history { notification ${fields} } } }`)],
  ])('through %s', async (_door, ask) => {
    expect(await look(ask, ['text'])).toEqual(forParties);
    expect(await look(ask, ['number', 'reference', 'subject', 'kind'])).toEqual(forAll);
  });

  test.each([
    ['a list',      query('{ depositaryNotifications(after: 13, first: 1) { nodes { deliveries { addressee { code } } } } }')],
    ['a node',      query('{ depositaryNotification(number: 14) { deliveries { addressee { code } } } }')],
    ['an entity',   entity('number: 14', 'DepositaryNotification', '{ deliveries { addressee { code } } }')],
    ['an entry',    query('{ competentAuthority(id: "kz-14") { history { notification { deliveries { addressee { code } } } } } }')],
  ])('R11: deliveries, through %s: all for the Secretariat, its own for a Party and its node', async (_door, ask) => {
    await stage.mailed(12, ({ references }) => references?.startsWith('<authority.kz-') ?? false);
    const told = await Promise.all(readers.map(async (mandate) => [...new Set(valuesOf(await ask(mandate), 'code'))].sort().join()));
    expect(told).toEqual(['', '', 'AM', 'KG', 'KG', 'AM,BY,KG,KZ,RU,TJ']);
  });
});

describe('What is circulated is for every Party; whoever may not read it can follow the chain', () => {
  const facts = ['kind', 'receivedAt', 'receivedOn', 'recordedAt', 'recordedBy', 'pending', 'demonstration'];
  const hidden = [...facts, 'defects', 'content', 'canonical'];
  const chain = ['position', 'hash', 'previousHash'];
  const fields = `{ ${[...chain, ...hidden].join(' ').replace('defects', 'defects { code }')} }`;
  const instrument = (text: string) => query(`{ instrument(id: "${PROTOCOL}") ${text} }`);

  test.each([
    ['an authority\'s history',    query(`{ competentAuthority(id: "kz-14") { history ${fields} } }`)],
    ['an entity\'s history',       entity('id: "kz-14"', 'CompetentAuthority', `{ history ${fields} }`)],
    ['what a standing rests on',   query(`{ party(code: "AM") { standing(instrument: "${PROTOCOL}") { because ${fields} } } }`)],
    ['all standings',              instrument(`{ standings { because ${fields} } }`)],
    ['the decisive notice',        instrument(`{ entryIntoForce { decisiveNotice ${fields} } }`)],
    ['what a notice has caused',   instrument(`{ entryIntoForce { decisiveNotice { caused ${fields} } } }`)],
    ['an instrument as an entity', entity(`id: "${PROTOCOL}"`, 'Instrument', `{ entryIntoForce { decisiveNotice ${fields} } }`)],
    ['a notification',             query(`{ depositaryNotification(number: 14) { entry ${fields} } }`)],
    ['a live line',                live(`{ entry ${fields} }`)],
  ])('through %s', async (_door, ask) => {
    expect(await look(ask, hidden)).toEqual(forParties);
    expect(await look(ask, chain)).toEqual(forAll);
  });

  test('whose act it is, and under which instrument, is hidden with it', async () => {
    const ask = instrument('{ entryIntoForce { decisiveNotice { party { code } instrument { id } } } }');
    const answers = await Promise.all(readers.map(async (mandate) => valuesOf(await ask(mandate), 'decisiveNotice')));
    const shown = { party: { code: 'RU' }, instrument: { id: PROTOCOL } };
    const nothing = { party: null, instrument: null };
    expect(answers.flat()).toEqual([nothing, nothing, shown, shown, shown, shown]);
  });

  test.each([
    [undefined, 'UNAUTHENTICATED'],
    ['OBSERVER', 'FORBIDDEN'],
  ])('the log itself is not for %s', async (mandate, code) => {
    expect(await stage.send(mandate, '{ entries { position } }')).toMatchObject({ data: null, errors: [{ extensions: { code } }] });
  });
});

describe('R8: a pending paper is for the Party that sent it, and the Secretariat', () => {
  test.each([
    ['AM',          [null, null]],
    ['KG',          ['NOTICE_OF_COMPLETION', 'DESIGNATION']],
    ['AM-node',     [null, null]],
    ['KG-node',     ['NOTICE_OF_COMPLETION', 'DESIGNATION']],
    ['SECRETARIAT', ['NOTICE_OF_COMPLETION', 'DESIGNATION']],
  ])('in the log, for %s', async (mandate, kinds) => {
    const { entries } = await stage.ask(mandate, EntriesDocument, { after: 15 });
    const papers = entries.filter(({ position }) => position === 16 || position === 22);
    expect(papers.map(({ kind }) => kind)).toEqual(kinds);
    for (const paper of papers) {
      const { content, canonical, defects, party, notification } = paper;
      expect([content, canonical, defects, party].filter((field) => field === null)).toHaveLength(kinds[0] === null ? 4 : 0);
      expect(notification).toBeNull();
    }
  });

  test('what it would have brought about is nowhere, not even for its own Party', async () => {
    for (const mandate of readers) {
      const { data } = await stage.send(mandate, `{
        node: competentAuthority(id: "kg-22") { id }  list: competentAuthorities(party: "KG") { nodes { id } }
        entity: _entities(representations: [{ __typename: "CompetentAuthority", id: "kg-22" }]) { __typename }
        told: depositaryNotifications(party: "KG", kinds: [DESIGNATION, NOTICE_OF_COMPLETION]) { nodes { number } }
        party(code: "KG") { standing(instrument: "${PROTOCOL}") { kind because { position } } } }`);
      const party = { standing: { kind: 'SIGNATORY', because: [{ position: 11 }] } };
      expect(data).toEqual({ node: null, list: { nodes: [] }, entity: [null], told: { nodes: [] }, party });
    }
  });

  test('whoever hands it in has it in the receipt', async () => {
    const { entry } = await stage.notice('KG', '2027-02-02', { inDueForm: false });
    expect(seen(entry, ['kind', 'content', 'defects', 'receivedOn'])).toBe('all');
  });
});

test('by mail, only the mailboxes of the Parties are told', async () => {
  const mails = await stage.mailed(1);
  expect(mails.filter(({ recipients }) => recipients.length !== 1 || !/^notices@(am|by|kz|kg|ru|tj)\.example$/.test(recipients[0] ?? ''))).toEqual([]);
});
