/** Why an instrument is in force from that day, or what is still missing: the answer of the rule, in words. (Art. 16.) */
import type { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { inWords } from './calendar-words.ts';
import type { EntryIntoForce } from './entry-into-force.ts';
import type { FinalClauses } from './final-clauses.ts';
import type { Party } from './parties.ts';
import { inLanguage, type Language, type LocalizedText } from './texts.ts';

/** Speaks of the record that it is given, not of today: a day that it names may still be to come. */
export function explainEntryIntoForce(
  found: EntryIntoForce, finalClauses: FinalClauses, nameOf: (party: Party) => LocalizedText, language: Language,
): string {
  const says = words[language];
  const on = (day: Temporal.PlainDate) => inWords(day, language);
  if ('enteredOn' in finalClauses) return says.fixed(on(finalClauses.enteredOn));
  const { decisiveNotice, enteredOn, noticesReceived, noticesRequired } = found;
  const marks = found.restsOn.some(({ demonstration }) => demonstration) ? [says.demonstration] : [];
  if (!decisiveNotice || !enteredOn) return [says.notYet(noticesReceived, noticesRequired), ...marks].join(' ');
  const party = inLanguage(nameOf(decisiveNotice.act.party), language);
  return [
    says.from(on(enteredOn)),
    says.decisive(says.ordinal(noticesRequired), on(decisiveNotice.receivedOn), party, decisiveNotice.position),
    ...waits(finalClauses.waitingPeriod).map(([count, unit]) => says.wait(count, unit)),
    ...marks,
  ].join(' ');
}

type Unit = 'day' | 'month';

/** Nothing when the instrument does not wait. */
function waits(period: Period): (readonly [number, Unit])[] {
  const wait = 'days' in period ? ([period.days, 'day'] as const) : ([period.months, 'month'] as const);
  return wait[0] === 0 ? [] : [wait];
}

interface Words {
  notYet(received: number, required: number): string;
  fixed(day: string): string;
  from(day: string): string;
  decisive(ordinal: string, receivedOn: string, party: string, position: number): string;
  wait(count: number, unit: Unit): string;
  /** The notice by its number: in words up to the tenth. */
  ordinal(n: number): string;
  readonly demonstration: string;
}

const ru: Words = {
  notYet: (received, required) => `Пока не в силе. По заключительным положениям необходимо ${noticesRu(required)}; `
    + `получено: ${received}, недостаёт: ${required - received}.`,
  fixed: (day) => `День вступления в силу: ${day}. Он установлен в заключительных положениях.`,
  from: (day) => `День вступления в силу: ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `По заключительным положениям решающим является ${ordinal} уведомление: оно получено ${receivedOn} (Сторона: ${party}; запись № ${position}).`,
  wait: (count, unit) => `Срок ожидания со дня его получения: ${count} ${unitsRu[unit][pluralRu(count)]}.`,
  ordinal: (n) => ordinalsRu[n - 1] ?? `${n}-е`,
  demonstration: 'Это демонстрация: среди учтённых уведомлений есть вымышленные.',
};

/** A suffix would have to agree with the number or the name it follows, so numbers and names stand by themselves. */
const kk: Words = {
  notYet: (received, required) => 'Әзірге күшіне енген жоқ. Қорытынды ережелер бойынша қажетті хабарламалар саны: '
    + `${required}; алынғаны: ${received}; жетіспейтіні: ${required - received}.`,
  fixed: (day) => `Күшіне ену күні: ${day}. Бұл күн қорытынды ережелерде белгіленген.`,
  from: (day) => `Күшіне ену күні: ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `Қорытынды ережелер бойынша шешуші болып табылатыны – ${ordinal} (Тарап: ${party}; жазбаның нөмірі: ${position}). Оның алынған күні: ${receivedOn}.`,
  wait: (count, unit) => `Ол алынған күннен бастап күту мерзімі: ${count} ${unitsKk[unit]}.`,
  ordinal: (n) => (ordinalsKk[n - 1] ? `${ordinalsKk[n - 1]} хабарлама` : `${n}-хабарлама`),
  demonstration: 'Бұл – көрсетілім: есепке алынған хабарламалардың арасында ойдан шығарылғандары бар.',
};

const en: Words = {
  notYet: (received, required) => `Not yet in force. The final clauses require ${required} ${required === 1 ? 'notice' : 'notices'}: `
    + `${received} received, ${required - received} missing.`,
  fixed: (day) => `In force from ${day}: the day is fixed in the final clauses.`,
  from: (day) => `In force from ${day}.`,
  decisive: (ordinal, receivedOn, party, position) =>
    `Under the final clauses the ${ordinal} notice is decisive: it was received on ${receivedOn} (Party: ${party}; entry No. ${position}).`,
  wait: (count, unit) => `Waiting period from the day of its receipt: ${count} ${unit}${count === 1 ? '' : 's'}.`,
  ordinal: (n) => ordinalsEn[n - 1] ?? `${n}${suffixEn(n)}`,
  demonstration: 'This is a demonstration: of the notices that it rests on, some are invented.',
};

const words = { ru, kk, en } as const satisfies Record<Language, Words>;

function noticesRu(count: number): string {
  return `${count} ${{ one: 'уведомление', few: 'уведомления', many: 'уведомлений' }[pluralRu(count)]}`;
}

/** 1, 21 – 2, 3, 4, 22 – 5, 11, 12, 20. */
function pluralRu(count: number): 'one' | 'few' | 'many' {
  const [units, tens] = [count % 10, count % 100];
  if (tens >= 11 && tens <= 14) return 'many';
  if (units === 1) return 'one';
  return units >= 2 && units <= 4 ? 'few' : 'many';
}

function suffixEn(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return (teen ? undefined : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10]) ?? 'th';
}

const unitsRu = {
  day: { one: 'день', few: 'дня', many: 'дней' },
  month: { one: 'месяц', few: 'месяца', many: 'месяцев' },
} as const;
const unitsKk = { day: 'күн', month: 'ай' } as const;

const ordinalsRu: readonly string[] = [
  'первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое', 'десятое'];
const ordinalsKk: readonly string[] = [
  'бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы', 'оныншы'];
const ordinalsEn: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
