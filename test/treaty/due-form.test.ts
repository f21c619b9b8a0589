/** Is an act in due form? Every defect is named, with its place and its article. (VCLT art. 77(1)(d).) */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Designation, ReceivedAct } from '../../src/treaty/acts.ts';
import { addressees } from '../../src/treaty/addressees.ts';
import { isOfPaper } from '../../src/treaty/defects.ts';
import type { Version } from '../../src/treaty/designation.ts';
import { examine, type Known } from '../../src/treaty/due-form.ts';
import { party } from '../../src/treaty/parties.ts';
import { isMailbox } from '../../src/treaty/profile.ts';
import { isReadable } from '../../src/treaty/readable.ts';
import { day } from './entries.ts';

const KZ = party('KZ');
const known: Known = {
  receivedAt: Temporal.Instant.from('2027-03-01T09:00:00Z'), receivedOn: day('2027-03-01'),
  now: Temporal.Instant.from('2027-03-01T09:00:00Z'),
  receiptIsStated: false, onPaper: false, partyIsRegistered: true, registeredInstruments: new Set(['protocol']),
  instrument: { adoptedOn: day('2014-12-23'), signatoriesOnly: true, signedOn: day('2014-12-23') },
};
const paper = { onPaper: true, receiptIsStated: true };
const email = { kind: 'EMAIL', value: 'duty@kz.example', aroundTheClock: false, languages: ['ru'], priority: 1 } as const;
const designation: Designation = {
  kind: 'DESIGNATION', party: KZ, authority: 'kz-1', name: { ru: 'Орган' }, headOffice: { ru: 'Начальник' }, deputyOffices: [],
  competences: ['INFORMATION_TECHNOLOGY'], contactPoints: [email], publicKeys: [], competentFrom: day('2027-03-01'),
};
const key = { kty: 'OKP', crv: 'Ed25519', x: 'a' };
const notice = { kind: 'NOTICE_OF_COMPLETION', instrument: 'protocol', party: KZ, paperReference: '№ 1', inDueForm: true } as const;
const signature = { kind: 'SIGNATURE', instrument: 'protocol', party: KZ, signedOn: day('2014-12-23') } as const;
const instrument = {
  kind: 'INSTRUMENT_REGISTERED', instrument: 'amendment-2027', title: { ru: 'Протокол' }, adoptedOn: day('2027-02-01'),
  finalClauses: { entryIntoForce: { notices: 4 } }, amends: 'protocol',
} as const;
const about = { party: KZ, authority: 'kz-1', effectiveOn: day('2027-03-01') };
const change = { kind: 'CHANGE_OF_DESIGNATION', ...about, changes: { address: 'Астана' } } as const;
const late = { ...change, effectiveOn: day('2027-01-15') };
const end = { kind: 'END_OF_DESIGNATION', ...about } as const;
const begun = { from: day('2027-01-01'), profile: { ...designation, competentFrom: day('2027-01-01') } };
const authority: Version = { authority: 'kz-1', party: KZ, ...begun, demonstration: false };
const ended: Version = { ...authority, competentUntil: day('2027-02-01') };

const investigator = { ru: 'Следователь по делам особой важности', kk: 'Аса маңызды істер жөніндегі тергеуші' };
const fixed = (enteredOn: string) => ({ entryIntoForce: { enteredOn } });

function found(act: object, also: object): string[] {
  return examine(act as ReceivedAct, { ...known, ...also }).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`.trim());
}

describe('Art. 4: designations', () => {
  test.each<[string, object, object, string[]]>([
    ['in due form',                       designation, {}, []],
    ['no name',                           { ...designation, name: { ru: ' ' } }, {}, ['name.ru NAME_MISSING']],
    ['no office, no competence',          { ...designation, headOffice: { ru: '' }, competences: [] }, {},
      ['headOffice.ru NAME_MISSING', 'competences COMPETENCE_MISSING']],
    ['a competence twice',                { ...designation, competences: ['PEACE_AND_SECURITY', 'PEACE_AND_SECURITY'] }, {},
      ['competences COMPETENCE_REPEATED']],
    ['a name in disguise',                { ...designation, name: { ru: 'Орган', en: 'Body\u202e' } }, {}, ['name.en NAME_UNREADABLE']],
    ['a name without end',                { ...designation, name: { ru: 'О'.repeat(501) } }, {}, ['name.ru NAME_UNREADABLE']],
    ['Art. 10: a State secret',           { ...designation, legalBasis: 'Совершенно секретно, экз. 1' }, {}, ['legalBasis STATE_SECRET']],
    ['no e-mail',                         { ...designation, contactPoints: [] }, {}, ['contactPoints CONTACT_MISSING']],
    ['an e-mail that is two',             { ...designation, contactPoints: [{ ...email, value: 'a@b.example, c@d.example' }] }, {},
      ['contactPoints.0 CONTACT_INVALID']],
    ['a private key',                     { ...designation, publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: 'a', d: 'b' }] }, {},
      ['publicKeys.0 KEY_INVALID']],
    ['a key with more in it',             { ...designation, publicKeys: [{ ...key, kid: 'duty', x5c: ['A'.repeat(3_000)] }] }, {}, []],
    ['a key whose name cannot be seen',   { ...designation, publicKeys: [key, { ...key, kid: 'a\u2028b' }] }, {},
      ['publicKeys.1 KEY_INVALID']],
    ['a key with a member in disguise',   { ...designation, publicKeys: [{ ...key, 'ki\u202ed': 1 }] }, {}, ['publicKeys.0 KEY_INVALID']],
    ['a key that hides it deeper',        { ...designation, publicKeys: [{ ...key, key_ops: [{ of: 'a\u200bb' }] }] }, {},
      ['publicKeys.0 KEY_INVALID']],
    ['Art. 10: a secret beside a key',    { ...designation, publicKeys: [{ ...key, kid: 'Секретно', use: 'Секретно' }] }, {},
      ['publicKeys.0 STATE_SECRET']],
    ['a Party that is not registered',    designation, { partyIsRegistered: false }, ['party UNKNOWN_PARTY']],
    ['a Party cannot date itself back',   { ...designation, paperReference: '№ 1', inDueForm: true }, { receiptIsStated: true },
      ['receivedAt SECRETARIAT_ONLY', 'paperReference SECRETARIAT_ONLY', 'inDueForm SECRETARIAT_ONLY']],
    ['T-A5: on paper, without its paper', designation, paper, ['paperReference PAPER_REFERENCE_MISSING']],
    ['R8: a paper not in due form',       { ...designation, paperReference: '№ 1', inDueForm: false }, paper,
      ['inDueForm NOT_IN_DUE_FORM']],
    ['in place of its own',               { ...designation, replaces: 'kz-0' }, { authority }, []],
    ['in place of another Party’s',       { ...designation, replaces: 'am-0' }, { authority: { ...authority, party: party('AM') } },
      ['replaces UNKNOWN_AUTHORITY']],
    ['in place of nobody',                { ...designation, replaces: 'kz-9' }, {}, ['replaces UNKNOWN_AUTHORITY']],
    ['in place of one that has ended',    { ...designation, replaces: 'kz-0' }, { authority: ended }, ['replaces AUTHORITY_ENDED']],
    ['from its last day on',              { ...designation, replaces: 'kz-0', competentFrom: day('2027-02-01') }, { authority: ended }, []],
    ['a list too long',    { ...designation, deputyOffices: Array(21).fill({ ru: 'Орган' }) }, {}, ['deputyOffices TOO_MANY']],
    ['a name of two lines',               { ...designation, name: { ru: 'Орган\nОрган' } }, {}, ['name.ru NAME_UNREADABLE']],
    ['a name of nothing to read',         { ...designation, name: { ru: '\u200d—' } }, {}, ['name.ru NAME_UNREADABLE']],
    ['Art. 10: what is no secret',        { ...designation, legalBasis: 'не секретно' }, {}, []],
    ['Art. 10: an office of its name',    { ...designation, headOffice: investigator }, {}, []],
    ['Art. 10: marked in Kazakh',         { ...designation, address: 'Құпия' }, {}, ['address STATE_SECRET']],
    ['in place of one not yet begun',     { ...designation, replaces: 'kz-0', competentFrom: day('2026-12-31') }, { authority },
      ['competentFrom ENDS_BEFORE_START']],
  ])('a designation: %s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test.each<[string, object, object, string[]]>([
    ['a change',                     change, { authority }, []],
    ['a change of nothing',          { ...change, changes: {} }, { authority }, ['NOTHING_CHANGED']],
    ['a change of nobody',           change, {}, ['authority UNKNOWN_AUTHORITY']],
    ['a change of one ended',        change, { authority: ended }, ['authority AUTHORITY_ENDED']],
    ['a change of a time before',    { ...change, effectiveOn: day('2027-01-15') }, { authority: ended }, []],
    ['what cannot be cleared',       { ...change, changes: { name: null, competences: null, contactPoints: null } }, { authority },
      ['name.ru NAME_MISSING', 'competences COMPETENCE_MISSING', 'contactPoints CONTACT_MISSING']],
    ['a beginning after the end',    { ...late, changes: { competentFrom: day('2027-02-02') } }, { authority: ended },
      ['competentFrom ENDS_BEFORE_START']],
    ['an end',                       end, { authority }, []],
    ['an end of nobody',             end, {}, ['authority UNKNOWN_AUTHORITY']],
    ['an end of one ended',          end, { authority: ended }, ['authority AUTHORITY_ENDED']],
    ['a first day before the other\'s', { ...change, changes: { competentFrom: day('2026-12-31') } }, { authority, replaced: authority },
      ['competentFrom ENDS_BEFORE_START']],
    ['an end brought forward',       { ...end, effectiveOn: day('2027-01-20') }, { authority: ended }, []],
    ['no first day',                 { ...change, changes: { competentFrom: null } }, { authority }, ['competentFrom FIRST_DAY_MISSING']],
    ['an end before the beginning',  { ...end, effectiveOn: day('2026-12-31') }, { authority }, ['effectiveOn ENDS_BEFORE_START']],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });
});

describe('Art. 16: papers', () => {
  const unsigned = { adoptedOn: day('2014-12-23'), signatoriesOnly: true };
  test.each<[string, object, object, string[]]>([
    ['a notice',                               notice, {}, []],
    ['R8: not in due form',                    { ...notice, inDueForm: false }, {}, ['inDueForm NOT_IN_DUE_FORM']],
    ['R6: from one that has not signed',       notice, { instrument: unsigned }, ['party NOT_A_SIGNATORY']],
    ['R6: received before it signed',          notice, { instrument: { ...unsigned, signedOn: day('2027-03-02') } },
      ['party NOT_A_SIGNATORY']],
    ['R6: where any Party’s counts',           notice, { instrument: { ...unsigned, signatoriesOnly: false } }, []],
    ['both',                                   { ...notice, inDueForm: false }, { instrument: unsigned },
      ['inDueForm NOT_IN_DUE_FORM', 'party NOT_A_SIGNATORY']],
    ['R7: a letter dated after its receipt',   { ...notice, datedOn: day('2027-03-02') }, {}, ['datedOn DATE_IN_FUTURE']],
    ['R43: received tomorrow',                 notice, { receivedAt: Temporal.Instant.from('2027-03-01T09:00:00.001Z') },
      ['receivedAt DATE_IN_FUTURE']],
    ['received before the text was adopted',   notice, { receivedOn: day('2014-12-22') },
      ['receivedAt DATE_BEFORE_ADOPTION', 'party NOT_A_SIGNATORY']],
    ['of no instrument',                       notice, { instrument: undefined }, ['instrument UNKNOWN_INSTRUMENT']],
    ['a signature',                            signature, { instrument: unsigned }, []],
    ['a signature twice',                      signature, {}, ['party ALREADY_SIGNED']],
    ['a signature to come',                    { ...signature, signedOn: day('2027-03-02') }, { instrument: unsigned },
      ['signedOn DATE_IN_FUTURE']],
    ['a signature before there was a text',    { ...signature, signedOn: day('2014-12-22') }, { instrument: unsigned },
      ['signedOn DATE_BEFORE_ADOPTION']],
    ['an instrument',                          instrument, { instrument: undefined }, []],
    ['in force on a day to come',              { ...instrument, finalClauses: fixed('2027-03-02') }, { instrument: undefined },
      ['finalClauses DATE_IN_FUTURE']],
    ['in force before there was a text',       { ...instrument, finalClauses: fixed('2027-01-31') }, { instrument: undefined },
      ['finalClauses DATE_BEFORE_ADOPTION']],
    ['a Party that nobody can reach',          { kind: 'PARTY_REGISTERED', party: KZ, name: { ru: 'Республика' } }, { mailboxes: 0 },
      ['mailboxes CONTACT_MISSING']],
    ['an instrument twice',                    instrument, {}, ['id INSTRUMENT_ALREADY_REGISTERED']],
    ['an instrument that amends nothing',      { ...instrument, amends: 'none' }, { instrument: undefined }, ['amends UNKNOWN_INSTRUMENT']],
    ['an instrument that amends itself',       { ...instrument, amends: 'amendment-2027' }, { instrument: undefined },
      ['amends UNKNOWN_INSTRUMENT']],
    ['R33: read so that it amends itself', instrument, { instrument: undefined, restsOnIt: new Set(['protocol']) },
      ['amends CORRECTION_CYCLE']],
    ['R33: and what rests on it is its base', { ...instrument, baseTreaty: 'later', amends: undefined },
      { instrument: undefined, registeredInstruments: new Set(['later']), restsOnIt: new Set(['amendment-2027', 'later']) },
      ['baseTreaty CORRECTION_CYCLE']],
    ['twenty files',                           { ...notice, attachments: Array(20).fill('0') }, {}, []],
    ['one file more',                          { ...notice, attachments: Array(21).fill('0') }, {}, ['attachments TOO_MANY']],
    ['an instrument without sense',            { ...instrument, instrument: 'A', finalClauses: {} }, { instrument: undefined },
      ['id INSTRUMENT_ID_INVALID', 'finalClauses.entryIntoForce FINAL_CLAUSES_INVALID']],
    ['an instrument to come',                  { ...instrument, adoptedOn: day('2027-03-02') }, { instrument: undefined },
      ['adoptedOn DATE_IN_FUTURE']],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, { ...paper, ...also })).toEqual(expected);
  });

  test('R8: only what is wrong with the paper itself leaves it pending', () => {
    const defects = examine({ ...notice, inDueForm: false, datedOn: day('2027-03-02') }, { ...known, ...paper });
    expect(defects.filter(isOfPaper).map(({ code }) => code)).toEqual(['NOT_IN_DUE_FORM']);
  });
});

describe('T-U1, T-M1: what cannot be seen has no place on a record', () => {
  test.each([
    ['plain',             'Комитет национальной безопасности', true],
    ['Kazakh letters',    'Ұлттық қауіпсіздік комитеті', true],
    ['lines',             'первая\nвторая', true],
    ['a control',         'a\u0007b', false],
    ['NUL',               'a\u0000b', false],
    ['an override',       'a\u202eb', false],
    ['an isolate',        'a\u2066b', false],
    ['zero width',        'a\u200bb', false],
    ['a lone surrogate',  'a\ud800b', false],
    ['piled-up marks',    `a${'\u0301'.repeat(12)}`, false],
    ['a soft hyphen',     'a\u00adb', false],
    ['a carriage return', 'a\r\nb', false],
  ])('%s', (_case, text, expected) => {
    expect(isReadable(text)).toBe(expected);
  });

  test.each([
    'duty@kz.example, evil@y.example', 'duty@kz.example\r\nBcc: evil@y.example', '"duty"@kz.example', 'Duty <duty@kz.example>', 'duty@kz',
    'duty@-kz.example',
    'dutý@kz.example', 'duty@кз.example', '@kz.example', 'duty@@kz.example', 'duty@kz..example', 'a;b@kz.example', ' duty@kz.example',
    'duty@[127.0.0.1]', `${'a'.repeat(65)}@kz.example`,
  ])('no mailbox: %j', (text) => {
    expect(isMailbox(text)).toBe(false);
  });

  test('a mailbox never holds what a mail program could read as more than one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      if (isMailbox(`${a}@${b}.example`)) expect(`${a}@${b}`).toMatch(/^[\w.+=@-]+$/);
    }));
  });
});

test('Art. 4(3), R12: each of the Parties that is registered, the sender too', () => {
  const parties = [{ code: 'AM', listed: 1 }, { code: 'KZ', listed: 5 }, { code: 'RS', listed: 9 }];
  expect(addressees(5, parties).map(({ code }) => code)).toEqual(['AM', 'KZ']);
});
