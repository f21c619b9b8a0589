/** How a Party stands on a day, and why, in words: each day that matters, with its steps. */
import type { Temporal } from 'temporal-polyfill';
import { inWords } from './calendar-words.ts';
import { datesOf } from './explained-dates.ts';
import type { InstrumentRecord } from './entry-into-force.ts';
import { explainEntryIntoForce, type Names } from './explanation.ts';
import type { Party } from './parties.ts';
import { type Standing, standingOf } from './standing.ts';
import type { DateKind } from './steps.ts';
import { stepsInWords } from './steps-in-words.ts';
import { inLanguage, type Language, type Sentence } from './texts.ts';

/** On one line. A day that it names may still be to come: the first sentence says on which day it stands so. */
export function explainStanding(party: Party, record: InstrumentRecord, on: Temporal.PlainDate, names: Names, language: Language): string {
  const { kind, boundFrom, withdrawalOn, because } = standingOf(party, record, on);
  const nameOf = (each: Party) => inLanguage(names(each), language);
  const telling = boundFrom ? ['BOUND_FROM', withdrawalOn ? 'WITHDRAWAL_ON' : 'FORMER_FROM'] : ['SIGNED', 'NOTICE_RECEIVED'];
  const told = datesOf(party, record, on).filter(({ what }) => telling.includes(what) || what === 'PROVISIONALLY_FROM');
  const days = told.map((each) => [`${labels[each.what][language]}: ${inWords(each.on, language)}.`, ...stepsInWords(each, language, nameOf)].join(' '));
  return [
    heads[language](nameOf(party), inWords(on, language), kinds[kind][language]),
    ...days,
    ...(kind === 'CONTRACTING' && !boundFrom ? [explainEntryIntoForce(record, names, language)] : []),
    ...(because.some(({ demonstration }) => demonstration) ? [demonstration[language]] : []),
  ].join(' ');
}

const heads = {
  ru: (party, on, kind) => `Сторона: ${party}. На ${on}: ${kind}.`,
  kk: (party, on, kind) => `Тарап: ${party}. Күні: ${on}. Жағдайы: ${kind}.`,
  en: (party, on, kind) => `Party: ${party}. On ${on}: ${kind}.`,
} as const satisfies Record<Language, (party: string, on: string, kind: string) => string>;

const kinds: Readonly<Record<Standing['kind'], Sentence>> = {
  MEMBER: { ru: 'договор не подписан', kk: 'шартқа қол қойылмаған', en: 'it has not signed' },
  SIGNATORY: { ru: 'подписавшая Сторона', kk: 'қол қойған Тарап', en: 'a signatory' },
  CONTRACTING: {
    ru: 'уведомление получено, договор для Стороны ещё не действует',
    kk: 'хабарлама алынған, шарт Тарап үшін әлі қолданылмайды',
    en: 'its notice has been received, and it is not bound yet',
  },
  BOUND: { ru: 'договор для Стороны действует', kk: 'шарт Тарап үшін қолданылады', en: 'it is bound' },
  WITHDRAWING: {
    ru: 'договор для Стороны действует, получено уведомление о выходе',
    kk: 'шарт Тарап үшін қолданылады, шығу туралы хабарлама алынған',
    en: 'it is bound, and its notice of withdrawal has been received',
  },
  FORMER: { ru: 'договор для Стороны больше не действует', kk: 'шарт Тарап үшін бұдан былай қолданылмайды', en: 'it is bound no longer' },
};

/** How each day is called. */
const labels: Readonly<Record<DateKind, Sentence>> = {
  SIGNED: { ru: 'День подписания', kk: 'Қол қойылған күн', en: 'Signed on' },
  NOTICE_RECEIVED: { ru: 'День получения уведомления', kk: 'Хабарламаның алынған күні', en: 'Notice received on' },
  BOUND_FROM: { ru: 'Договор действует для Стороны со дня', kk: 'Шарт Тарап үшін қолданыла бастайтын күн', en: 'Bound from' },
  WITHDRAWAL_RECEIVED: {
    ru: 'День получения уведомления о выходе', kk: 'Шығу туралы хабарламаның алынған күні', en: 'Notice of withdrawal received on',
  },
  WITHDRAWAL_ON: { ru: 'День выхода', kk: 'Шығу күні', en: 'Day of withdrawal' },
  LAST_DAY_BOUND: { ru: 'Последний день действия для Стороны', kk: 'Шарт Тарап үшін қолданылатын соңғы күн', en: 'Last day bound' },
  FORMER_FROM: {
    ru: 'Первый день, когда договор для Стороны не действует', kk: 'Шарт Тарап үшін қолданылмайтын бірінші күн', en: 'Bound no longer from',
  },
  PROVISIONALLY_FROM: { ru: 'Временно применяется со дня', kk: 'Уақытша қолданыла бастайтын күн', en: 'Applied provisionally from' },
  EARLIEST_WITHDRAWAL_ON: {
    ru: 'Самый ранний возможный день выхода', kk: 'Мүмкін болатын ең ерте шығу күні', en: 'Earliest possible day of withdrawal',
  },
  ENTERED_ON: { ru: 'День вступления в силу', kk: 'Күшіне ену күні', en: 'In force from' },
  EFFECT_FROM: { ru: 'Действие распространяется на время со дня', kk: 'Қолданылуы таралатын бірінші күн', en: 'With effect from' },
  ENDED_ON: { ru: 'Первый день, когда договор не действует', kk: 'Шарт қолданылмайтын бірінші күн', en: 'In force no longer from' },
  TERM_ENDS: { ru: 'Последний день срока действия', kk: 'Қолданылу мерзімінің соңғы күні', en: 'Last day of the term' },
};

const demonstration: Sentence = {
  ru: 'Это демонстрация: среди записей, на которых основан ответ, есть вымышленные.',
  kk: 'Бұл – көрсетілім: жауап негізделген жазбалардың арасында ойдан шығарылғандары бар.',
  en: 'This is a demonstration: of the entries that it rests on, some are invented.',
};
