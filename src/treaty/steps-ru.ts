/** The steps in Russian, the working language. (Art. 13.) */
import { inWords, lengthInWords } from './calendar-words.ts';
import { ordinalRu } from './ordinals.ts';
import type { StepWords } from './steps.ts';

const day = (on: Parameters<typeof inWords>[0]) => inWords(on, 'ru');
const length = (period: Parameters<typeof lengthInWords>[0]) => lengthInWords(period, 'ru');
const notices = {
  COMPLETION: 'Уведомление о выполнении внутригосударственных процедур получено',
  WITHDRAWAL: 'Уведомление о выходе получено',
} as const;

export const ru: StepWords = {
  FIXED: ({ on }) => `День вступления в силу: ${day(on)}. Он установлен в заключительных положениях.`,
  SIGNED: ({ on, entry }) => `Договор подписан ${day(on)} (запись № ${entry}).`,
  RECEIVED: ({ on, entry, of }) => `${notices[of]} ${day(on)} (запись № ${entry}).`,
  CORRECTED: ({ entry, by }) => `Запись № ${entry} читается с исправлением (запись № ${by}).`,
  CURED: ({ on, entry, by }) =>
    `Недостатки документа (запись № ${entry}) устранены: исправленное получено ${day(on)} (запись № ${by}); он учитывается с этого дня.`,
  DECISIVE: ({ nth, on, entry, party }, nameOf) =>
    `Решающим является ${ordinalRu(nth)} уведомление: оно получено ${day(on)} (Сторона: ${nameOf(party)}; запись № ${entry}).`,
  QUOTA: ({ quota, reached }) =>
    `Из учтённых уведомлений от группы «${quota.called ?? quota.of.join(', ')}»: ${reached}; необходимо не менее: ${quota.atLeast}.`,
  NO_PERIOD: ({ on }) => `Срока ожидания нет: это сам день получения, ${day(on)}.`,
  PERIOD: ({ from, period, on }) => `${day(from)} + ${length(period)} = ${day(on)}.`,
  FIRST_OF_MONTH: ({ on }) => `Первое число следующего месяца = ${day(on)}.`,
  NTH_MONTH: ({ from, nth, on }) => `Считая от месяца получения (${day(from)}), первое число ${nth}-го месяца после него = ${day(on)}.`,
  WITH_THE_OTHERS: ({ on }) =>
    `Уведомление этой Стороны получено не позднее решающего, поэтому для неё это общий день вступления в силу: ${day(on)}.`,
  NOT_BEFORE_GENERAL: ({ own, on }) => `По собственному уведомлению – ${day(own)}, но не ранее общего дня вступления в силу: ${day(on)}.`,
  NOT_BEFORE_BASE: ({ on }) => `Не ранее дня, с которого для этой Стороны действует договор, на котором основан данный: ${day(on)}.`,
  EFFECT_FROM: ({ on, enteredOn }) =>
    `Заключительные положения распространяют действие договора на время с ${day(on)}; день вступления в силу: ${day(enteredOn)}.`,
  PROVISIONAL: ({ on }) => `Заключительные положения предусматривают временное применение со дня подписания: ${day(on)}.`,
  DISPATCHED: ({ on, entry }) => `Срок исчисляется со дня, которым датировано уведомление: ${day(on)} (запись № ${entry}).`,
  NAMED: ({ on, entry }) => `В уведомлении назван день выхода: ${day(on)} (запись № ${entry}).`,
  NAMED_LATER: ({ on, entry }) => `В уведомлении назван более поздний день, что допускается: ${day(on)} (запись № ${entry}).`,
  CONSENT_OF_ALL: ({ on, entry }) => `С согласия всех Сторон срок не исчисляется; день выхода: ${day(on)} (запись № ${entry}).`,
  COUNTED_BACK: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: последний день для получения; день получения – ${day(receivedOn)}, срок соблюдён.`,
  TOO_SOON: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: раньше дня получения (${day(receivedOn)}), поэтому такой день выхода был бы слишком ранним.`,
  DAY_BEFORE: ({ on }) => `Последний день – предшествующий: ${day(on)}.`,
  DAY_AFTER: ({ on }) => `Следующий день: ${day(on)}.`,
  TERM: ({ from, period, on, renewal }) =>
    `Срок действия: ${day(from)} + ${length(period)} = ${day(on)}, последний день срока${renewal === 'AUTOMATIC' ? '; затем срок продлевается' : ''}.`,
  NOT_RENEWED_FOR: ({ party }, nameOf) => `Продление срока не принято (Сторона: ${nameOf(party)}).`,
  AGREED: ({ on, entry }) => `Стороны условились о прекращении; первый день, когда договор не действует: ${day(on)} (запись № ${entry}).`,
  WITH_BASE: ({ on }) => `Прекращается вместе с договором, на котором основан: ${day(on)}.`,
};
