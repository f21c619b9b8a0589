/** What a task says to the Secretariat: what to do, by when, and under which article. */
import type { Temporal } from 'temporal-polyfill';
import { alarmInWords } from './alarms.ts';
import { inWords } from './calendar-words.ts';
import { messageOf } from './defects.ts';
import type { NameOf } from './steps.ts';
import type { Task } from './tasks.ts';
import type { Language } from './texts.ts';

type PlainDate = Temporal.PlainDate;

export interface Called {
  readonly nameOf: NameOf;
  /** The title of the instrument; absent of a paper that belongs to none. */
  readonly title?: string;
}

/** On one line: what it is about, then what to do. */
export function taskInWords(task: Task, today: PlainDate, language: Language, { nameOf, title }: Called): string {
  if (task.kind === 'ALARM') return [...subject(language, title), alarmInWords(task.alarm, language, nameOf)].join(' ');
  const { kind, party, entry, earliestOn } = task;
  const says = words[language];
  const day = (on: PlainDate) => inWords(on, language);
  const left = today.until(task.dueOn).days;
  const defects = kind === 'PENDING' ? (entry?.defects ?? []).map(({ code }) => messageOf(code, language)) : [];
  return [
    ...subject(language, title, party && nameOf(party)),
    says[kind](day(task.dueOn), left),
    ...defects,
    ...(earliestOn ? [says.earliest(day(earliestOn))] : []),
    ...(entry ? [says.entry(entry.position)] : []),
  ].join(' ');
}

function subject(language: Language, title: string | undefined, party?: string): string[] {
  const { instrument: ofInstrument, party: ofParty } = names[language];
  return [
    ...(title === undefined ? [] : [`${ofInstrument}: ${title}.`]),
    ...(party === undefined ? [] : [`${ofParty}: ${party}.`]),
  ];
}

const names = {
  ru: { instrument: 'Договор', party: 'Сторона' },
  kk: { instrument: 'Шарт', party: 'Тарап' },
  en: { instrument: 'Instrument', party: 'Party' },
} as const satisfies Record<Language, unknown>;

type Words = { readonly [kind in Exclude<Task['kind'], 'ALARM'>]: (day: string, left: number) => string } & {
  readonly earliest: (day: string) => string;
  readonly entry: (position: number) => string;
};

const ru: Words = {
  PENDING: (day) => `Документ получен ${day} и не в надлежащей форме: обратите на это внимание Стороны (Венская конвенция, пункт 1 d) статьи 77).`,
  CERTIFIED_COPY: (day) => `Направьте заверенную копию: она причитается подписавшей Стороне со дня подписания, ${day}.`,
  REGISTRATION: (day) => `Представьте договор для регистрации в Секретариат ООН: он в силе, день вступления – ${day} (Венская конвенция, статья 80).`,
  TEXT_CORRECTION: (day) => `Предложено исправление текста; последний день для возражений: ${day}. Затем составляется протокол (Венская конвенция, статья 79).`,
  TEXT_CORRECTION_OBJECTED: (day) => `Против исправления текста возражает Сторона; возражение получено ${day}. Доведите его до Сторон (Венская конвенция, статья 79).`,
  SETTLEMENT: (day) => `До дня выхода, ${day}, не заявлено урегулирование обязательств либо оно оспорено: запросите Стороны.`,
  WITHDRAWAL: (day, left) => `Предстоит выход; день выхода: ${day}; осталось дней: ${left}.`,
  WITHDRAWAL_NEAR: (day, left) => `Напоминание: выход близок; день выхода: ${day}; осталось дней: ${left}.`,
  TERM_END: (day, left) => `Истекает срок действия; последний день: ${day}; осталось дней: ${left}.`,
  earliest: (day) => `Если исправленное уведомление получено сегодня, самый ранний день выхода: ${day}.`,
  entry: (position) => `Запись № ${position}.`,
};

const kk: Words = {
  PENDING: (day) => `Құжат тиісті нысанда емес; алынған күні: ${day}. Бұған Тараптың назарын аударыңыз (Вена конвенциясы, 77-бап, 1-тармақ, d)).`,
  CERTIFIED_COPY: (day) => `Куәландырылған көшірмені жіберіңіз: ол қол қойған Тарапқа қол қойылған күннен бастап тиесілі: ${day}.`,
  REGISTRATION: (day) => `Шартты тіркеу үшін БҰҰ Хатшылығына ұсыныңыз: ол күшінде, күшіне енген күні: ${day} (Вена конвенциясы, 80-бап).`,
  TEXT_CORRECTION: (day) => `Мәтінді түзету ұсынылды; қарсылық білдірудің соңғы күні: ${day}. Содан кейін түзету туралы акт жасалады (Вена конвенциясы, 79-бап).`,
  TEXT_CORRECTION_OBJECTED: (day) => `Тарап мәтінді түзетуге қарсы; қарсылықтың алынған күні: ${day}. Оны Тараптарға жеткізіңіз (Вена конвенциясы, 79-бап).`,
  SETTLEMENT: (day) => `Міндеттемелердің реттелгені мәлімделмеген немесе дау туғызып отыр: Тараптардан сұраңыз. Шығу күні: ${day}.`,
  WITHDRAWAL: (day, left) => `Шығу күтіледі; шығу күні: ${day}; қалған күндер саны: ${left}.`,
  WITHDRAWAL_NEAR: (day, left) => `Еске салу: шығу жақындады; шығу күні: ${day}; қалған күндер саны: ${left}.`,
  TERM_END: (day, left) => `Қолданылу мерзімі аяқталады; соңғы күні: ${day}; қалған күндер саны: ${left}.`,
  earliest: (day) => `Түзетілген хабарлама бүгін алынса, ең ерте шығу күні: ${day}.`,
  entry: (position) => `Жазбаның нөмірі: ${position}.`,
};

const en: Words = {
  PENDING: (day) => `A paper received on ${day} is not in due and proper form: bring it to the attention of the Party (VCLT art. 77(1)(d)).`,
  CERTIFIED_COPY: (day) => `Send the certified copy: it is owed to the signatory since the day of signature, ${day}.`,
  REGISTRATION: (day) => `Transmit the instrument to the Secretariat of the United Nations for registration: it is in force since ${day} (VCLT art. 80).`,
  TEXT_CORRECTION: (day) => `A correction of the text is proposed; the last day for objections is ${day}. Then comes the procès-verbal (VCLT art. 79).`,
  TEXT_CORRECTION_OBJECTED: (day) => `A Party objects to the correction of the text; received on ${day}. Communicate it to the Parties (VCLT art. 79).`,
  SETTLEMENT: (day) => `Before the day of withdrawal, ${day}, the settlement of obligations is not declared, or contested: ask the Parties.`,
  WITHDRAWAL: (day, left) => `A withdrawal is to come; day of withdrawal: ${day}; days left: ${left}.`,
  WITHDRAWAL_NEAR: (day, left) => `A reminder: a withdrawal is near; day of withdrawal: ${day}; days left: ${left}.`,
  TERM_END: (day, left) => `A term ends; its last day: ${day}; days left: ${left}.`,
  earliest: (day) => `If the notice is put right today, the earliest day of withdrawal is ${day}.`,
  entry: (position) => `Entry No. ${position}.`,
};

const words = { ru, kk, en } as const satisfies Record<Language, Words>;
