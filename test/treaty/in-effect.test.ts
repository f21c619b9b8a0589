import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Act, Designation, Entry, NoticeOfWithdrawal, Revocation } from '../../src/treaty/acts.ts';
import { defect } from '../../src/treaty/defects.ts';
import { timeline } from '../../src/treaty/designation.ts';
import { entryIntoForce, noticeOf } from '../../src/treaty/entry-into-force.ts';
import { correctedBy, inEffect } from '../../src/treaty/in-effect.ts';
import { party } from '../../src/treaty/parties.ts';
import { intervalsOf, standingOf } from '../../src/treaty/standing.ts';
import {
  correction, cure, day, entry, firstBoundFrom, notice, notices, numbered, protocol, recorded, recordOf, revocation, signature, six,
  withdrawal,
} from './entries.ts';

const KZ = party('KZ');
/** The notice of KZ stands at position 9, that of RU at 10; a paper that is added comes at 11. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const unpowered = [defect('FULL_POWERS_NEEDED', 'signedBy')];

describe('VCLT art. 77(1)(d) · R8: a pending paper that is cured counts from the day on which the cure was received', () => {
  const three = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02 pending';
  test.each<[string, string, readonly Entry[], string | undefined]>([
    ['unsigned note: pending',             three, [],                                             undefined],
    ['cured: from that day',               three, [cure(10, '2025-02-10')],                       '2025-02-10'],
    ['a cure that is itself pending',      three, [pending(cure(10, '2025-02-10'))],              undefined],
    ['and then another, in due form',      three, [pending(cure(10, '2025-02-10')), cure(10, '2025-04-01')], '2025-04-01'],
    ['a cure of a cure is none',           three, [pending(cure(10, '2025-02-10')), cure(11, '2025-04-01')], undefined],
    ['a cure of what needs none',          four,  [cure(10, '2025-02-10')],                       '2024-12-02'],
    ['a cure of another',                  three, [cure(9, '2025-02-10')],                        undefined],
    ['cured, recorded in error',           three, [cure(10, '2025-02-10'), inError(11, '2025-03-01')], undefined],
    ['a cure received earlier than recorded', three, [cure(10, '2025-02-10'), correction(11, '2025-05-01', { on: '2025-02-01' })],
      '2025-02-01'],
  ])('R8: %s', (_case, scenario, papers, expected) => {
    const record = read(scenario, ...papers);
    expect(firstBoundFrom(party('RU'), record)?.toString()).toBe(expected);
    expect(entryIntoForce(record).enteredOn?.toString()).toBe(expected);
  });

  test('R8: the cured paper says that it is in due form, and through what', () => {
    const { entries } = read(three, cure(10, '2025-02-10'));
    const cured = entries[9]!;
    expect(cured).toMatchObject({ position: 10, defects: [], receivedOn: day('2025-02-10'), act: { inDueForm: true } });
    expect(cured.receivedAt).toBe(entries[10]!.receivedAt);
    expect(cured.through?.map(({ position }) => position)).toEqual([11]);
  });

  test('R8: as it is asked why a Party is bound, the cure is named', () => {
    const { because } = standingOf(party('RU'), read(three, cure(10, '2025-02-10')), day('2026-01-01'));
    expect(because.map(({ position }) => position)).toEqual([5, 10, 11]);
  });

  test.each<[string, Partial<NoticeOfWithdrawal>, Parameters<typeof cure>[2], Partial<NoticeOfWithdrawal>]>([
    ['another day of withdrawal', {}, { withdrawalOn: day('2027-01-01') }, { withdrawalOn: day('2027-01-01') }],
    ['the day stays', {}, {}, { withdrawalOn: day('2026-07-01') }],
    ['full powers are shown',               { signedBy: 'OTHER' },     {},                                    { signedBy: 'FULL_POWERS' }],
    ['the minister signs', { signedBy: 'OTHER' }, { signedBy: 'FOREIGN_MINISTER' }, { signedBy: 'FOREIGN_MINISTER' }],
    ['who had signed stays', { signedBy: 'HEAD_OF_STATE' }, {}, { signedBy: 'HEAD_OF_STATE' }],
    ['signed at last', {}, { signedBy: 'HEAD_OF_GOVERNMENT' }, { signedBy: 'HEAD_OF_GOVERNMENT' }],
  ])('R26, R28 · the cure of a notice of withdrawal: %s', (_case, change, also, expected) => {
    const paper = { ...withdrawal('KZ', '2026-04-01', '2026-07-01', change), defects: unpowered };
    expect(read(four, paper, cure(11, '2026-05-01', also)).entries[10]!.act).toMatchObject(expected);
    expect('signedBy' in read(four, paper, cure(11, '2026-05-01')).entries[10]!.act).toBe('signedBy' in change);
  });

  test('R28: too soon, then cured with another day: that day, and received with the cure', () => {
    const tooSoon = { ...withdrawal('KZ', '2026-04-01', '2026-07-01'), defects: [defect('WITHDRAWAL_TOO_SOON', 'withdrawalOn')] };
    const before = standingOf(KZ, read(four, tooSoon), day('2030-01-01'));
    const now = standingOf(KZ, read(four, tooSoon, cure(11, '2026-05-01', { withdrawalOn: day('2026-11-01') })), day('2030-01-01'));
    expect(before.kind).toBe('BOUND');
    expect(now).toMatchObject({ kind: 'FORMER', withdrawalReceivedOn: day('2026-05-01'), withdrawalOn: day('2026-11-01') });
  });

  test('R24: the cure of a revocation makes it unconditional', () => {
    const left = withdrawal('KZ', '2026-04-01', '2026-10-27');
    const conditional = { ...revocation(11, 'KZ', '2026-05-01') as Entry<Revocation>, defects: [defect('CONDITIONAL', 'conditional')] };
    const paper = { ...conditional, act: { ...conditional.act, conditional: true } };
    const ends = (...papers: readonly Entry[]) => intervalsOf(KZ, read(four, left, paper, ...papers)).map(({ until }) => until?.toString());
    expect(read(four, left, paper, cure(12, '2026-10-26')).entries[11]!.act).toMatchObject({ conditional: false });
    expect([ends(), ends(cure(12, '2026-10-26')), ends(cure(12, '2026-10-27'))]).toEqual([['2026-10-27'], [undefined], ['2026-10-27']]);
  });

  test.each([
    ['it begins no earlier than the cure',  '2027-01-10', '2027-02-01'],
    ['a day that is to come stays',         '2027-03-01', '2027-03-01'],
  ])('R8 · the cure of a designation: %s', (_case, competentFrom, expected) => {
    const designation: Designation = {
      kind: 'DESIGNATION', party: KZ, authority: 'kz-1', name: { ru: 'Орган' }, headOffice: { ru: 'Начальник' }, deputyOffices: [],
      competences: ['INFORMATION_TECHNOLOGY'], contactPoints: [], publicKeys: [], competentFrom: day(competentFrom), inDueForm: false,
    };
    const [read] = inEffect<Entry>(numbered([entry<Act>(designation, '2027-01-10', true), cure(1, '2027-02-01')]));
    expect(read).toMatchObject({ defects: [], act: { inDueForm: true } });
    expect(timeline('kz-1', [read as Entry<Designation>]).map(({ from }) => from.toString())).toEqual([expected]);
  });

  test.each(['CHANGE_OF_DESIGNATION', 'END_OF_DESIGNATION'] as const)('R8: the cure of a %s: effective no earlier than the cure',
    (kind) => {
    const act = { kind, party: KZ, authority: 'kz-1', effectiveOn: day('2027-01-10'), changes: {} } as Act;
    const [read] = inEffect<Entry>(numbered([entry(act, '2027-01-10', true), cure(1, '2027-02-01')]));
    expect(read!.act).toMatchObject({ effectiveOn: day('2027-02-01') });
  });
});

describe('R33: late discovery', () => {
  const asWas = read(four, notice('KG', '2028-05-10'));
  const late = read(four, notice('KG', '2028-05-10'), notice('TJ', '2024-11-01'));

  test('R33: received on R, found on K > R: the days are computed anew; what was known before stays answerable', () => {
    expect(entryIntoForce(late).enteredOn?.toString()).toBe('2024-11-01');
    expect(standingOf(KZ, late, day('2024-11-15')).kind).toBe('BOUND');
    const then = { finalClauses: protocol, entries: inEffect(late.entries.slice(0, 11)) };
    expect(entryIntoForce(then)).toEqual(entryIntoForce(asWas));
    expect(standingOf(KZ, then, day('2024-11-15'))).toEqual(standingOf(KZ, asWas, day('2024-11-15')));
    expect(standingOf(KZ, then, day('2024-11-15')).kind).toBe('CONTRACTING');
  });

  test.each<[string, readonly Entry[], string | undefined]>([
    ['received earlier',                  [correction(10, '2025-01-15', { on: '2024-11-20' })],                     '2024-11-20'],
    ['received later',                    [correction(10, '2025-01-15', { on: '2024-12-20' })],                     '2024-12-20'],
    ['corrected twice: the last holds', [correction(10, '2025-01-15', { on: '2024-12-20' }),
      correction(10, '2025-01-16', { on: '2024-12-10' })], '2024-12-10'],
    ['a correction recorded in error',    [correction(10, '2025-01-15', { on: '2024-12-20' }), inError(11, '2025-01-16')], '2024-12-02'],
    ['and that recorded in error too', [correction(10, '2025-01-15', { on: '2024-12-20' }), inError(11, '2025-01-16'),
      inError(12, '2025-01-17')], '2024-12-20'],
    ['two, the last of them in error', [correction(10, '2025-01-15', { on: '2024-12-20' }),
      correction(10, '2025-01-16', { on: '2024-12-10' }),
      inError(12, '2025-01-17')], '2024-12-20'],
    ['a correction meant for another', [correction(10, '2025-01-15', { on: '2024-12-20' }), correction(11, '2025-01-16', { entry: 9 })],
      '2024-12-20'],
    ['it was the notice of another Party', [correction(10, '2025-01-15', { party: party('TJ') })],                  '2024-12-02'],
    ['of one that has not signed',        [correction(10, '2025-01-15', { party: party('RS') }, ['NOT_A_SIGNATORY'])], undefined],
    ['of one that is counted already',    [correction(10, '2025-01-15', { party: KZ })],                            undefined],
    ['it had never been in due form',     [correction(10, '2025-01-15', { inDueForm: false }, ['NOT_IN_DUE_FORM'])], undefined],
    ['and it was cured', [correction(10, '2025-01-15', { inDueForm: false }, ['NOT_IN_DUE_FORM']), cure(10, '2025-02-10')], '2025-02-10'],
  ])('R33: the decisive notice is corrected: %s', (_case, papers, expected) => {
    expect(entryIntoForce(read(four, ...papers)).enteredOn?.toString()).toBe(expected);
  });

  test('R33: what was never wrong needs no cure, and counts from its own day', () => {
    const pendingOne = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02 pending';
    const record = read(pendingOne, cure(10, '2025-02-10'), correction(10, '2025-03-01', { inDueForm: true }));
    expect(noticeOf(party('RU'), record)).toMatchObject({ receivedOn: day('2024-12-02'), defects: [] });
    expect(record.entries[9]!.through?.map(({ position }) => position)).toEqual([12]);
  });

  test('R33: the instant and the day of receipt go together', () => {
    const [at, on] = [correction(10, '2025-01-15', { on: '2024-12-20' }).act.corrected, correction(10, '2025-01-15', {}).act.corrected];
    const [corrected, same] = [at, on].map((fields) => correctedBy(recordOf(four).entries[9]!, { corrected: fields }));
    expect([corrected!.receivedAt.toString(), corrected!.receivedOn.toString()]).toEqual(['2024-12-20T06:00:00Z', '2024-12-20']);
    expect(same).toEqual(recordOf(four).entries[9]);
    expect(correctedBy(recordOf(four).entries[9]!, { corrected: { recordedInError: true } })).toEqual(recordOf(four).entries[9]);
  });

  test('R33: a field that is corrected to null was not there, and what is not named stays', () => {
    const paper = withdrawal('KZ', '2026-04-01', '2026-10-27', { datedOn: day('2026-03-01'), observations: 'none' });
    const { act } = read(four, paper, correction(11, '2026-05-01', { datedOn: null, observations: 'some' })).entries[10]!;
    expect(Object.keys(act)).not.toContain('datedOn');
    expect(act).toMatchObject({ observations: 'some', withdrawalOn: day('2026-10-27'), party: 'KZ' });
  });
});

describe('R34: nothing is dropped', () => {
  test('R34: recorded in error: it stays, and counts for nothing', () => {
    const record = read(four, inError(10, '2025-01-15'));
    expect(record.entries).toHaveLength(11);
    expect(record.entries[9]).toMatchObject({ position: 10, defects: [{ code: 'RECORDED_IN_ERROR' }],
      act: { kind: 'NOTICE_OF_COMPLETION', party: 'RU' } });
    expect(entryIntoForce(record)).toMatchObject({ noticesReceived: 3 });
    expect(standingOf(party('RU'), record, day('2030-01-01')).kind).toBe('SIGNATORY');
  });

  test.each([
    ['a signature', 'SIGNATORY', 'MEMBER', [], inError(4, '2025-01-15')],
    ['a withdrawal', 'FORMER', 'BOUND', [withdrawal('KZ', '2026-04-01', '2026-10-27')], inError(11, '2026-12-01')],
    ['a revocation', 'BOUND', 'FORMER', [withdrawal('KZ', '2026-04-01', '2026-10-27'), revocation(11, 'KZ', '2026-05-01')],
      inError(12, '2026-12-01')],
  ])('R34: %s recorded in error', (_case, before, after, papers, mistake) => {
    const scenario = papers.length > 0 ? four : '';
    expect(standingOf(KZ, read(scenario, ...papers), day('2030-01-01')).kind).toBe(before);
    expect(standingOf(KZ, read(scenario, ...papers, mistake), day('2030-01-01')).kind).toBe(after);
  });

  test('R34: a predecessor\'s instrument counts, under its own name', () => {
    const any = { ...protocol, notices: 3, counting: 'ANY' } as const;
    const entries = inEffect(numbered(notices('YU 1990-01-01, CS 1991-01-01, AM 1995-06-01')));
    expect(entryIntoForce({ finalClauses: any, entries })).toMatchObject({ noticesReceived: 3, enteredOn: day('1995-06-01') });
    expect(entries.map(({ act }) => 'party' in act && act.party)).toEqual(['YU', 'CS', 'AM']);
  });
});

describe('Whatever is recorded, and whatever is said of it', () => {
  const dayIn = fc.integer({ min: 0, max: 400 }).map((days) => day('2024-01-01').add({ days }).toString());
  const target = fc.integer({ min: 1, max: 16 });
  const paper = fc.oneof(
    fc.tuple(fc.constantFrom(...six), dayIn, fc.boolean()).map(([code, on, isPending]) => notice(code, on, isPending)),
    fc.tuple(fc.constantFrom(...six), dayIn, dayIn).map(([code, on, leaves]) => withdrawal(code, on, leaves)),
  );
  const upon = fc.tuple(target, dayIn, dayIn, fc.integer({ min: 0, max: 3 })).map(([position, on, receivedOn, which]) => [
    cure(position, on), inError(position, on), correction(position, on, { on: receivedOn }),
    correction(position, on, { inDueForm: false }, ['NOT_IN_DUE_FORM']),
  ][which]!);
  /** What is upon an entry comes after it. */
  const record = fc.array(fc.oneof(paper, upon), { maxLength: 14 }).map((all) =>
    numbered([...six.map((code) => signature(code)), ...all]).filter(({ act, position }) => !('entry' in act) || act.entry < position));
  const plain = fc.array(paper, { maxLength: 14 }).map((all) => numbered([...six.map((code) => signature(code)), ...all]));

  test('R33: a record without corrections and cures is read as it stands', () => {
    fc.assert(fc.property(plain, (entries) => {
      expect(inEffect(entries)).toEqual(entries);
      expect(inEffect(entries)).not.toBe(entries);
    }));
  });

  test('R33: what is in effect is in effect', () => {
    fc.assert(fc.property(record, (entries) => {
      const once = inEffect(entries);
      expect(inEffect(once)).toEqual(once);
    }), { numRuns: 300 });
  });

  test('R33: each entry stays in its place, and the record is not touched', () => {
    fc.assert(fc.property(record, (entries) => {
      const [before, read] = [JSON.stringify(entries), inEffect(entries)];
      expect(read.map(({ position, act, recordedAt }) => [position, act.kind, recordedAt]))
        .toEqual(entries.map(({ position, act, recordedAt }) => [position, act.kind, recordedAt]));
      expect(JSON.stringify(entries)).toBe(before);
    }));
  });

  test('R33: what comes later changes only what it is upon; the rest reads as it was known then', () => {
    fc.assert(fc.property(record, fc.nat(20), (entries, known) => {
      const [then, now] = [inEffect(entries.slice(0, known)), inEffect(entries)];
      const touched = new Set<number>();
      const later = new Set(entries.slice(known).map(({ position }) => position));
      for (const { act,
        position } of entries.toReversed()) if ('entry' in act && (later.has(position) || touched.has(position))) touched.add(act.entry);
      const untouched = then.filter(({ position }) => !touched.has(position));
      expect(now.filter(({ position }) => untouched.some((each) => each.position === position))).toEqual(untouched);
    }));
  });

  test('R33: with every correction and cure recorded in error, the record reads as if there had been none', () => {
    fc.assert(fc.property(record, (entries) => {
      const kinds = ['CORRECTION', 'CURE'];
      const last = entries.at(-1)!.position;
      const errors = entries.filter(({ act }) => kinds.includes(act.kind))
        .map(({ position }, i) => ({ ...inError(position, '2026-01-01'), position: last + 1 + i }));
      const read = inEffect<Entry>(recorded([...entries, ...errors])).filter(({ act }) => !kinds.includes(act.kind));
      expect(read).toEqual(entries.filter(({ act }) => !kinds.includes(act.kind)));
    }));
  });
});

/** As it is to be read: the six have signed, these have notified, and then came these papers. */
function read(scenario: string, ...papers: readonly Entry[]) {
  return { finalClauses: protocol, entries: inEffect<Entry>(numbered([...recordOf(scenario).entries, ...papers])) };
}

function inError(position: number, recordedOn: string): Entry {
  return correction(position, recordedOn, { recordedInError: true }, ['RECORDED_IN_ERROR']);
}

function pending<E extends Entry>(each: E): E {
  return { ...each, defects: [defect('NOT_IN_DUE_FORM', 'inDueForm')] };
}
