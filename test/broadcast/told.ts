/** One act of each kind, and what is said of it. */
import { Temporal } from 'temporal-polyfill';
import type { EntryNamed, Notification } from '../../src/broadcast/notification.ts';
import { subjectOf, textOf } from '../../src/broadcast/wording.ts';
import type { Act, ActKind, Designation, NoticeOfWithdrawal } from '../../src/treaty/acts.ts';
import { party } from '../../src/treaty/parties.ts';
import type { Language } from '../../src/treaty/texts.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);
export const [KZ, BY, instrument] = [party('KZ'), party('BY'), 'information-sphere-2014'];
const title = { ru: 'Протокол о взаимодействии', kk: 'Өзара іс-қимыл туралы хаттама', en: 'Protocol on interaction' };
const names = new Map([
  [KZ, { ru: 'Республика Казахстан', kk: 'Қазақстан Республикасы', en: 'Republic of Kazakhstan' }],
  [BY, { ru: 'Республика Беларусь', kk: 'Беларусь Республикасы', en: 'Republic of Belarus' }],
]);
const onPaper = { paperReference: 'нота № 7', inDueForm: true };

export const designation: Designation = {
  kind: 'DESIGNATION', party: KZ, authority: 'kz-12', replaces: 'kz-3', competentFrom: day('2027-03-01'),
  publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: 'partOfTheKey' }],
  name: { ru: 'Орган', kk: 'Құзыретті орган', en: 'Body' }, competences: ['INFORMATION_TECHNOLOGY', 'PEACE_AND_SECURITY'],
  headOffice: { ru: 'Начальник' }, deputyOffices: [{ ru: 'Первый заместитель' }, { ru: 'Второй заместитель' }], legalBasis: 'указ № 1',
  contactPoints: [
    { kind: 'PHONE', value: '+1 202 555 0141', hours: '09:00–18:00', aroundTheClock: false, languages: ['ru'], priority: 2 },
    { kind: 'EMAIL', value: 'duty@kz.example', aroundTheClock: true, languages: ['ru', 'kk'], priority: 1 },
  ],
  ...onPaper,
};

export const withdrawal: NoticeOfWithdrawal = {
  kind: 'NOTICE_OF_WITHDRAWAL', instrument, party: KZ, withdrawalOn: day('2027-10-01'), datedOn: day('2027-02-20'),
  obligationsSettled: true, ...onPaper,
};

export const acts: { readonly [kind in ActKind]: Extract<Act, { kind: kind }> } = {
  INSTRUMENT_REGISTERED: {
    kind: 'INSTRUMENT_REGISTERED', instrument, title, adoptedOn: day('2014-12-23'), adoptedIn: 'Москва', finalClauses: {},
  },
  PARTY_REGISTERED: { kind: 'PARTY_REGISTERED', party: KZ, name: { ru: 'Республика Казахстан' } },
  SIGNATURE: { kind: 'SIGNATURE', instrument, party: KZ, signedOn: day('2014-12-23') },
  NOTICE_OF_COMPLETION: { kind: 'NOTICE_OF_COMPLETION', instrument, party: KZ, datedOn: day('2027-02-20'), ...onPaper },
  ENTRY_INTO_FORCE: { kind: 'ENTRY_INTO_FORCE', instrument, enteredOn: day('2027-03-01'), decisiveNotice: 11, replacesFinding: 9 },
  DESIGNATION: designation,
  CHANGE_OF_DESIGNATION: {
    kind: 'CHANGE_OF_DESIGNATION', party: KZ, authority: 'kz-12', effectiveOn: day('2027-04-01'),
    changes: { address: null, deputyOffices: [], contactPoints: designation.contactPoints },
  },
  END_OF_DESIGNATION: {
    kind: 'END_OF_DESIGNATION', party: KZ, authority: 'kz-12', effectiveOn: day('2027-03-01'), reason: 'реорганизация',
  },
  NOTICE_OF_WITHDRAWAL: withdrawal,
  REVOCATION: { kind: 'REVOCATION', entry: 5, instrument, party: KZ, ...onPaper },
  WITHDRAWAL_TAKEN_EFFECT: { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument, party: KZ, notice: 5, withdrawalOn: day('2027-10-01') },
  CURE: { kind: 'CURE', entry: 5, instrument, party: KZ, paperReference: 'нота № 8' },
  OBJECTION: { kind: 'OBJECTION', entry: 5, instrument, party: BY, grounds: 'долг', paperReference: 'нота № 9' },
  SETTLEMENT: { kind: 'SETTLEMENT', entry: 5, instrument, party: KZ, agreedBy: [BY, KZ], paperReference: 'акт № 1' },
  CERTIFIED_COPY: {
    kind: 'CERTIFIED_COPY', instrument, party: KZ, sentOn: day('2027-02-27'), file: 'cd'.repeat(32),
    office: { ru: 'Начальник отдела', kk: 'Бөлім бастығы', en: 'Head of section' },
  },
  COPY_ACKNOWLEDGED: { kind: 'COPY_ACKNOWLEDGED', entry: 5, instrument, party: KZ },
  CORRECTION: {
    kind: 'CORRECTION', entry: 5, instrument, party: KZ, reason: 'описка', corrected: { withdrawalOn: day('2027-11-01') }, leaves: [],
  },
  TEXT_CORRECTION_PROPOSED: {
    kind: 'TEXT_CORRECTION_PROPOSED', instrument, objectionsUntil: day('2027-05-30'),
    proposal: { ru: 'Вместо «а» читать «б»', kk: '«а» орнына «б» деп оқылсын', en: 'For “a” read “b”' },
  },
  TEXT_CORRECTED: { kind: 'TEXT_CORRECTED', instrument, proposal: 5 },
  INSTRUMENT_ENDED: { kind: 'INSTRUMENT_ENDED', instrument, endedOn: day('2028-01-01'), because: 'BASE_TREATY' },
  REGISTRATION: { kind: 'REGISTRATION', instrument, registeredOn: day('2027-02-26'), registrationNumber: '54321' },
  PUBLISHED_DATE: {
    kind: 'PUBLISHED_DATE', instrument, enteredOn: day('2016-12-02'), publishedIn: 'Собрание законодательства, № 1',
  },
  CORRESPONDENCE: {
    kind: 'CORRESPONDENCE', instrument, party: KZ, paperReference: 'письмо № 3',
    subject: { ru: 'Намерение выйти', kk: 'Шығу ниеті', en: 'An intent to withdraw' },
  },
  EVIDENCE_OF_INFORMING: { kind: 'EVIDENCE_OF_INFORMING', entry: 5, notification: 9, evidence: 'ef'.repeat(32) },
  SUBGRAPH_PROPOSED: { kind: 'SUBGRAPH_PROPOSED', party: KZ, name: 'kz-duty', url: 'https://kz.example/graphql', sdl: 'type Query { kzDuty: Int }' },
  SUBGRAPH_ACCEPTED: { kind: 'SUBGRAPH_ACCEPTED', party: KZ, name: 'kz-duty', proposal: 5 },
  SUBGRAPH_REJECTED: { kind: 'SUBGRAPH_REJECTED', party: KZ, name: 'kz-duty', proposal: 5, reasons: 'нет описаний' },
  SUBGRAPH_RETIRED: { kind: 'SUBGRAPH_RETIRED', party: KZ, name: 'kz-duty', proposal: 5, reason: 'узел закрыт' },
  SUPERGRAPH_ROLLED_BACK: { kind: 'SUPERGRAPH_ROLLED_BACK', version: 3, comeIn: [5], goOut: [], reason: 'сбой' },
};

/** The entry at 5 that others are upon: circulated as DN.9.2027. */
export function named(act: Act, more: Partial<EntryNamed> = {}): EntryNamed {
  const receivedAt = Temporal.Instant.from('2027-02-20T09:00:00Z');
  return { position: 5, act, receivedAt, receivedOn: day('2027-02-20'), number: 9, reference: 'DN.9.2027', ...more };
}

/** Received late in the evening of UTC: at the seat it is already March. */
export function notificationOf(act: Act, more: Partial<Notification> = {}): Notification {
  return {
    act, number: 17, reference: 'DN.17.2027', position: 12, hash: 'ab'.repeat(32), demonstration: false,
    receivedOn: day('2027-03-01'), issuedAt: Temporal.Instant.from('2027-02-28T21:30:00Z'),
    ...('party' in act && act.party !== undefined && { party: act.party, partyName: names.get(act.party)! }),
    ...('instrument' in act && act.instrument !== undefined && { instrument, instrumentTitle: title }),
    names,
    ...more,
  };
}
export const subject = (act: Act, language: Language = 'en') => subjectOf(notificationOf(act), language);
export const linesOf = (act: Act, language: Language = 'en', more: Partial<Notification> = {}) =>
  textOf(notificationOf(act, more), language, 'Europe/Moscow').split('\n');
