/** What is wrong, what to do, and by when: as a person reads it. */
import { Temporal } from 'temporal-polyfill';
import { inWords } from '../treaty/calendar-words.ts';
import { type Defect, messageOf } from '../treaty/defects.ts';
import type { Language } from '../treaty/texts.ts';

/** The message ends with the first day that would be in time, where there is one: the Party is asked for it, and told. (R28.) */
export function inFull({ code, earliestOn }: Defect, language: Language): string {
  const message = messageOf(code, language);
  return earliestOn === undefined ? message : `${message} ${earliest[language]}: ${inWords(Temporal.PlainDate.from(earliestOn), language)}.`;
}

const earliest = {
  ru: 'Самый ранний возможный день',
  kk: 'Мүмкін болатын ең ерте күн',
  en: 'The earliest possible day',
} as const satisfies Record<Language, string>;
