/** What is told of a withdrawal, and of what is said upon an earlier entry. */
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Notification } from '../../src/broadcast/notification.ts';
import type { Act, ActKind, Correction } from '../../src/treaty/acts.ts';
import { type Language, languages } from '../../src/treaty/texts.ts';
import { acts, BY, day, designation, instrument, KZ, linesOf, named, subject, withdrawal } from './told.ts';

const upon = named(withdrawal);
const correction = (corrected: Correction['corrected'], more: Partial<Correction> = {}) => ({ ...acts.CORRECTION, corrected, ...more });
const corrected = (act: Act, more: Partial<Notification> = { upon }, language: Language = 'en') =>
  linesOf(act, language, more).filter((line) => /^(Corrected|Исправлено|Effect): /.test(line));

test.each<[ActKind, Partial<Notification>, string[]]>([
  ['NOTICE_OF_WITHDRAWAL', {}, [
    'Party: Republic of Kazakhstan', 'Day of receipt: 1 March 2027', 'Date that the paper bears: 20 February 2027',
    'Date of withdrawal: 1 October 2027', 'Last day on which the Party is bound: 30 September 2027',
    'Obligations: settled, as the Party declares',
  ]],
  ['REVOCATION', { upon }, ['Notice that is revoked (entry): No. 5 – Notice of withdrawal (DN.9.2027)']],
  ['WITHDRAWAL_TAKEN_EFFECT', { upon }, [
    'Date of withdrawal: 1 October 2027', 'Last day on which the Party is bound: 30 September 2027',
    'Concerns the entry: No. 5 – Notice of withdrawal (DN.9.2027)',
  ]],
  ['OBJECTION', { upon }, [
    'Party: Republic of Belarus', 'Entry that is contested: No. 5 – Notice of withdrawal (DN.9.2027)', 'Grounds: долг',
  ]],
  ['SETTLEMENT', { upon }, ['Agreed by: Republic of Belarus; Republic of Kazakhstan', 'Reference of the paper: акт № 1']],
  ['CERTIFIED_COPY', {}, [
    'Sent on: 27 February 2027', 'Office that certified: Head of section', `SHA-256 of the file of the copy: ${'cd'.repeat(32)}`,
  ]],
  ['COPY_ACKNOWLEDGED', { upon: named(acts.CERTIFIED_COPY) }, ['Concerns the entry: No. 5 – Transmission of a certified copy (DN.9.2027)']],
  ['TEXT_CORRECTION_PROPOSED', {}, ['Proposed correction: For “a” read “b”', 'Last day for objections: 30 May 2027']],
  ['TEXT_CORRECTED', { upon: named(acts.TEXT_CORRECTION_PROPOSED) }, [
    'Concerns the entry: No. 5 – Proposal to correct the text (DN.9.2027)', 'Proposed correction: For “a” read “b”',
  ]],
  ['INSTRUMENT_ENDED', {}, [
    'First day on which it is not in force: 1 January 2028', 'Last day in force: 31 December 2027',
    'Ground: the treaty on whose term it depends has ended',
  ]],
  ['REGISTRATION', {}, ['Day of entry on the record: 1 March 2027', 'Day of registration: 26 February 2027', 'Registration number: 54321']],
  ['PUBLISHED_DATE', {}, ['Day of entry into force as published: 2 December 2016', 'Published in: Собрание законодательства, № 1']],
  ['CORRESPONDENCE', {}, ['Subject of the paper: An intent to withdraw', 'Reference of the paper: письмо № 3']],
])('%s: its days and particulars', (kind, more, expected) => {
  expect(linesOf(acts[kind], 'en', more)).toEqual(expect.arrayContaining(expected));
});

function without<A extends Act>(act: A, field: keyof A): A {
  return Object.fromEntries(Object.entries(act).filter(([name]) => name !== field)) as unknown as A;
}

const LAW = 'Vienna Convention on the Law of Treaties of 1969 (VCLT), ';
test.each<[ActKind, Partial<Act>, string]>([
  ['NOTICE_OF_WITHDRAWAL', {}, `Art. 18 of the Protocol; ${LAW}art. 77(1)(e)`],
  ['NOTICE_OF_WITHDRAWAL', { instrument: 'another' }, `the final clauses of the instrument; ${LAW}art. 77(1)(e)`],
  ['NOTICE_OF_WITHDRAWAL', { consentOfAll: true }, `${LAW}art. 54(b); ${LAW}art. 77(1)(e)`],
  ['REVOCATION', {}, `${LAW}art. 68; ${LAW}art. 77(1)(e)`],
  ['WITHDRAWAL_TAKEN_EFFECT', {}, `Art. 18 of the Protocol; ${LAW}art. 77(1)(e)`],
  ['CURE', {}, `${LAW}art. 77(1)(d); ${LAW}art. 77(1)(e)`],
  ['OBJECTION', {}, `${LAW}art. 77(2); ${LAW}art. 77(1)(e)`],
  ['SETTLEMENT', {}, `Art. 18 of the Protocol; ${LAW}art. 77(1)(e)`],
  ['CERTIFIED_COPY', {}, `the final clauses of the instrument; ${LAW}art. 77(1)(b)`],
  ['CORRECTION', {}, `${LAW}art. 77(1)(e)`],
  ['TEXT_CORRECTION_PROPOSED', {}, `${LAW}art. 79(2)`],
  ['TEXT_CORRECTED', {}, `${LAW}art. 79(2) and (4)`],
  ['INSTRUMENT_ENDED', {}, `Art. 17 of the Protocol; ${LAW}art. 77(1)(e)`],
  ['INSTRUMENT_ENDED', { because: 'CONSENT' }, `${LAW}art. 54(b); ${LAW}art. 77(1)(e)`],
  ['INSTRUMENT_ENDED', { because: 'TERM', instrument: 'another' }, `the final clauses of the instrument; ${LAW}art. 77(1)(e)`],
  ['REGISTRATION', {}, `Charter of the United Nations, art. 102; ${LAW}art. 80`],
  ['CORRESPONDENCE', {}, `${LAW}art. 77(1)(e)`],
])('legal basis of %s %j: %s', (kind, change, expected) => {
  expect(linesOf({ ...acts[kind], ...change } as Act)).toContain(`Legal basis: ${expected}`);
});

describe('Art. 18: a withdrawal', () => {
  test('R19: where the clauses give the day, it is told; where nothing gives it, that is told', () => {
    const undated = without(withdrawal, 'withdrawalOn');
    expect(linesOf(undated, 'en', { takesEffectOn: day('2027-09-01') })).toContain('Last day on which the Party is bound: 31 August 2027');
    expect(linesOf(undated)).toContain('Date of withdrawal: follows from the final clauses of the instrument');
  });

  test('R16, R29: with the consent of all; obligations not declared settled', () => {
    expect(linesOf({ ...withdrawal, consentOfAll: true, obligationsSettled: false })).toEqual(expect.arrayContaining([
      'Consent of all Parties: given; no period runs', 'Obligations: the Party has not declared them settled',
    ]));
  });

  test('R29: nobody named agrees for all', () => {
    expect(linesOf(without(acts.SETTLEMENT, 'agreedBy'))).toContain('Agreed by: all Parties');
  });
});

describe('R33: what was found, and no longer stands', () => {
  const [undoneForce, undoneWithdrawal]: Act[] = [
    { kind: 'ENTRY_INTO_FORCE', instrument, replacesFinding: 5 },
    { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument, party: KZ, notice: 4, replacesFinding: 5 },
  ];

  test.each<[string, Act, Act, string, string]>([
    ['the entry into force', undoneForce!, acts.ENTRY_INTO_FORCE,
      'Entry into force: an earlier finding no longer stands', '1 March 2027'],
    ['a withdrawal', undoneWithdrawal!, acts.WITHDRAWAL_TAKEN_EFFECT, 'Withdrawal has not taken effect', '1 October 2027'],
  ])('%s', (_case, act, found, title, formerly) => {
    const lines = linesOf(act, 'en', { replaces: named(found) });
    expect(subject(act)).toContain(` – ${title} – `);
    expect(lines.join('\n')).toMatch(/As is known now, .* no longer stands\./);
    expect(lines).toEqual(expect.arrayContaining(['Replaces notification DN.9.2027.', `Day that was found before: ${formerly}`]));
    expect(lines.join('\n')).not.toMatch(/Enters into force on|Date of withdrawal/);
  });

  test.each<[Language, string]>([
    ['ru', 'Заменяет уведомление DN.9.2027.'], ['kk', 'Мына хабарламаны ауыстырады: DN.9.2027.'],
    ['en', 'Replaces notification DN.9.2027.'],
  ])('the replaced notification is named, in %s', (language, expected) => {
    for (const act of [acts.CORRECTION, acts.ENTRY_INTO_FORCE]) {
      expect(linesOf(act, language, { replaces: upon })).toContain(expected);
      expect(linesOf(act, language, { replaces: { ...upon, reference: undefined } as never })).not.toContain(expected);
      expect(linesOf(act, language)).not.toContain(expected);
    }
  });
});

describe('R8: a cured paper is told now, for the first time', () => {
  const pending = { position: 5, act: withdrawal, receivedAt: upon.receivedAt, receivedOn: upon.receivedOn };
  const tells = { act: { ...withdrawal, withdrawalOn: day('2027-11-01') }, receivedOn: day('2027-03-01') };

  test('what it was, from when it counts, and what it says', () => {
    const lines = linesOf(acts.CURE, 'en', { upon: pending, tells });
    expect(lines).toEqual(expect.arrayContaining([
      'Paper (entry): No. 5 – Notice of withdrawal', 'Day of receipt: 1 March 2027', 'What the paper says: Notice of withdrawal',
      'Date of withdrawal: 1 November 2027', 'Last day on which the Party is bound: 31 October 2027',
      `Legal basis: ${LAW}art. 77(1)(d); ${LAW}art. 77(1)(e); Art. 18 of the Protocol`,
    ]));
    expect(lines.join('\n')).toContain('The paper counts from the day of this receipt.');
  });

  test('of an authority: all of its profile', () => {
    const told = { act: designation, receivedOn: day('2027-03-01') };
    expect(linesOf(acts.CURE, 'ru', { upon: { ...pending, act: designation }, tells: told })).toEqual(expect.arrayContaining([
      'Содержание документа: Определение уполномоченного компетентного органа', 'Наименование: Орган',
    ]));
  });
});

describe('R33–R36: a correction', () => {
  test.each<[Correction['corrected'], string[]]>([
    [{ withdrawalOn: day('2027-11-01') }, ['Corrected: Date of withdrawal: 1 October 2027 → 1 November 2027']],
    [{ withdrawalOn: '2027-11-01' }, ['Corrected: Date of withdrawal: 1 October 2027 → 1 November 2027']],
    [{ datedOn: null }, ['Corrected: Date that the paper bears: 20 February 2027 → not given']],
    [{ receivedAt: '2027-02-28T21:30:00Z', receivedOn: day('2027-03-01') },
      ['Corrected: Received at (at the seat): 20 February 2027, 12:00:00 → 1 March 2027, 00:30:00']],
    [{ party: BY, signedBy: 'OTHER' }, [
      'Corrected: Party: Republic of Kazakhstan → Republic of Belarus', 'Corrected: Signed by: not given → another person',
    ]],
    [{ obligationsSettled: false, inDueForm: false, attachments: ['ab', 'cd'] }, [
      'Corrected: Obligations: settled, as the Party declares → the Party has not declared them settled',
      'Corrected: Due form: yes → no', 'Corrected: SHA-256 of an attachment: not given → ab; cd',
    ]],
    [{ recordedInError: true }, ['Corrected: the entry was made in error; it stays, and counts for nothing']],
  ])('%j in plain words', (fields, expected) => {
    expect(corrected(correction(fields))).toEqual(expected);
  });

  test('of what is known of an authority', () => {
    const fields = { competences: ['PEACE_AND_SECURITY'], competentFrom: '2027-04-01', deputyOffices: [], finalClauses: { notices: 4 } };
    expect(corrected(correction(fields), { upon: named(designation) })).toEqual([
      expect.stringMatching(/^Corrected: Competences: crimes .*; crimes .* → crimes against the peace and security of mankind$/),
      'Corrected: Competent from: 1 March 2027 → 1 April 2027',
      'Corrected: Office of a deputy: Первый заместитель; Второй заместитель → cleared',
      'Corrected: Final clauses: not given → in full in the entry',
    ]);
  });

  test('of a change of an authority', () => {
    const fields = { changes: { address: 'пр. Мира, 1', competentFrom: '2027-04-01' } };
    expect(corrected(correction(fields), { upon: named(acts.CHANGE_OF_DESIGNATION) })[0]).toMatch(
      /^Corrected: Changes: .*Address: cleared.* → Address: пр\. Мира, 1; Competent from: 1 April 2027$/);
  });

  test('the entry, the reason and what becomes of it', () => {
    const leaves = [{ code: 'NOT_A_SIGNATORY', path: [] }] as never;
    expect(linesOf(correction({ party: BY }, { leaves }), 'en', { upon, replaces: upon })).toEqual(expect.arrayContaining([
      'Entry that is corrected: No. 5 – Notice of withdrawal (DN.9.2027)', 'Reason: описка',
      'Effect: read so, the paper is not in due form, and counts for nothing',
    ]));
  });

  test('R36: of a certified copy, by procès-verbal', () => {
    const lines = linesOf(acts.CORRECTION, 'en', { upon: named(acts.CERTIFIED_COPY) });
    expect(subject(acts.CORRECTION)).not.toContain('Procès-verbal');
    expect(lines).toContain(`Legal basis: ${LAW}art. 79(6)`);
    expect(lines.join('\n')).toContain('executed a procès-verbal');
  });

  test.each(languages)('R8: what is in a paper that stays pending is not circulated with its correction, in %s', (language) => {
    const pending = { position: 5, act: withdrawal, receivedAt: upon.receivedAt, receivedOn: upon.receivedOn };
    const text = linesOf(acts.CORRECTION, language, { upon: pending }).join('\n');
    expect(text).toMatch(/(№|No\.) 5\n/);
    expect(text).not.toMatch(/описка|→|2027-10|Notice of withdrawal|Уведомление о выходе|Шығу туралы/);
    expect(corrected(acts.CORRECTION, { upon: pending, tells: { act: withdrawal, receivedOn: day('2027-02-20') } })).toEqual([
      'Corrected: Date of withdrawal: 1 October 2027 → 1 November 2027', 'Effect: read so, the paper is in due form, and counts',
    ]);
  });
});

describe('Arts 17, 18: for one Party alone', () => {
  test('the end of an instrument', () => {
    const act: Act = { ...acts.INSTRUMENT_ENDED, party: KZ, because: 'CONSENT' };
    expect(subject(act)).toBe('DN.17.2027 – Termination for a Party – Republic of Kazakhstan – Protocol on interaction');
    expect(linesOf(act)).toContain('Day of receipt: 1 March 2027');
    expect(linesOf(acts.INSTRUMENT_ENDED).some((line) => line.startsWith('Day of receipt'))).toBe(false);
  });
});

const notices = ['NOTICE_OF_COMPLETION', 'NOTICE_OF_WITHDRAWAL'] as const;
test.each(notices)('what the Secretariat observed about a paper is not told: %s', (kind) => {
  expect(linesOf({ ...acts[kind], observations: 'Печать неразборчива' }).join()).not.toContain('неразборчива');
  const corrected = linesOf({ ...acts.CORRECTION, corrected: { observations: 'Печать неразборчива' } }, 'en', { upon: named(acts[kind]) });
  expect(corrected).toContain('Corrected: Observations of the Secretariat: in full in the entry');
  expect(corrected.join()).not.toContain('неразборчива');
});

test.each<[ActKind, string, string, string]>([
  ['SUBGRAPH_REJECTED', 'Отклонение предложения об узле',         'туралы ұсыныстың қабылданбағаны', 'Rejection of a proposal'],
  ['SUBGRAPH_RETIRED',  'Исключение узла или отзыв предложения',  'немесе ұсынысты',                 'or withdrawal of a proposal'],
])('an objection to %s calls it by what it may have been, in all languages', (kind, ...titles) => {
  for (const [i, language] of (['ru', 'kk', 'en'] as const).entries()) {
    expect(linesOf(acts.OBJECTION, language, { upon: named(acts[kind]) }).join('\n')).toContain(titles[i]);
  }
});

test('attachments are told by their hash', () => {
  expect(linesOf({ ...acts.CORRESPONDENCE, attachments: ['ef'.repeat(32)] })).toContain(`SHA-256 of an attachment: ${'ef'.repeat(32)}`);
});

test('no correction of a day shows it as ISO 8601', () => {
  const act = correction({ receivedAt: Temporal.Instant.from('2027-02-28T21:30:00Z').toString(), withdrawalOn: '2027-11-01' });
  for (const language of languages) expect(linesOf(act, language, { upon }).join('\n')).not.toMatch(/\d{4}-\d\d-\d\d/);
});
