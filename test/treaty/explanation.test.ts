import { describe, expect, test } from '@jest/globals';
import { inWords } from '../../src/treaty/calendar-words.ts';
import { entryIntoForce } from '../../src/treaty/entry-into-force.ts';
import { explainEntryIntoForce } from '../../src/treaty/explanation.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import type { Party } from '../../src/treaty/parties.ts';
import { type Language, languages } from '../../src/treaty/texts.ts';
import { day, notices, numbered, protocol, recordOf } from './entries.ts';

const named = (party: Party) => ({ ru: `<${party}>`, kk: `<${party}>`, en: `<${party}>` });
const explain = (scenario: string, language: Language, finalClauses: FinalClauses = protocol) =>
  explainEntryIntoForce(entryIntoForce(recordOf(scenario, finalClauses)), finalClauses, named, language);
const four = 'KZ 2016-04-12, BY 2016-06-15, RU 2016-09-20, TJ 2016-12-02';
const any = (notices: number): FinalClauses => ({ notices, counting: 'ANY', waitingPeriod: { days: 0 }, laterParties: { days: 0 } });
const waiting = (waitingPeriod: { days: number } | { months: number }): FinalClauses => ({ ...any(1), waitingPeriod });

describe('Art. 16 · R1: entry into force, explained', () => {
  test.each<[Language, string]>([
    ['ru', 'Пока не в силе. По заключительным положениям необходимо 4 уведомления; получено: 2, недостаёт: 2.'],
    ['kk', 'Әзірге күшіне енген жоқ. Қорытынды ережелер бойынша қажетті хабарламалар саны: 4; алынғаны: 2; жетіспейтіні: 2.'],
    ['en', 'Not yet in force. The final clauses require 4 notices: 2 received, 2 missing.'],
  ])('R1: two are missing, in %s', (language, expected) => {
    expect(explain('KZ 2016-04-12, BY 2016-06-15', language)).toBe(expected);
  });

  test.each<[Language, string]>([
    ['ru', 'День вступления в силу: 2 декабря 2016 года. По заключительным положениям решающим является четвёртое уведомление: '
      + 'оно получено 2 декабря 2016 года (Сторона: <TJ>; запись № 10).'],
    ['kk', 'Күшіне ену күні: 2016 жылғы 2 желтоқсан. Қорытынды ережелер бойынша шешуші болып табылатыны – төртінші хабарлама '
      + '(Тарап: <TJ>; жазбаның нөмірі: 10). Оның алынған күні: 2016 жылғы 2 желтоқсан.'],
    ['en', 'In force from 2 December 2016. Under the final clauses the fourth notice is decisive: '
      + 'it was received on 2 December 2016 (Party: <TJ>; entry No. 10).'],
  ])('R1, R2: the fourth notice, its Party, day and entry, in %s', (language, expected) => {
    expect(explain(four, language)).toBe(expected);
  });

  test('R3: a later notice changes nothing in it', () => {
    expect(explain(`${four}, KG 2018-05-10`, 'ru')).toBe(explain(four, 'ru'));
  });

  test.each<[Language, RegExp]>([['ru', /вымышленные/], ['kk', /ойдан шығарылған/], ['en', /invented/]])(
    'a demonstration says so, in %s', (language, said) => {
      const record = recordOf(four);
      const entries = record.entries.map((entry) => ({ ...entry, demonstration: entry.act.kind === 'NOTICE_OF_COMPLETION' }));
      expect(explainEntryIntoForce(entryIntoForce({ ...record, entries }), protocol, named, language)).toMatch(said);
      expect(explain(four, language)).not.toMatch(said);
    });

  test('in Russian when a Party has no name in that language', () => {
    const explained = explainEntryIntoForce(entryIntoForce(recordOf(four)), protocol, () => ({ ru: 'Республика' }), 'en');
    expect(explained).toContain('(Party: Республика; entry No. 10)');
  });
});

describe('other final clauses', () => {
  test.each<[Language, string]>([
    ['ru', 'День вступления в силу: 20 апреля 1994 года. Он установлен в заключительных положениях.'],
    ['kk', 'Күшіне ену күні: 1994 жылғы 20 сәуір. Бұл күн қорытынды ережелерде белгіленген.'],
    ['en', 'In force from 20 April 1994: the day is fixed in the final clauses.'],
  ])('a fixed day, in %s', (language, expected) => {
    expect(explain('', language, { enteredOn: day('1994-04-20'), bound: [] })).toBe(expected);
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
    const said = waits.map((text) => /(?:получения|мерзімі|receipt): (.*)$/.exec(text)?.[1]);
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
    const found = entryIntoForce({ finalClauses: any(n), entries: numbered(notices(parties)) });
    const said = languages.map((language) => explainEntryIntoForce(found, any(n), named, language));
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
