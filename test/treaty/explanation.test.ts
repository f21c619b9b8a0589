import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../src/treaty/acts.ts';
import { inWords } from '../../src/treaty/calendar-words.ts';
import { explainEntryIntoForce } from '../../src/treaty/explanation.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { inEffect } from '../../src/treaty/in-effect.ts';
import type { Party } from '../../src/treaty/parties.ts';
import { type Language, languages } from '../../src/treaty/texts.ts';
import { clauses, cure, day, notices, numbered, protocol, recordOf, revocation, signature, six } from './entries.ts';

const named = (party: Party) => ({ ru: `<${party}>`, kk: `<${party}>`, en: `<${party}>` });
const explain = (scenario: string, language: Language, finalClauses: FinalClauses = protocol) =>
  explainEntryIntoForce(recordOf(scenario, finalClauses), named, language);
const four = 'KZ 2016-04-12, BY 2016-06-15, RU 2016-09-20, TJ 2016-12-02';
const any = (notices: number, more: object = {}) => clauses({ entryIntoForce: { notices, ...more } });
const waiting = (waitingPeriod: object) => any(1, { waitingPeriod });

describe('Art. 16 · R1: entry into force, explained', () => {
  test.each<[Language, string]>([
    ['ru', 'Пока не в силе. По заключительным положениям необходимо 4 уведомления; получено: 2, недостаёт: 2.'],
    ['kk', 'Әзірге күшіне енген жоқ. Қорытынды ережелер бойынша қажетті хабарламалар саны: 4; алынғаны: 2; жетіспейтіні: 2.'],
    ['en', 'Not yet in force. The final clauses require 4 notices: 2 received, 2 missing.'],
  ])('R1: two are missing, in %s', (language, expected) => {
    expect(explain('KZ 2016-04-12, BY 2016-06-15', language).slice(0, expected.length)).toBe(expected);
  });

  test.each<[Language, string]>([
    ['ru', 'День вступления в силу: 2 декабря 2016 года. По заключительным положениям решающим является четвёртое уведомление: '
      + 'оно получено 2 декабря 2016 года (Сторона: <TJ>; запись № 10).'],
    ['kk', 'Күшіне ену күні: 2016 жылғы 2 желтоқсан. Қорытынды ережелер бойынша шешуші болып табылатыны – төртінші хабарлама '
      + '(Тарап: <TJ>; жазбаның нөмірі: 10). Оның алынған күні: 2016 жылғы 2 желтоқсан.'],
    ['en', 'In force from 2 December 2016. Under the final clauses the fourth notice is decisive: '
      + 'it was received on 2 December 2016 (Party: <TJ>; entry No. 10).'],
  ])('R1, R2: the fourth notice, its Party, day and entry, in %s', (language, expected) => {
    expect(explain(four, language).slice(0, expected.length)).toBe(expected);
  });

  test('R3: a later notice changes nothing in it', () => {
    expect(explain(`${four}, KG 2018-05-10`, 'ru')).toBe(explain(four, 'ru'));
  });

  test.each<[Language, RegExp]>([['ru', /вымышленные/], ['kk', /ойдан шығарылған/], ['en', /invented/]])(
    'a demonstration says so, in %s', (language, said) => {
      const record = recordOf(four);
      const entries = record.entries.map((entry) => ({ ...entry, demonstration: entry.act.kind === 'NOTICE_OF_COMPLETION' }));
      expect(explainEntryIntoForce({ ...record, entries }, named, language)).toMatch(said);
      expect(explain(four, language)).not.toMatch(said);
    });

  test('in Russian when a Party has no name in that language', () => {
    const explained = explainEntryIntoForce(recordOf(four), () => ({ ru: 'Республика' }), 'en');
    expect(explained).toContain('(Party: Республика; entry No. 10)');
  });
});

describe('Art. 16: what counts, and what does not', () => {
  test('R1: each notice that counts is named, with its day and entry', () => {
    expect(explain(four, 'en')).toContain('Notices that count: <KZ>, 12 April 2016 (entry No. 7); <BY>, 15 June 2016 (entry No. 8); '
      + '<RU>, 20 September 2016 (entry No. 9); <TJ>, 2 December 2016 (entry No. 10).');
  });

  test.each([
    ['R5: a second notice',       recordOf('KZ 2016-04-12, KZ 2016-05-12'), /Not counted: <KZ>, 12 May 2016 \(entry No. 8\): a notice of this Party/],
    ['R14: one that was revoked', withEntries(six, 'KZ 2016-04-12', revocation(7, 'KZ', '2016-04-20')), /Not counted: <KZ>.*: revoked\./],
    ['R6: of one that had not signed', withEntries(['AM'], 'KZ 2016-04-12'), /Not counted: <KZ>.*had not signed/],
    ['by the clauses themselves', recordOf('EU 2016-04-12', any(1, { notCounted: ['EU'] })), /Not counted: <EU>.*not one of the number/],
  ])('%s', (_case, record, expected) => {
    expect(explainEntryIntoForce(record, named, 'en')).toMatch(expected);
  });

  test('R8: what is pending is not told to everybody', () => {
    expect(explain('KZ 2016-04-12 pending', 'en')).toBe('Not yet in force. The final clauses require 4 notices: 0 received, 4 missing.');
  });

  test('a quota that is not reached is said', () => {
    const quota = any(2, { quotas: [{ atLeast: 2, of: ['AM', 'BY'], called: 'neighbours' }] });
    expect(explain('KZ 2016-04-12, AM 2016-06-15', 'en', quota)).toMatch(/from the group "neighbours": 1; at least 2 are needed/);
    expect(explain('KZ 2016-04-12, AM 2016-06-15, BY 2016-07-01', 'en', quota)).toMatch(/^In force from 1 July 2016\..*the third notice is decisive/);
  });

  test('R8: a cure by which the decisive notice counts is named', () => {
    const entries = inEffect(numbered([...six.map((code) => signature(code)), ...notices(`${four} pending`), cure(10, '2016-12-20')]));
    expect(explainEntryIntoForce({ finalClauses: protocol, entries }, named, 'ru')).toMatch(/^День вступления в силу: 20 декабря 2016 года\..*запись № 11/);
  });
});

function withEntries(signatories: readonly string[], scenario: string, ...more: readonly Entry[]): InstrumentRecord {
  return { finalClauses: protocol, entries: numbered([...signatories.map((code) => signature(code)), ...notices(scenario), ...more]) };
}

describe('other final clauses', () => {
  test.each<[Language, string]>([
    ['ru', '11 апреля 2002 года + 60 дней = 10 июня 2002 года. Первое число следующего месяца = 1 июля 2002 года.'],
    ['kk', '2002 жылғы 11 сәуір + 60 күн = 2002 жылғы 10 маусым. Келесі айдың бірінші күні = 2002 жылғы 1 шілде.'],
    ['en', '11 April 2002 + 60 days = 10 June 2002. The first day of the next month = 1 July 2002.'],
  ])('R20: the first day of the month after sixty days, in %s', (language, expected) => {
    expect(explain('KZ 2002-04-11', language, waiting({ firstDayOfMonthAfter: { days: 60 } }))).toContain(expected);
  });

  test('R41: the day from which it has effect, beside the day of entry into force', () => {
    const finalClauses = clauses({ entryIntoForce: { notices: 1 }, effectFrom: '1999-04-21' });
    expect(explain('KZ 2000-04-12', 'en', finalClauses)).toContain('effect from 21 April 1999; it entered into force on 12 April 2000');
  });

  test.each<[Language, string]>([
    ['ru', 'День вступления в силу: 20 апреля 1994 года. Он установлен в заключительных положениях.'],
    ['kk', 'Күшіне ену күні: 1994 жылғы 20 сәуір. Бұл күн қорытынды ережелерде белгіленген.'],
    ['en', 'In force from 20 April 1994: the day is fixed in the final clauses.'],
  ])('a fixed day, in %s', (language, expected) => {
    expect(explain('', language, clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: [] } }))).toBe(expected);
  });

  test.each([
    [{ days: 0 }, undefined, undefined, undefined],
    [{ months: 0 }, undefined, undefined, undefined],
    [{ days: 1 }, '1 день.', '1 күн.', '1 day.'],
    [{ days: 2 }, '2 дня.', '2 күн.', '2 days.'],
    [{ days: 14 }, '14 дней.', '14 күн.', '14 days.'],
    [{ days: 30 }, '30 дней.', '30 күн.', '30 days.'],
    [{ days: 31 }, '31 день.', '31 күн.', '31 days.'],
    [{ months: 1 }, '1 месяц.', '1 ай.', '1 month.'],
    [{ months: 3 }, '3 месяца.', '3 ай.', '3 months.'],
    [{ months: 6 }, '6 месяцев.', '6 ай.', '6 months.'],
  ])('R19, R20: a waiting period of %o', (period, ru, kk, en) => {
    const waits = languages.map((language) => explain('KZ 2016-04-12', language, waiting(period)));
    const said = waits.map((text) => /(?:получения|мерзімі|receipt): ([^.]*\.)/.exec(text)?.[1]);
    expect(said).toEqual([ru, kk, en]);
  });

  test.each([
    [1, '1 уведомление;', '1 notice:'],
    [2, '2 уведомления;', '2 notices:'],
    [5, '5 уведомлений;', '5 notices:'],
    [11, '11 уведомлений;', '11 notices:'],
    [21, '21 уведомление;', '21 notices:'],
    [22, '22 уведомления;', '22 notices:'],
  ])('of %d notices', (required, ru, en) => {
    expect(explain('', 'ru', any(required))).toContain(` ${ru}`);
    expect(explain('', 'en', any(required))).toContain(` ${en}`);
  });

  test.each([
    [1, 'первое уведомление', 'бірінші хабарлама', 'first notice'],
    [10, 'десятое уведомление', 'оныншы хабарлама', 'tenth notice'],
    [12, '12-е уведомление', '12-хабарлама', '12th notice'],
    [21, '21-е уведомление', '21-хабарлама', '21st notice'],
    [23, '23-е уведомление', '23-хабарлама', '23rd notice'],
  ])('decided by notice %d', (n, ru, kk, en) => {
    const parties = Array.from({ length: n }, (_, i) => `X${String.fromCharCode(65 + i)} 2016-04-12`).join(', ');
    const record = { finalClauses: any(n), entries: numbered(notices(parties)) };
    const said = languages.map((language) => explainEntryIntoForce(record, named, language));
    [ru, kk, en].forEach((words, i) => expect(said[i]).toContain(` ${words}`));
  });
});

test.each([
  ['2016-12-02', '2 декабря 2016 года', '2016 жылғы 2 желтоқсан', '2 December 2016'],
  ['1992-05-15', '15 мая 1992 года', '1992 жылғы 15 мамыр', '15 May 1992'],
  ['2028-02-29', '29 февраля 2028 года', '2028 жылғы 29 ақпан', '29 February 2028'],
  ['2018-01-31', '31 января 2018 года', '2018 жылғы 31 қаңтар', '31 January 2018'],
])('%s in words', (on, ...expected) => {
  expect(languages.map((language) => inWords(day(on), language))).toEqual(expected);
});
