import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../src/treaty/acts.ts';
import { entryIntoForce, type InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { party } from '../../src/treaty/parties.ts';
import { intervalsOf, standingOf } from '../../src/treaty/standing.ts';
import { endFor, endOf, inForceOn, termEnds } from '../../src/treaty/term.ts';
import { clauses, day, entry, notice, notices, numbered, protocol, recordOf, signature, six, withdrawal } from './entries.ts';

const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const byNumber = { notices: 4, counting: 'SIGNATORIES' };
const nine = ['AM', 'AZ', 'BY', 'GE', 'KG', 'KZ', 'RU', 'TJ', 'UZ'] as const;

describe('Art. 17 · R42: the Treaty of 15 May 1992, of five years from 20 April 1994', () => {
  const treaty = (change: object = {}, ...entries: readonly Entry[]): InstrumentRecord => ({
    finalClauses: clauses({
      entryIntoForce: { enteredOn: '1994-04-20', bound: nine }, term: { years: 5, renewal: 'AUTOMATIC', renewedFor: six }, ...change,
    }),
    entries: numbered(entries),
  });

  test.each([
    ['AZ', '1994-04-20…1999-04-21'], ['GE', '1994-04-20…1999-04-21'], ['UZ', '1994-04-20…1999-04-21'],
    ['AM', '1994-04-20…'], ['KZ', '1994-04-20…'], ['RS', ''],
  ])('R42: AZ, GE and UZ did not renew it in 1999, and no notice was needed: %s %s', (code, expected) => {
    expect(told(intervalsOf(party(code), treaty()))).toBe(expected);
  });

  test.each([['1999-04-20', 'BOUND'], ['1999-04-21', 'FORMER']])('R42: UZ on %s: %s', (on, kind) => {
    expect(standingOf(party('UZ'), treaty(), day(on)).kind).toBe(kind);
    expect(standingOf(party('KZ'), treaty(), day(on)).kind).toBe('BOUND');
    expect(inForceOn(treaty(), day(on))).toBe(true);
  });

  test('R31, R42: UZ came back in 2006', () => {
    expect(told(intervalsOf(party('UZ'), treaty({}, notice('UZ', '2006-08-16'))))).toBe('1994-04-20…1999-04-21, 2006-08-16…');
  });

  test('R42: one that comes in after the first term need not have renewed it', () => {
    expect(told(intervalsOf(party('RS'), treaty({}, notice('RS', '2006-08-16'))))).toBe('2006-08-16…');
  });

  test.each([
    ['1999-04-19', ''],
    ['1999-04-20', '1999-04-20'],
    ['2027-01-01', '1999-04-20, 2004-04-20, 2009-04-20, 2014-04-20, 2019-04-20, 2024-04-20'],
    ['2029-04-20', '1999-04-20, 2004-04-20, 2009-04-20, 2014-04-20, 2019-04-20, 2024-04-20, 2029-04-20'],
  ])('R42: the last days of its terms up to %s: %s', (until, expected) => {
    expect(termEnds(treaty(), day(until)).map(String).join(', ')).toBe(expected);
    expect(endOf(treaty())).toBeUndefined();
  });

  test('R42: not renewed, it has one term, and is over the day after', () => {
    const once = treaty({ term: { years: 5, renewal: 'NONE' } });
    expect(termEnds(once, day('2027-01-01')).map(String)).toEqual(['1999-04-20']);
    expect(endOf(once)).toEqual({ on: day('1999-04-21'), because: 'TERM' });
    expect(['1994-04-19', '1994-04-20', '1999-04-20', '1999-04-21'].map((on) => inForceOn(once, day(on))))
      .toEqual([false, true, true, false]);
    expect(told(intervalsOf(party('KZ'), once))).toBe('1994-04-20…1999-04-21');
  });

  test.each([
    ['from a day of its own',    { years: 5, from: '1999-04-21', renewal: 'NONE' }, '2004-04-22'],
    ['from a leap day',          { years: 1, from: '2028-02-29', renewal: 'NONE' }, '2029-03-01'],
    ['a leap day to a leap day', { years: 4, from: '2024-02-29', renewal: 'NONE' }, '2028-03-01'],
  ])('R42: a term counted %s', (_case, term, expected) => {
    expect(endOf(treaty({ term }))?.on.toString()).toBe(expected);
    expect(termEnds(treaty({ term }), day('2050-01-01')).map(String)).toEqual([day(expected).subtract({ days: 1 }).toString()]);
  });

  test('R42: a term that has not begun does not end, and none is no term', () => {
    const begun = clauses({ entryIntoForce: byNumber, term: { years: 5, renewal: 'NONE' } });
    expect(endOf(recordOf('AM 2024-02-01', begun))).toBeUndefined();
    expect(termEnds(recordOf('AM 2024-02-01', begun), day('2050-01-01'))).toEqual([]);
    expect(endOf(recordOf(four, begun))?.on.toString()).toBe('2029-12-03');
    expect([endOf(recordOf(four)), endFor(party('KZ'), recordOf(four)), termEnds(recordOf(four), day('2050-01-01'))])
      .toEqual([undefined, undefined, []]);
  });
});

describe('Art. 17 · R42: when the base Treaty ends, so does the Protocol', () => {
  const leaves = withdrawal('KZ', '2026-01-01', '2026-07-01');
  const endedForAll = consent('2026-08-01');
  const endedForOne = consent('2026-08-01', 'KZ');
  const resting = (endsWithBaseTreaty: string, ofBase: readonly Entry[], ...ofTheProtocol: readonly Entry[]): InstrumentRecord => ({
    finalClauses: clauses({ entryIntoForce: byNumber, withdrawal: { notice: { months: 6 }, counted: 'BACK' }, endsWithBaseTreaty }),
    entries: numbered([...recordOf(four).entries, ...ofTheProtocol]),
    base: {
      finalClauses: clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: six },
        withdrawal: { notice: { months: 6 }, counted: 'BACK' } }),
      entries: numbered(ofBase),
    },
  });

  test.each([
    ['nothing has ended',                    'EACH', [],                    '2024-12-02…',           '2024-12-02…', undefined],
    ['KZ leaves the base Treaty',            'EACH', [leaves],              '2024-12-02…2026-07-01', '2024-12-02…', undefined],
    ['it ends for KZ, as all have agreed',   'EACH', [endedForOne],         '2024-12-02…2026-08-01', '2024-12-02…', undefined],
    ['it ends for all',                      'EACH', [endedForAll],         '2024-12-02…2026-08-01', '2024-12-02…2026-08-01', '2026-08-01'],
    ['KZ leaves, then it ends for all',      'EACH', [leaves, endedForAll], '2024-12-02…2026-07-01', '2024-12-02…2026-08-01', '2026-08-01'],
    ['only with the whole: KZ leaves',       'ALL',  [leaves],              '2024-12-02…',           '2024-12-02…', undefined],
    ['only with the whole: it ends for all', 'ALL',  [endedForAll],         '2024-12-02…2026-08-01', '2024-12-02…2026-08-01', '2026-08-01'],
    ['not with it: KZ leaves',               'NO',   [leaves],              '2024-12-02…',           '2024-12-02…', undefined],
    ['not with it: it ends for all',         'NO',   [endedForAll],         '2024-12-02…',           '2024-12-02…', undefined],
  ])('R42: %s: %s', (_case, ends, ofBase, ofKz, ofRu, expected) => {
    const record = resting(ends, ofBase);
    expect(told(intervalsOf(party('KZ'), record))).toBe(ofKz);
    expect(told(intervalsOf(party('RU'), record))).toBe(ofRu);
    expect(endOf(record)?.on.toString()).toBe(expected);
    expect(endOf(record)?.because).toBe(expected && 'BASE_TREATY');
    expect(inForceOn(record, day('2026-08-01'))).toBe(expected === undefined);
  });

  test('R42: the same day, without notice: former, and nothing says that it has withdrawn from the Protocol', () => {
    const record = resting('EACH', [leaves]);
    expect(['2026-06-30', '2026-07-01'].map((on) => standingOf(party('KZ'), record, day(on)).kind)).toEqual(['BOUND', 'FORMER']);
    expect(Object.keys(standingOf(party('KZ'), record, day('2026-07-01')))).not.toContain('withdrawalOn');
  });

  test.each([
    ['the Protocol first',             '2026-03-01', '2024-12-02…2026-03-01'],
    ['both on one day',                '2026-07-01', '2024-12-02…2026-07-01'],
    ['the base Treaty first',          '2026-09-01', '2024-12-02…2026-07-01'],
  ])('R42: KZ leaves both: %s', (_case, on, expected) => {
    const record = resting('EACH', [leaves], withdrawal('KZ', '2025-08-01', on));
    expect(told(intervalsOf(party('KZ'), record))).toBe(expected);
  });

  test('R42: one that had left the base Treaty before is never bound; one that came back to it is', () => {
    const back = notice('KZ', '2027-01-01');
    expect(told(intervalsOf(party('KZ'), resting('EACH', [withdrawal('KZ', '2020-01-01', '2021-01-01')])))).toBe('');
    expect(told(intervalsOf(party('KZ'), resting('EACH', [leaves, back])))).toBe('2024-12-02…2026-07-01, 2027-01-01…');
  });

  test('R42: of one of whom the record of the base Treaty knows nothing, nothing follows', () => {
    const { base, ...record } = resting('EACH', [endedForOne]);
    const without = { ...record, base: { ...base!, finalClauses: clauses({ entryIntoForce: { enteredOn: '1994-04-20' } }) } };
    expect(told(intervalsOf(party('KZ'), without))).toBe('2024-12-02…');
  });
});

describe('VCLT art. 54(b) · R16: all Parties have agreed that it ends', () => {
  test.each([
    ['for all',                          [consent('2028-01-01')], '2024-12-02…2028-01-01', '2024-12-02…2028-01-01'],
    ['for one',                          [consent('2028-01-01', 'KZ')], '2024-12-02…2028-01-01', '2024-12-02…'],
    ['twice: the first day',             [consent('2028-01-01'), consent('2027-01-01')], '2024-12-02…2027-01-01', '2024-12-02…2027-01-01'],
    ['pending',                          [consent('2028-01-01', undefined, true)], '2024-12-02…', '2024-12-02…'],
    ['a finding is no ground of its own', [consent('2028-01-01', undefined, false, 'TERM')], '2024-12-02…', '2024-12-02…'],
  ])('R16: %s', (_case, papers, ofKz, ofRu) => {
    const record = { finalClauses: protocol, entries: numbered([...recordOf(four).entries, ...papers]) };
    expect([told(intervalsOf(party('KZ'), record)), told(intervalsOf(party('RU'), record))]).toEqual([ofKz, ofRu]);
  });

  test.each(['SIGNATORIES', 'ANY'] as const)('R42: what has ended for all binds nobody who notifies afterwards: %s', (counting) => {
    const papers = [consent('2028-01-01'), notice('TJ', '2028-01-01'), notice('KZ', '2029-01-01'), notice('KG', '2027-12-31')];
    const record = { finalClauses: { ...protocol, counting }, entries: numbered([...recordOf(four).entries, ...papers]) };
    expect(['TJ', 'KZ', 'KG'].map((code) => told(intervalsOf(party(code), record))))
      .toEqual(['', '2024-12-02…2028-01-01', '2027-12-31…2028-01-01']);
  });

  test('R42: before its entry into force, and after its end, it is not in force', () => {
    const record = { finalClauses: protocol, entries: numbered([...recordOf(four).entries, consent('2028-01-01')]) };
    expect(['2024-12-01', '2024-12-02', '2027-12-31', '2028-01-01'].map((on) => inForceOn(record, day(on))))
      .toEqual([false, true, true, false]);
    expect(inForceOn(recordOf('AM 2024-02-01'), day('2040-01-01'))).toBe(false);
  });
});

describe('Art. 15 · R42: an amendment follows what it amends', () => {
  const amendment = (amended: InstrumentRecord): InstrumentRecord =>
    ({ finalClauses: protocol, entries: numbered([...six.map((code) => signature(code)),
      ...notices('AM 2025-01-01, BY 2025-01-01, KZ 2025-01-01, RU 2025-06-01')]), amended });
  const withPapers = (...papers: readonly Entry[]) => ({ finalClauses: protocol, entries: numbered([...recordOf(four).entries,
    ...papers]) });

  test.each([
    ['nothing has ended',            [],                                                '2025-06-01…',           '2025-06-01…'],
    ['KZ withdraws from the text',   [withdrawal('KZ', '2026-01-01', '2026-07-01')],    '2025-06-01…2026-07-01', '2025-06-01…'],
    ['the text ends',                [consent('2026-08-01')],                           '2025-06-01…2026-08-01', '2025-06-01…2026-08-01'],
  ])('R42: %s', (_case, papers, ofKz, ofRu) => {
    const record = amendment(withPapers(...papers));
    expect([told(intervalsOf(party('KZ'), record)), told(intervalsOf(party('RU'), record))]).toEqual([ofKz, ofRu]);
  });

  test('R38: who leaves the amendment stays in the text', () => {
    const text = withPapers();
    const { entries, ...record } = amendment(text);
    const left = { ...record, entries: numbered([...entries, withdrawal('KZ', '2026-01-01', '2026-07-01')]) };
    expect([told(intervalsOf(party('KZ'), left)), told(intervalsOf(party('KZ'), text))]).toEqual(['2025-06-01…2026-07-01', '2024-12-02…']);
  });

  test('R42: the amendment of a text whose base Treaty ends', () => {
    const base = { finalClauses: clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: six } }),
      entries: numbered([consent('2026-08-01')]) };
    const record = amendment({ ...withPapers(), base });
    expect(endOf(record)).toEqual({ on: day('2026-08-01'), because: 'BASE_TREATY' });
    expect(told(intervalsOf(party('RU'), record))).toBe('2025-06-01…2026-08-01');
  });
});

describe('CST Protocol 1999 · R41: it has effect from a day before it entered into force', () => {
  const of1999 = clauses({ entryIntoForce: { notices: 5 }, effectFrom: '1999-04-21' });
  const five = 'AM 1999-06-01, BY 1999-07-01, KZ 1999-12-30, KG 2000-01-15, RU 2000-03-22';

  test('R41: two fields', () => {
    const found = entryIntoForce(recordOf(five, of1999));
    expect([found.enteredOn, found.effectFrom].map(String)).toEqual(['2000-03-22', '1999-04-21']);
    const days = ['1999-12-29', '1999-12-30', '2000-03-21', '2000-03-22'].map(day);
    expect(days.map((on) => standingOf(party('KZ'), recordOf(five, of1999), on).kind))
      .toEqual(['MEMBER', 'CONTRACTING', 'CONTRACTING', 'BOUND']);
  });

  test.each([
    ['before the number is reached there is none', five.replace(', RU 2000-03-22', ''), of1999, [false, false]],
    ['where the clauses name none',                four, protocol, [true, false]],
    ['for a fixed day too', '', clauses({ entryIntoForce: { enteredOn: '2000-03-22' }, effectFrom: '1999-04-21' }), [true, true]],
  ])('R41: %s', (_case, scenario, finalClauses, expected) => {
    const found = entryIntoForce(recordOf(scenario, finalClauses));
    expect(['enteredOn', 'effectFrom'].map((field) => field in found)).toEqual(expected);
  });
});

describe('VCLT art. 25 · R39: no provisional application unless the instrument provides it', () => {
  const provisional = clauses({ entryIntoForce: byNumber, withdrawal: { notice: { months: 6 }, counted: 'BACK' },
    provisionalApplication: true });
  const from = (code: string, on: string, finalClauses = provisional, ...papers: readonly Entry[]) => {
    const record = { finalClauses, entries: numbered([...recordOf(four, finalClauses).entries, ...papers]) };
    return standingOf(party(code), record, day(on)).provisionallyFrom?.toString();
  };

  test.each([
    ['off by default',                             'KZ', '2024-11-30', protocol,    [], undefined],
    ['on: from the signature',                     'KZ', '2024-11-30', provisional, [], '2014-12-23'],
    ['up to the day before it is bound',           'KZ', '2024-12-01', provisional, [], '2014-12-23'],
    ['bound, it applies it in full',               'KZ', '2024-12-02', provisional, [], undefined],
    ['in force for others, not yet for it',        'TJ', '2026-01-01', provisional, [], '2014-12-23'],
    ['one that has not signed',                    'RS', '2026-01-01', provisional, [], undefined],
    ['one that has left does not go on', 'KZ', '2027-01-01', provisional, [withdrawal('KZ', '2026-04-01', '2026-10-27')], undefined],
    ['what has ended is not applied either',       'TJ', '2028-01-01', provisional, [consent('2028-01-01')], undefined],
    ['the day before it ends, it is',              'TJ', '2027-12-31', provisional, [consent('2028-01-01')], '2014-12-23'],
  ])('R39: %s', (_case, code, on, finalClauses, papers, expected) => {
    expect(from(code, on, finalClauses, ...papers)).toBe(expected);
  });

  test('R39: it makes nobody bound', () => {
    expect(standingOf(party('TJ'), recordOf(four, provisional), day('2026-01-01'))).toMatchObject({ kind: 'SIGNATORY', intervals: [] });
  });
});

function consent(endedOn: string, code?: string, pending = false, because: 'CONSENT' | 'TERM' = 'CONSENT'): Entry {
  const one = code === undefined ? {} : { party: party(code) };
  return entry({ kind: 'INSTRUMENT_ENDED', instrument: 'protocol', endedOn: day(endedOn), because, ...one }, endedOn, pending);
}

function told(intervals: ReturnType<typeof intervalsOf>): string {
  return intervals.map(({ from, until }) => `${from.toString()}…${until?.toString() ?? ''}`).join(', ');
}
