/** Is what withdraws, or is said upon an earlier entry, in due form? Every defect is named, with its place and its article. */
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Entry, ReceivedAct } from '../../src/treaty/acts.ts';
import { dayAt, SEAT } from '../../src/treaty/calendar.ts';
import { defect, type DefectCode, defectCodes, isOfPaper } from '../../src/treaty/defects.ts';
import { examine, type Known } from '../../src/treaty/due-form.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { party } from '../../src/treaty/parties.ts';
import {
  clauses, day, entry, notice as noticeOf, numbered, protocol, recordOf, revocation as revocationOf, signature as signatureOf,
  withdrawal as withdrawalOf,
} from './entries.ts';

const KZ = party('KZ');
/** The notice of KZ stands at position 9; a paper that is added comes at 11. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const bound = recordOf(four);
const known: Known = {
  receivedAt: Temporal.Instant.from('2026-03-15T09:00:00Z'), receivedOn: day('2026-03-15'),
    now: Temporal.Instant.from('2026-12-01T09:00:00Z'),
  receiptIsStated: true, onPaper: true, partyIsRegistered: true, registeredInstruments: new Set(['protocol']),
  instrument: { adoptedOn: day('2014-12-23'), signatoriesOnly: true, signedOn: day('2014-12-23') }, record: bound,
};
const ofKz = { instrument: 'protocol', party: KZ, paperReference: '№ 1', inDueForm: true } as const;
const dayless = { kind: 'NOTICE_OF_WITHDRAWAL', ...ofKz, obligationsSettled: true } as const;
const withdrawal = { ...dayless, withdrawalOn: day('2026-09-15') } as const;
const revocation = { kind: 'REVOCATION', entry: 11, ...ofKz } as const;
const cure = { kind: 'CURE', entry: 11, instrument: 'protocol', party: KZ, paperReference: '№ 1' } as const;
const objection = { kind: 'OBJECTION', entry: 11, instrument: 'protocol', party: party('RU'), paperReference: '№ 1' } as const;
const settlement = { kind: 'SETTLEMENT', entry: 11, instrument: 'protocol', party: KZ, paperReference: '№ 1' } as const;
const copy = { kind: 'CERTIFIED_COPY', instrument: 'protocol', party: KZ, sentOn: day('2026-03-15'), office: { ru: 'Отдел' } } as const;
const acknowledged = { kind: 'COPY_ACKNOWLEDGED', entry: 11, instrument: 'protocol', party: KZ, paperReference: '№ 1' } as const;
const correction = { kind: 'CORRECTION', entry: 11, reason: 'Описка', corrected: { paperReference: '№ 2' }, leaves: [] } as const;
const proposal = { kind: 'TEXT_CORRECTION_PROPOSED', instrument: 'protocol', proposal: { ru: 'Опечатка' },
  objectionsUntil: day('2026-06-13') } as const;
const ended = { kind: 'INSTRUMENT_ENDED', instrument: 'protocol', party: KZ, endedOn: day('2026-09-15'), because: 'CONSENT',
  paperReference: '№ 1' } as const;
const registration = { kind: 'REGISTRATION', instrument: 'protocol', registeredOn: day('2026-03-01'), registrationNumber: 'I-1' } as const;
const published = { kind: 'PUBLISHED_DATE', instrument: 'protocol', enteredOn: day('2024-12-02'), publishedIn: 'Бюллетень' } as const;
const letter = { kind: 'CORRESPONDENCE', instrument: 'protocol', party: KZ, subject: { ru: 'О намерении' },
  paperReference: '№ 1' } as const;
const notice = { kind: 'NOTICE_OF_COMPLETION', ...ofKz } as const;

const secret = 'Секретно';
const left = at11(withdrawalOf('KZ', '2026-03-15', '2026-09-15'));
const pendingLeft: Entry = { ...left, defects: [defect('WITHDRAWAL_TOO_SOON', 'withdrawalOn')] };
const completed = bound.entries[8]!;
const proposed = at11(entry(proposal, '2026-03-15'));

function at11<E extends Entry>(one: E): E {
  return { ...one, position: 11 };
}

function found(act: object, also: object = {}): string[] {
  return examine(act as ReceivedAct, { ...known, ...also }).map(({ code, path, earliestOn }) =>
    [path.slice(1).join('.'), code, earliestOn].filter(Boolean).join(' '));
}

/** As if received on a day. */
function on(receivedOn: string, also: object = {}): object {
  return { receivedOn: day(receivedOn), ...also };
}

function under(change: object, ...papers: readonly Entry[]): { record: InstrumentRecord } {
  const finalClauses = clauses({ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' }, ...change });
  return { record: withPapers(finalClauses, ...papers) };
}

function withPapers(finalClauses: FinalClauses, ...papers: readonly Entry[]): InstrumentRecord {
  return { finalClauses, entries: numbered([...bound.entries, ...papers]) };
}

describe('Art. 18 · R17, R18, R28: a notice of withdrawal', () => {
  test.each<[string, object, object, string[]]>([
    ['R17: received 2026-03-15: 2026-09-15 is allowed', withdrawal, {}, []],
    ['R17, R28: 2026-09-14 is not', { ...withdrawal, withdrawalOn: day('2026-09-14') }, {},
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    ['R18: received 31 August: 28 February', { ...withdrawal, withdrawalOn: day('2027-02-28') }, on('2026-08-31'),
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2027-03-01']],
    ['R18: received 31 August: 1 March',         { ...withdrawal, withdrawalOn: day('2027-03-01') }, on('2026-08-31'), []],
    ['R17: a day that is past', { ...withdrawal, withdrawalOn: day('2020-01-01') }, {}, ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    ['R17: a day years ahead',                   { ...withdrawal, withdrawalOn: day('2040-01-01') }, {}, []],
    ['R28: no day at all',                       dayless, {}, ['withdrawalOn WITHDRAWAL_DAY_MISSING']],
    ['R29: obligations not settled is no defect', { ...withdrawal, obligationsSettled: false }, {}, []],
    ['R7: a letter dated after its receipt',     { ...withdrawal, datedOn: day('2026-03-16') }, {}, ['datedOn DATE_IN_FUTURE']],
    ['R8: not in due form',                      { ...withdrawal, inDueForm: false }, {}, ['inDueForm NOT_IN_DUE_FORM']],
    ['of no instrument', withdrawal, { instrument: undefined, record: undefined }, ['instrument UNKNOWN_INSTRUMENT']],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test.each<[string, string, object, string[]]>([
    ['bound',                          'KZ', {}, []],
    ['on the day it is bound',         'KZ', on('2024-12-02'), []],
    ['the day before: contracting',    'KZ', on('2024-12-01'), ['party NOT_BOUND']],
    ['a signatory only',               'TJ', {}, ['party NOT_BOUND']],
    ['one that has not signed',        'RS', {}, ['party NOT_BOUND']],
    ['withdrawing already',            'KZ', { record: withPapers(protocol, withdrawalOf('KZ', '2026-01-01', '2026-12-31')) }, []],
    ['former', 'KZ', { record: withPapers(protocol, withdrawalOf('KZ', '2025-01-01', '2026-03-15')) }, ['party NOT_BOUND']],
    ['former tomorrow',                'KZ', { record: withPapers(protocol, withdrawalOf('KZ', '2025-01-01', '2026-03-16')) }, []],
  ])('R16: only one that is bound can leave: %s', (_case, code, also, expected) => {
    expect(found({ ...withdrawal, party: party(code) }, also)).toEqual(expected);
  });

  test.each<[string, object, object, string[]]>([
    ['no clause: pending',                 withdrawal, under({}), ['instrument NO_WITHDRAWAL_CLAUSE']],
    ['no clause, and twelve months', { ...withdrawal, withdrawalOn: day('2027-03-15') }, under({}), ['instrument NO_WITHDRAWAL_CLAUSE']],
    ['consent of all: any day',            { ...withdrawal, withdrawalOn: day('2026-03-16'), consentOfAll: true }, under({}), []],
    ['consent of all, beside a clause',    { ...withdrawal, withdrawalOn: day('2026-03-16'), consentOfAll: true }, {}, []],
    ['consent of all, and no day',         { ...dayless, consentOfAll: true }, {}, ['withdrawalOn WITHDRAWAL_DAY_MISSING']],
    ['no consent of all', { ...withdrawal, withdrawalOn: day('2026-03-16'), consentOfAll: false }, {},
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
  ])('R16: %s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });
});

describe('Other instruments · R17, R19: a notice of withdrawal', () => {
  const forward = (change: object) => under({ withdrawal: { notice: { months: 6 }, counted: 'FORWARD', ...change } });
  const back = (change: object) => under({ withdrawal: { notice: { months: 6 }, counted: 'BACK', ...change } });
  test.each<[string, object, object, string[]]>([
    ['forward: no day need be named',       dayless, forward({}), []],
    ['forward: the very day',               withdrawal, forward({}), []],
    ['forward: a later day is not open', { ...withdrawal, withdrawalOn: day('2026-09-16') }, forward({}),
      ['withdrawalOn WITHDRAWAL_DAY_NOT_OPEN 2026-09-15']],
    ['forward: a later day is open',        { ...withdrawal, withdrawalOn: day('2026-09-16') }, forward({ laterDays: true }), []],
    ['forward: an earlier one never is',    { ...withdrawal, withdrawalOn: day('2026-09-14') }, forward({ laterDays: true }),
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    ['sent counts', { ...withdrawal, datedOn: day('2026-03-01'), withdrawalOn: day('2026-09-01') }, back({ countedFrom: 'DISPATCH' }), []],
    ['received counts, not sent',           { ...withdrawal, datedOn: day('2026-03-01'), withdrawalOn: day('2026-09-01') }, back({}),
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    ['sent counts: a day too soon', { ...withdrawal, datedOn: day('2026-03-01'), withdrawalOn: day('2026-08-31') },
      back({ countedFrom: 'DISPATCH' }),
      ['withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-01']],
    ['not before so many years in force', withdrawal, back({ earliestNotice: { years: 2, from: 'ENTRY_INTO_FORCE' } }),
      ['receivedAt NOTICE_TOO_EARLY 2026-12-02']],
    ['nor without a day', dayless, forward({ earliestNotice: { years: 2, from: 'ENTRY_INTO_FORCE' } }),
      ['receivedAt NOTICE_TOO_EARLY 2026-12-02']],
    ['those years are over',                withdrawal, back({ earliestNotice: { years: 1, from: 'ENTRY_INTO_FORCE' } }), []],
    ['on the very day they are over', { ...withdrawal, withdrawalOn: day('2026-06-02') },
      on('2025-12-02', back({ earliestNotice: { years: 1, from: 'ENTRY_INTO_FORCE' } })), []],
    ['the day before', { ...withdrawal, withdrawalOn: day('2026-06-01') },
      on('2025-12-01', back({ earliestNotice: { years: 1, from: 'ENTRY_INTO_FORCE' } })),
      ['receivedAt NOTICE_TOO_EARLY 2025-12-02']],
    ['too early, and too soon', { ...withdrawal, withdrawalOn: day('2026-04-01') }, back({ earliestNotice: { years: 2, from: 'BOUND' } }),
      ['receivedAt NOTICE_TOO_EARLY 2026-12-02', 'withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    ['too early, and without a day',        dayless, back({ earliestNotice: { years: 2, from: 'BOUND' } }),
      ['receivedAt NOTICE_TOO_EARLY 2026-12-02', 'withdrawalOn WITHDRAWAL_DAY_MISSING']],
  ])('R17, R19 · %s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test('R3: the years of a later Party run from its own day, where the clause says so', () => {
    const record = (from: string) => under({
      withdrawal: { notice: { months: 6 }, counted: 'BACK', earliestNotice: { years: 1, from } },
    }, noticeOf('TJ', '2025-06-01')).record;
    const act = { ...withdrawal, party: party('TJ') };
    expect(found(act, { record: record('BOUND') })).toEqual(['receivedAt NOTICE_TOO_EARLY 2026-06-01']);
    expect(found(act, { record: record('ENTRY_INTO_FORCE') })).toEqual([]);
  });
});

test('R31: in, out and in again: the years that it must wait begin anew', () => {
  const earliestNotice = { years: 3, from: 'BOUND' };
  const back = clauses({ entryIntoForce: { notices: 4 }, withdrawal: { notice: { months: 6 }, counted: 'BACK', earliestNotice } });
  const record = withPapers(back, withdrawalOf('KZ', '2028-01-01', '2028-07-01'), noticeOf('KZ', '2029-03-01'));
  const act = { ...withdrawal, withdrawalOn: day('2033-01-01') };
  const onDay = (receivedOn: string) => found(act, on(receivedOn, { record }));
  expect([onDay('2030-11-01'), onDay('2032-02-29')]).toEqual([1, 2].map(() => ['receivedAt NOTICE_TOO_EARLY 2032-03-01']));
  expect([onDay('2032-03-01'), onDay('2028-01-02')]).toEqual([[], []]);
});

describe('VCLT art. 67(2) · R26: who signs', () => {
  test.each([
    ['HEAD_OF_STATE', []], ['HEAD_OF_GOVERNMENT', []], ['FOREIGN_MINISTER', []], ['FULL_POWERS', []], [undefined, []],
    ['OTHER', ['signedBy FULL_POWERS_NEEDED']],
  ])('R26: signed by %s', (signedBy, expected) => {
    const signed = signedBy === undefined ? {} : { signedBy };
    expect(found({ ...withdrawal, ...signed })).toEqual(expected);
    expect(found({ ...revocation, ...signed }, { upon: left })).toEqual(expected);
  });

  test('R27: an intent is correspondence at most, whoever signs it, and names no day', () => {
    expect(found(letter)).toEqual([]);
  });
});

describe('VCLT art. 68 · R23–R25: a revocation', () => {
  const record = withPapers(protocol, withdrawalOf('KZ', '2026-03-15', '2026-09-15'));
  test.each<[string, object, object, string[]]>([
    ['R23: the day before',                    revocation, on('2026-09-14', { upon: left, record }), []],
    ['R25: on the day',                        revocation, on('2026-09-15', { upon: left, record }), ['receivedAt REVOKED_TOO_LATE']],
    ['R24: conditional',                       { ...revocation, conditional: true }, { upon: left, record }, ['conditional CONDITIONAL']],
    ['R24: said to be unconditional',          { ...revocation, conditional: false }, { upon: left, record }, []],
    ['R24–R26: all of it', { ...revocation, conditional: true, signedBy: 'OTHER', inDueForm: false },
      on('2026-10-01', { upon: left, record }),
      ['inDueForm NOT_IN_DUE_FORM', 'signedBy FULL_POWERS_NEEDED', 'conditional CONDITIONAL', 'receivedAt REVOKED_TOO_LATE']],
    ['of what is pending, whenever',           revocation, on('2030-01-01', { upon: pendingLeft, record }), []],
    ['R14: of a notice that binds already',    revocation, { upon: completed }, ['receivedAt REVOKED_TOO_LATE']],
    ['R14: on the day on which it binds',      revocation, on('2024-12-02', { upon: completed }), ['receivedAt REVOKED_TOO_LATE']],
    ['R14: the day before',                    revocation, on('2024-12-01', { upon: completed }), []],
    ['R14: before there are four', revocation, { upon: completed, record: recordOf('AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09') }, []],
    ['of a signature',                         revocation, { upon: bound.entries[0] }, ['entry UNKNOWN_ENTRY']],
    ['of nothing',                             revocation, {}, ['entry UNKNOWN_ENTRY']],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test.each([
    ['the last moment of the day before', '2026-09-14T20:59:59.999Z', []],
    ['at 00:00 Moscow time on day D',     '2026-09-14T21:00:00Z',     ['receivedAt REVOKED_TOO_LATE']],
  ])('R25: %s', (_case, instant, expected) => {
    const receivedAt = Temporal.Instant.from(instant);
    expect(found(revocation, { receivedAt, receivedOn: dayAt(receivedAt, SEAT), upon: left, record })).toEqual(expected);
  });

  test('R16: where all have consented, up to the day that was agreed', () => {
    const upon = at11(withdrawalOf('KZ', '2026-03-15', '2026-03-20', { consentOfAll: true }));
    expect(['2026-03-19', '2026-03-20'].map((receivedOn) => found(revocation, on(receivedOn, { upon }))))
      .toEqual([[], ['receivedAt REVOKED_TOO_LATE']]);
  });

  test('R14, R31: the notice with which one comes back can be withdrawn in its own waiting period', () => {
    const waiting = clauses({
      entryIntoForce: { notices: 4 }, laterParties: { waitingPeriod: { days: 60 } }, withdrawal: { notice: { months: 6 }, counted: 'BACK' },
    });
    const again = withPapers(waiting, withdrawalOf('KZ', '2026-04-01', '2026-10-27'), noticeOf('KZ', '2028-01-01'));
    const upon = again.entries[11]!;
    expect(['2028-02-29', '2028-03-01'].map((receivedOn) => found(revocation, on(receivedOn, { upon, record: again }))))
      .toEqual([[], ['receivedAt REVOKED_TOO_LATE']]);
  });

  test('R23: one that has been revoked already', () => {
    const twice = withPapers(protocol, withdrawalOf('KZ', '2026-03-15', '2026-09-15'), revocationOf(11, 'KZ', '2026-04-01'));
    expect(found(revocation, on('2026-05-01', { upon: left, record: twice }))).toEqual(['entry ALREADY_SAID']);
  });
});

describe('R8, R9, R33–R36, R44: what is said upon an earlier entry', () => {
  const finding = at11(entry({ kind: 'ENTRY_INTO_FORCE', instrument: 'protocol', enteredOn: day('2024-12-02') }, '2024-12-02'));
  const endedBy = (because: 'TERM' | 'CONSENT' | 'BASE_TREATY') =>
    at11(entry({ kind: 'INSTRUMENT_ENDED', instrument: 'protocol', endedOn: day('2026-01-01'), because }, '2026-01-01'));
  test.each<[string, object, object, string[]]>([
    ['R8: a cure',                             cure, { upon: pendingLeft, leaves: [] }, []],
    ['R8: of what is not pending',             cure, { upon: left }, ['entry NOT_PENDING']],
    ['R8: of nothing',                         cure, {}, ['entry UNKNOWN_ENTRY']],
    ['R28: that leaves what was wrong', cure, { upon: pendingLeft, leaves: pendingLeft.defects }, ['withdrawalOn WITHDRAWAL_TOO_SOON']],
    ['R8: itself not in due form',             { ...cure, inDueForm: false }, { upon: pendingLeft }, ['inDueForm NOT_IN_DUE_FORM']],
    ['R9: an objection',                       objection, { upon: left }, []],
    ['R9: to what has not been circulated',    objection, { upon: pendingLeft }, ['entry UNKNOWN_ENTRY']],
    ['R9: to nothing',                         objection, {}, ['entry UNKNOWN_ENTRY']],
    ['R35: on the last day',                   objection, on('2026-06-13', { upon: proposed }), []],
    ['R35: the day after',                     objection, on('2026-06-14', { upon: proposed }), ['receivedAt OBJECTION_TOO_LATE']],
    ['R9: to anything else, whenever',         objection, on('2040-01-01', { upon: left }), []],
    ['R9: on grounds that are a State secret', { ...objection, grounds: secret }, { upon: left }, ['grounds STATE_SECRET']],
    ['R9: by one that is not registered',      objection, { upon: left, partyIsRegistered: false }, ['party UNKNOWN_PARTY']],
    ['R29: a settlement',                      settlement, { upon: left }, []],
    ['R29: agreed by one that is not registered', { ...settlement, agreedBy: [party('QQ')] }, { upon: left, unknownParties: [party('QQ')] },
      ['agreedBy UNKNOWN_PARTY']],
    ['R29: of no withdrawal',                  settlement, { upon: completed }, ['entry UNKNOWN_ENTRY']],
    ['R44: a certified copy',                  copy, {}, []],
    ['R44: sent tomorrow',                     { ...copy, sentOn: day('2026-03-16') }, {}, ['sentOn DATE_IN_FUTURE']],
    ['R44: by no office',                      { ...copy, office: { ru: '' } }, {}, ['office.ru NAME_MISSING']],
    ['R44: with a file that is not here',      copy, { unknownFiles: ['file'] }, ['file UNKNOWN_FILE']],
    ['R44: acknowledged',                      acknowledged, { upon: at11(entry(copy, '2026-03-15')) }, []],
    ['R44: acknowledged is no copy',           acknowledged, { upon: left }, ['entry UNKNOWN_ENTRY']],
    ['R33: a correction',                      correction, { upon: left }, []],
    ['R33: of nothing',                        correction, {}, ['entry UNKNOWN_ENTRY']],
    ['R33: of another',                        { ...correction, entry: 10 }, { upon: left }, ['entry UNKNOWN_ENTRY']],
    ['R33: that points forward',               correction, { upon: left, pointsForward: true }, ['entry CORRECTION_CYCLE']],
    ['R33: without a reason',                  { ...correction, reason: ' ' }, { upon: left }, ['reason REASON_MISSING']],
    ['R33: for a reason that is a State secret', { ...correction, reason: secret }, { upon: left }, ['reason STATE_SECRET']],
    ['R33: that changes nothing',              { ...correction, corrected: {} }, { upon: left }, ['corrected NOTHING_CHANGED']],
    ['R33: in words that are not understood', { ...correction, corrected: {} },
      { upon: left, ofTheCorrected: [defect('CORRECTION_INVALID', 'corrected', 'day')] },
      ['corrected.day CORRECTION_INVALID']],
    ['R33: by words that cannot be seen', { ...correction, corrected: { recordedInError: true, observations: 'a\u2028b' } }, { upon: left },
      ['corrected.observations TEXT_UNREADABLE']],
    ['R33: by words that cannot be seen, deeper', { ...correction, corrected: { corrected: { title: { ru: '\u202e' } } } },
      { upon: left }, ['corrected.corrected TEXT_UNREADABLE']],
    ['R33: by a State secret, in a correction', { ...correction, corrected: { reason: secret } }, { upon: left },
      ['corrected.reason STATE_SECRET']],
    ['R33: by words that the rules refuse already', { ...correction, corrected: { title: { ru: 'a\u2028b' } } },
      { upon: left, ofTheCorrected: [defect('NAME_UNREADABLE', 'corrected', 'title', 'ru')] }, ['corrected.title.ru NAME_UNREADABLE']],
    ['R33: of a finding',                      correction, { upon: finding }, ['entry NOT_CORRECTABLE']],
    ['R33: of an end that was found',          correction, { upon: endedBy('TERM') }, ['entry NOT_CORRECTABLE']],
    ['R33: with the base Treaty',              correction, { upon: endedBy('BASE_TREATY') }, ['entry NOT_CORRECTABLE']],
    ['R33: of an end that was agreed',         correction, { upon: endedBy('CONSENT') }, []],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });
});

describe('R27, R35, R37, R42: what the Secretariat records of an instrument', () => {
  const registered = withPapers(protocol, entry(registration, '2026-03-01'));
  test.each<[string, object, object, string[]]>([
    ['R35: a proposal',                        proposal, {}, []],
    ['R35: its last day is today', { ...proposal, objectionsUntil: day('2026-03-15') }, {}, ['objectionsUntil TIME_LIMIT_PASSED']],
    ['R35: its last day is tomorrow',          { ...proposal, objectionsUntil: day('2026-03-16') }, {}, []],
    ['R35: in no words',                       { ...proposal, proposal: { ru: '' } }, {}, ['proposal.ru NAME_MISSING']],
    ['R37: a registration',                    registration, {}, []],
    ['R37: tomorrow',                          { ...registration, registeredOn: day('2026-03-16') }, {}, ['registeredOn DATE_IN_FUTURE']],
    ['R37: the day of entry into force',       { ...registration, registeredOn: day('2024-12-02') }, {}, []],
    ['R37: the day before',                    { ...registration, registeredOn: day('2024-12-01') }, {}, ['registeredOn NOT_IN_FORCE']],
    ['R37: twice',                             registration, { record: registered }, ['instrument ALREADY_REGISTERED_WITH_UN']],
    ['R37: a number that cannot be read', { ...registration, registrationNumber: 'I\u202e1' }, {}, ['registrationNumber TEXT_UNREADABLE']],
    ['R42: an end by consent',                 ended, {}, []],
    ['R42: for one that is not registered',    ended, { partyIsRegistered: false }, ['party UNKNOWN_PARTY']],
    ['R42: without its paper',                 { ...ended, paperReference: ' ' }, {}, ['paperReference PAPER_REFERENCE_MISSING']],
    ['a published day',                        published, {}, []],
    ['published where it cannot be read',      { ...published, publishedIn: '\u202e' }, {}, ['publishedIn TEXT_UNREADABLE']],
    ['R27: correspondence',                    letter, {}, []],
    ['R27: about nothing',                     { ...letter, subject: { ru: ' ' } }, {}, ['subject.ru NAME_MISSING']],
    ['of no instrument',                       proposal, { instrument: undefined, record: undefined }, ['instrument UNKNOWN_INSTRUMENT']],
    ['of no instrument',                       published, { instrument: undefined, record: undefined }, ['instrument UNKNOWN_INSTRUMENT']],
  ])('%s', (_case, act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test.each([
    ['R31: a notice of one that has left: no way back under SIGNATORIES', { signatoriesOnly: true }, '2026-10-27', ['party FORMER_PARTY']],
    ['R31: the day before it leaves',                                      { signatoriesOnly: true }, '2026-10-26', []],
    ['R31: where any Party’s counts',                                      { signatoriesOnly: false }, '2026-10-27', []],
  ])('%s', (_case, change, receivedOn, expected) => {
    const record = withPapers(protocol, withdrawalOf('KZ', '2026-04-01', '2026-10-27'));
    expect(found(notice, on(receivedOn, { record, instrument: { ...known.instrument, ...change } }))).toEqual(expected);
  });

  test('a Party’s own form cites no paper, and is not received but as it arrives', () => {
    for (const act of [withdrawal, { ...revocation }, settlement, letter]) {
      expect(found(act, { onPaper: false, upon: left })).toEqual(expect.arrayContaining(['receivedAt SECRETARIAT_ONLY',
        'paperReference SECRETARIAT_ONLY']));
    }
  });

  test.each([withdrawal, revocation, cure, objection, settlement, acknowledged, ended, letter])('R8: it can be cited: $kind', (act) => {
    const upon = act.kind === 'CURE' ? pendingLeft : act.kind === 'COPY_ACKNOWLEDGED' ? at11(entry(copy, '2026-03-15')) : left;
    expect(found({ ...act, paperReference: '' }, { upon })).toEqual(['paperReference PAPER_REFERENCE_MISSING']);
  });

  test.each([copy, correction, proposal, registration, published])('what the Secretariat does itself needs no paper: $kind', (act) => {
    expect(found(act, { upon: left })).toEqual([]);
  });
});

describe('VCLT art. 77(1)(d) · R8: every defect at once', () => {
  const tomorrow = { receivedAt: Temporal.Instant.from('2026-12-01T09:00:00.001Z') };
  const stranger = { partyIsRegistered: false, instrument: undefined };
  const all: readonly (readonly [object, object, readonly string[]])[] = [
    [{ ...withdrawal, party: party('TJ'), inDueForm: false, signedBy: 'OTHER', datedOn: day('2026-03-16'), observations: secret,
      withdrawalOn: day('2026-04-01') },
      { ...tomorrow, ...stranger },
      ['receivedAt DATE_IN_FUTURE', 'inDueForm NOT_IN_DUE_FORM', 'party UNKNOWN_PARTY', 'instrument UNKNOWN_INSTRUMENT',
        'datedOn DATE_IN_FUTURE',
        'observations STATE_SECRET', 'signedBy FULL_POWERS_NEEDED', 'party NOT_BOUND', 'withdrawalOn WITHDRAWAL_TOO_SOON 2026-09-15']],
    [{ ...withdrawal, withdrawalOn: undefined, paperReference: '' }, under({}),
      ['paperReference PAPER_REFERENCE_MISSING', 'instrument NO_WITHDRAWAL_CLAUSE',
      'withdrawalOn WITHDRAWAL_DAY_MISSING']],
    [{ ...notice, inDueForm: false, datedOn: day('2026-12-01'), observations: '\u202e' },
      on('2026-11-01', { record: withPapers(protocol, withdrawalOf('KZ', '2026-04-01', '2026-10-27')),
        instrument: { adoptedOn: day('2026-11-02'), signatoriesOnly: true } }),
      ['inDueForm NOT_IN_DUE_FORM', 'datedOn DATE_IN_FUTURE', 'receivedAt DATE_BEFORE_ADOPTION', 'party NOT_A_SIGNATORY',
        'party FORMER_PARTY',
        'observations TEXT_UNREADABLE']],
    [{ ...correction, reason: '', corrected: { day: 1 } }, { upon: left,
      ofTheCorrected: [defect('CORRECTION_INVALID', 'corrected', 'day')] },
      ['reason REASON_MISSING', 'corrected.day CORRECTION_INVALID']],
    [{ ...correction, reason: '', corrected: {} }, { upon: left }, ['reason REASON_MISSING', 'corrected NOTHING_CHANGED']],
    [{ ...objection, grounds: secret }, on('2026-06-14', { upon: proposed, partyIsRegistered: false }),
      ['party UNKNOWN_PARTY', 'grounds STATE_SECRET', 'receivedAt OBJECTION_TOO_LATE']],
    [{ ...copy, sentOn: day('2026-03-16'), office: { ru: '' } }, { ...stranger, unknownFiles: ['file', 'attachments.0'] },
      ['file UNKNOWN_FILE', 'attachments.0 UNKNOWN_FILE', 'party UNKNOWN_PARTY', 'instrument UNKNOWN_INSTRUMENT', 'sentOn DATE_IN_FUTURE',
        'office.ru NAME_MISSING']],
    [{ ...registration, registeredOn: day('2026-03-16'), registrationNumber: secret },
      { record: { finalClauses: protocol, entries: numbered([signatureOf('KZ'), entry(registration, '2026-03-01')]) } },
      ['registeredOn DATE_IN_FUTURE', 'registeredOn NOT_IN_FORCE', 'instrument ALREADY_REGISTERED_WITH_UN',
        'registrationNumber STATE_SECRET']],
    [{ ...proposal, proposal: { ru: '' }, objectionsUntil: day('2026-03-15') }, stranger,
      ['instrument UNKNOWN_INSTRUMENT', 'proposal.ru NAME_MISSING', 'objectionsUntil TIME_LIMIT_PASSED']],
  ];

  test.each(all)('%#', (act, also, expected) => {
    expect(found(act, also)).toEqual(expected);
  });

  test('R8: which of them leave the paper pending, and which refuse the form', () => {
    const [act, also] = all[0]!;
    const codes = examine(act as ReceivedAct, { ...known, ...also }).filter(isOfPaper).map(({ code }) => code);
    expect(codes).toEqual(['NOT_IN_DUE_FORM', 'FULL_POWERS_NEEDED', 'NOT_BOUND', 'WITHDRAWAL_TOO_SOON']);
  });

  test('R28: an article is named, and the earliest day where it is a day that is wrong', () => {
    expect(examine({ ...withdrawal, withdrawalOn: day('2026-09-14') }, known)).toEqual([
      { code: 'WITHDRAWAL_TOO_SOON', path: ['input', 'withdrawalOn'], article: 'Art. 18', earliestOn: '2026-09-15' },
    ]);
  });

  test('every code of a withdrawal, a revocation, or of what is said upon an entry is stable', () => {
    const codes: readonly DefectCode[] = [
      'UNKNOWN_ENTRY', 'UNKNOWN_FILE', 'REASON_MISSING', 'NOT_PENDING', 'CORRECTION_CYCLE', 'CORRECTION_INVALID', 'NOT_CORRECTABLE',
        'NOT_IN_FORCE',
      'ALREADY_REGISTERED_WITH_UN', 'TIME_LIMIT_PASSED', 'NOT_BOUND', 'NO_WITHDRAWAL_CLAUSE', 'WITHDRAWAL_DAY_MISSING',
        'WITHDRAWAL_TOO_SOON',
      'WITHDRAWAL_DAY_NOT_OPEN', 'NOTICE_TOO_EARLY', 'FULL_POWERS_NEEDED', 'CONDITIONAL', 'REVOKED_TOO_LATE', 'OBJECTION_TOO_LATE',
        'FORMER_PARTY',
      'RECORDED_IN_ERROR',
    ];
    expect(codes.filter((code) => !defectCodes.includes(code))).toEqual([]);
  });
});
