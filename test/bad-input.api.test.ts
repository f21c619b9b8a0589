/** What cannot be right is refused, with a clear reason, and nothing is recorded. Never a failure of ours. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { print } from 'graphql';
import {
  ChangeDesignationDocument, DesignateAuthorityDocument, EndDesignationDocument, RecordNoticeOfCompletionDocument, RecordSignatureDocument,
  RegisterInstrumentDocument, RegisterPartyDocument,
} from './gql/graphql.ts';
import { type Answer, designation, PROTOCOL, protocol, six, Stage } from './stage.ts';

let stage: Stage;
let head: object;
beforeAll(async () => {
  stage = await Stage.open(1);
  await stage.register(six.filter((code) => code !== 'TJ')); // entries 1–12; TJ has not signed
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 13: kz-13
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ', { replaces: 'kz-13', competentFrom: '2027-03-02' })); // 14
});
beforeEach(async () => { head = await stage.logHead(); });
afterEach(async () => { expect(await stage.logHead()).toEqual(head); });
afterAll(() => stage.close());

/** Good forms, each but for one field. */
const paper = { instrument: PROTOCOL, party: 'TJ', paperReference: 'Note 1' };
const email = { kind: 'EMAIL', value: 'duty@kz.example' };
const forms = {
  designate: ['KZ', DesignateAuthorityDocument, designation('KZ')],
  change: ['KZ', ChangeDesignationDocument, { authority: 'kz-14' }],
  end: ['KZ', EndDesignationDocument, { authority: 'kz-14', effectiveOn: '2027-04-01' }],
  notice: ['SECRETARIAT', RecordNoticeOfCompletionDocument, { ...paper, party: 'AM', receivedAt: '2027-02-01T09:00:00Z' }],
  sign: ['SECRETARIAT', RecordSignatureDocument, { ...paper, signedOn: '2014-12-23' }],
  party: ['SECRETARIAT', RegisterPartyDocument, { code: 'UZ', name: { ru: 'Республика Узбекистан' }, mailboxes: ['notices@uz.example'] }],
  instrument: ['SECRETARIAT', RegisterInstrumentDocument, { ...protocol, id: 'another-2020' }],
} as const;
type Act = keyof typeof forms;

async function handIn(act: string, change: object): Promise<string> {
  const [mandate, document, form] = forms[act as Act];
  return outcome(await stage.send(mandate, print(document), { input: { submissionId: randomUUID(), ...form, ...change } }));
}

/** 'Recorded', the codes of the defects with their places, or the code of the error. */
function outcome({ data, errors }: Answer): string {
  if (errors) return errors.map(({ extensions }) => extensions.code).join();
  const [receipt] = Object.values(data as Record<string, { __typename: string; defects?: { code: string; path: string[] }[] }>);
  return receipt?.defects?.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`).join(', ') ?? receipt?.__typename ?? '';
}

const BAD = 'BAD_USER_INPUT';

describe('Parties and days', () => {
  test.each([
    ['notice', { party: 'XX' },                           'UNKNOWN_PARTY party, NOT_A_SIGNATORY party'],
    ['designate', { party: 'XX' },                        'NO_MANDATE party'],
    ['notice', { party: 'Kazakhstan' },                   BAD],
    ['notice', { party: 'kz' },                           BAD],
    ['notice', { party: ['KZ'] },                         BAD],
    ['notice', { party: { code: 'KZ' } },                 BAD],
    ['notice', { party: 398 },                            BAD],
    ['notice', { party: null },                           BAD],
    ['party', { code: 'U\u0417' },                        BAD],
    ['notice', { receivedAt: '2027-03-01' },              BAD],
    ['notice', { receivedAt: '2027-02-30T09:00:00Z' },    BAD],
    ['notice', { receivedAt: '2027-02-01T09:00:00' },     BAD],
    ['notice', { receivedAt: 1_800_000_000 },             BAD],
    ['notice', { receivedAt: '2027-02-28T21:30:00.001Z' }, 'DATE_IN_FUTURE receivedAt'],
    ['notice', { receivedAt: '2014-12-22T09:00:00Z' },    'DATE_BEFORE_ADOPTION receivedAt, NOT_A_SIGNATORY party'],
    ['notice', { datedOn: '2027-02-02' },                 'DATE_IN_FUTURE datedOn'],
    ['sign', { signedOn: '2027-02-30' },                  BAD],
    ['sign', { signedOn: '2027-13-01' },                  BAD],
    ['sign', { signedOn: '23.12.2014' },                  BAD],
    ['sign', { signedOn: '+002014-12-23' },               BAD],
    ['sign', { signedOn: '2014-12-23T00:00:00Z' },        BAD],
    ['sign', { signedOn: '2027-03-02' },                  'DATE_IN_FUTURE signedOn'],
    ['sign', { signedOn: '2014-12-22' },                  'DATE_BEFORE_ADOPTION signedOn'],
    ['sign', { party: 'AM' },                             'ALREADY_SIGNED party'],
    ['designate', { competentFrom: '0000-01-01' },        BAD],
    ['end', { effectiveOn: '2027-03-01' },                'ENDS_BEFORE_START effectiveOn'],
    ['change', { effectiveOn: '0000-12-31', address: 'x' }, BAD],
  ])('%s %j: %s', async (act, change, expected) => {
    expect(await handIn(act, change)).toBe(expected);
  });
});

describe('T-U1: text that is not what it seems to be', () => {
  test.each([
    ['empty',                   '',                    'NAME_MISSING name.ru'],
    ['spaces',                  ' \u00a0\t ',          'NAME_MISSING name.ru'],
    ['a control character',     'МВД\u0007',           'NAME_UNREADABLE name.ru'],
    ['a NUL',                   'МВД\u0000',           'NAME_UNREADABLE name.ru'],
    ['a line break',            'МВД\nи другое',       'NAME_UNREADABLE name.ru'],
    ['right to left',           'МВД\u202egnp',        'NAME_UNREADABLE name.ru'],
    ['zero width',              'МВ\u200bД',           'NAME_UNREADABLE name.ru'],
    ['a lone surrogate',        'МВД\ud83d',           'NAME_UNREADABLE name.ru'],
    ['10,000 marks',            `М${'\u0301'.repeat(10_000)}`, 'NAME_UNREADABLE name.ru'],
    ['501 characters',          'М'.repeat(501),       'NAME_UNREADABLE name.ru'],
    ['1 MB',                    'M'.repeat(1_000_000), 'BAD_REQUEST'],
    ['a secret',                'Совершенно  секретно: МВД', 'STATE_SECRET name.ru'],
    ['a list',                  ['МВД'],               BAD],
    ['a number',                7,                     BAD],
  ])('a name: %s', async (_case, ru, expected) => {
    expect(await handIn('designate', { name: { ru } })).toBe(expected);
    expect(await handIn('change', { name: { ru } })).toBe(expected);
    expect(await handIn('party', { name: { ru } })).toBe(expected);
  });

  test.each([
    ['designate', 'address'], ['designate', 'legalBasis'], ['change', 'address'], ['end', 'reason'], ['notice', 'observations'],
    ['notice', 'paperReference'], ['sign', 'paperReference'], ['instrument', 'adoptedIn'],
  ])('Art. 10 · %s: what cannot be read, or is a State secret, in %s', async (act, field) => {
    for (const text of ['a\u0000', 'a\u202e', '\ud83d', 'a'.repeat(2_001)]) {
      expect(await handIn(act, { [field]: text })).toBe(`TEXT_UNREADABLE ${field}`);
    }
    expect(await handIn(act, { [field]: 'ОСОБОЙ ВАЖНОСТИ' })).toBe(`STATE_SECRET ${field}`);
  });
});

describe('T-M1: an address that holds more than one mailbox', () => {
  test.each([
    'duty@kz.example\r\nBcc: all@evil.example', 'duty@kz.example, all@evil.example', 'duty@kz.example;all@evil.example',
    '"duty"@kz.example', 'Duty <duty@kz.example>', '<duty@kz.example>', 'duty@kz.example (x)', 'duty@kz.example\u0000',
    'd\u0443ty@kz.example', 'duty@\u043az.example', 'duty@kz', 'duty kz@kz.example', 'duty@[127.0.0.1]', 'duty', '@kz.example',
    'duty@kz.example.', 'duty..x@kz.example', `${'a'.repeat(65)}@kz.example`, '',
  ])('%j', async (value) => {
    expect(await handIn('party', { mailboxes: [value] })).toBe(BAD);
    expect(await handIn('designate', { contactPoints: [email, { ...email, value }] })).toBe('CONTACT_INVALID contactPoints.1');
    expect(await handIn('change', { contactPoints: [{ ...email, value }] })).toBe('CONTACT_INVALID contactPoints.0');
  });
});

describe('Arts 3, 4: an authority', () => {
  const key = { kty: 'OKP', crv: 'Ed25519', x: 'A' };
  test.each([
    ['designate', { contactPoints: [] },                                        'CONTACT_MISSING contactPoints'],
    ['designate', { contactPoints: [{ kind: 'PHONE', value: '+7 495 000' }] },  'CONTACT_MISSING contactPoints'],
    ['designate', { contactPoints: [email, { kind: 'WEBSITE', value: 'javascript:alert(1)' }] }, 'CONTACT_INVALID contactPoints.1'],
    ['designate', { contactPoints: [email, { kind: 'PHONE', value: 'call me' }] }, 'CONTACT_INVALID contactPoints.1'],
    ['designate', { contactPoints: [{ ...email, priority: 0 }] },               'CONTACT_INVALID contactPoints.0'],
    ['designate', { contactPoints: [{ ...email, priority: 2 ** 31 }] },         BAD],
    ['designate', { contactPoints: [{ ...email, languages: ['russian'] }] },    'CONTACT_INVALID contactPoints.0'],
    ['designate', { contactPoints: [{ ...email, hours: 'x\u0000' }] },          'CONTACT_INVALID contactPoints.0'],
    ['designate', { contactPoints: [{ ...email, hours: 'секретно' }] },         'STATE_SECRET contactPoints.0'],
    ['designate', { contactPoints: [{ ...email, kind: 'FAX' }] },               BAD],
    ['designate', { competences: [] },                                          'COMPETENCE_MISSING competences'],
    ['designate', { competences: ['INFORMATION_TECHNOLOGY', 'INFORMATION_TECHNOLOGY'] }, 'COMPETENCE_REPEATED competences'],
    ['designate', { competences: ['EVERYTHING'] },                              BAD],
    ['designate', { publicKeys: [{ ...key, d: 'private' }] },                   'KEY_INVALID publicKeys.0'],
    ['designate', { publicKeys: [key, { kty: 'oct', k: 'shared' }] },           'KEY_INVALID publicKeys.1'],
    ['designate', { publicKeys: [{ ...key, kid: 'a\u2028b' }] },                'KEY_INVALID publicKeys.0'],
    ['change', { publicKeys: [{ ...key, 'x\u202e5t': 'A' }] },                  'KEY_INVALID publicKeys.0'],
    ['designate', { publicKeys: [{ kty: '__proto__' }] },                       'KEY_INVALID publicKeys.0'],
    ['designate', { publicKeys: ['key'] },                                      BAD],
    ['designate', { publicKeys: [{ ...key, x: 'A\u0000' }] },                   BAD],
    ['designate', { replaces: 'kz-13', competentFrom: '2027-04-02' },           'AUTHORITY_ENDED replaces'],
    ['designate', { replaces: 'kz-14' },                                        'ENDS_BEFORE_START competentFrom'],
    ['designate', { replaces: 'am-1' },                                         'UNKNOWN_AUTHORITY replaces'],
    ['change', { authority: 'kz-99', address: 'x' },                            'UNKNOWN_AUTHORITY authority'],
    ['change', { authority: 'kz-13', address: 'x', effectiveOn: '2027-03-02' }, 'AUTHORITY_ENDED authority'],
    ['change', { name: null },                                                  'NAME_MISSING name.ru'],
    ['end', { authority: 'kz-13', effectiveOn: '2027-04-01' },                  'AUTHORITY_ENDED authority'],
  ])('%s %j: %s', async (act, change, expected) => {
    expect(await handIn(act, change)).toBe(expected);
  });
});

describe('An instrument and its final clauses', () => {
  test.each([
    {}, { entryIntoForce: {} }, { entryIntoForce: { notices: 0 } }, { entryIntoForce: { notices: -1 } },
    { entryIntoForce: { notices: 1.5 } }, { entryIntoForce: { notices: '4' } }, { entryIntoForce: { notices: 1e9 } },
    { entryIntoForce: { notices: 4, counting: 'ALL' } }, { entryIntoForce: { notices: 4, waitingPeriod: { weeks: 1 } } },
    { entryIntoForce: { notices: 4, waitingPeriod: { days: 1, months: 1 } } },
    { entryIntoForce: { notices: 4 }, provisional: true }, { entryIntoForce: { enteredOn: '2027-02-30' } }, { entryIntoForce: [4] },
    { entryIntoForce: { notices: 4 }, laterParties: { notices: 1 } },
  ])('final clauses %j', async (finalClauses) => {
    for (const each of (await handIn('instrument', { finalClauses })).split(', ')) expect(each).toMatch(/^FINAL_CLAUSES_INVALID finalClauses\b/);
  });

  test.each([
    [{ finalClauses: [] }, BAD],
    [{ finalClauses: '{}' }, BAD],
    [{ finalClauses: JSON.parse(`${'{"a":'.repeat(9)}{}${'}'.repeat(9)}`) as object }, BAD],
    [{ id: PROTOCOL }, 'INSTRUMENT_ALREADY_REGISTERED id'],
    [{ id: 'Another 2020' }, 'INSTRUMENT_ID_INVALID id'],
    [{ id: '../etc' }, 'INSTRUMENT_ID_INVALID id'],
    [{ adoptedOn: '2027-03-02' }, 'DATE_IN_FUTURE adoptedOn'],
    [{ amends: 'nothing', baseTreaty: 'nothing' }, 'UNKNOWN_INSTRUMENT amends, UNKNOWN_INSTRUMENT baseTreaty'],
    [{ amends: 'another-2020' }, 'UNKNOWN_INSTRUMENT amends'],
    [{ title: { ru: '' } }, 'NAME_MISSING title.ru'],
  ])('%j: %s', async (change, expected) => {
    expect(await handIn('instrument', change)).toBe(expected);
  });
});

describe('T-A2: fields that are not the sender\'s to fill in', () => {
  test.each([
    ['designate', 'recordedAt', '2020-01-01T00:00:00Z'], ['designate', 'position', 1], ['designate', 'status', 'BOUND'],
    ['designate', 'authority', 'kz-13'], ['designate', '__proto__', {}], ['change', 'party', 'AM'], ['notice', 'pending', false],
    ['notice', 'defects', []], ['sign', 'demonstration', true], ['party', 'listed', 1],
  ])('%s with %s', async (act, field, value) => {
    expect(await handIn(act, JSON.parse(`{ "${field}": ${JSON.stringify(value)} }`) as object)).toBe(BAD);
  });

  test.each([
    ['receivedAt', '2020-01-01T00:00:00Z'], ['paperReference', 'Note 1'], ['inDueForm', true],
  ])('a Party with %s, which is for papers', async (field, value) => {
    expect(await handIn('designate', { [field]: value })).toBe(`SECRETARIAT_ONLY ${field}`);
  });

  test.each(['1', '', 'zz345678-9abc-4def-8012-3456789abcde', ['01234567-89ab-4cde-8f01-23456789abcd'], null])(
    'the submissionId %j', async (submissionId) => {
    expect(await handIn('designate', { submissionId })).toBe(BAD);
  });
});

describe('T-Q1: ids and filters are values, never SQL', () => {
  const ids = ['\' or 1=1 --', '"; drop table entry; --', '$1', '\\', '%', '{"$ne":null}', '\ud800', 'x'.repeat(10_000), 'kz-14\u0000'];
  test.each(ids)('the id %j is that of nothing', async (id) => {
    expect(await handIn('change', { authority: id, address: 'x' })).toMatch(/^(UNKNOWN_AUTHORITY authority|BAD_USER_INPUT)$/);
    expect(await handIn('end', { authority: id })).toMatch(/^(UNKNOWN_AUTHORITY authority|BAD_USER_INPUT)$/);
    expect(await handIn('designate', { replaces: id })).toMatch(/^(UNKNOWN_AUTHORITY replaces|BAD_USER_INPUT)$/);
    expect(await handIn('sign', { instrument: id })).toMatch(/^(UNKNOWN_INSTRUMENT instrument|BAD_USER_INPUT)$/);
    expect(await handIn('instrument', { id })).toMatch(/^(INSTRUMENT_ID_INVALID id|BAD_USER_INPUT)$/);
    expect(await handIn('instrument', { amends: id })).toMatch(/^(UNKNOWN_INSTRUMENT amends|BAD_USER_INPUT)$/);
  });

  test.each(ids)('asked for the id %j, there is nothing', async (id) => {
    for (const question of ['instrument(id: $id) { id }', 'competentAuthority(id: $id) { id }']) {
      const { data, errors = [] } = await stage.send('KZ', `query ($id: ID!) { found: ${question} }`, { id });
      expect(data?.found ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => BAD));
    }
    const standing = 'query ($id: ID!) { party(code: "KZ") { standing(instrument: $id) { kind } } }';
    expect(await stage.send('KZ', standing, { id })).toMatchObject({ errors: [{ extensions: { code: BAD } }] });
  });

  const [authorities, notifications] = ['{ nodes { id } }', '{ nodes { number } }'];
  test.each([
    `competentAuthorities(first: -1) ${authorities}`, `competentAuthorities(first: 501) ${authorities}`,
    `competentAuthorities(first: 1e9) ${authorities}`, `competentAuthorities(after: "' or 1=1") ${authorities}`,
    `competentAuthorities(after: "LTE") ${authorities}`, `competentAuthorities(after: "OTk5OTk5OTk5OTk5") ${authorities}`,
    `competentAuthorities(party: "K'") ${authorities}`, `competentAuthorities(on: "0000-01-01") ${authorities}`,
    `competentAuthorities(on: "2027-02-29") ${authorities}`, `competentAuthorities(on: ["2027-02-28"]) ${authorities}`,
    `competentAuthorities(competence: "SQL") ${authorities}`, `depositaryNotifications(first: -1) ${notifications}`,
    `depositaryNotifications(after: 99999999999) ${notifications}`, `depositaryNotifications(kinds: [NOTHING]) ${notifications}`,
    'depositaryNotification(number: "1; select 1") { number }', 'entries(first: 1000) { position }',
    'entries(after: 2147483648) { position }',
  ])('the question %s', async (question) => {
    expect((await stage.send('KZ', `{ ${question} }`)).errors?.map(({ extensions }) => extensions.code))
      .toEqual([expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/)]);
  });
});
