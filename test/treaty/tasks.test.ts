import { describe, expect, test } from '@jest/globals';
import type { Act, Entry } from '../../src/treaty/acts.ts';
import { alarmInWords, alarmsOf } from '../../src/treaty/alarms.ts';
import { certifiedCopies } from '../../src/treaty/certified-copies.ts';
import { defect } from '../../src/treaty/defects.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { inEffect } from '../../src/treaty/in-effect.ts';
import { party } from '../../src/treaty/parties.ts';
import { tasksOf } from '../../src/treaty/tasks.ts';
import { taskInWords } from '../../src/treaty/tasks-in-words.ts';
import { languages } from '../../src/treaty/texts.ts';
import {
  clauses, correction, cure, day, entry, notice, notices, numbered, objection, protocol, revocation, settlement, signature, six, withdrawal,
} from './entries.ts';

/** Four are bound from 2 December 2024; what is added comes from position 11 on. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const nameOf = (code: string) => `<${code}>`;

function recordWith(...more: readonly Entry[]): InstrumentRecord {
  return { finalClauses: protocol, entries: inEffect(numbered([...six.map((code) => signature(code)), ...notices(four), ...more])) };
}

/** 'KIND 2026-09-15 KZ 11' of the kinds asked for. */
function told(record: InstrumentRecord, today: string, ...kinds: readonly string[]): string[] {
  return tasksOf('protocol', record, day(today)).filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, dueOn, party: of = '-', entry: by }) => `${kind} ${dueOn.toString()} ${of} ${by?.position ?? ''}`);
}

const of = (act: object) => ({ instrument: 'protocol', ...act }) as Act;
const published = (enteredOn: string, code?: string) => {
  const whose = code === undefined ? {} : { party: party(code) };
  return entry(of({ kind: 'PUBLISHED_DATE', enteredOn: day(enteredOn), publishedIn: 'Bulletin', ...whose }), '2025-01-10');
};
const copy = (code: string, sentOn: string) =>
  entry(of({ kind: 'CERTIFIED_COPY', party: party(code), sentOn: day(sentOn), office: { ru: 'Управление' } }), sentOn);
const acknowledged = (position: number, code: string, on: string) =>
  entry(of({ kind: 'COPY_ACKNOWLEDGED', entry: position, party: party(code) }), on);

describe('R1, R3, R7: a published day that is not the computed one is an alarm', () => {
  test.each([
    ['the same day',                    published('2024-12-02'),        []],
    ['a day later',                     published('2024-12-03'),        ['- 2024-12-03 2024-12-02']],
    ['of a Party, the same',            published('2024-12-02', 'KZ'),  []],
    ['R7: of a Party, by its law',      published('2024-04-01', 'KZ'),  ['KZ 2024-04-01 2024-12-02']],
    ['of one that is not bound',        published('2024-12-02', 'TJ'),  ['TJ 2024-12-02 none']],
    ['R8: pending',                     { ...published('2024-12-03'), defects: [defect('NOT_IN_DUE_FORM')] }, []],
  ])('%s', (_case, entry_, expected) => {
    expect(alarms(recordWith(entry_))).toEqual(expected);
  });

  test('in force on no day at all, and a day was published', () => {
    expect(alarms({ finalClauses: protocol, entries: numbered([published('2024-12-02')]) })).toEqual(['- 2024-12-02 none']);
  });

  test('R33: a correction of what it rests on ends the alarm, or of what was published', () => {
    expect(alarms(recordWith(published('2024-12-05'), correction(10, '2025-02-01', { on: '2024-12-05' })))).toEqual([]);
    expect(alarms(recordWith(published('2024-12-05'), correction(11, '2025-02-01', { enteredOn: day('2024-12-02') })))).toEqual([]);
  });

  test.each(languages.map((language) => [language] as const))('both days are said, in %s', (language) => {
    const [alarm] = alarmsOf('protocol', recordWith(published('2024-04-01', 'KZ')));
    expect(alarmInWords(alarm!, language, nameOf)).toMatch(/<KZ>.*2024.*Bulletin.*11.*2024/);
  });

  function alarms(record: InstrumentRecord): string[] {
    return alarmsOf('protocol', record).map(({ party: whose = '-', recordedOn, computedOn }) =>
      `${whose} ${recordedOn.toString()} ${computedOn?.toString() ?? 'none'}`);
  }
});

describe('Final clause · R44: a certified copy is owed to each signatory', () => {
  const copies = (record: InstrumentRecord) => certifiedCopies(record).map(({ party: to, owedSince, sent, acknowledgedOn }) =>
    [to, owedSince, sent?.act.sentOn, acknowledgedOn].map((each) => each?.toString() ?? '-').join(' '));

  test('six copies are owed, whoever has notified', () => {
    expect(copies(recordWith())).toEqual(six.map((code) => `${code} 2014-12-23 - -`));
    expect(told(recordWith(), '2015-01-01', 'CERTIFIED_COPY')).toHaveLength(6);
  });

  test('sent, and acknowledged', () => {
    const record = recordWith(copy('TJ', '2015-02-01'), copy('AM', '2015-02-02'), acknowledged(11, 'TJ', '2015-02-20'));
    expect(copies(record).filter((each) => !each.endsWith('- -')))
      .toEqual(['AM 2014-12-23 2015-02-02 -', 'TJ 2014-12-23 2015-02-01 2015-02-20']);
    expect(told(record, '2016-01-01', 'CERTIFIED_COPY')).toEqual(['BY', 'KG', 'KZ', 'RU'].map((code) =>
      `CERTIFIED_COPY 2014-12-23 ${code} ${six.indexOf(code as 'BY') + 1}`));
  });

  test('R36: an error in a copy is corrected by another, which is the one that counts', () => {
    expect(copies(recordWith(copy('AM', '2015-02-01'), copy('AM', '2015-03-01')))[0]).toBe('AM 2014-12-23 2015-03-01 -');
  });

  test('one that has left is still owed its copy; one that has not signed is owed none', () => {
    const former = recordWith(withdrawal('KZ', '2026-01-01', '2026-09-01'));
    expect(told(former, '2027-01-01', 'CERTIFIED_COPY')).toContain('CERTIFIED_COPY 2014-12-23 KZ 4');
    const entries = numbered([signature('AM'), notice('RS', '2020-01-01')]);
    expect(copies({ finalClauses: protocol, entries })).toEqual(['AM 2014-12-23 - -']);
  });
});

describe('VCLT art. 80 · R37: registration with the United Nations', () => {
  const registered = entry(of({ kind: 'REGISTRATION', registeredOn: day('2025-03-01') }), '2025-03-02');
  test.each([
    ['the day before',         '2024-12-01', recordWith(),           []],
    ['on the day of R1',       '2024-12-02', recordWith(),           ['REGISTRATION 2024-12-02 - 10']],
    ['until it is recorded',   '2026-01-01', recordWith(),           ['REGISTRATION 2024-12-02 - 10']],
    ['and then no more',       '2026-01-01', recordWith(registered), []],
  ])('%s', (_case, today, record, expected) => {
    expect(told(record, today, 'REGISTRATION')).toEqual(expected);
  });
});

describe('Art. 18: a withdrawal that is to come', () => {
  const leaves = (obligationsSettled: boolean, ...more: readonly Entry[]) =>
    recordWith(withdrawal('KZ', '2026-03-01', '2026-09-15', { obligationsSettled }), ...more);
  const kinds = ['WITHDRAWAL', 'WITHDRAWAL_NEAR', 'SETTLEMENT'];

  test.each([
    ['R22: a reminder of its day',          '2026-04-01', leaves(true), ['WITHDRAWAL']],
    ['thirty-one days before',              '2026-08-15', leaves(true), ['WITHDRAWAL']],
    ['a nearer one, thirty days before',    '2026-08-16', leaves(true), ['WITHDRAWAL', 'WITHDRAWAL_NEAR']],
    ['the day before',                      '2026-09-14', leaves(true), ['WITHDRAWAL', 'WITHDRAWAL_NEAR']],
    ['none on the day itself',              '2026-09-15', leaves(true), []],
    ['R23: none once it is revoked',        '2026-04-01', leaves(true, revocation(11, 'KZ', '2026-03-20')), []],
    ['R29: not declared settled',           '2026-04-01', leaves(false), ['SETTLEMENT', 'WITHDRAWAL']],
    ['R29: contested',                      '2026-04-01', leaves(true, objection(11, 'AM', '2026-03-20')), ['SETTLEMENT', 'WITHDRAWAL']],
    ['R29: agreed since',                   '2026-07-01',
      leaves(false, objection(11, 'AM', '2026-03-20'), settlement(11, 'KZ', '2026-06-01')), ['WITHDRAWAL']],
  ])('%s', (_case, today, record, expected) => {
    expect(told(record, today, ...kinds)).toEqual(expected.map((kind) => `${kind} 2026-09-15 KZ 11`));
  });
});

describe('R8: a pending paper is brought to the attention of its Party', () => {
  test('until it is cured', () => {
    const pending = notice('TJ', '2025-01-01', true);
    expect(told(recordWith(pending), '2025-02-01', 'PENDING')).toEqual(['PENDING 2025-01-01 TJ 11']);
    expect(told(recordWith(pending, cure(11, '2025-03-01')), '2025-04-01', 'PENDING')).toEqual([]);
  });

  test('R5: or until another notice of that Party counts', () => {
    expect(told(recordWith(notice('TJ', '2025-01-01', true), notice('TJ', '2025-02-01')), '2025-04-01', 'PENDING')).toEqual([]);
  });

  test('R28: too soon, with the day that would be in time if it were put right today', () => {
    const soon = { ...withdrawal('KZ', '2026-03-01', '2026-05-01'), defects: [defect('WITHDRAWAL_TOO_SOON', 'withdrawalOn')] };
    const [task] = tasksOf('protocol', recordWith(soon), day('2026-08-31')).filter(({ kind }) => kind === 'PENDING');
    expect(task).toMatchObject({ dueOn: day('2026-03-01'), party: 'KZ', earliestOn: day('2027-03-01') });
    expect(taskInWords(task!, day('2026-08-31'), 'ru', { nameOf, title: 'Протокол' }))
      .toMatch(/^Договор: Протокол\. Сторона: <KZ>\..*1 марта 2027 года.*№ 11\.$/);
  });
});

describe('VCLT art. 79 · R35: a correction of the text', () => {
  const proposal = { proposal: { ru: 'опечатка' }, objectionsUntil: day('2025-06-01') };
  const proposed = entry(of({ kind: 'TEXT_CORRECTION_PROPOSED', ...proposal }), '2025-03-03');
  const corrected = entry(of({ kind: 'TEXT_CORRECTED', proposal: 11 }), '2025-06-02');
  const kinds = ['TEXT_CORRECTION', 'TEXT_CORRECTION_OBJECTED'];
  test.each([
    ['proposed',        [proposed],                                   ['TEXT_CORRECTION 2025-06-01 - 11']],
    ['objected to',     [proposed, objection(11, 'AM', '2025-04-01')], ['TEXT_CORRECTION_OBJECTED 2025-04-01 AM 12']],
    ['corrected',       [proposed, corrected],                        []],
  ])('%s', (_case, more, expected) => {
    expect(told(recordWith(...more), '2025-05-01', ...kinds)).toEqual(expected);
  });
});

describe('Art. 17: a term that ends within a year', () => {
  const finalClauses = (renewal: string) =>
    clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['AM'] }, term: { years: 5, renewal } });
  test.each([
    ['AUTOMATIC', '2003-04-19', []],
    ['AUTOMATIC', '2003-04-20', ['TERM_END 2004-04-20 - ']],
    ['AUTOMATIC', '2004-04-20', ['TERM_END 2004-04-20 - ']],
    ['AUTOMATIC', '2004-04-21', []],
    ['NONE',      '1998-06-01', ['TERM_END 1999-04-20 - ']],
    ['NONE',      '2003-06-01', []],
  ])('renewal %s, asked on %s', (renewal, today, expected) => {
    expect(told({ finalClauses: finalClauses(renewal), entries: [] }, today, 'TERM_END')).toEqual(expected);
  });

  test('R42: of the base Treaty', () => {
    const record = { ...recordWith(), base: { finalClauses: finalClauses('NONE'), entries: [] } };
    expect(told(record, '1999-01-01', 'TERM_END')).toEqual(['TERM_END 1999-04-20 - ']);
  });
});

test('every task says what to do, in three languages, and the most urgent comes first', () => {
  const everything = recordWith(
    withdrawal('KZ', '2026-03-01', '2026-09-15', { obligationsSettled: false }), notice('TJ', '2025-01-01', true), published('2024-12-05'),
    entry(of({ kind: 'TEXT_CORRECTION_PROPOSED', proposal: { ru: 'опечатка' }, objectionsUntil: day('2026-12-01') }), '2026-03-03'),
    entry(of({ kind: 'TEXT_CORRECTION_PROPOSED', proposal: { ru: 'ещё одна' }, objectionsUntil: day('2026-12-01') }), '2026-03-03'),
    objection(15, 'AM', '2026-04-01'),
  );
  const ending = clauses({ ...{ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' } }, term: { years: 2, renewal: 'AUTOMATIC' },
    withdrawal: { notice: { months: 6 }, counted: 'BACK' } });
  const tasks = tasksOf('protocol', { ...everything, finalClauses: ending }, day('2026-09-01'));
  expect(new Set(tasks.map(({ kind }) => kind)).size).toBe(10);
  expect(tasks.map(({ dueOn }) => dueOn.toString())).toEqual(tasks.map(({ dueOn }) => dueOn.toString()).toSorted());
  for (const task of tasks) {
    for (const language of languages) {
      const says = taskInWords(task, day('2026-09-01'), language, { nameOf, title: 'T' });
      expect(says).toMatch(/^[^\n]+\.$/);
      expect(says).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});
