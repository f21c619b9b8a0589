import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Entry } from '../../src/treaty/acts.ts';
import { after, before } from '../../src/treaty/calendar.ts';
import { entryIntoForce } from '../../src/treaty/entry-into-force.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { party } from '../../src/treaty/parties.ts';
import { type Interval, intervalsOf, standingOf } from '../../src/treaty/standing.ts';
import { inForceOn } from '../../src/treaty/term.ts';
import { earliestWithdrawal, settlementOf, withdrawalDay, withdrawalsOf } from '../../src/treaty/withdrawal.ts';
import {
  clauses, day, notice, notices, numbered, objection, protocol, recordOf, revocation, settlement, signature, six, withdrawal,
} from './entries.ts';

/** Four are bound from 2 December 2024; a paper that is added comes at position 11. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const back = protocol.withdrawal!;

describe('Art. 18 · R17: six months are counted back from the day of withdrawal', () => {
  test.each([
    ['R17: the day that is just in time',     '2026-03-15', '2026-09-15'],
    ['R18: the last of August',               '2026-08-31', '2027-03-01'],
    ['R18: in a leap year',                   '2027-08-31', '2028-03-01'],
    ['R18: on the 30th, in a leap year',      '2027-08-30', '2028-03-01'],
    ['R18: on the 29th, in a leap year',      '2027-08-29', '2028-02-29'],
    ['R18: on the 29th, in an ordinary year', '2026-08-29', '2027-03-01'],
    ['R18: the 28th of August',               '2026-08-28', '2027-02-28'],
    ['R18: the end of February',              '2027-02-28', '2027-08-28'],
    ['R18: a leap day',                       '2028-02-29', '2028-08-29'],
    ['R18: the last of March: no 31 September', '2027-03-31', '2027-10-01'],
    ['R18: the 30th of March',                '2027-03-30', '2027-09-30'],
    ['R18: the last of May',                  '2027-05-31', '2027-12-01'],
    ['R18: the last of October: no 31 April', '2027-10-31', '2028-05-01'],
    ['R18: the last of December: no 31 June', '2027-12-31', '2028-07-01'],
    ['R21: the first day is a Saturday',      '2026-05-07', '2026-11-07'],
    ['R21: the first day is New Year',        '2026-07-01', '2027-01-01'],
  ])('%s: received on %s, %s', (_case, receivedOn, expected) => {
    expect(earliestWithdrawal({ receivedOn: day(receivedOn) }, back).toString()).toBe(expected);
  });

  const ends = [2026, 2027, 2028].flatMap((year) => [...Array(12).keys()]
    .flatMap((i) => [28, 29, 30, 31].map((d) => ({ year, month: i + 1, day: d }))));
  const receipts = ends.flatMap((each) => {
    try { return [Temporal.PlainDate.from(each, { overflow: 'reject' }).toString()]; } catch { return []; }
  });

  test.each(receipts)('R18: received on %s: the first day that is in time is; the day before is not', (receivedOn) => {
    const inTime = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(day(receivedOn), on.subtract({ months: 6 })) <= 0;
    let first = day(receivedOn);
    while (!inTime(first)) first = first.add({ days: 1 });
    expect(earliestWithdrawal({ receivedOn: day(receivedOn) }, back)).toEqual(first);
    expect([first.subtract({ days: 1 }), first, first.add({ days: 1 })].map(inTime)).toEqual([false, true, true]);
  });

  test('R18: whatever the day of receipt, and whatever the period', () => {
    const period = fc.oneof(fc.nat(100).map((days) => ({ days })), fc.nat(24).map((months) => ({ months })),
      fc.nat(4).map((years) => ({ years })));
    fc.assert(fc.property(fc.nat(3000), period, (days, notice) => {
      const receivedOn = day('2024-01-01').add({ days });
      const first = earliestWithdrawal({ receivedOn }, { ...back, notice });
      const isInTime = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(before(on, notice), receivedOn) >= 0;
      expect([isInTime(first), isInTime(first.subtract({ days: 1 }))]).toEqual([true, false]);
      expect(Temporal.PlainDate.compare(first, after(receivedOn, notice))).toBeGreaterThanOrEqual(0);
    }));
  });

  test('R17: the notice names the day, and no other is put in its place', () => {
    const receivedOn = day('2026-03-15');
    expect(withdrawalDay({ receivedOn, withdrawalOn: day('2026-09-15') }, back)).toEqual(day('2026-09-15'));
    expect(withdrawalDay({ receivedOn, withdrawalOn: day('2030-01-01') }, back)).toEqual(day('2030-01-01'));
    expect(withdrawalDay({ receivedOn }, back)).toBeUndefined();
  });

  test.each([
    ['received counts',                      {},                           '2026-09-15'],
    ['sent counts',                          { countedFrom: 'DISPATCH' },  '2026-09-01'],
  ])('R17: sent on 1 March, received on 15 March: %s', (_case, change, expected) => {
    const clause = clauses({ entryIntoForce: { notices: 4 }, withdrawal: { notice: { months: 6 }, counted: 'BACK',
      ...change } }).withdrawal!;
    expect(earliestWithdrawal({ receivedOn: day('2026-03-15'), datedOn: day('2026-03-01') }, clause).toString()).toBe(expected);
    expect(earliestWithdrawal({ receivedOn: day('2026-03-15') }, clause).toString()).toBe('2026-09-15');
  });
});

describe('Other instruments · R19: a period of notice that is counted forward', () => {
  const forward = (change: object) =>
    clauses({ entryIntoForce: { notices: 1 }, withdrawal: { notice: { months: 6 }, counted: 'FORWARD', ...change } }).withdrawal!;

  test.each([
    ['EE, LV, LT of the Ottawa Convention',    {}, '2025-06-27', undefined,    '2025-12-27'],
    ['FI of the Ottawa Convention',            {}, '2025-07-10', undefined,    '2026-01-10'],
    ['the last day of a shorter month',        {}, '2026-08-31', undefined,    '2027-02-28'],
    ['three months, to a leap day',            { notice: { months: 3 } }, '1979-11-30', undefined, '1980-02-29'],
    ['R20: the day of receipt is day 0',       { notice: { days: 30 } }, '1979-05-02', undefined, '1979-06-01'],
    ['the first of a month',                   { notice: { firstDayOfMonthAfter: { months: 3 } } }, '2026-01-31', undefined, '2026-05-01'],
    ['of the n-th month',                      { notice: { firstDayOfNthMonthAfter: 6 } }, '2026-01-31', undefined, '2026-07-01'],
    ['a later day is not open',                {}, '2025-06-27', '2026-06-01', '2025-12-27'],
    ['a later day is open',                    { laterDays: true }, '2025-06-27', '2026-06-01', '2026-06-01'],
    ['the very day',                           { laterDays: true }, '2025-06-27', '2025-12-27', '2025-12-27'],
    ['an earlier one never is',                { laterDays: true }, '2025-06-27', '2025-12-26', '2025-12-27'],
    ['later days are open, none is named',     { laterDays: true }, '2025-06-27', undefined,    '2025-12-27'],
  ])('R19 · %s', (_case, change, receivedOn, named, expected) => {
    const given = { receivedOn: day(receivedOn), ...(named !== undefined && { withdrawalOn: day(named) }) };
    expect(withdrawalDay(given, forward(change))?.toString()).toBe(expected);
  });

  test('R19: the earliest day is the one to which the period runs, for receipt or for dispatch', () => {
    expect(earliestWithdrawal({ receivedOn: day('2026-08-31') }, forward({})).toString()).toBe('2027-02-28');
    const dispatched = { receivedOn: day('2026-08-31'), datedOn: day('2026-08-01') };
    expect(earliestWithdrawal(dispatched, forward({})).toString()).toBe('2027-02-28');
    expect(earliestWithdrawal(dispatched, forward({ countedFrom: 'DISPATCH' })).toString()).toBe('2027-02-01');
    expect(withdrawalDay(dispatched, forward({ countedFrom: 'DISPATCH' }))?.toString()).toBe('2027-02-01');
  });
});

describe('VCLT art. 54 · R16: by the clause, or with the consent of all', () => {
  const without = clauses({ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' } });
  test.each([
    ['by the clause',                     protocol, {},                                              '2024-12-02…2026-09-15'],
    ['no clause, no way out',             without,  {},                                              '2024-12-02…'],
    ['no clause, and all consent',        without,  { consentOfAll: true },                          '2024-12-02…2026-09-15'],
    ['all consent to the next day',       protocol, { consentOfAll: true, withdrawalOn: day('2026-03-16') }, '2024-12-02…2026-03-16'],
    ['consent is not said to be of all',  without,  { consentOfAll: false },                         '2024-12-02…'],
  ])('R16: %s', (_case, finalClauses, change, expected) => {
    const record = withPapers(finalClauses, withdrawal('KZ', '2026-03-15', '2026-09-15', change));
    expect(told(intervalsOf(party('KZ'), record))).toBe(expected);
  });

  test('R16: without a clause twelve months do not free it either', () => {
    const record = withPapers(without, withdrawal('KZ', '2026-03-15', '2027-03-15'));
    expect(standingOf(party('KZ'), record, day('2040-01-01')).kind).toBe('BOUND');
  });
});

describe('R22: bound through the day before the day of withdrawal', () => {
  const record = withPapers(protocol, withdrawal('KZ', '2026-04-01', '2026-10-27'));
  test.each([
    ['2024-12-01', 'CONTRACTING'],
    ['2024-12-02', 'BOUND'],
    ['2026-03-31', 'BOUND'],
    ['2026-04-01', 'WITHDRAWING'],
    ['2026-10-26', 'WITHDRAWING'],
    ['2026-10-27', 'FORMER'],
    ['2099-01-01', 'FORMER'],
  ])('R22, R32 · D = 27 October: on %s %s', (on, kind) => {
    expect(standingOf(party('KZ'), record, day(on)).kind).toBe(kind);
  });

  test('R22: both days are told, and the entries that they rest on', () => {
    const standing = standingOf(party('KZ'), record, day('2025-01-01'));
    const boundFrom = day('2024-12-02');
    const withdrawalOn = day('2026-10-27');
    expect(standing).toMatchObject({ boundFrom, withdrawalReceivedOn: day('2026-04-01'), withdrawalOn,
      intervals: [{ from: boundFrom, until: withdrawalOn }] });
    expect(standing.because.map(({ position }) => position)).toEqual([4, 9, 10, 11]);
  });

  test('R8: a notice that is pending does nothing', () => {
    const pending = withPapers(protocol, { ...withdrawal('KZ', '2026-04-01', '2026-10-27'),
      defects: notice('KZ', '2026-04-01', true).defects });
    expect(standingOf(party('KZ'), pending, day('2030-01-01')).kind).toBe('BOUND');
  });

  test.each([
    ['the first of two days holds', [withdrawal('KZ', '2026-04-01', '2026-12-01'), withdrawal('KZ', '2026-04-02', '2026-10-27')],
      '2026-10-27 2026-04-02'],
    ['two for one day: received first', [withdrawal('KZ', '2026-04-02', '2026-10-27'), withdrawal('KZ', '2026-04-01', '2026-10-27')],
      '2026-10-27 2026-04-01'],
    ['two received on one day: recorded first', [withdrawal('KZ', '2026-04-01', '2026-10-27'),
      withdrawal('KZ', '2026-04-01', '2026-10-27')], '2026-10-27 2026-04-01'],
    ['another Party\'s is its own', [withdrawal('RU', '2026-04-01', '2026-10-01'), withdrawal('KZ', '2026-04-01', '2026-10-27')],
      '2026-10-27 2026-04-01'],
  ])('R22: %s', (_case, papers, expected) => {
    const standing = standingOf(party('KZ'), withPapers(protocol, ...papers), day('2030-01-01'));
    expect(`${standing.withdrawalOn?.toString()} ${standing.withdrawalReceivedOn?.toString()}`).toBe(expected);
    expect(standing.intervals).toHaveLength(1);
  });

  test('R22: they are in the order of the days of withdrawal, not of receipt', () => {
    const papers = [withdrawal('KZ', '2026-04-01', '2026-12-01'), withdrawal('KZ', '2026-04-02', '2026-10-27')];
    expect(withdrawalsOf(party('KZ'), withPapers(protocol, ...papers)).map(({ on }) => String(on))).toEqual(['2026-10-27', '2026-12-01']);
  });

  test('R22: of two received on one day, the one recorded first is named', () => {
    const papers = [withdrawal('KZ', '2026-04-01', '2026-10-27'), withdrawal('KZ', '2026-04-01', '2026-10-27')];
    expect(withdrawalsOf(party('KZ'), withPapers(protocol, ...papers)).map((each) => each.notice.position)).toEqual([11, 12]);
  });
});

describe('VCLT art. 68 · R23: a notice of withdrawal can be revoked before it takes effect', () => {
  const left = withdrawal('KZ', '2026-04-01', '2026-10-27');
  test.each([
    ['R23: the day before',           '2026-10-26', '2024-12-02…'],
    ['R23: the day of the notice',    '2026-04-01', '2024-12-02…'],
    ['R25: on the day',               '2026-10-27', '2024-12-02…2026-10-27'],
    ['R25: after the day',            '2026-10-28', '2024-12-02…2026-10-27'],
  ])('%s, %s', (_case, receivedOn, expected) => {
    expect(told(intervalsOf(party('KZ'), withPapers(protocol, left, revocation(11, 'KZ', receivedOn))))).toBe(expected);
  });

  test('R23: revoked the day before: bound throughout; as known before the revocation: withdrawing', () => {
    const { finalClauses, entries } = withPapers(protocol, left, revocation(11, 'KZ', '2026-10-26'));
    const days = ['2026-03-31', '2026-04-01', '2026-10-26', '2026-10-27', '2030-01-01'];
    const kinds = (known: readonly Entry[]) => days.map((on) => standingOf(party('KZ'), { finalClauses, entries: known }, day(on)).kind);
    expect(kinds(entries)).toEqual(['BOUND', 'BOUND', 'BOUND', 'BOUND', 'BOUND']);
    expect(kinds(entries.slice(0, 11))).toEqual(['BOUND', 'WITHDRAWING', 'WITHDRAWING', 'FORMER', 'FORMER']);
    expect(Object.keys(standingOf(party('KZ'), { finalClauses, entries }, day('2026-05-01')))).not.toContain('withdrawalOn');
  });

  test.each([
    ['pending', [left, { ...revocation(11, 'KZ', '2026-05-01'), defects: notice('KZ', '2026-05-01', true).defects }],
      '2024-12-02…2026-10-27'],
    ['of one notice, not of the other', [left, withdrawal('KZ', '2026-04-02', '2026-12-01'), revocation(11, 'KZ', '2026-05-01')],
      '2024-12-02…2026-12-01'],
    ['and another notice after it', [left, revocation(11, 'KZ', '2026-05-01'), withdrawal('KZ', '2026-06-01', '2027-01-01')],
      '2024-12-02…2027-01-01'],
    ['of another Party\'s notice', [left, withdrawal('RU', '2026-04-02', '2026-12-01'), revocation(12, 'RU', '2026-05-01')],
      '2024-12-02…2026-10-27'],
  ])('R23, R24 · a revocation: %s', (_case, papers, expected) => {
    expect(told(intervalsOf(party('KZ'), withPapers(protocol, ...papers)))).toBe(expected);
  });

  test('R23: where the period runs forward, up to the day to which it runs', () => {
    const ottawa = clauses({ entryIntoForce: { notices: 4 }, withdrawal: { notice: { months: 6 }, counted: 'FORWARD' } });
    const papers = (receivedOn: string) => withPapers(ottawa, withdrawal('KZ', '2026-04-01'), revocation(11, 'KZ', receivedOn));
    expect(['2026-09-30', '2026-10-01'].map((on) => told(intervalsOf(party('KZ'), papers(on)))))
      .toEqual(['2024-12-02…', '2024-12-02…2026-10-01']);
  });
});

describe('VCLT art. 68 · R14: a notice of completion that is withdrawn before it binds', () => {
  const three = 'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09';
  const ninety = clauses({ entryIntoForce: { notices: 2, waitingPeriod: { days: 0 } }, laterParties: { waitingPeriod: { days: 90 } } });

  test('R14: withdraw the 3rd of 3: count is 2', () => {
    expect(force(recordWith(three, revocation(9, 'KZ', '2027-05-01')))).toBe('2 never');
  });

  test.each([
    ['the fourth comes, and it is the third',    [revocation(9, 'KZ', '2027-05-01'), notice('RU', '2027-12-02')], '3 never', 'SIGNATORY'],
    ['a fifth comes, and is the fourth', [revocation(9, 'KZ', '2027-05-01'), notice('RU', '2027-12-02'), notice('TJ', '2028-01-01')],
      '4 2028-01-01', 'SIGNATORY'],
    ['it notifies again, and counts again', [revocation(9, 'KZ', '2027-05-01'), notice('RU', '2027-12-02'), notice('KZ', '2028-02-01')],
      '4 2028-02-01', 'BOUND'],
    ['the day before the fourth',                [revocation(9, 'KZ', '2027-12-01'), notice('RU', '2027-12-02')], '3 never', 'SIGNATORY'],
    ['on the day of the fourth: too late',       [revocation(9, 'KZ', '2027-12-02'), notice('RU', '2027-12-02')], '4 2027-12-02', 'BOUND'],
    ['the same, recorded the other way round',   [notice('RU', '2027-12-02'), revocation(9, 'KZ', '2027-12-02')], '4 2027-12-02', 'BOUND'],
    ['after entry into force: nothing',          [notice('RU', '2027-12-02'), revocation(9, 'KZ', '2028-01-01')], '4 2027-12-02', 'BOUND'],
    ['received before the fourth, found after',  [notice('RU', '2027-12-02'), revocation(9, 'KZ', '2027-11-01')], '3 never', 'SIGNATORY'],
    ['the first of its two: the second counts', [notice('KZ', '2027-04-10'), revocation(9, 'KZ', '2027-05-01'),
      notice('RU', '2027-12-02')], '4 2027-12-02', 'BOUND'],
  ])('R14: %s', (_case, papers, expected, kind) => {
    const record = recordWith(three, ...papers);
    expect(force(record)).toBe(expected);
    expect(standingOf(party('KZ'), record, day('2030-01-01')).kind).toBe(kind);
  });

  test.each([
    ['the day before it would be bound', '2027-06-29', 'MEMBER'],
    ['the day on which it is bound',     '2027-06-30', 'BOUND'],
  ])('R14: a later Party in its own waiting period: %s', (_case, receivedOn, expected) => {
    const received = numbered([...notices('AM 2027-01-01, BY 2027-01-02, KZ 2027-04-01'), revocation(3, 'KZ', receivedOn)]);
    const record = { finalClauses: ninety, entries: received };
    expect(standingOf(party('KZ'), record, day('2030-01-01')).kind).toBe(expected);
    expect(force(record)).toBe(`${expected === 'BOUND' ? 3 : 2} 2027-01-02`);
  });

  test('R14: within the general waiting period the entry into force itself is undone', () => {
    const waiting = clauses({ entryIntoForce: { notices: 2, waitingPeriod: { days: 60 } } });
    const record = (on: string) => ({ finalClauses: waiting, entries: numbered([...notices('AM 2028-01-01, BY 2028-01-01'),
      revocation(2, 'BY', on)]) });
    expect(['2028-02-29', '2028-03-01'].map((on) => force(record(on)))).toEqual(['1 never', '2 2028-03-01']);
  });
});

describe('VCLT art. 55 · R15: fewer than four do not end the Protocol', () => {
  test.each([
    ['4 bound, one leaves: in force for 3', ['KZ'], 'AM BOUND, BY BOUND, KZ FORMER, RU BOUND'],
    ['all but one leave',                   ['AM', 'KZ', 'RU'], 'AM FORMER, BY BOUND, KZ FORMER, RU FORMER'],
  ])('R15: %s', (_case, leaving, expected) => {
    const record = withPapers(protocol, ...leaving.map((code) => withdrawal(code, '2026-04-01', '2026-10-27')));
    const on = day('2026-10-27');
    expect(['AM', 'BY', 'KZ', 'RU'].map((code) => `${code} ${standingOf(party(code), record, on).kind}`).join(', ')).toBe(expected);
    expect(inForceOn(record, on)).toBe(true);
  });
});

describe('VCLT art. 70 · R30, R31: in, out and in again', () => {
  const any = clauses({ entryIntoForce: { notices: 4 }, withdrawal: { notice: { months: 6 }, counted: 'BACK' } });
  const left = withdrawal('KZ', '2026-04-01', '2026-10-27');

  test('R30: what was so before stays so', () => {
    const before = recordWith(four);
    const now = withPapers(protocol, left);
    for (const on of ['2024-04-08', '2024-04-09', '2024-12-02', '2026-03-31']) {
      expect(standingOf(party('KZ'), now, day(on)).kind).toBe(standingOf(party('KZ'), before, day(on)).kind);
    }
    expect(now.entries.slice(0, 10)).toEqual(before.entries);
  });

  test.each([
    ['under ANY, with a new notice',              any,      [left, notice('KZ', '2028-01-01')], '2024-12-02…2026-10-27, 2028-01-01…'],
    ['under ANY, on the very day it left',        any,      [left, notice('KZ', '2026-10-27')], '2024-12-02…2026-10-27, 2026-10-27…'],
    ['a notice before it has left does not keep it', any,   [left, notice('KZ', '2026-10-26')], '2024-12-02…2026-10-27'],
    ['in again, and out again', any, [left, notice('KZ', '2028-01-01'), withdrawal('KZ', '2028-02-01', '2028-08-01')],
      '2024-12-02…2026-10-27, 2028-01-01…2028-08-01'],
    ['the Protocol knows no accession',           protocol, [left, notice('KZ', '2028-01-01')], '2024-12-02…2026-10-27'],
  ])('R31: %s', (_case, finalClauses, papers, expected) => {
    expect(told(intervalsOf(party('KZ'), withPapers(finalClauses, ...papers)))).toBe(expected);
  });

  test('R31, R32: day by day', () => {
    const record = withPapers(any, left, notice('KZ', '2028-01-01'), withdrawal('KZ', '2028-02-01', '2028-08-01'));
    const days = ['2026-10-26', '2026-10-27', '2027-12-31', '2028-01-01', '2028-02-01', '2028-07-31', '2028-08-01'];
    expect(days.map((on) => standingOf(party('KZ'), record, day(on)).kind))
      .toEqual(['WITHDRAWING', 'FORMER', 'FORMER', 'BOUND', 'WITHDRAWING', 'WITHDRAWING', 'FORMER']);
  });

  test('R31: where later Parties wait, the way back has its waiting period too', () => {
    const waiting = clauses({
      entryIntoForce: { notices: 4 }, laterParties: { waitingPeriod: { days: 60 } }, withdrawal: { notice: { months: 6 }, counted: 'BACK' },
    });
    const record = withPapers(waiting, left, notice('KZ', '2028-01-01'));
    expect(told(intervalsOf(party('KZ'), record))).toBe('2024-12-02…2026-10-27, 2028-03-01…');
    const revoked = withPapers(waiting, left, notice('KZ', '2028-01-01'), revocation(12, 'KZ', '2028-02-29'));
    expect(told(intervalsOf(party('KZ'), revoked))).toBe('2024-12-02…2026-10-27');
  });
});

describe('Art. 18 · R29: that obligations are settled is declared, contested, agreed; it is never computed', () => {
  const declared = withdrawal('KZ', '2026-04-01', '2026-10-27');
  const undeclared = withdrawal('KZ', '2026-04-01', '2026-10-27', { obligationsSettled: false });
  const pending = objection(11, 'RU', '2026-05-01', true);
  const another = objection(10, 'RU', '2026-05-01');
  test.each<[string, readonly Entry[], string]>([
    ['declared',                                   [declared],                                                      'DECLARED by '],
    ['not declared',                               [undeclared],                                                    'NOT_DECLARED by '],
    ['contested',                                  [declared, objection(11, 'RU', '2026-05-01')],                   'CONTESTED by RU'],
    ['not declared, and contested',                [undeclared, objection(11, 'RU', '2026-05-01')],                 'CONTESTED by RU'],
    ['contested by two', [declared, objection(11, 'RU', '2026-05-01'), objection(11, 'AM', '2026-05-02')], 'CONTESTED by RU, AM'],
    ['R8: contested by a pending paper',           [declared, pending],                                             'DECLARED by '],
    ['contested is another entry',                 [declared, another],                                             'DECLARED by '],
    ['agreed by all',                              [declared, settlement(11, 'KZ', '2026-06-01')],                  'AGREED by '],
    ['not declared, and agreed',                   [undeclared, settlement(11, 'KZ', '2026-06-01')],                'AGREED by '],
    ['contested, then agreed by all', [declared, objection(11, 'RU', '2026-05-01'), settlement(11, 'KZ', '2026-06-01')], 'AGREED by RU'],
    ['agreed by the one that contested', [declared, objection(11, 'RU', '2026-05-01'), settlement(11, 'KZ', '2026-06-01', 'RU')],
      'AGREED by RU'],
    ['agreed by another only', [declared, objection(11, 'RU', '2026-05-01'), settlement(11, 'KZ', '2026-06-01', 'AM')], 'CONTESTED by RU'],
    ['agreed by one of two that contested',        [declared, objection(11, 'RU', '2026-05-01'), objection(11, 'AM', '2026-05-02'),
      settlement(11, 'KZ', '2026-06-01', 'RU')], 'CONTESTED by RU, AM'],
    ['agreed by each, one after the other',        [declared, objection(11, 'RU', '2026-05-01'), objection(11, 'AM', '2026-05-02'),
      settlement(11, 'KZ', '2026-06-01', 'RU'), settlement(11, 'KZ', '2026-06-02', 'AM')], 'AGREED by RU, AM'],
    ['the settlement of another notice', [declared, objection(11, 'RU', '2026-05-01'), settlement(10, 'KZ', '2026-06-01')],
      'CONTESTED by RU'],
  ])('R9, R29: %s', (_case, papers, expected) => {
    const { entries } = withPapers(protocol, ...papers);
    const { state, contestedBy } = settlementOf(entries[10] as typeof declared, entries);
    expect(`${state} by ${contestedBy.map(({ act }) => act.party).join(', ')}`).toBe(expected);
  });

  test('R9: a withdrawal that is contested takes effect as one that is not', () => {
    const contested = withPapers(protocol, declared, objection(11, 'RU', '2026-05-01'));
    expect(told(intervalsOf(party('KZ'), contested))).toBe('2024-12-02…2026-10-27');
  });
});

describe('Whatever the Parties do', () => {
  const dayIn = fc.integer({ min: 0, max: 400 }).map((days) => day('2025-01-01').add({ days }));
  const leaving = fc.tuple(fc.constantFrom(...six), dayIn, fc.integer({ min: 180, max: 400 }))
    .map(([code, on, days]) => withdrawal(code, on.toString(), on.add({ days }).toString()));
  const coming = fc.tuple(fc.constantFrom(...six), dayIn).map(([code, on]) => notice(code, on));
  const papers = fc.array(fc.oneof(leaving, coming), { maxLength: 8 });
  const shuffled = papers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const days = fc.constantFrom(protocol, clauses({ entryIntoForce: { notices: 4 },
    withdrawal: { notice: { months: 6 }, counted: 'BACK' } }));

  test('R4, R31: the order of the record moves nothing', () => {
    fc.assert(fc.property(shuffled, days, dayIn, ([one, other], finalClauses, on) => {
      const [first, second] = [one, other].map((all) => withPapers(finalClauses, ...all));
      expect(six.map((code) => summary(code, second!, on))).toEqual(six.map((code) => summary(code, first!, on)));
    }));
  });

  test('R15: nobody leaves but by its own notice', () => {
    fc.assert(fc.property(papers, days, leaving, (all, finalClauses, extra) => {
      const [before, now] = [withPapers(finalClauses, ...all), withPapers(finalClauses, ...all, extra)];
      for (const code of six.filter((each) => each !== extra.act.party)) {
        expect(told(intervalsOf(party(code), now))).toBe(told(intervalsOf(party(code), before)));
      }
    }));
  });

  test('R23: with each notice revoked in time, it is as if there had been none', () => {
    fc.assert(fc.property(papers, days, (all, finalClauses) => {
      const { entries } = withPapers(finalClauses, ...all);
      const revocations = entries.flatMap(({ act, position, receivedOn }) =>
        (act.kind === 'NOTICE_OF_WITHDRAWAL' ? [revocation(position, act.party, receivedOn.toString())] : []));
      const stayed = withPapers(finalClauses, ...all.filter(({ act }) => act.kind !== 'NOTICE_OF_WITHDRAWAL'));
      const now = withPapers(finalClauses, ...all, ...revocations);
      expect(six.map((code) => told(intervalsOf(party(code), now)))).toEqual(six.map((code) => told(intervalsOf(party(code), stayed))));
    }));
  });

  function summary(code: string, record: ReturnType<typeof recordOf>, on: Temporal.PlainDate): string {
    const { because, intervals, ...standing } = standingOf(party(code), record, on);
    return `${JSON.stringify(standing)} ${told(intervals)} ${because.length}`;
  }
});

function recordWith(scenario: string, ...papers: readonly Entry[]) {
  const { finalClauses, entries } = recordOf(scenario);
  return { finalClauses, entries: numbered([...entries, ...papers]) };
}

/** The six have signed, four are bound; then came these papers, the first of them at position 11. */
function withPapers(finalClauses: FinalClauses, ...papers: readonly Entry[]) {
  return { finalClauses, entries: numbered([...six.map((code) => signature(code)), ...notices(four), ...papers]) };
}

/** How many notices count, and when it is in force. */
function force(record: ReturnType<typeof recordOf>): string {
  const { noticesReceived, enteredOn } = entryIntoForce(record);
  return `${noticesReceived} ${enteredOn?.toString() ?? 'never'}`;
}

function told(intervals: readonly Interval[]): string {
  return intervals.map(({ from, until }) => `${from.toString()}…${until?.toString() ?? ''}`).join(', ');
}
