/** Why an instrument is in force from that day, or what is still missing: the answer of the rule, in words. (Art. 16.) */
import type { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { inWords, lengthInWords, ruForm } from './calendar-words.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import { ordinalEn, ordinalKk, ordinalRu } from './ordinals.ts';
import type { Party } from './parties.ts';
import { periodSteps, type Step, throughSteps } from './steps.ts';
import { stepsInWords } from './steps-in-words.ts';
import { notCounted, quotaSteps, type WhyNot } from './steps-of-entry.ts';
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
    ...opening(record, nameOf, language),
    ...arithmetic(...quotaSteps(found, record.finalClauses)),
    ...(found.restsOn.length > (found.decisiveNotice ? 1 : 0) ? [says.counted(found.restsOn.map(named).join('; '))] : []),
    ...(left.length > 0 ? [says.notCounted(left.join('; '))] : []),
    ...(found.effectFrom && found.enteredOn ? arithmetic({ rule: 'EFFECT_FROM', on: found.effectFrom, enteredOn: found.enteredOn }) : []),
    ...(found.restsOn.some(({ demonstration }) => demonstration) ? [says.demonstration] : []),
  ].join(' ');
}

/** The day, and how it was found; or that it is still to be found. */
function opening(record: InstrumentRecord, nameOf: (party: Party) => string, language: Language): string[] {
  const { finalClauses } = record;
  const { decisiveNotice, enteredOn, noticesReceived, noticesRequired, restsOn } = entryIntoForce(record);
  const says = words[language];
  const on = (day: Temporal.PlainDate) => inWords(day, language);
  if ('enteredOn' in finalClauses) return [says.fixed(on(finalClauses.enteredOn))];
  if (!decisiveNotice || !enteredOn) return [says.notYet(noticesReceived, noticesRequired)];
  const { act: { party }, receivedOn, position } = decisiveNotice;
  const steps = [...throughSteps(decisiveNotice), ...periodSteps(receivedOn, finalClauses.waitingPeriod)];
  return [
    says.from(on(enteredOn)),
    says.decisive(says.ordinal(restsOn.length), on(receivedOn), nameOf(party), position),
    ...waits(finalClauses.waitingPeriod, language).map((length) => says.wait(length)),
    ...stepsInWords({ steps: steps.filter(({ rule }) => rule !== 'NO_PERIOD') }, language, nameOf),
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
  fixed(day: string): string;
  from(day: string): string;
  decisive(ordinal: string, receivedOn: string, party: string, position: number): string;
  wait(length: string): string;
  ordinal(n: number): string;
  counted(notices: string): string;
  notCounted(notices: string): string;
  notice(party: string, receivedOn: string, position: number): string;
  readonly because: Readonly<Record<WhyNot, string>>;
  readonly demonstration: string;
}

const ru: Words = {
  notYet: (received, required) => `Пока не в силе. По заключительным положениям необходимо ${required} `
    + `${ruForm(required, 'уведомление', 'уведомления', 'уведомлений')}; получено: ${received}, недостаёт: ${Math.max(required - received, 0)}.`,
  fixed: (day) => `День вступления в силу: ${day}. Он установлен в заключительных положениях.`,
  from: (day) => `День вступления в силу: ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `По заключительным положениям решающим является ${ordinal} уведомление: оно получено ${receivedOn} (Сторона: ${party}; запись № ${position}).`,
  wait: (length) => `Срок ожидания со дня его получения: ${length}.`,
  ordinal: ordinalRu,
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
  fixed: (day) => `Күшіне ену күні: ${day}. Бұл күн қорытынды ережелерде белгіленген.`,
  from: (day) => `Күшіне ену күні: ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `Қорытынды ережелер бойынша шешуші болып табылатыны – ${ordinal} (Тарап: ${party}; жазбаның нөмірі: ${position}). Оның алынған күні: ${receivedOn}.`,
  wait: (length) => `Ол алынған күннен бастап күту мерзімі: ${length}.`,
  ordinal: ordinalKk,
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
  fixed: (day) => `In force from ${day}: the day is fixed in the final clauses.`,
  from: (day) => `In force from ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `Under the final clauses the ${ordinal} notice is decisive: it was received on ${receivedOn} (Party: ${party}; entry No. ${position}).`,
  wait: (length) => `Waiting period from the day of its receipt: ${length}.`,
  ordinal: ordinalEn,
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
