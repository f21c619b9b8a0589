/**
 * A day, or a length of time, in words, as a note verbale writes it.
 * Own tables: what a letter says must not depend on the machine that writes it.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Simple } from './calendar.ts';
import type { Language } from './texts.ts';

/** «2 декабря 2016 года», "2016 жылғы 2 желтоқсан", "2 December 2016". */
export function inWords(day: Temporal.PlainDate, language: Language): string {
  const month = months[language][day.month - 1] as string;
  return patterns[language](day.day, month, day.year);
}

/** «60 дней», "60 күн", "60 days". */
export function lengthInWords(length: Simple, language: Language): string {
  const [[unit, count]] = Object.entries(length) as [[keyof typeof units, number]];
  return `${count} ${units[unit][language](count)}`;
}

/** 1, 21 – 2, 3, 4, 22 – 5, 11, 12, 20. */
export function ruForm(count: number, one: string, few: string, many: string): string {
  const [last, tens] = [count % 10, count % 100];
  if (tens >= 11 && tens <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

type UnitWords = { readonly [language in Language]: (count: number) => string };
const units = {
  days: { ru: (count) => ruForm(count, 'день', 'дня', 'дней'), kk: () => 'күн', en: (count) => (count === 1 ? 'day' : 'days') },
  months: { ru: (count) => ruForm(count, 'месяц', 'месяца', 'месяцев'), kk: () => 'ай', en: (count) => (count === 1 ? 'month' : 'months') },
  years: { ru: (count) => ruForm(count, 'год', 'года', 'лет'), kk: () => 'жыл', en: (count) => (count === 1 ? 'year' : 'years') },
} as const satisfies Record<string, UnitWords>;

const months = {
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const satisfies Record<Language, readonly string[]>;

const patterns = {
  ru: (day, month, year) => `${day} ${month} ${year} года`,
  kk: (day, month, year) => `${year} жылғы ${day} ${month}`,
  en: (day, month, year) => `${day} ${month} ${year}`,
} as const satisfies Record<Language, (day: number, month: string, year: number) => string>;
