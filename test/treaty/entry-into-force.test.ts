import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Act, Entry, NoticeOfCompletion } from '../../src/treaty/acts.ts';
import type { Period } from '../../src/treaty/calendar.ts';
import { entryIntoForce, type InstrumentRecord, noticeOf } from '../../src/treaty/entry-into-force.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { party } from '../../src/treaty/parties.ts';
import { clauses, day, entry, firstBoundFrom, notice, notices, numbered, protocol, recordOf, signature, six } from './entries.ts';

describe('Art. 16(1): in force from the day the fourth notice is received', () => {
  test.each([
    ['R1: no notice yet',                     '',                                                                          undefined],
    ['R1: three are not enough',              'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09',                               undefined],
    ['R1, R2: the fourth decides, that day',  'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02',                '2027-12-02'],
    ['R1: recorded out of order',             'RU 2027-12-02, KZ 2027-04-09, AM 2027-02-01, BY 2027-03-05',                '2027-12-02'],
    ['R1: a fifth moves nothing',             'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02, TJ 2028-01-01', '2027-12-02'],
    ['R1: a fifth, found late, moves it',     'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02, TJ 2027-11-01', '2027-11-01'],
    ['R2: on the last day of February',       'AM 2028-02-26, BY 2028-02-27, KZ 2028-02-28, RU 2028-02-29',                '2028-02-29'],
    ['R4: all on the same day',               'AM 2027-02-01, BY 2027-02-01, KZ 2027-02-01, RU 2027-02-01',                '2027-02-01'],
    ['R4: the fourth and fifth together',     'AM 2027-02-01, BY 2027-02-02, KZ 2027-02-03, RU 2027-03-01, TJ 2027-03-01', '2027-03-01'],
    ['R5: a Party that notifies twice is one', 'KZ 2027-02-01, AM 2027-03-05, BY 2027-04-09, KZ 2027-12-02',               undefined],
    ['R5: and counts from its first',         'KZ 2027-12-02, AM 2027-02-01, BY 2027-03-05, RU 2027-03-06, KZ 2027-04-09', '2027-04-09'],
    ['R6: one that has not signed',           'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RS 2027-12-02',                undefined],
    ['R6: it is passed over',                 'RS 2027-01-01, AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02', '2027-12-02'],
    ['R6, R8: a pending notice',              'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02 pending',        undefined],
    ['R5, R8: first pending, then not', 'AM 2027-02-01, BY 2027-02-02, RU 2027-03-07 pending, KZ 2027-03-08, RU 2027-12-02', '2027-12-02'],
    ['R5, R8: first not, then pending', 'AM 2027-02-01, BY 2027-02-02, RU 2027-03-07, KZ 2027-04-09, RU 2027-03-06 pending', '2027-04-09'],
  ])('%s', (_case, scenario, expected) => {
    expect(entryIntoForce(recordOf(scenario)).enteredOn?.toString()).toBe(expected);
  });

  test.each([
    ['R1: none',                           '',                                                                          0, undefined],
    ['R1: one short',                      'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09',                               3, undefined],
    ['R1: the fourth',                     'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02',                4, 'RU'],
    ['R1: it stays the fourth',            'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02, KG 2028-05-10', 5, 'RU'],
    ['R4: on one day, the one recorded first', 'AM 2027-02-01, BY 2027-02-02, KZ 2027-02-03, TJ 2027-03-01, RU 2027-03-01', 5, 'TJ'],
    ['R5: KZ twice and two others',        'KZ 2027-02-01, AM 2027-03-05, BY 2027-04-09, KZ 2027-12-02',                3, undefined],
    ['R6: one that has not signed',        'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RS 2027-12-02',                3, undefined],
    ['R8: pending',                        'AM 2027-02-01, BY 2027-03-05 pending',                                      1, undefined],
  ])('how many of four, and which decided · %s', (_case, scenario, noticesReceived, decisive) => {
    const found = entryIntoForce(recordOf(scenario));
    expect(found).toMatchObject({ noticesReceived, noticesRequired: 4 });
    expect(found.decisiveNotice?.act.party).toBe(decisive);
    expect('enteredOn' in found).toBe(decisive !== undefined);
  });

  test('R4: on one day, the position in the record says which is named, not the listing', () => {
    const { entries } = recordOf('AM 2027-02-01, BY 2027-02-02, KZ 2027-02-03, TJ 2027-03-01, RU 2027-03-01');
    expect(entryIntoForce({ finalClauses: protocol, entries: entries.toReversed() }).decisiveNotice?.act.party).toBe('TJ');
  });

  test('R6: a signature that is pending makes no signatory', () => {
    const four = notices('AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02');
    const pending = ['AM', 'BY', 'KZ'].map((code) => signature(code)).concat(signature('RU', '2014-12-23', true));
    expect(entryIntoForce({ finalClauses: protocol, entries: numbered([...pending, ...four]) })).toMatchObject({ noticesReceived: 3 });
  });

  test('R6: nothing counts from a day on which the Party had not signed yet', () => {
    const signatures = ['AM', 'BY', 'KZ'].map((code) => signature(code)).concat(signature('RU', '2027-06-01'));
    const four = notices('AM 2027-01-01, BY 2027-01-02, KZ 2027-01-03, RU 2027-02-01');
    const { enteredOn } = entryIntoForce({ finalClauses: protocol, entries: numbered([...signatures, ...four]) });
    expect(enteredOn?.toString()).not.toBe('2027-02-01');
  });
});

describe('Art. 16(2): for a Party that notifies later, from the day its own notice is received', () => {
  const all = 'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02, KG 2028-05-10, RS 2028-06-01';
  test.each([
    ['R3: an early Party waits for the fourth', 'AM', all,                                            '2027-12-02'],
    ['R3: the fourth Party',                    'RU', all,                                            '2027-12-02'],
    ['R3: a later Party',                       'KG', all,                                            '2028-05-10'],
    ['R3: a Party that has not notified',       'TJ', all,                                            undefined],
    ['R3: before there are four, nobody',       'AM', 'AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09',  undefined],
    ['R4: the fourth of two on one day',        'RU', `${all}, TJ 2027-12-02`,                        '2027-12-02'],
    ['R4: and the fifth',                       'TJ', `${all}, TJ 2027-12-02`,                        '2027-12-02'],
    ['R3: the day after the fourth',            'TJ', `${all}, TJ 2027-12-03`,                        '2027-12-03'],
    ['R5: a later Party, twice',                'KG', `${all}, KG 2029-01-01`,                        '2028-05-10'],
    ['R5: an early Party, again',               'AM', `${all}, AM 2029-01-01`,                        '2027-12-02'],
    ['R6: one that has not signed',             'RS', all,                                            undefined],
    ['R8: a notice that is pending',            'TJ', `${all}, TJ 2027-12-03 pending`,                undefined],
  ])('%s', (_case, code, scenario, expected) => {
    expect(firstBoundFrom(party(code), recordOf(scenario))?.toString()).toBe(expected);
  });

  test('R5: the notice of a Party that counts is its first, wherever it stands in the record', () => {
    const record = recordOf('KZ 2027-12-02, KZ 2027-04-09, KZ 2027-01-01 pending');
    expect(noticeOf(party('KZ'), record)).toBe(record.entries[7]);
    expect(noticeOf(party('AM'), record)).toBeUndefined();
  });
});

describe('VCLT art. 78(b) · R7: the day of receipt decides, and no other', () => {
  const act: NoticeOfCompletion = {
    kind: 'NOTICE_OF_COMPLETION', instrument: 'protocol', party: party('KZ'), paperReference: '1', inDueForm: true,
    observations: 'Law of 28 March 2016',
  };
  const one: FinalClauses = { ...protocol, notices: 1 };
  test.each([
    ['the law of 28 March', {}, {}],
    ['the letter is of 1 April', { datedOn: day('2016-04-01') }, {}],
    ['the letter bears a later day', { datedOn: day('2016-05-01') }, {}],
    ['recorded a year later', {}, { recordedAt: Temporal.Instant.from('2017-04-12T06:00:00Z') }],
    ['the clock at Greenwich', {}, { receivedAt: Temporal.Instant.from('2016-04-11T21:30:00Z') }],
  ])('%s: received on 12 April 2016', (_case, dated, moments) => {
    const entries = numbered<Entry>([signature('KZ'), { ...entry({ ...act, ...dated }, '2016-04-12'), ...moments }]);
    expect(entryIntoForce({ finalClauses: one, entries }).enteredOn?.toString()).toBe('2016-04-12');
    expect(firstBoundFrom(party('KZ'), { finalClauses: one, entries })?.toString()).toBe('2016-04-12');
  });
});

describe('VCLT art. 77(1)(f) · R10: the entry into force is found when the number is reached', () => {
  test.each(['SIGNATORIES', 'ANY'] as const)('R10: the fourth notice is named by its entry; the finding is no fifth: %s', (counting) => {
    const finalClauses = { ...protocol, counting };
    const { entries } = recordOf('AM 2027-02-01, BY 2027-03-05, KZ 2027-04-09, RU 2027-12-02');
    const before = entryIntoForce({ finalClauses, entries });
    expect(before.decisiveNotice).toBe(entries[9]);
    const finding: Act = { kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', enteredOn: day('2027-12-02'), decisiveNotice: 10 };
    expect(entryIntoForce({ finalClauses, entries: numbered([...entries, entry(finding, '2027-12-02')]) })).toEqual(before);
  });
});

describe('Other instruments: waiting periods', () => {
  test.each([
    ['R19: 6 months, same day number',        { months: 6 }, '2026-06-27', '2026-12-27'],
    ['R19: 3 months, a leap February',        { months: 3 }, '1979-11-30', '1980-02-29'],
    ['R19: 3 months, a plain February',       { months: 3 }, '1980-11-30', '1981-02-28'],
    ['R19: 1 month, from the end of January', { months: 1 }, '2027-01-31', '2027-02-28'],
    ['R19: 1 month, from the end of February', { months: 1 }, '2027-02-28', '2027-03-28'],
    ['R19: a year is twelve months',          { months: 12 }, '2028-02-29', '2029-02-28'],
    ['R20: the day of receipt is day 0',      { days: 30 },  '1979-05-02', '1979-06-01'],
    ['R20: 60 days, across a leap day',       { days: 60 },  '2028-01-01', '2028-03-01'],
    ['R20: no day at all',                    { days: 0 },   '2027-12-31', '2027-12-31'],
    ['R21: a Saturday stays',                 { days: 30 },  '2026-12-03', '2027-01-02'],
    ['R21: received on a Sunday',             { days: 0 },   '2027-01-03', '2027-01-03'],
    ['R21: a holiday stays',                  { months: 1 }, '2026-12-01', '2027-01-01'],
  ])('%s', (_case, waitingPeriod, receivedOn, expected) => {
    const record = recordOf(`AM ${receivedOn}`, clauses({ entryIntoForce: { notices: 1, waitingPeriod },
      laterParties: { waitingPeriod } }), []);
    expect(entryIntoForce(record).enteredOn?.toString()).toBe(expected);
    expect(firstBoundFrom(party('AM'), record)?.toString()).toBe(expected);
  });

  const sixty = (laterParties: Period) =>
    clauses({ entryIntoForce: { notices: 1, counting: 'ANY', waitingPeriod: { days: 60 } },
      laterParties: { waitingPeriod: laterParties } });
  test.each([
    ['R3: it waits as the first did',       { days: 60 },  '2028-01-02', '2028-03-02'],
    ['R3: its own period, in months',       { months: 3 }, '2028-01-31', '2028-04-30'],
    ['R3: its own is shorter, so all wait', { days: 10 },  '2028-01-02', '2028-03-01'],
    ['R3: its own is over, so not longer',  { days: 10 },  '2028-02-20', '2028-03-01'],
    ['R3: its own ends after',              { days: 10 },  '2028-02-21', '2028-03-02'],
    ['R4: on the decisive day, no later Party', { months: 3 }, '2028-01-01', '2028-03-01'],
  ])('in force on 1 March 2028, a later Party · %s', (_case, laterParties, receivedOn, expected) => {
    const record = recordOf(`AM 2028-01-01, BY ${receivedOn}`, sixty(laterParties), []);
    expect(firstBoundFrom(party('BY'), record)?.toString()).toBe(expected);
  });

  test('R6: where any notice counts, a signature is not asked for; where signatories\' do, it is', () => {
    const notified = 'AM 2027-02-01, RS 2027-03-05';
    const two = { ...protocol, notices: 2 };
    expect(entryIntoForce(recordOf(notified, { ...two, counting: 'ANY' }, [])).enteredOn?.toString()).toBe('2027-03-05');
    expect(entryIntoForce(recordOf(notified, two, ['AM'])).enteredOn).toBeUndefined();
    expect(entryIntoForce(recordOf(notified, two, ['AM', 'RS'])).enteredOn?.toString()).toBe('2027-03-05');
  });

  test.each([
    ['a Party that had notified before', 'AM', '1994-04-20'],
    ['on the day itself',                'BY', '1994-04-20'],
    ['a later Party',                    'KZ', '1995-01-01'],
    ['one that has not notified',        'RU', undefined],
    ['one whose notice is pending',      'TJ', undefined],
    ['one that the clauses name',        'KG', '1994-04-20'],
  ])('R3: in force on a fixed day, 20 April 1994: %s', (_case, code, expected) => {
    const notified = 'AM 1992-12-01, BY 1994-04-20, KZ 1995-01-01, TJ 1993-01-01 pending';
    const record = recordOf(notified, clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['KG'] } }), []);
    expect(entryIntoForce(record)).toEqual({ enteredOn: day('1994-04-20'), noticesReceived: 3, noticesRequired: 0, restsOn: [] });
    expect(firstBoundFrom(party(code), record)?.toString()).toBe(expected);
  });
});

describe('Other instruments: five notices, of which three of a group', () => {
  const council = ['AL', 'HR', 'EE', 'HU', 'LT', 'CY', 'AM'];
  const budapest = clauses({
    entryIntoForce: { notices: 5, waitingPeriod: { firstDayOfMonthAfter: { months: 3 } },
      quotas: [{ atLeast: 3, of: council, called: 'CoE' }] },
  });
  const first = 'AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04';

  test.each([
    ['R1: the Convention on Cybercrime',       `${first}, LT 2004-03-18`,                                             '2004-07-01', 'LT'],
    ['R1: a fifth that is not of the group',   `${first}, US 2004-03-18`,                                             '2004-07-01', 'US'],
    ['R1: five, of which two', 'AL 2002-06-20, HR 2002-10-17, US 2003-05-12, JP 2003-12-04, CA 2004-03-18', undefined, undefined],
    ['R1: the third of the group comes sixth', 'AL 2002-06-20, HR 2002-10-17, US 2003-05-12, JP 2003-12-04, CA 2004-03-18, LT 2005-01-31',
      '2005-05-01', 'LT'],
    ['R1: all of the group, one short',        first,                                                                 undefined, undefined],
    ['R4: the third and another, on one day', 'AL 2002-06-20, HR 2002-10-17, US 2003-05-12, LT 2004-03-18, JP 2004-03-18', '2004-07-01',
      'JP'],
    ['R5: one of the group, twice', 'AL 2002-06-20, HR 2002-10-17, US 2003-05-12, JP 2003-12-04, AL 2004-03-18', undefined, undefined],
    ['R8: the third of the group is pending', 'AL 2002-06-20, HR 2002-10-17, US 2003-05-12, JP 2003-12-04, LT 2004-03-18 pending',
      undefined, undefined],
  ])('%s', (_case, scenario, expected, decisive) => {
    const found = entryIntoForce(recordOf(scenario, budapest, []));
    expect(found.enteredOn?.toString()).toBe(expected);
    expect(found.decisiveNotice?.act.party).toBe(decisive);
    expect(found.noticesRequired).toBe(5);
  });

  test.each([
    ['CY', '2005-01-19', '2005-05-01'], ['AM', '2006-10-12', '2007-02-01'], ['US', '2006-09-29', '2007-01-01'],
      ['JP', '2012-07-03', '2012-11-01'],
  ])('R3: a later Party, of the group or not: %s, received %s, bound from %s', (code, receivedOn, expected) => {
    expect(firstBoundFrom(party(code), recordOf(`${first}, LT 2004-03-18, ${code} ${receivedOn}`, budapest, []))?.toString()).toBe(expected);
  });

  test('R1: what it rests on: up to the decisive one', () => {
    const six = recordOf('AL 2002-06-20, HR 2002-10-17, US 2003-05-12, JP 2003-12-04, CA 2004-03-18, LT 2005-01-31, CY 2006-01-01',
      budapest, []);
    expect(entryIntoForce(six).restsOn.map(({ act }) => act.party)).toEqual(['AL', 'HR', 'US', 'JP', 'CA', 'LT']);
    expect(entryIntoForce(recordOf(first, budapest, [])).restsOn.map(({ act }) => act.party)).toEqual(['AL', 'HR', 'EE', 'HU']);
  });

  test('R1: two quotas, which one notice may meet together', () => {
    const both = clauses({ entryIntoForce: { notices: 3, quotas: [{ atLeast: 2, of: ['AM', 'BY', 'KZ'] },
      { atLeast: 2, of: ['KZ', 'RU', 'BY'] }] } });
    const on = (scenario: string) => entryIntoForce(recordOf(scenario, both, [])).enteredOn?.toString();
    expect(on('AM 2027-01-01, KZ 2027-01-02, RU 2027-01-03')).toBe('2027-01-03');
    expect(on('AM 2027-01-01, TJ 2027-01-02, RU 2027-01-03')).toBeUndefined();
    expect(on('AM 2027-01-01, TJ 2027-01-02, RU 2027-01-03, BY 2027-01-04')).toBe('2027-01-04');
  });
});

describe('Other instruments: a notice that is not counted', () => {
  const withUnion = clauses({ entryIntoForce: { notices: 2, waitingPeriod: { days: 90 }, notCounted: ['EU'] } });

  test.each([
    ['R1: it makes no second',         'AM 2027-01-01, EU 2027-02-01',                '1 never', undefined],
    ['R1: the second beside it',       'AM 2027-01-01, EU 2027-02-01, BY 2027-03-01', '2 2027-05-30', '2027-05-30'],
    ['R3: it comes later, and waits',  'AM 2027-01-01, BY 2027-03-01, EU 2027-04-01', '2 2027-05-30', '2027-06-30'],
    ['R4: on the decisive day',        'AM 2027-01-01, EU 2027-03-01, BY 2027-03-01', '2 2027-05-30', '2027-05-30'],
  ])('%s', (_case, scenario, expected, ofTheUnion) => {
    const found = entryIntoForce(recordOf(scenario, withUnion, []));
    expect(`${found.noticesReceived} ${found.enteredOn?.toString() ?? 'never'}`).toBe(expected);
    expect(found.restsOn.map(({ act }) => act.party)).not.toContain('EU');
    expect(firstBoundFrom(party('EU'), recordOf(scenario, withUnion, []))?.toString()).toBe(ofTheUnion);
  });
});

describe('Whatever the Parties do, and however long the instrument makes them wait', () => {
  const dayIn = fc.integer({ min: 0, max: 400 }).map((days) => day('2027-01-01').add({ days }));
  const anyNotice = fc.tuple(fc.constantFrom(...six, 'RS', 'UZ'), dayIn, fc.integer({ min: 0, max: 4 }))
    .map(([code, receivedOn, of5]) => notice(code, receivedOn, of5 === 0));
  const period = fc.constantFrom({ days: 0 }, { days: 30 }, { days: 60 }, { months: 1 }, { months: 3 });
  const anyClauses: fc.Arbitrary<FinalClauses> = fc.record({
    notices: fc.integer({ min: 1, max: 5 }), counting: fc.constantFrom('SIGNATORIES', 'ANY'), waitingPeriod: period, laterParties: period,
    quotas: fc.constantFrom([], [{ atLeast: 1, of: ['KZ', 'TJ', 'UZ'].map(party) }]), notCounted: fc.constantFrom([], [party('RS')]),
  }).map((change) => ({ ...protocol, ...change }));
  const signatures = six.map((code) => signature(code));
  const received = fc.array(anyNotice, { maxLength: 12 });
  const record = fc.record({ finalClauses: anyClauses, entries: received.map((all) => numbered([...signatures, ...all])) });
  const more = ({ finalClauses, entries }: InstrumentRecord, extra: Entry) => ({ finalClauses, entries: numbered([...entries, extra]) });

  test('R1: one more notice never delays it', () => {
    fc.assert(fc.property(record, anyNotice, (before, extra) => {
      const then = entryIntoForce(before).enteredOn;
      fc.pre(then !== undefined);
      const now = entryIntoForce(more(before, extra)).enteredOn!;
      expect(Temporal.PlainDate.compare(now, then)).toBeLessThanOrEqual(0);
    }));
  });

  test('R1, R2: on the day itself enough distinct signatories have notified, and not a day before', () => {
    fc.assert(fc.property(received, fc.integer({ min: 1, max: 5 }), (all, required) => {
      const finalClauses = { ...protocol, notices: required };
      const { enteredOn } = entryIntoForce({ finalClauses, entries: numbered([...signatures, ...all]) });
      const isSignatory = ({ act }: Entry) => six.some((code) => 'party' in act && act.party === code);
      const counting = all.filter((each) => each.defects.length === 0 && isSignatory(each));
      const by = (last: Temporal.PlainDate) => {
        const until = counting.filter(({ receivedOn }) => Temporal.PlainDate.compare(receivedOn, last) <= 0);
        return new Set(until.map(({ act }) => 'party' in act && act.party)).size;
      };
      expect(by(enteredOn ?? day('2030-01-01')) >= required).toBe(enteredOn !== undefined);
      expect(by((enteredOn ?? day('2030-01-01')).subtract({ days: 1 }))).toBeLessThan(required);
    }));
  });

  test('R4: neither the order of the record nor that of the listing moves any date', () => {
    const mixed = record.chain((one) => fc.tuple(fc.constant(one), shuffled(one.entries), fc.boolean()));
    fc.assert(fc.property(mixed, ([{ finalClauses, entries }, other, recordedSo]) => {
      const again = { finalClauses, entries: recordedSo ? numbered(other) : other };
      expect(dates(again)).toEqual(dates({ finalClauses, entries }));
    }));
  });

  test('R3: no Party is bound before the instrument is in force, nor before its own notice', () => {
    fc.assert(fc.property(record, fc.constantFrom(...six), (one, code) => {
      const from = firstBoundFrom(party(code), one);
      fc.pre(from !== undefined);
      expect(Temporal.PlainDate.compare(from, entryIntoForce(one).enteredOn!)).toBeGreaterThanOrEqual(0);
      expect(Temporal.PlainDate.compare(from, noticeOf(party(code), one)!.receivedOn)).toBeGreaterThanOrEqual(0);
    }));
  });

  test('R5: a Party that notifies again, on the same day or later, changes nothing', () => {
    fc.assert(fc.property(record, fc.constantFrom(...six), fc.nat(300), (one, code, days) => {
      const first = noticeOf(party(code), one);
      fc.pre(first !== undefined);
      expect(dates(more(one, notice(code, first.receivedOn.add({ days }))))).toEqual(dates(one));
    }));
  });

  test('R6, R8: what is pending, or comes from a State that has not signed the Protocol, changes nothing', () => {
    fc.assert(fc.property(received, dayIn, fc.constantFrom('AM', 'KZ', 'RS'), (all, receivedOn, code) => {
      const one = { finalClauses: protocol, entries: numbered([...signatures, ...all]) };
      expect(dates(more(one, notice(code, receivedOn, code !== 'RS')))).toEqual(dates(one));
    }));
  });
});

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}

/** All that the law says of an instrument, but for which of two notices on one day is named. */
function dates(record: InstrumentRecord) {
  const { enteredOn, noticesReceived, decisiveNotice } = entryIntoForce(record);
  const bound = [...six, 'RS', 'UZ'].map((code) => `${code} ${firstBoundFrom(party(code), record)?.toString() ?? 'not'}`);
  return { enteredOn: enteredOn?.toString(), noticesReceived, decidedOn: decisiveNotice?.receivedOn.toString(), bound };
}
