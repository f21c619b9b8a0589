/** A day in words, as a note verbale writes it. Own tables: what a letter says must not depend on the machine that writes it. */
import type { Temporal } from 'temporal-polyfill';
import type { Language } from './texts.ts';

/** «2 декабря 2016 года», "2016 жылғы 2 желтоқсан", "2 December 2016". */
export function inWords(day: Temporal.PlainDate, language: Language): string {
  const month = months[language][day.month - 1] as string;
  return patterns[language](day.day, month, day.year);
}

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
