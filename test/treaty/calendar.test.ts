import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { after, dayAt, isBefore, later } from '../../src/treaty/calendar.ts';
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

describe('Periods run forward', () => {
  test.each([
    ['R19: the same day number',                 '2026-06-27', { months: 6 },  '2026-12-27'],
    ['R19: the last day of a leap February',     '1979-11-30', { months: 3 },  '1980-02-29'],
    ['R19: the last day of a shorter month',     '2027-08-31', { months: 1 },  '2027-09-30'],
    ['R19: from a last day, no last day',        '2027-09-30', { months: 1 },  '2027-10-30'],
    ['R20: the day of receipt is day 0',         '1979-05-02', { days: 30 },   '1979-06-01'],
    ['R20: thirty days are not a month',         '2027-01-31', { days: 30 },   '2027-03-02'],
    ['R20: over the end of summer time',         '2010-10-30', { days: 2 },    '2010-11-01'],
    ['R21: a Saturday stays',                    '2026-12-03', { days: 30 },   '2027-01-02'],
    ['R20: nothing to wait for',                 '2027-03-01', { days: 0 },    '2027-03-01'],
    ['R20: the longest that clauses may hold',   '2027-01-01', { days: 10_000 }, '2054-05-19'],
    ['R19: the longest that clauses may hold',   '2027-01-01', { months: 10_000 }, '2860-05-01'],
  ])('%s', (_case, from, period, expected) => {
    expect(after(day(from), period).toString()).toBe(expected);
  });

  test('R19, R20: who comes later never waits less long', () => {
    const start = fc.integer({ min: 0, max: 2000 }).map((days) => day('2026-01-01').add({ days }));
    const period = fc.oneof(fc.nat(400).map((days) => ({ days })), fc.nat(24).map((months) => ({ months })));
    fc.assert(fc.property(start, fc.nat(60), period, (first, days, wait) => {
      expect(isBefore(after(first.add({ days }), wait), after(first, wait))).toBe(false);
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
