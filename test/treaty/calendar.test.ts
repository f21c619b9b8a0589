import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { after, before, dayAt, isBefore, later, type Period, type Simple } from '../../src/treaty/calendar.ts';
import { day } from './entries.ts';

describe('VCLT art. 78(b) · R43: the legal day is the civil day at the seat', () => {
  test.each([
    ['in Moscow already March',              '2027-02-28T21:30:00Z',     '2027-03-01'],
    ['the last moment of the day',           '2027-02-28T20:59:59.999Z', '2027-02-28'],
    ['the first moment of the next',         '2027-02-28T21:00:00Z',     '2027-03-01'],
    ['New Year',                             '2026-12-31T21:00:00Z',     '2027-01-01'],
    ['a leap day begins',                    '2028-02-28T21:00:00Z',     '2028-02-29'],
    ['a leap day is over',                   '2028-02-29T21:00:00Z',     '2028-03-01'],
    ['no summer time now: July',             '2027-07-01T20:30:00Z',     '2027-07-01'],
    ['no summer time now: July, at 21:00',   '2027-07-01T21:00:00Z',     '2027-07-02'],
    ['written with an offset',               '2027-03-01T00:30:00+03:00', '2027-03-01'],
    ['summer time, 2010: UTC+4',             '2010-07-01T20:30:00Z',     '2010-07-02'],
    ['winter time, 2010: UTC+3',             '2010-01-15T20:30:00Z',     '2010-01-15'],
    ['UTC+4 the year round: winter 2012',    '2012-01-15T20:30:00Z',     '2012-01-16'],
    ['UTC+4 the year round: summer 2014',    '2014-07-01T20:30:00Z',     '2014-07-02'],
    ['its last day, 25 October 2014',        '2014-10-24T20:30:00Z',     '2014-10-25'],
    ['UTC+3 again, from 26 October 2014',    '2014-10-26T20:30:00Z',     '2014-10-26'],
    ['the Protocol is signed',               '2014-12-23T20:30:00Z',     '2014-12-23'],
  ])('%s', (_case, instant, expected) => {
    expect(dayAt(Temporal.Instant.from(instant), 'Europe/Moscow').toString()).toBe(expected);
  });

  test('another seat has another day', () => {
    const instant = Temporal.Instant.from('2027-02-28T21:30:00Z');
    expect(['Europe/Minsk', 'Europe/London', 'Asia/Almaty', 'UTC'].map((zone) => dayAt(instant, zone).toString()))
      .toEqual(['2027-03-01', '2027-02-28', '2027-03-01', '2027-02-28']);
  });

  test('days come in the order of moments', () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
    fc.assert(fc.property(moment, fc.nat(200_000), (instant, seconds) => {
      const [first, second] = [instant, instant.add({ seconds })].map((each) => dayAt(each, 'Europe/Moscow'));
      expect(isBefore(second!, first!)).toBe(false);
    }));
  });
});

describe('R19 · Forward in months: the same day number, else the last day of the month', () => {
  test.each<[string, string, Simple, string]>([
    ['the same day number',           '2025-06-27', { months: 6 },      '2025-12-27'],
    ['the last day of a leap February', '1979-11-30', { months: 3 },    '1980-02-29'],
    ['the last day of a February',    '2026-11-30', { months: 3 },      '2027-02-28'],
    ['the last day of a shorter month', '2027-08-31', { months: 1 },    '2027-09-30'],
    ['from a last day, no last day',  '2027-09-30', { months: 1 },      '2027-10-30'],
    ['the longest',                   '2027-01-01', { months: 10_000 }, '2860-05-01'],
    ['years',                         '1994-04-20', { years: 5 },       '1999-04-20'],
    ['a year from a leap day',        '2028-02-29', { years: 1 },       '2029-02-28'],
    ['four years from a leap day',    '2028-02-29', { years: 4 },       '2032-02-29'],
  ])('%s', (_case, from, period, expected) => {
    expect(after(day(from), period).toString()).toBe(expected);
  });
});

describe('R20 · Forward in days: the day of receipt is day 0', () => {
  test.each([
    ['thirty days',                   '1979-05-02', 30,     '1979-06-01'],
    ['thirty days are not a month',   '2027-01-31', 30,     '2027-03-02'],
    ['over the end of summer time',   '2010-10-30', 2,      '2010-11-01'],
    ['nothing to wait for',           '2027-03-01', 0,      '2027-03-01'],
    ['the longest',                   '2027-01-01', 10_000, '2054-05-19'],
  ])('%s', (_case, from, days, expected) => {
    expect(after(day(from), { days }).toString()).toBe(expected);
  });
});

describe('R21 · Weekends and holidays move nothing', () => {
  test.each([
    ['a Saturday stays',     '2026-12-03', { days: 30 },  '2027-01-02', 6],
    ['4 November stays',     '2026-10-04', { months: 1 }, '2026-11-04', 3],
    ['New Year stays',       '2026-12-02', { days: 30 },  '2027-01-01', 5],
    ['a Sunday stays',       '2027-07-10', { firstDayOfMonthAfter: { days: 0 } }, '2027-08-01', 7],
  ])('%s', (_case, from, period, expected, weekday) => {
    expect(after(day(from), period).toString()).toBe(expected);
    expect(day(expected).dayOfWeek).toBe(weekday);
  });
});

describe('Rome Statute, article 126 · the first day of the month after', () => {
  test.each<[string, string, Period, string]>([
    ['the 60th day is a first day',           '2003-01-31', { firstDayOfMonthAfter: { days: 60 } },   '2003-05-01'],
    ['the 60th day is the last of a month',   '2003-01-30', { firstDayOfMonthAfter: { days: 60 } },   '2003-04-01'],
    ['three months, on the last day',         '2003-11-30', { firstDayOfMonthAfter: { months: 3 } },  '2004-03-01'],
    ['three months',                          '2004-03-18', { firstDayOfMonthAfter: { months: 3 } },  '2004-07-01'],
    ['over the year',                         '2026-12-31', { firstDayOfMonthAfter: { days: 0 } },    '2027-01-01'],
    ['Ottawa, article 17: the sixth month',      '1998-09-16', { firstDayOfNthMonthAfter: 6 },           '1999-03-01'],
    ['the sixth month, from a first day',     '1998-09-01', { firstDayOfNthMonthAfter: 6 },           '1999-03-01'],
    ['the first month, from a last day',      '2027-01-31', { firstDayOfNthMonthAfter: 1 },           '2027-02-01'],
  ])('%s', (_case, from, period, expected) => {
    expect(after(day(from), period).toString()).toBe(expected);
  });
});

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => day('2024-01-01').add({ days }));
const simple = fc.oneof(
  fc.nat(400).map((days) => ({ days })), fc.nat(24).map((months) => ({ months })), fc.nat(9).map((years) => ({ years })));
const anyPeriod = fc.oneof(
  simple, simple.map((each) => ({ firstDayOfMonthAfter: each })),
  fc.integer({ min: 1, max: 12 }).map((n) => ({ firstDayOfNthMonthAfter: n })));

describe('R19–R21 · every period', () => {
  test('who comes later never waits less long', () => {
    fc.assert(fc.property(anyDay, fc.nat(60), anyPeriod, (first, days, wait) => {
      expect(isBefore(after(first.add({ days }), wait), after(first, wait))).toBe(false);
    }));
  });

  test('never ends before it begins, and a first day is one', () => {
    fc.assert(fc.property(anyDay, anyPeriod, (start, wait) => {
      expect(isBefore(after(start, wait), start)).toBe(false);
      if ('firstDayOfMonthAfter' in wait || 'firstDayOfNthMonthAfter' in wait) expect(after(start, wait).day).toBe(1);
    }));
  });
});

describe('Art. 18 · R17, R18 · counted back from the day of withdrawal', () => {
  test.each<[string, string, Simple, string]>([
    ['the same day number',          '2026-09-15', { months: 6 }, '2026-03-15'],
    ['one day sooner',               '2026-09-14', { months: 6 }, '2026-03-14'],
    ['from the end of February',     '2027-02-28', { months: 6 }, '2026-08-28'],
    ['from 1 March',                 '2027-03-01', { months: 6 }, '2026-09-01'],
    ['to the end of a leap February', '2028-08-31', { months: 6 }, '2028-02-29'],
    ['to the end of February',       '2027-08-31', { months: 6 }, '2027-02-28'],
    ['in days',                      '2027-03-01', { days: 30 },  '2027-01-30'],
    ['in years, from a leap day',    '2028-02-29', { years: 1 },  '2027-02-28'],
  ])('%s', (_case, from, period, expected) => {
    expect(before(day(from), period).toString()).toBe(expected);
  });

  /** For receipts on the 28th–31st: the first day for which six months back is not before the receipt. */
  const ends = [2026, 2027, 2028].flatMap((year) => Array.from({ length: 12 }, (_none, i) => i + 1).flatMap((month) =>
    [28, 29, 30, 31].filter((number) => number <= day(`${year}-${String(month).padStart(2, '0')}-01`).daysInMonth)
      .map((number) => day('2026-01-01').with({ year, month, day: number }))));

  test.each(ends.map((received) => [received.toString(), received] as const))('received %s', (_case, received) => {
    const sixth = received.with({ day: 1 }).add({ months: 6 });
    const fits = received.day <= sixth.daysInMonth;
    const first = fits ? sixth.with({ day: received.day }) : sixth.add({ months: 1 }); // R18: then it is the first of the next month
    expect(isBefore(before(first, { months: 6 }), received)).toBe(false);
    expect(isBefore(before(first.subtract({ days: 1 }), { months: 6 }), received)).toBe(true);
    expect(isBefore(first, after(received, { months: 6 }))).toBe(false);
  });

  test('whatever day is in time for a receipt, every later day is', () => {
    fc.assert(fc.property(anyDay, fc.nat(60), simple, (named, days, period) => {
      expect(isBefore(before(named.add({ days }), period), before(named, period))).toBe(false);
    }));
  });

  test('back and forward agree but at the end of a month', () => {
    fc.assert(fc.property(anyDay, fc.nat(24).map((months) => ({ months })), (received, period) => {
      const there = after(received, period);
      if (there.day === received.day) expect(before(there, period).equals(received)).toBe(true);
      else expect(isBefore(before(there, period), received)).toBe(true);
    }));
  });
});

describe('R3: days in their order', () => {
  test.each([
    ['before',   '2027-02-28', '2027-03-01', true,  '2027-03-01'],
    ['the same', '2027-03-01', '2027-03-01', false, '2027-03-01'],
    ['after',    '2027-03-01', '2027-02-28', false, '2027-03-01'],
  ])('%s', (_case, one, other, before, last) => {
    expect(isBefore(day(one), day(other))).toBe(before);
    expect(later(day(one), day(other)).toString()).toBe(last);
  });
});
