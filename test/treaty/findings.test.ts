import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { Act, Entry, Finding } from '../../src/treaty/acts.ts';
import { isBefore } from '../../src/treaty/calendar.ts';
import { entryIntoForce, type InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { byDay, type Due, findingsDue, isOpposed, partiesIn } from '../../src/treaty/findings.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { inEffect } from '../../src/treaty/in-effect.ts';
import { party } from '../../src/treaty/parties.ts';
import { intervalsOf } from '../../src/treaty/standing.ts';
import { withdrawalsOf } from '../../src/treaty/withdrawal.ts';
import {
  clauses, correction, cure, day, entry, notice, numbered, objection, protocol, recordOf, revocation, signature, six, withdrawal,
} from './entries.ts';

/** Four are bound from 2 December 2024, and that is found at position 11; a paper that is added comes at 12. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const found: Act = { kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', enteredOn: day('2024-12-02'), decisiveNotice: 10 };
const left = withdrawal('KZ', '2026-04-01', '2026-10-27');
const leftFound: Act = { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument: 'protocol', party: party('KZ'), notice: 12,
  withdrawalOn: day('2026-10-27') };

describe('VCLT art. 77(1)(f) · R10: the entry into force is found', () => {
  const unfound = (scenario: string, ...papers: readonly Entry[]) => told(recordOf(scenario).entries, '2024-01-01', ...papers);

  test.each<[string, string[], string[]]>([
    ['three are not enough',              unfound('AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09'), []],
    ['the fourth notice',                 unfound(four), ['in force 2024-12-02 by 10']],
    ['it is found once',                  unfound(four, entry(found, '2024-12-02')), []],
    ['R33: a notice is found late', unfound(four, entry(found, '2024-12-02'), notice('TJ', '2024-11-01')),
      ['in force 2024-11-01 by 12 replaces 11']],
    ['R33: it is undone', unfound(four, entry(found, '2024-12-02'), inError(10, '2025-01-15')), ['not in force replaces 11']],
    ['R33: it is undone, and found so',   unfound(four, entry(found, '2024-12-02'), inError(10, '2025-01-15'),
      entry({ kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', replacesFinding: 11 }, '2025-01-15')), []],
    ['R33: and reached again',            unfound(four, entry(found, '2024-12-02'), inError(10, '2025-01-15'),
      entry({ kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', replacesFinding: 11 }, '2025-01-15'), notice('TJ', '2025-06-01')),
    ['in force 2025-06-01 by 14 replaces 13']],
    ['R33: another decides, the same day', unfound(`${four}, TJ 2024-12-02`, entry({ ...found, decisiveNotice: 11 }, '2024-12-02')), []],
    ['R8: a cure decides', unfound('AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02 pending', cure(10, '2025-02-10')),
      ['in force 2025-02-10 by 10']],
  ])('R10 · %s', (_case, due, expected) => {
    expect(due).toEqual(expected);
  });

  test('R10: it is found when the number is reached, though the day lies ahead', () => {
    const sixty = clauses({ entryIntoForce: { notices: 1, waitingPeriod: { days: 60 } } });
    const due = findingsDue('protocol', recordOf('AM 2028-01-01', sixty, []), day('2028-01-01'));
    expect(due).toEqual([{ finding: { kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', enteredOn: day('2028-03-01'),
      decisiveNotice: 1 } }]);
  });

  test('R10: a fixed day needs no finding', () => {
    const fixed = clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['AM'] } });
    expect(findingsDue('protocol', { finalClauses: fixed, entries: [] }, day('2030-01-01'))).toEqual([]);
  });
});

describe('R33: what was found, where the clauses turn out to fix the day', () => {
  const fixed = (enteredOn: string) => clauses({ entryIntoForce: { enteredOn, bound: ['AM'] } });
  const undone: Act = { kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', replacesFinding: 11 };
  const due = (enteredOn: string, ...papers: readonly Entry[]) => {
    const record = { ...recordOf(four), finalClauses: fixed(enteredOn) };
    const entries = numbered([...record.entries, entry(found, '2024-12-02'), ...papers]);
    return findingsDue('protocol', { ...record, entries }, day('2030-01-01')).map(({ finding }) => finding);
  };

  test('R33: another day: it is undone, once', () => {
    expect(due('1994-04-20')).toEqual([undone]);
    expect(due('1994-04-20', entry(undone, '2025-01-15'))).toEqual([]);
  });

  test('R33: the same day: what was found is true', () => {
    expect(due('2024-12-02')).toEqual([]);
  });
});

describe('Art. 18 · R22: a withdrawal has taken effect', () => {
  const again = withdrawal('KZ', '2026-04-02', '2026-12-01');
  test.each<[string, readonly Entry[], string, string[]]>([
    ['the day before',                 [left], '2026-10-26', []],
    ['on the day',                     [left], '2026-10-27', ['KZ left 2026-10-27 by 12']],
    ['asked late',                     [left], '2030-01-01', ['KZ left 2026-10-27 by 12']],
    ['it is found once',               [left, entry(leftFound, '2026-10-27')], '2030-01-01', []],
    ['R23: revoked in time',           [left, revocation(12, 'KZ', '2026-10-26')], '2030-01-01', []],
    ['R25: revoked too late',          [left, revocation(12, 'KZ', '2026-10-27')], '2030-01-01', ['KZ left 2026-10-27 by 12']],
    ['two Parties, by their days', [left, withdrawal('RU', '2026-03-01', '2026-09-15')], '2030-01-01',
      ['RU left 2026-09-15 by 13', 'KZ left 2026-10-27 by 12']],
    ['two notices of one Party',       [left, again], '2030-01-01', ['KZ left 2026-10-27 by 12']],
    ['two notices for one day',        [left, withdrawal('KZ', '2026-03-31', '2026-10-27')], '2030-01-01', ['KZ left 2026-10-27 by 13']],
    ['one of the two had been found', [left, withdrawal('KZ', '2026-03-31', '2026-10-27'), entry(leftFound, '2026-10-27')], '2030-01-01',
      []],
    ['of one that was never bound',    [withdrawal('TJ', '2026-03-01', '2026-09-15')], '2030-01-01', []],
  ])('R22 · %s', (_case, papers, today, expected) => {
    expect(told(inForce(), today, ...papers)).toEqual(expected);
  });

  test.each<[string, readonly Entry[], string, string[]]>([
    ['recorded in error',                 [inError(12, '2026-11-01')], '2026-11-01', ['KZ stayed, by 12 replaces 13']],
    ['revoked in time, which is found late', [revocation(12, 'KZ', '2026-10-01')], '2026-11-01', ['KZ stayed, by 12 replaces 13']],
    ['it had named a day to come', [correction(12, '2026-11-01', { withdrawalOn: day('2027-01-27') })], '2026-11-01',
      ['KZ stayed, by 12 replaces 13']],
    ['and that day comes',                [correction(12, '2026-11-01', { withdrawalOn: day('2027-01-27') })], '2027-01-27',
      ['KZ stayed, by 12 replaces 13', 'KZ left 2027-01-27 by 12']],
    ['it had named an earlier day',       [correction(12, '2026-11-01', { withdrawalOn: day('2026-10-20') })], '2026-11-01',
      ['KZ stayed, by 12 replaces 13', 'KZ left 2026-10-20 by 12']],
    ['another notice holds', [again, inError(12, '2026-11-01')], '2026-12-01',
      ['KZ stayed, by 12 replaces 13', 'KZ left 2026-12-01 by 14']],
    ['another notice holds, for that day', [withdrawal('KZ', '2026-04-02', '2026-10-27'), inError(12, '2026-11-01')], '2026-11-01',
      ['KZ stayed, by 12 replaces 13', 'KZ left 2026-10-27 by 14']],
    ['recorded in error, and found so',   [inError(12, '2026-11-01'), entry(undoneFound(), '2026-11-01')], '2030-01-01', []],
    ['the error itself was an error', [inError(12, '2026-11-01'), entry(undoneFound(), '2026-11-01'), inError(14, '2026-11-02')],
      '2026-11-02',
      ['KZ left 2026-10-27 by 12']],
    ['it was the notice of another',      [correction(12, '2026-11-01', { party: party('RU') })], '2026-11-01',
      ['KZ stayed, by 12 replaces 13', 'RU left 2026-10-27 by 12']],
    ['the Party had not been bound', [inError(9, '2026-11-01')], '2026-11-01',
      ['not in force replaces 11', 'KZ stayed, by 12 replaces 13']],
    ['what has nothing to do with it',    [correction(12, '2026-11-01', { observations: 'none' })], '2030-01-01', []],
  ])('R33 · a withdrawal was found: %s', (_case, papers, today, expected) => {
    expect(told(inForce(), today, left, entry(leftFound, '2026-10-27'), ...papers)).toEqual(expected);
  });
});

describe('Art. 17 · R42: the end is found on its day', () => {
  const five = clauses({ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' }, term: { years: 5, renewal: 'NONE' } });
  const renewed = clauses({ entryIntoForce: { notices: 4 }, term: { years: 5, renewal: 'AUTOMATIC', renewedFor: ['AM', 'KZ'] } });
  const consent = (endedOn: string, code?: string) =>
    entry({ kind: 'INSTRUMENT_ENDED', instrument: 'protocol', endedOn: day(endedOn), because: 'CONSENT',
      ...(code !== undefined && { party: party(code) }) }, endedOn);

  test.each<[string, FinalClauses, readonly Entry[], string, string[]]>([
    ['the last day of the term',         five, [], '2029-12-02', []],
    ['the day after',                    five, [], '2029-12-03', ['ended 2029-12-03 TERM']],
    ['those who did not renew',          renewed, [], '2029-12-03', ['BY ended 2029-12-03 TERM', 'RU ended 2029-12-03 TERM']],
    ['what was agreed has been told',    protocol, [consent('2028-01-01')], '2030-01-01', []],
    ['for one alone',                    protocol, [consent('2028-01-01', 'KZ')], '2030-01-01', []],
    ['agreed before the term ends',      five, [consent('2028-01-01')], '2030-01-01', []],
    ['agreed for one, for the same day', five, [consent('2029-12-03', 'KZ')], '2030-01-01', ['ended 2029-12-03 TERM']],
    ['agreed after the term has ended',  five, [consent('2030-01-01')], '2030-01-01', ['ended 2029-12-03 TERM']],
    ['one had left before',              five, [left], '2030-01-01', ['KZ left 2026-10-27 by 12', 'ended 2029-12-03 TERM']],
    ['one would leave after',            five, [withdrawal('KZ', '2029-11-01', '2030-05-01')], '2031-01-01', ['ended 2029-12-03 TERM']],
    ['one leaves as it ends', five, [withdrawal('KZ', '2029-01-01', '2029-12-03')], '2031-01-01',
      ['KZ left 2029-12-03 by 12', 'ended 2029-12-03 TERM']],
  ])('R42 · %s', (_case, finalClauses, papers, today, expected) => {
    const clausesOf = { ...finalClauses, withdrawal: protocol.withdrawal! };
    expect(told(inForce(), today, ...papers, { finalClauses: clausesOf })).toEqual(expected);
  });

  test.each<[string, readonly Entry[], string, string[]]>([
    ['nobody leaves the base Treaty',        [], '2030-01-01', []],
    ['one leaves it: the day before',        [withdrawal('KZ', '2026-01-01', '2026-07-01')], '2026-06-30', []],
    ['one leaves it: on the day, no notice', [withdrawal('KZ', '2026-01-01', '2026-07-01')], '2026-07-01',
      ['KZ ended 2026-07-01 BASE_TREATY']],
    ['it ends for all',                      [consent('2026-08-01')], '2026-08-01', ['ended 2026-08-01 BASE_TREATY']],
    ['one leaves it, then it ends',          [withdrawal('KZ', '2026-01-01', '2026-07-01'), consent('2026-08-01')], '2026-08-01',
      ['KZ ended 2026-07-01 BASE_TREATY', 'ended 2026-08-01 BASE_TREATY']],
  ])('R42 · with the base Treaty: %s', (_case, papers, today, expected) => {
    const base = { finalClauses: treaty(), entries: numbered([...papers]) };
    expect(told(inForce(), today, { base })).toEqual(expected);
  });

  const ended = (replacesFinding?: number) => entry({ kind: 'INSTRUMENT_ENDED', instrument: 'protocol', party: party('KZ'),
    endedOn: day('2026-07-01'), because: 'BASE_TREATY', ...(replacesFinding !== undefined && { replacesFinding }) }, '2026-07-01');
  const leaves = [withdrawal('KZ', '2026-01-01', '2026-07-01')];
  test.each<[string, readonly Entry[], readonly Entry[], string[]]>([
    ['found, and so',                       leaves, [ended()], []],
    ['found, and not so: undone',           [], [ended()], ['KZ ended 2026-07-01 BASE_TREATY replaces 12']],
    ['undone once',                         [], [ended(), ended(12)], []],
    ['undone, and so after all: found anew', leaves, [ended(), ended(12)], ['KZ ended 2026-07-01 BASE_TREATY']],
  ])('R33, R42 · %s', (_case, ofTheBase, papers, expected) => {
    const base = { finalClauses: treaty(), entries: numbered([...ofTheBase]) };
    expect(told(inForce(), '2030-01-01', ...papers, { base })).toEqual(expected);
  });

  test('R42: one whose own term is over, and not its base Treaty', () => {
    const base = { finalClauses: treaty(), entries: [] };
    expect(told(inForce(), '2029-12-03', { base, finalClauses: renewed }))
      .toEqual(['BY ended 2029-12-03 TERM', 'RU ended 2029-12-03 TERM']);
  });
});

describe('VCLT art. 79(2) · R35: the text is corrected when nobody has objected in time', () => {
  const proposed = entry({ kind: 'TEXT_CORRECTION_PROPOSED', instrument: 'protocol', proposal: { ru: 'Опечатка' },
    objectionsUntil: day('2025-06-30') }, '2025-04-01');
  test.each<[string, readonly Entry[], string, string[]]>([
    ['the last day',               [proposed], '2025-06-30', []],
    ['the day after',              [proposed], '2025-07-01', ['text corrected by 12']],
    ['an objection',               [proposed, objection(12, 'RU', '2025-06-30')], '2030-01-01', []],
    ['one that came too late',     [proposed, objection(12, 'RU', '2025-07-01', true)], '2025-07-01', ['text corrected by 12']],
    ['an objection to another',    [proposed, objection(11, 'RU', '2025-06-30')], '2025-07-01', ['text corrected by 12']],
    ['it is found once', [proposed, entry({ kind: 'TEXT_CORRECTED', instrument: 'protocol', proposal: 12 }, '2025-07-01')], '2030-01-01',
      []],
    ['R33: an objection in time, recorded late', [proposed, corrected(), objection(12, 'RU', '2025-06-30')], '2025-07-05',
      ['text corrected by 12 replaces 13']],
    ['R33: undone once', [proposed, corrected(), objection(12, 'RU', '2025-06-30'), corrected(13)], '2025-07-05', []],
    ['R33: that objection was an error',
      [proposed, corrected(), objection(12, 'RU', '2025-06-30'), corrected(13), inError(14, '2025-07-09')], '2025-07-09',
      ['text corrected by 12']],
    ['R33: the proposal was an error', [proposed, corrected(), inError(12, '2025-07-05')], '2025-07-05',
      ['text corrected by 12 replaces 13']],
    ['two proposals',              [proposed, proposed], '2025-07-01', ['text corrected by 12', 'text corrected by 13']],
    ['recorded in error',          [proposed, inError(12, '2025-05-01')], '2030-01-01', []],
    ['an objection in error', [proposed, objection(12, 'RU', '2025-06-30'), inError(13, '2025-07-05')], '2025-07-05',
      ['text corrected by 12']],
  ])('R35 · %s', (_case, papers, today, expected) => {
    expect(told(inForce(), today, ...papers)).toEqual(expected);
  });

  test('R9, R35: opposed is what has been objected to in due form', () => {
    const { entries } = recordOf('');
    const all = numbered([...entries, proposed, objection(7, 'RU', '2025-05-01')]);
    expect([isOpposed(7, all), isOpposed(6, all), isOpposed(7, all.slice(0, 7))]).toEqual([true, false, false]);
  });
});

describe('R10: in the order of the days', () => {
  test('what knowledge brings comes first, then each day', () => {
    const [a, b] = ['2027-01-01', '2027-01-02'].map((on) => ({ on: day(on), finding: found }));
    const none: Due = { finding: found };
    expect([b!, a!, none].toSorted(byDay)).toEqual([none, a, b]);
    expect([none, b!, none, a!].toSorted(byDay)).toEqual([none, none, a, b]);
  });

  test('those whose acts are on the record, or who were bound before', () => {
    expect(partiesIn(recordOf('RS 2024-01-01', protocol, ['AM']))).toEqual(['AM', 'RS']);
    expect(partiesIn({ finalClauses: treaty(), entries: numbered([notice('RS', '2000-01-01'), notice('AM', '2000-01-01')]) }))
      .toEqual([...six, 'RS']);
  });
});

describe('However often, and however late, the clock asks', () => {
  const first = day('2025-01-01');
  const dayIn = fc.integer({ min: 0, max: 60 }).map((days) => first.add({ days }).toString());
  const code = fc.constantFrom('AM', 'BY', 'KZ', 'RU');
  const target = fc.integer({ min: 5, max: 14 });
  const ended = fc.tuple(dayIn, fc.option(code)).map(([on, who]) => entry(
    { kind: 'INSTRUMENT_ENDED', instrument: 'protocol', endedOn: day(on), because: 'CONSENT',
      ...(who !== null && { party: party(who) }) }, on));
  const proposal = dayIn.map((on) =>
    entry({ kind: 'TEXT_CORRECTION_PROPOSED', instrument: 'protocol', proposal: { ru: 'Опечатка' }, objectionsUntil: day(on) }, first));
  const leaving = fc.tuple(code, dayIn, dayIn).map(([who, on, leaves]) => withdrawal(who, on, leaves));
  const paper: fc.Arbitrary<Entry> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(code, dayIn).map(([who, on]) => notice(who, on)) },
    { weight: 4, arbitrary: leaving },
    { weight: 2, arbitrary: fc.tuple(target, code, dayIn).map(([position, who, on]) => revocation(position, who, on)) },
    { weight: 2, arbitrary: fc.tuple(target, dayIn, dayIn).map(([position, on, day_]) =>
      correction(position, on, { withdrawalOn: day(day_) })) },
    { weight: 1, arbitrary: fc.tuple(target, dayIn, dayIn).map(([position, on, receipt]) => correction(position, on, { on: receipt })) },
    { weight: 2, arbitrary: fc.tuple(target, dayIn).map(([position, on]) => inError(position, on)) },
    { weight: 1, arbitrary: ended },
    { weight: 1, arbitrary: proposal },
    { weight: 1, arbitrary: fc.tuple(target, code, dayIn).map(([position, who, on]) => objection(position, who, on)) },
  );
  const clausesOf = fc.record({ counting: fc.constantFrom('SIGNATORIES', 'ANY'), waitingPeriod: fc.constantFrom({ days: 0 }, { days: 7 }) })
    .map((start) => clauses({ entryIntoForce: { notices: 2, ...start }, withdrawal: { notice: { days: 10 }, counted: 'BACK' } }));
  const base = fc.array(fc.oneof(leaving, ended), { maxLength: 2 })
    .map((papers) => ({ finalClauses: treaty(), entries: numbered(papers) }));
  const signed = ['AM', 'BY', 'KZ', 'RU'].map((who) => signature(who, '2024-06-01'));
  const papers = fc.array(paper, { maxLength: 10 });
  const history = fc.record({ before: papers, after: papers, finalClauses: clausesOf, base, known: dayIn.map(day), last: dayIn.map(day) });

  /** What is upon an entry comes after it, and upon a paper. */
  function appended(record: readonly Entry[], more: readonly Entry[]): Entry[] {
    return numbered(more.reduce<Entry[]>((all, each) => {
      const isPossible = !('entry' in each.act) || (each.act.entry <= all.length && !isFinding(all[each.act.entry - 1]));
      return isPossible ? [...all, each] : all;
    }, [...record]));
  }

  function running(entries: readonly Entry[], days: readonly Temporal.PlainDate[], others: Omit<InstrumentRecord, 'entries'>): Entry[] {
    return days.reduce<Entry[]>((record, today) => {
      const due = findingsDue('protocol', { ...others, entries: inEffect(record) }, today);
      return numbered([...record, ...due.map(({ finding }) => entry<Act>(finding, today))]);
    }, [...entries]);
  }

  const findingsOf = (entries: readonly Entry[], from: number) => entries.slice(from).map(({ act }) => sayingOf(act as Finding));
  const everyDay = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    [...Array(Math.max(0, from.until(to).days) + 1).keys()].map((days) => from.add({ days }));

  test('R10, R22, R33, R35, R42: day by day, the same is found, in the same order, as at once at the end', () => {
    fc.assert(fc.property(history, ({ before, after, known, last, ...others }) => {
      const end = isBefore(last, known) ? known : last;
      const start = running(appended(signed, before), [known], others);
      const record = appended(start, after);
      const [daily, atOnce] = [running(record, everyDay(known, end), others), running(record, [end], others)];
      expect(findingsOf(daily, record.length)).toEqual(findingsOf(atOnce, record.length));
    }), { numRuns: 400 });
  });

  test('R10: asked again, it has found nothing new', () => {
    fc.assert(fc.property(history, ({ before, after, known, last, ...others }) => {
      const record = running(appended(running(appended(signed, before), [known], others), after), [last], others);
      expect(findingsDue('protocol', { ...others, entries: inEffect(record) }, last)).toEqual([]);
    }), { numRuns: 200 });
  });

  test('R33: what stands of the findings is what is so', () => {
    fc.assert(fc.property(history, ({ before, after, known, last, ...others }) => {
      const end = isBefore(last, known) ? known : last;
      const record = running(appended(running(appended(signed, before), [known], others), after), [end], others);
      const now = { ...others, entries: inEffect(record) };
      const found = record.flatMap(({ act, position }) => (act.kind === 'WITHDRAWAL_TAKEN_EFFECT' ? [{ ...act, position }] : []));
      const standing = found.filter(({ withdrawalOn, position }) =>
        withdrawalOn && !found.some((other) => other.replacesFinding === position))
        .map((each) => `${each.party} ${each.withdrawalOn!.toString()}`);
      const left = partiesIn(now).flatMap((who) => intervalsOf(who, now).filter(({ until }) =>
        until && !isBefore(end, until) && withdrawalsOf(who, now).some(({ on }) => on.equals(until)))
          .map(({ until }) => `${who} ${until!.toString()}`));
      expect(standing.toSorted()).toEqual(left.toSorted());
      const force = record.flatMap(({ act }) => (act.kind === 'ENTRY_INTO_FORCE' ? [act.enteredOn?.toString()] : [])).at(-1);
      expect(force).toBe(entryIntoForce(now).enteredOn?.toString());
    }), { numRuns: 200 });
  });
});

function corrected(replacesFinding?: number): Entry {
  const replaces = replacesFinding === undefined ? {} : { replacesFinding };
  return entry({ kind: 'TEXT_CORRECTED', instrument: 'protocol', proposal: 12, ...replaces }, '2025-07-01');
}

function inForce(): Entry[] {
  return numbered([...recordOf(four).entries, entry(found, '2024-12-02')]);
}

function undoneFound(): Act {
  return { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument: 'protocol', party: party('KZ'), notice: 12, replacesFinding: 13 };
}

/** The base Treaty: in force for the six, long before. */
function treaty(): FinalClauses {
  return clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: six }, withdrawal: { notice: { days: 10 }, counted: 'BACK' } });
}

function isFinding(each: Pick<Entry, 'act'> | undefined): boolean {
  const kinds: readonly Act['kind'][] = ['ENTRY_INTO_FORCE', 'WITHDRAWAL_TAKEN_EFFECT', 'TEXT_CORRECTED'];
  return each !== undefined && (kinds.includes(each.act.kind) || (each.act.kind === 'INSTRUMENT_ENDED' && each.act.because !== 'CONSENT'));
}

function inError(position: number, recordedOn: string): Entry {
  return correction(position, recordedOn, { recordedInError: true }, ['RECORDED_IN_ERROR']);
}

/** What is due on a day, after these papers; in a few words. */
function told(before: readonly Entry[], today: string, ...more: readonly (Entry | Partial<InstrumentRecord>)[]): string[] {
  const papers = more.filter((each): each is Entry => 'act' in each);
  const others = more.filter((each): each is Partial<InstrumentRecord> => !('act' in each));
  const entries = inEffect<Entry>(numbered([...before, ...papers]));
  return findingsDue('protocol', Object.assign({ finalClauses: protocol, entries }, ...others) as InstrumentRecord, day(today))
    .map(({ finding }) => sayingOf(finding));
}

function sayingOf(finding: Finding): string {
  const replaces = 'replacesFinding' in finding ? ` replaces ${finding.replacesFinding ?? ''}` : '';
  switch (finding.kind) {
    case 'ENTRY_INTO_FORCE':
      return `${finding.enteredOn ? `in force ${finding.enteredOn.toString()} by ${finding.decisiveNotice ?? ''}` : 'not in force'}${replaces}`;
    case 'WITHDRAWAL_TAKEN_EFFECT':
      return `${finding.party} ${finding.withdrawalOn ? `left ${finding.withdrawalOn.toString()}` : 'stayed,'} by ${finding.notice}${replaces}`;
    case 'INSTRUMENT_ENDED':
      return `${finding.party ? `${finding.party} ` : ''}ended ${finding.endedOn.toString()} ${finding.because}${replaces}`;
    case 'TEXT_CORRECTED': return `text corrected by ${finding.proposal}${replaces}`;
    default: return finding satisfies never;
  }
}
