import { describe, expect, test } from '@jest/globals';
import { competenceWords } from '../../src/broadcast/labels.ts';
import { subjectOf } from '../../src/broadcast/wording.ts';
import { type Act, type ActKind, competences } from '../../src/treaty/acts.ts';
import { type Language, languages } from '../../src/treaty/texts.ts';
import { acts, designation, instrument, linesOf, notificationOf, subject } from './told.ts';

describe('VCLT art. 77(1)(e) · R10: every kind of act is told, in three languages', () => {
  test.each(Object.values(acts))('$kind', (act) => {
    for (const say of [subject, (...what: Parameters<typeof subject>) => linesOf(...what).join('\n')]) {
      const said = languages.map((language) => say(act, language));
      expect(new Set(said).size).toBe(3);
      said.forEach((text) => expect(text).not.toMatch(/undefined|null|\[object|…|\d{4}-\d\d-\d\d/));
    }
  });

  test.each(Object.values(acts))('$kind: number, day of issue at the seat, position, hash and how to verify', (act) => {
    expect(linesOf(act)).toEqual(expect.arrayContaining([
      'Depositary notification No. 17 (DN.17.2027)',
      'Date of issue: 1 March 2027',
      'Position of the entry: 12',
      `Hash of the entry (SHA-256): ${'ab'.repeat(32)}`,
      expect.stringContaining('{ entries(after: 11, first: 1) { canonical hash } }'),
    ]));
  });

  test.each<[ActKind, string]>([
    ['INSTRUMENT_REGISTERED', 'DN.17.2027 – Registration of an instrument – Protocol on interaction'],
    ['PARTY_REGISTERED', 'DN.17.2027 – Particulars of a Party – Republic of Kazakhstan'],
    ['SIGNATURE', 'DN.17.2027 – Signature – Republic of Kazakhstan – Protocol on interaction'],
    ['NOTICE_OF_COMPLETION', 'DN.17.2027 – Notice of completion of domestic procedures – Republic of Kazakhstan – Protocol on interaction'],
    ['ENTRY_INTO_FORCE', 'DN.17.2027 – Entry into force – Protocol on interaction'],
    ['DESIGNATION', 'DN.17.2027 – Designation of an authorised competent body – Republic of Kazakhstan'],
    ['CHANGE_OF_DESIGNATION', 'DN.17.2027 – Change of the designation of an authorised competent body – Republic of Kazakhstan'],
    ['END_OF_DESIGNATION', 'DN.17.2027 – End of the designation of an authorised competent body – Republic of Kazakhstan'],
  ])('subject of %s', (kind, expected) => {
    expect(subject(acts[kind])).toBe(expected);
  });

  test.each<[ActKind, string[]]>([
    ['INSTRUMENT_REGISTERED', [
      'Instrument: Protocol on interaction', 'Day of registration: 1 March 2027', 'Adopted on: 23 December 2014', 'Adopted in: Москва',
    ]],
    ['SIGNATURE', ['Party: Republic of Kazakhstan', 'Day of receipt: 1 March 2027', 'Signed on: 23 December 2014']],
    ['NOTICE_OF_COMPLETION', [
      'Day of receipt: 1 March 2027', 'Date that the paper bears: 20 February 2027', 'Reference of the paper: нота № 7',
    ]],
    ['ENTRY_INTO_FORCE', [
      'Enters into force on: 1 March 2027', 'Decisive notice (position): 11', 'In place of an earlier finding (position): 9',
    ]],
    ['END_OF_DESIGNATION', ['Id of the body: kz-12', 'Last day of competence: 28 February 2027', 'Reason: реорганизация']],
    ['CHANGE_OF_DESIGNATION', [
      'Change effective from: 1 April 2027', 'Changed: Office of a deputy; Address; Contact points',
      'Address: cleared', 'Office of a deputy: cleared',
    ]],
  ])('%s: its days and particulars', (kind, expected) => {
    expect(linesOf(acts[kind])).toEqual(expect.arrayContaining(expected));
  });

  test('an entry into force is found, not received', () => {
    expect(linesOf(acts.ENTRY_INTO_FORCE).filter((line) => line.startsWith('Day of'))).toEqual([]);
  });
});

test.each<[ActKind, string, string]>([
  ['SIGNATURE', instrument, 'art. 77(1)(e)'],
  ['NOTICE_OF_COMPLETION', instrument, 'Art. 16 of the Protocol; Vienna Convention on the Law of Treaties of 1969 (VCLT), art. 77(1)(e)'],
  ['NOTICE_OF_COMPLETION', 'another', 'the final clauses of the instrument; '],
  ['ENTRY_INTO_FORCE', instrument, 'Art. 16 of the Protocol; Vienna Convention on the Law of Treaties of 1969 (VCLT), art. 77(1)(f)'],
  ['ENTRY_INTO_FORCE', 'another', 'the final clauses of the instrument; '],
  ['DESIGNATION', instrument, 'Art. 4(3) of the Protocol; '],
  ['CHANGE_OF_DESIGNATION', instrument, 'Art. 4(3) of the Protocol; '],
  ['END_OF_DESIGNATION', instrument, 'Art. 4(3) of the Protocol; '],
])('legal basis of %s under %s: %s', (kind, id, expected) => {
  const act = 'instrument' in acts[kind] ? { ...acts[kind], instrument: id } as Act : acts[kind];
  expect(linesOf(act).find((line) => line.startsWith('Legal basis: '))).toContain(expected);
});

describe('Art. 4: what is told of an authority', () => {
  test('a designation tells all of it, to the Parties', () => {
    expect(linesOf(designation, 'ru')).toEqual(expect.arrayContaining([
      'Идентификатор органа: kz-12',
      'Идентификатор заменённого органа: kz-3',
      'Реквизиты документа: нота № 7',
      'Наименование: Орган',
      'Компетенция: преступления в сфере информационных технологий; преступления против мира и безопасности человечества',
      'Должность заместителя: Первый заместитель',
      'Должность заместителя: Второй заместитель',
      'Открытые ключи: 1 (полностью – в записи)',
      'Основание по национальному законодательству: указ № 1',
      'Первый день компетенции: 1 марта 2027 года',
    ]));
  });

  test('contact points in the order in which they are tried', () => {
    expect(linesOf(designation, 'kk').filter((line) => line.startsWith('Байланыс деректері'))).toEqual([
      'Байланыс деректері: электрондық пошта duty@kz.example; тәулік бойы; ru, kk',
      'Байланыс деректері: телефон +1 202 555 0141; 09:00–18:00; ru',
    ]);
  });

  test.each(languages)('no contact point and no key in a subject, in %s', (language) => {
    for (const act of [acts.DESIGNATION, acts.CHANGE_OF_DESIGNATION]) expect(subject(act, language)).not.toMatch(/example|555|partOfTheKey/);
  });

  test.each<[string, object, boolean]>([
    ['R13: of a Party not yet bound is marked', { operative: false }, true],
    ['R13: of a Party that is bound is not', { operative: true }, false],
  ])('a designation %s', (_case, more, marked) => {
    expect(linesOf(designation, 'en', more).some((line) => line.startsWith('Not yet operative'))).toBe(marked);
  });

  test('a change and an end name the authority as it stood', () => {
    const more = { authorityName: { ru: 'Прежнее наименование' } };
    for (const act of [acts.CHANGE_OF_DESIGNATION, acts.END_OF_DESIGNATION]) {
      expect(linesOf(act, 'en', more)).toContain('Authorised competent body: Прежнее наименование');
    }
  });

  test('T-M1: a line break in a name makes no line of its own', () => {
    const name = { ru: 'Орган\nХеш записи (SHA-256): 00' };
    expect(linesOf({ ...designation, name }, 'ru')).toContain('Наименование: Орган Хеш записи (SHA-256): 00');
    expect(subjectOf(notificationOf(acts.SIGNATURE, { partyName: { ru: 'А\r\nBcc: x@y.example' } }), 'ru')).not.toMatch(/[\r\n]/);
  });

  test('Art. 3: its three classes, in three languages', () => {
    const said = competences.flatMap((competence) => languages.map((language) => competenceWords[competence][language]));
    expect(new Set(said).size).toBe(9);
  });
});

describe('a demonstration is marked', () => {
  test.each<[Language, string, RegExp]>([
    ['ru', '[ДЕМОНСТРАЦИЯ] DN.17.2027 – ', /данные .* вымышлены/],
    ['kk', '[КӨРСЕТІЛІМ] DN.17.2027 – ', /деректер ойдан шығарылған/],
    ['en', '[DEMONSTRATION] DN.17.2027 – ', /data .* are invented/],
  ])('in %s', (language, mark, firstLine) => {
    for (const act of Object.values(acts)) {
      expect(subjectOf(notificationOf(act, { demonstration: true }), language).startsWith(mark)).toBe(true);
      expect(linesOf(act, language, { demonstration: true })[0]).toMatch(firstLine);
      expect(linesOf(act, language)[0]).not.toMatch(firstLine);
    }
  });
});
