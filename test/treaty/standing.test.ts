import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Designation } from '../../src/treaty/acts.ts';
import { party } from '../../src/treaty/parties.ts';
import { type Interval, membership, standingOf } from '../../src/treaty/standing.ts';
import { clauses, day, entry, notice, numbered, protocol, recordOf, signature, six, withdrawal } from './entries.ts';

const history = 'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02, KG 2028-05-10, RS 2027-01-01, TJ 2027-05-05 pending';

describe('Art. 16: how a Party stands, day by day', () => {
  test.each([
    ['it signs',            'AM', '2014-12-22 MEMBER, 2014-12-23 SIGNATORY, 2027-01-31 SIGNATORY'],
    ['one of the four',     'AM', '2027-02-01 CONTRACTING, 2027-12-01 CONTRACTING, 2027-12-02 BOUND'],
    ['R2: the fourth',      'RU', '2027-12-01 SIGNATORY, 2027-12-02 BOUND, 2099-01-01 BOUND'],
    ['R3: a later Party',   'KG', '2027-12-02 SIGNATORY, 2028-05-09 SIGNATORY, 2028-05-10 BOUND'],
    ['R6: has not signed',  'RS', '2014-12-23 MEMBER, 2027-01-01 MEMBER, 2027-12-02 MEMBER, 2099-01-01 MEMBER'],
    ['R8: notice pending',  'TJ', '2014-12-22 MEMBER, 2027-05-05 SIGNATORY, 2099-01-01 SIGNATORY'],
  ])('R32 · %s', (_case, code, days) => {
    expect(told(code, recordOf(history), days)).toBe(days);
  });

  test.each([
    ['the first waits',           'AM', '2027-12-31 MEMBER, 2028-01-01 CONTRACTING, 2028-02-29 CONTRACTING, 2028-03-01 BOUND'],
    ['a later Party waits too',   'BY', '2028-03-01 MEMBER, 2028-05-01 CONTRACTING, 2028-06-29 CONTRACTING, 2028-06-30 BOUND'],
  ])('R20, R32 · 60 days to wait, and nobody signs: %s', (_case, code, days) => {
    const sixty = clauses({ entryIntoForce: { notices: 1, waitingPeriod: { days: 60 } }, laterParties: { waitingPeriod: { days: 60 } } });
    expect(told(code, recordOf('AM 2028-01-01, BY 2028-05-01', sixty, []), days)).toBe(days);
  });

  test('R8: a signature that is pending makes no signatory', () => {
    const entries = numbered([signature('AM', '2014-12-23', true)]);
    const standing = standingOf(party('AM'), { finalClauses: protocol, entries }, day('2020-01-01'));
    expect(standing).toEqual({ kind: 'MEMBER', intervals: [], because: [] });
  });

  test('R7: it signed on the day it signed, though the record of it came later', () => {
    const entries = numbered([{ ...signature('AM'), receivedOn: day('2015-03-01') }]);
    const days = '2014-12-22 MEMBER, 2014-12-23 SIGNATORY, 2015-03-01 SIGNATORY';
    expect(told('AM', { finalClauses: protocol, entries }, days)).toBe(days);
    expect(standingOf(party('AM'), { finalClauses: protocol, entries }, day('2015-03-01')).signedOn).toEqual(day('2014-12-23'));
  });

  test('R32: the days are known before they come, but are not yet', () => {
    expect(standingOf(party('AM'), recordOf(history), day('2014-01-01'))).toMatchObject({
      kind: 'MEMBER', signedOn: day('2014-12-23'), noticeReceivedOn: day('2027-02-01'), boundFrom: day('2027-12-02'),
      intervals: [{ from: day('2027-12-02') }],
    });
  });

  test('R32: what is not known is absent', () => {
    const three = recordOf('AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09');
    const [am, ru] = ['AM', 'RU'].map((code) => standingOf(party(code), three, day('2027-06-01')));
    expect(Object.keys(am!).toSorted()).toEqual(['because', 'intervals', 'kind', 'noticeReceivedOn', 'signedOn']);
    expect(Object.keys(ru!).toSorted()).toEqual(['because', 'intervals', 'kind', 'signedOn']);
    expect([am, ru].map((standing) => standing!.intervals)).toEqual([[], []]);
  });

  test.each([
    ['a Party of the four: with the one that decided', 'AM', ['SIGNATURE AM', 'NOTICE_OF_COMPLETION AM', 'NOTICE_OF_COMPLETION RU']],
    ['the one that decided: once',                     'RU', ['SIGNATURE RU', 'NOTICE_OF_COMPLETION RU']],
    ['R3: a later Party',                              'KG', ['SIGNATURE KG', 'NOTICE_OF_COMPLETION KG', 'NOTICE_OF_COMPLETION RU']],
    ['R8: what is pending is no reason',               'TJ', ['SIGNATURE TJ']],
    ['R6: nothing',                                    'RS', []],
  ])('it rests on entries: %s', (_case, code, expected) => {
    const { because } = standingOf(party(code), recordOf(history), day('2030-01-01'));
    expect(because.map(({ act }) => `${act.kind} ${'party' in act ? act.party : ''}`)).toEqual(expected);
  });

  test('it rests on no notice of others while there are fewer than four', () => {
    const { because } = standingOf(party('AM'), recordOf('AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09'), day('2030-01-01'));
    expect(because.map(({ act }) => act.kind)).toEqual(['SIGNATURE', 'NOTICE_OF_COMPLETION']);
  });
});

describe('VCLT art. 24(4) · R12, R13: before the Protocol is in force for a Party', () => {
  const designation: Designation = {
    kind: 'DESIGNATION', party: party('TJ'), authority: 'tj-7', name: { ru: 'Министерство' }, headOffice: { ru: 'Министр' },
    competences: ['INFORMATION_TECHNOLOGY'], deputyOffices: [], contactPoints: [], publicKeys: [], competentFrom: day('2015-03-01'),
  };
  const four = recordOf('AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02');
  const received = numbered([...four.entries, entry(designation, '2015-03-01'), notice('TJ', '2029-06-15')]);

  test('R12: a designation received in 2015 neither needs a standing nor gives one', () => {
    const withIt = { finalClauses: protocol, entries: received.slice(0, -1) };
    expect(standingOf(party('TJ'), withIt, day('2030-01-01'))).toEqual(standingOf(party('TJ'), four, day('2030-01-01')));
  });

  test('R13: bound by itself when the day comes: nothing need be recorded on it', () => {
    const days = '2015-03-01 SIGNATORY, 2027-12-02 SIGNATORY, 2029-06-14 SIGNATORY, 2029-06-15 BOUND';
    expect(told('TJ', { finalClauses: protocol, entries: received }, days)).toBe(days);
  });
});

describe('R31: membership is a list of intervals', () => {
  test.each([
    ['never in',                   '',                                             ''],
    ['in',                         '+2001-01-01',                                  '2001-01-01…'],
    ['in and out',                 '+2001-01-01 -2002-02-02',                      '2001-01-01…2002-02-02'],
    ['in, out and in again',       '+2001-01-01 -2002-02-02 +2003-03-03',          '2001-01-01…2002-02-02, 2003-03-03…'],
    ['in, out, in, out',           '+2001-01-01 -2002-02-02 +2003-03-03 -2004-04-04', '2001-01-01…2002-02-02, 2003-03-03…2004-04-04'],
    ['given in any order',         '-2004-04-04 +2003-03-03 +2001-01-01 -2002-02-02', '2001-01-01…2002-02-02, 2003-03-03…2004-04-04'],
    ['in again when already in',   '+2001-01-01 +2001-06-01 -2002-02-02',          '2001-01-01…2002-02-02'],
    ['out when already out',       '+2001-01-01 -2002-02-02 -2002-03-03',          '2001-01-01…2002-02-02'],
    ['out before ever in',         '-2000-01-01 +2001-01-01',                      '2001-01-01…'],
    ['out and in on one day',      '+2001-01-01 +2002-02-02 -2002-02-02',          '2001-01-01…2002-02-02, 2002-02-02…'],
    ['out only',                   '-2000-01-01',                                  ''],
  ])('%s', (_case, days, expected) => {
    expect(intervals(membership(joining(signed(days, '+')), signed(days, '-')))).toBe(expected);
  });

  const anyDays = fc.array(fc.integer({ min: 0, max: 60 }).map((days) => day('2027-01-01').add({ days })), { maxLength: 8 });

  test('intervals are of at least a day, in order, apart; and only the last may be open', () => {
    fc.assert(fc.property(anyDays, anyDays, (joined, left) => {
      const all = membership(joining(joined), left);
      all.forEach(({ from, until }, i) => {
        const next = all[i + 1]?.from;
        if (until) expect(Temporal.PlainDate.compare(from, until)).toBe(-1);
        if (next) expect(Temporal.PlainDate.compare(until!, next)).toBeLessThanOrEqual(0);
      });
    }));
  });

  test('on any day, in when it last came in after it last went out', () => {
    fc.assert(fc.property(anyDays, anyDays, fc.integer({ min: -1, max: 61 }), (joined, left, days) => {
      const on = day('2027-01-01').add({ days });
      const hasCome = (each: Temporal.PlainDate | undefined) => each !== undefined && Temporal.PlainDate.compare(each, on) <= 0;
      const last = (all: readonly Temporal.PlainDate[]) => all.filter(hasCome).map(String).toSorted().at(-1) ?? '';
      const isIn = membership(joining(joined), left).some(({ from, until }) => hasCome(from) && !hasCome(until));
      expect(isIn).toBe(last(joined) !== '' && last(joined) >= last(left));
    }));
  });

  test('whatever order the days are given in', () => {
    const same = (all: Temporal.PlainDate[]) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(fc.property(anyDays.chain(same), anyDays.chain(same), ([joined, joined2], [left, left2]) => {
      expect(intervals(membership(joining(joined2), left2))).toBe(intervals(membership(joining(joined), left)));
    }));
  });
});

describe('R31: each time by its own notice', () => {
  const forward = (more: object = {}) => ({ notice: { months: 6 }, counted: 'FORWARD', ...more });
  const any = clauses({ entryIntoForce: { notices: 1 }, withdrawal: forward() });
  const twice = [notice('KZ', '2015-01-10'), withdrawal('KZ', '2018-07-01'), notice('KZ', '2026-03-01')];
  const record = { finalClauses: any, entries: numbered(twice) };
  const asOf = (on: string) => standingOf(party('KZ'), record, day(on));

  test.each([
    ['bound for the first time',  '2016-01-01', '2015-01-10', '2015-01-10', [1, 2]],
    ['it has left',               '2020-01-01', '2015-01-10', '2015-01-10', [1, 2]],
    ['its second notice',         '2026-03-01', '2026-03-01', '2026-03-01', [3, 1]],
    ['bound again',               '2027-01-01', '2026-03-01', '2026-03-01', [3, 1]],
  ])('R31: %s', (_case, on, noticeReceivedOn, boundFrom, because) => {
    const standing = asOf(on);
    expect([standing.noticeReceivedOn, standing.boundFrom]).toEqual([day(noticeReceivedOn), day(boundFrom)]);
    expect(standing.because.map(({ position }) => position)).toEqual(because);
  });

  test('R31: bound by the clauses themselves, it comes back by its notice', () => {
    const finalClauses = clauses({ entryIntoForce: { enteredOn: '2015-01-10', bound: ['KZ'] }, withdrawal: forward() });
    const back = { finalClauses, entries: numbered(twice.slice(1)) };
    expect(standingOf(party('KZ'), back, day('2016-01-01'))).not.toHaveProperty('noticeReceivedOn');
    expect(standingOf(party('KZ'), back, day('2026-03-01'))).toMatchObject({
      kind: 'BOUND', boundFrom: day('2026-03-01'), noticeReceivedOn: day('2026-03-01'), because: [{ position: 2 }],
    });
  });

  test('R31: what it rests on may come later, and the notice is the same', () => {
    const base = { finalClauses: any, entries: numbered([notice('KZ', '2027-01-01')]) };
    expect(standingOf(party('KZ'), { ...record, base }, day('2028-01-01'))).toMatchObject({
      boundFrom: day('2027-01-01'), noticeReceivedOn: day('2026-03-01'),
    });
  });
});

describe('Whatever is on the record', () => {
  const dayIn = fc.integer({ min: 0, max: 300 }).map((days) => day('2027-01-01').add({ days }));
  const anyNotice = fc.tuple(fc.constantFrom(...six, 'RS'), dayIn, fc.integer({ min: 0, max: 4 }))
    .map(([code, on, of5]) => notice(code, on, of5 === 0));
  const signatures = six.map((code) => signature(code));
  const record = fc.array(anyNotice, { maxLength: 10 })
    .map((all) => ({ finalClauses: protocol, entries: numbered([...signatures, ...all]) }));
  const grade = { MEMBER: 0, SIGNATORY: 1, CONTRACTING: 2, BOUND: 3, WITHDRAWING: 4, FORMER: 5 };

  test('R32: as the days pass, a Party only comes nearer', () => {
    fc.assert(fc.property(record, fc.constantFrom(...six, 'RS'), dayIn, fc.nat(100), (one, code, on, days) => {
      const [now, then] = [on, on.add({ days })].map((each) => grade[standingOf(party(code), one, each).kind]);
      expect(now).toBeLessThanOrEqual(then!);
    }));
  });

  test('R31, R32: bound on the days of its membership, and on no others', () => {
    fc.assert(fc.property(record, fc.constantFrom(...six, 'RS'), dayIn, (one, code, on) => {
      const standing = standingOf(party(code), one, on);
      expect(standing.kind === 'BOUND').toBe(standing.intervals.some(({ from }) => Temporal.PlainDate.compare(from, on) <= 0));
    }));
  });
});

/** 'AM', '2027-01-31 …, 2027-02-01 …' → the same days, with the standing on each. */
function told(code: string, record: Parameters<typeof standingOf>[1], days: string): string {
  return days.split(', ').map((cell) => {
    const [on = ''] = cell.split(' ');
    return `${on} ${standingOf(party(code), record, day(on)).kind}`;
  }).join(', ');
}

function signed(days: string, sign: string): Temporal.PlainDate[] {
  return days.split(' ').filter((cell) => cell.startsWith(sign)).map((cell) => day(cell.slice(1)));
}

function joining(days: readonly Temporal.PlainDate[]) {
  return days.map((from) => ({ from }));
}

function intervals(all: readonly Interval[]): string {
  return all.map(({ from, until }) => `${from.toString()}…${until?.toString() ?? ''}`).join(', ');
}
