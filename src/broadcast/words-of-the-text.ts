/** What is said of the text itself, its copies, its registration and its end. (Arts 17, final clause; VCLT arts 54, 77, 79, 80.) */
import type { InstrumentEnded } from '../treaty/acts.ts';
import { inLanguage, type Sentence } from '../treaty/texts.ts';
import { type Basis, clausesOf } from './bases.ts';
import { day, name, text } from './lines.ts';
import { uponLine, type WordsOf } from './words.ts';

type Kinds = 'CERTIFIED_COPY' | 'COPY_ACKNOWLEDGED' | 'TEXT_CORRECTION_PROPOSED' | 'TEXT_CORRECTED' | 'INSTRUMENT_ENDED' | 'REGISTRATION';

export const wordsOfTheText: WordsOf<Kinds> = {
  CERTIFIED_COPY: {
    happened: {
      ru: 'Депозитарий направил подписавшей Стороне заверенную копию международного договора.',
      kk: 'Депозитарий қол қойған Тарапқа халықаралық шарттың куәландырылған көшірмесін жіберді.',
      en: 'The depositary has sent a certified copy of an instrument to a Party that signed it.',
    },
    details: (act, language) => [
      day('sentOn', act.sentOn, language),
      ['office', inLanguage(act.office, language)],
      ...text('file', act.file),
      ...text('paperReference', act.paperReference),
    ],
    basis: () => ['FINAL_CLAUSES', 'VCLT_77_1_B'],
  },
  COPY_ACKNOWLEDGED: {
    happened: {
      ru: 'Сторона подтвердила, что получила заверенную копию международного договора.',
      kk: 'Тарап халықаралық шарттың куәландырылған көшірмесін алғанын растады.',
      en: 'A Party has acknowledged that it has its certified copy of an instrument.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, about) => [uponLine('entry', act.entry, language, about), ...text('paperReference', act.paperReference)],
    basis: () => ['VCLT_77_1_B', 'VCLT_77_1_E'],
  },
  TEXT_CORRECTION_PROPOSED: {
    happened: {
      ru: 'В тексте международного договора обнаружена ошибка. Депозитарий предлагает её исправить; '
        + 'возражения принимаются по указанный ниже день включительно.',
      kk: 'Халықаралық шарттың мәтінінде қате анықталды. Депозитарий оны түзетуді ұсынады; '
        + 'қарсылықтар төменде көрсетілген күнді қоса алғанда қабылданады.',
      en: 'An error has been found in the text of an instrument. The depositary proposes to correct it; '
        + 'objections are in time through the day named below.',
    },
    receivedAs: 'recordedOn',
    details: (act, language) => [
      ['proposal', inLanguage(act.proposal, language)],
      day('objectionsUntil', act.objectionsUntil, language),
      ...text('paperReference', act.paperReference),
    ],
    basis: () => ['VCLT_79_2'],
  },
  TEXT_CORRECTED: {
    happened: {
      ru: 'Возражений в срок не поступило. Депозитарий внёс исправление в текст и составил протокол об исправлении. '
        + 'Исправленный текст заменяет текст с ошибкой с самого начала (ab initio).',
      kk: 'Мерзімінде қарсылық түскен жоқ. Депозитарий мәтінге түзету енгізіп, түзету туралы акт жасады. '
        + 'Түзетілген мәтін қатесі бар мәтінді әу бастан (ab initio) ауыстырады.',
      en: 'There was no objection in time. The depositary has made the correction in the text '
        + 'and executed a procès-verbal of the rectification. '
        + 'The corrected text replaces the defective text ab initio.',
    },
    otherwise: ({ replacesFinding }) => (replacesFinding === undefined ? undefined : undoneFinding),
    details: (act, language, about) => [
      uponLine('entry', act.proposal, language, about),
      ...text('replacesFinding', act.replacesFinding?.toString()),
      ...name('proposal', about.upon?.act.kind === 'TEXT_CORRECTION_PROPOSED' ? about.upon.act.proposal : undefined, language),
    ],
    basis: () => ['VCLT_79_2_4'],
  },
  INSTRUMENT_ENDED: {
    happened: {
      ru: 'Действие международного договора прекращено.',
      kk: 'Халықаралық шарттың қолданылуы тоқтатылды.',
      en: 'An instrument is no longer in force.',
    },
    otherwise: ({ party, because, replacesFinding }) => ({
      ...(party !== undefined && endedForOne),
      ...(replacesFinding !== undefined && undoneFinding),
      ...(because === 'CONSENT' && { receivedAs: 'receivedOn' as const }),
    }),
    details: (act, language) => [
      day('endedOn', act.endedOn, language),
      day('lastDayInForce', act.endedOn.subtract({ days: 1 }), language),
      ['endedBecause', grounds[act.because][language]],
      ...text('replacesFinding', act.replacesFinding?.toString()),
      ...text('paperReference', act.paperReference),
    ],
    basis: (act) => [endBasis(act), 'VCLT_77_1_E'],
  },
  REGISTRATION: {
    happened: {
      ru: 'Международный договор зарегистрирован в Секретариате Организации Объединённых Наций.',
      kk: 'Халықаралық шарт Біріккен Ұлттар Ұйымының Хатшылығында тіркелді.',
      en: 'An instrument has been registered with the Secretariat of the United Nations.',
    },
    receivedAs: 'recordedOn',
    details: (act, language) => [
      day('registeredOn', act.registeredOn, language),
      ...text('registrationNumber', act.registrationNumber),
      ...text('paperReference', act.paperReference),
    ],
    basis: () => ['UN_CHARTER_102', 'VCLT_80'],
  },
};

/** As is known now. (R33.) */
const undoneFinding = {
  happened: {
    ru: 'Прежний вывод депозитария, указанный ниже, по уточнённым данным не подтверждается и более не действует.',
    kk: 'Депозитарийдің төменде көрсетілген бұрынғы қорытындысы нақтыланған деректермен расталмайды және бұдан былай күші жоқ.',
    en: 'As is known now, the earlier finding of the depositary that is named below was not true and no longer stands.',
  },
};

const endedForOne = {
  title: { ru: 'Прекращение действия для Стороны', kk: 'Тарап үшін қолданылуының тоқтатылғаны', en: 'Termination for a Party' },
  happened: {
    ru: 'Действие международного договора прекращено для одной Стороны.',
    kk: 'Халықаралық шарттың қолданылуы бір Тарап үшін тоқтатылды.',
    en: 'An instrument is no longer in force for one Party.',
  },
};

const grounds = {
  CONSENT: { ru: 'согласие всех Сторон', kk: 'барлық Тараптың келісімі', en: 'the consent of all Parties' },
  TERM: { ru: 'истечение срока действия', kk: 'қолданылу мерзімінің аяқталуы', en: 'its term is over' },
  BASE_TREATY: {
    ru: 'прекращение договора, на срок действия которого он заключён',
    kk: 'қолданылу мерзімі байланысты шарттың тоқтатылуы',
    en: 'the treaty on whose term it depends has ended',
  },
} as const satisfies Record<InstrumentEnded['because'], Sentence>;

/** The Protocol operates for the term of the Treaty of 15 May 1992. (Art. 17.) */
function endBasis({ instrument, because }: InstrumentEnded): Basis {
  return because === 'CONSENT' ? 'VCLT_54_B' : clausesOf(instrument, 'ARTICLE_17');
}
