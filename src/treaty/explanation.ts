/** Why an instrument is in force from that day, or what is still missing: the answer of the rule, in words. (Art. 16.) */
import type { Period } from './calendar.ts';
import { inWords, lengthInWords, ruForm } from './calendar-words.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import type { Step } from './steps.ts';
import { stepsInWords } from './steps-in-words.ts';
import { notCounted, quotaSteps, reasonsForForce, type WhyNot } from './steps-of-entry.ts';
import { inLanguage, type Language, type LocalizedText } from './texts.ts';

/** How each Party is called. */
export type Names = (party: Party) => LocalizedText;

/** Speaks of the record that it is given, not of today: a day that it names may still be to come. On one line. */
export function explainEntryIntoForce(record: InstrumentRecord, names: Names, language: Language): string {
  const found = entryIntoForce(record);
  const says = words[language];
  const nameOf = (party: Party) => inLanguage(names(party), language);
  const arithmetic = (...steps: readonly Step[]) => stepsInWords({ steps }, language, nameOf);
  const named = ({ receivedOn, position, act: { party } }: (typeof found.restsOn)[number]) =>
    says.notice(nameOf(party), inWords(receivedOn, language), position);
  const left = notCounted(record).map(({ notice, because }) => `${named(notice)}: ${says.because[because]}`);
  return [
    ...opening(record, arithmetic, language),
    ...(found.restsOn.length > (found.decisiveNotice ? 1 : 0) ? [says.counted(found.restsOn.map(named).join('; '))] : []),
    ...(left.length > 0 ? [says.notCounted(left.join('; '))] : []),
    ...(found.effectFrom && found.enteredOn ? arithmetic({ rule: 'EFFECT_FROM', on: found.effectFrom, enteredOn: found.enteredOn }) : []),
    ...(found.restsOn.some(({ demonstration }) => demonstration) ? [says.demonstration] : []),
  ].join(' ');
}

export function whyNotInWords(because: WhyNot, language: Language): string {
  return words[language].because[because];
}

/** The day, and how it was found; or that it is still to be found. */
function opening(record: InstrumentRecord, arithmetic: (...steps: readonly Step[]) => string[], language: Language): string[] {
  const { finalClauses } = record;
  const found = entryIntoForce(record);
  const says = words[language];
  const reasons = reasonsForForce(record);
  const steps = reasons ? arithmetic(...reasons.steps.filter(({ rule }) => rule !== 'NO_PERIOD')) : [];
  if ('enteredOn' in finalClauses) return steps;
  if (!found.enteredOn) {
    return [says.notYet(found.noticesReceived, found.noticesRequired), ...arithmetic(...quotaSteps(found, finalClauses))];
  }
  const [decisive = '', ...rest] = steps;
  return [
    says.from(inWords(found.enteredOn, language)),
    `${says.byTheClauses} ${decisive.charAt(0).toLowerCase()}${decisive.slice(1)}`,
    ...waits(finalClauses.waitingPeriod, language).map((length) => says.wait(length)),
    ...rest,
  ];
}

/** Nothing when the instrument does not wait, or only for a month to begin. */
function waits(period: Period, language: Language): string[] {
  if ('firstDayOfNthMonthAfter' in period) return [];
  const length = 'firstDayOfMonthAfter' in period ? period.firstDayOfMonthAfter : period;
  return Object.values(length).includes(0) ? [] : [lengthInWords(length, language)];
}

interface Words {
  notYet(received: number, required: number): string;
  from(day: string): string;
  /** With these words begins the sentence on the decisive notice. */
  readonly byTheClauses: string;
  wait(length: string): string;
  counted(notices: string): string;
  notCounted(notices: string): string;
  notice(party: string, receivedOn: string, position: number): string;
  readonly because: Readonly<Record<WhyNot, string>>;
  readonly demonstration: string;
}

const ru: Words = {
  notYet: (received, required) => `Пока не в силе. По заключительным положениям необходимо ${required} `
    + `${ruForm(required, 'уведомление', 'уведомления', 'уведомлений')}; получено: ${received}, недостаёт: ${Math.max(required - received, 0)}.`,
  from: (day) => `День вступления в силу: ${day}.`,
  byTheClauses: 'По заключительным положениям',
  wait: (length) => `Срок ожидания со дня его получения: ${length}.`,
  counted: (notices) => `Учтены уведомления: ${notices}.`,
  notCounted: (notices) => `Не учтены: ${notices}.`,
  notice: (party, receivedOn, position) => `${party}, ${receivedOn} (запись № ${position})`,
  because: {
    REPEATED: 'от этой Стороны уже учтено уведомление',
    REVOKED: 'отозвано',
    NOT_SIGNED: 'Сторона ко дню получения не подписала договор',
    BY_THE_CLAUSES: 'по заключительным положениям в число не входит',
  },
  demonstration: 'Это демонстрация: среди учтённых уведомлений есть вымышленные.',
};

/** A suffix would have to agree with the number or the name it follows, so numbers and names stand by themselves. */
const kk: Words = {
  notYet: (received, required) => 'Әзірге күшіне енген жоқ. Қорытынды ережелер бойынша қажетті хабарламалар саны: '
    + `${required}; алынғаны: ${received}; жетіспейтіні: ${Math.max(required - received, 0)}.`,
  from: (day) => `Күшіне ену күні: ${day}.`,
  byTheClauses: 'Қорытынды ережелер бойынша',
  wait: (length) => `Ол алынған күннен бастап күту мерзімі: ${length}.`,
  counted: (notices) => `Есепке алынған хабарламалар: ${notices}.`,
  notCounted: (notices) => `Есепке алынбағандары: ${notices}.`,
  notice: (party, receivedOn, position) => `${party}, ${receivedOn} (жазбаның нөмірі: ${position})`,
  because: {
    REPEATED: 'бұл Тараптың хабарламасы бұрын есепке алынған',
    REVOKED: 'кері қайтарып алынған',
    NOT_SIGNED: 'алынған күні Тарап шартқа қол қоймаған еді',
    BY_THE_CLAUSES: 'қорытынды ережелер бойынша санға кірмейді',
  },
  demonstration: 'Бұл – көрсетілім: есепке алынған хабарламалардың арасында ойдан шығарылғандары бар.',
};

const en: Words = {
  notYet: (received, required) => `Not yet in force. The final clauses require ${required} ${required === 1 ? 'notice' : 'notices'}: `
    + `${received} received, ${Math.max(required - received, 0)} missing.`,
  from: (day) => `In force from ${day}.`,
  byTheClauses: 'Under the final clauses',
  wait: (length) => `Waiting period from the day of its receipt: ${length}.`,
  counted: (notices) => `Notices that count: ${notices}.`,
  notCounted: (notices) => `Not counted: ${notices}.`,
  notice: (party, receivedOn, position) => `${party}, ${receivedOn} (entry No. ${position})`,
  because: {
    REPEATED: 'a notice of this Party is counted already',
    REVOKED: 'revoked',
    NOT_SIGNED: 'the Party had not signed on the day of receipt',
    BY_THE_CLAUSES: 'under the final clauses it is not one of the number',
  },
  demonstration: 'This is a demonstration: of the notices that it rests on, some are invented.',
};

const words = { ru, kk, en } as const satisfies Record<Language, Words>;
