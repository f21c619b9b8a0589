/** What is said of an earlier entry: cured, contested, corrected; and of papers that are no act at all. (R8, R9, R27, R33.) */
import { inLanguage, type Language } from '../treaty/texts.ts';
import type { Correction } from '../treaty/acts.ts';
import { correctedLines } from './corrected-lines.ts';
import { values } from './labels.ts';
import { type Line, text } from './lines.ts';
import { type About, numbered, uponLine, type WordsOf } from './words.ts';

export const wordsOfTheRecord: WordsOf<'CURE' | 'OBJECTION' | 'CORRECTION' | 'CORRESPONDENCE' | 'EVIDENCE_OF_INFORMING'> = {
  CURE: {
    happened: {
      ru: 'Сторона привела в надлежащую форму документ, который депозитарий получил ранее и сохранил. '
        + 'Документ учитывается со дня настоящего получения.',
      kk: 'Тарап депозитарий бұрын алып, сақтап қойған құжатты тиісті нысанға келтірді. '
        + 'Құжат осы алынған күннен бастап есепке алынады.',
      en: 'A Party has put right a paper that the depositary had received before and kept. '
        + 'The paper counts from the day of this receipt.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, about) => [
      about.upon ? uponLine('cures', about.upon.position, language, about) : ['cures', numbered(act.entry, language)],
      ...text('paperReference', act.paperReference),
    ],
    basis: () => ['VCLT_77_1_D', 'VCLT_77_1_E'],
  },
  OBJECTION: {
    happened: {
      ru: 'Сторона заявила возражение против того, что внесено в реестр. '
        + 'Депозитарий фиксирует разногласие, доводит его до сведения Сторон и не разрешает его.',
      kk: 'Тарап тізілімге енгізілген жазбаға қарсылық білдірді. '
        + 'Депозитарий келіспеушілікті тіркейді, оны Тараптарға хабарлайды және оны шешпейді.',
      en: 'A Party contests what is on the record. '
        + 'The depositary records the difference, brings it to the attention of the Parties and decides nothing.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, about) => [
      uponLine('contests', act.entry, language, about),
      ...text('grounds', act.grounds),
      ...text('paperReference', act.paperReference),
    ],
    basis: () => ['VCLT_77_2', 'VCLT_77_1_E'],
  },
  CORRECTION: {
    happened: {
      ru: 'Депозитарий исправил запись. Исправленная запись сохраняется; читать её следует так, как указано ниже.',
      kk: 'Депозитарий жазбаны түзетті. Түзетілген жазба сақталады; оны төменде көрсетілгендей оқу қажет.',
      en: 'The depositary has corrected an entry. That entry stays; it is to be read as is said below.',
    },
    receivedAs: 'recordedOn',
    otherwise: (_act, about) => {
      if (!isCirculated(about)) return notCirculated;
      return about.upon?.act.kind === 'CERTIFIED_COPY' ? copyCorrected : undefined;
    },
    details: (act, language, about) =>
      (isCirculated(about) ? whatIsCorrected(act, language, about) : [['corrects', numbered(act.entry, language)]]),
    basis: (_act, { upon }) => [upon?.act.kind === 'CERTIFIED_COPY' ? 'VCLT_79_6' : 'VCLT_77_1_E'],
  },
  CORRESPONDENCE: {
    happened: {
      ru: 'Получен документ Стороны, который не является актом по договору, как бы он ни был назван. Юридических последствий он не имеет.',
      kk: 'Тараптың құжаты алынды; қалай аталғанына қарамастан, ол шарт бойынша акт болып табылмайды. Оның заңдық салдары жоқ.',
      en: 'A Party’s paper has been received that is no act under the instrument, whatever it calls itself. It has no legal effect.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [['subject', inLanguage(act.subject, language)], ...text('paperReference', act.paperReference)],
    basis: () => ['VCLT_77_1_E'],
  },
  EVIDENCE_OF_INFORMING: { // it is not told, but it is named where somebody contests it
    happened: {
      ru: 'Депозитарий составил подтверждение того, кто, когда и по каким каналам был информирован.',
      kk: 'Депозитарий кімнің, қашан және қандай арналар арқылы хабардар етілгенін растайтын құжат жасады.',
      en: 'The depositary has made evidence of who was informed, when and on which channels.',
    },
    details: (act, language, about) => [uponLine('entry', act.entry, language, about), ['evidence', act.evidence]],
    basis: () => ['VCLT_78_C'],
  },
};

function whatIsCorrected(act: Correction, language: Language, about: About): readonly Line[] {
  const stillCounts = act.leaves.length === 0;
  return [
    uponLine('corrects', act.entry, language, about),
    ['reason', act.reason],
    ...correctedLines(act, language, about),
    ...(about.tells ? [['effect', values.countsNow[language]] as const] : []),
    ...(stillCounts || act.corrected.recordedInError === true ? [] : [['effect', values.countsNoMore[language]] as const]),
  ];
}

/** A pending paper is not circulated, and what is corrected in it is not either, as long as it is pending. (R8.) */
function isCirculated({ upon, tells }: About): boolean {
  return upon === undefined || upon.number !== undefined || tells !== undefined;
}

const notCirculated = {
  happened: {
    ru: 'Депозитарий исправил запись о документе, который не приведён в надлежащую форму. '
      + 'Такой документ не учитывается и Сторонам не рассылается.',
    kk: 'Депозитарий тиісті нысанға келтірілмеген құжат туралы жазбаны түзетті. '
      + 'Мұндай құжат есепке алынбайды және Тараптарға таратылмайды.',
    en: 'The depositary has corrected the entry of a paper that is not in due form. Such a paper counts for nothing and is not circulated.',
  },
};

const copyCorrected = {
  title: {
    ru: 'Протокол об исправлении ошибки в заверенной копии',
    kk: 'Куәландырылған көшірмедегі қатені түзету туралы акт',
    en: 'Procès-verbal of the rectification of a certified copy',
  },
  happened: {
    ru: 'В заверенной копии обнаружена ошибка. Депозитарий составил протокол, содержащий исправление, и рассылает его.',
    kk: 'Куәландырылған көшірмеде қате анықталды. Депозитарий түзету енгізілген акт жасап, оны таратады.',
    en: 'An error has been discovered in a certified copy. '
      + 'The depositary has executed a procès-verbal of the rectification and communicates it.',
  },
};
