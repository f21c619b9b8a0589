/** What is said of a Party that leaves: its notice, the revocation, the obligations, the day itself. (Art. 18; VCLT arts 54, 68.) */
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../treaty/texts.ts';
import { type Basis, clausesOf } from './bases.ts';
import { values } from './labels.ts';
import { day, dayIfAny, type Line, text } from './lines.ts';
import { type About, partiesNamed, uponLine, type WordsOf } from './words.ts';

type Kinds = 'NOTICE_OF_WITHDRAWAL' | 'REVOCATION' | 'WITHDRAWAL_TAKEN_EFFECT' | 'SETTLEMENT';

export const wordsOfWithdrawal: WordsOf<Kinds> = {
  NOTICE_OF_WITHDRAWAL: {
    happened: {
      ru: 'Получено письменное уведомление Стороны о выходе из международного договора.',
      kk: 'Тараптың халықаралық шарттан шығу туралы жазбаша хабарламасы алынды.',
      en: 'A Party’s written notice has been received that it withdraws from an instrument.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, { takesEffectOn = act.withdrawalOn }) => [
      ...dayIfAny('datedOn', act.datedOn, language),
      ...text('paperReference', act.paperReference),
      ...(takesEffectOn ? leaving(takesEffectOn, language) : [['withdrawalOn', values.byTheClauses[language]] as const]),
      ...(act.consentOfAll === true ? [['consentOfAll', values.consented[language]] as const] : []),
      ['obligationsSettled', values[act.obligationsSettled ? 'settled' : 'notSettled'][language]],
    ],
    basis: (act) => [wayOut(act.instrument, act.consentOfAll), 'VCLT_77_1_E'],
  },
  REVOCATION: {
    happened: {
      ru: 'Сторона отозвала своё уведомление до того, как оно вступило в силу. Отозванное уведомление более не учитывается.',
      kk: 'Тарап өз хабарламасын ол күшіне енгенге дейін кері қайтарып алды. Кері қайтарып алынған хабарлама бұдан былай есепке алынбайды.',
      en: 'A Party has revoked its notice before it took effect. The notice counts no more.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, about) => [uponLine('revokes', act.entry, language, about), ...text('paperReference', act.paperReference)],
    basis: () => ['VCLT_68', 'VCLT_77_1_E'],
  },
  WITHDRAWAL_TAKEN_EFFECT: {
    happened: {
      ru: 'День выхода наступил: Сторона более не связана договором. '
        + 'Права, обязательства и правовое положение, возникшие ранее, сохраняются.',
      kk: 'Шығу күні келді: Тарап бұдан былай шартпен байланысты емес. '
        + 'Бұрын туындаған құқықтар, міндеттемелер мен құқықтық жағдай сақталады.',
      en: 'The day of withdrawal has come: the Party is bound no longer. '
        + 'Rights, obligations and legal situations that arose before remain.',
    },
    otherwise: ({ withdrawalOn }) => (withdrawalOn ? undefined : undoneWithdrawal),
    details: (act, language, about) => [
      ...(act.withdrawalOn ? leaving(act.withdrawalOn, language) : []),
      uponLine('entry', act.notice, language, about),
      ...text('replacesFinding', act.replacesFinding?.toString()),
      ...dayIfAny('formerlyFound', dayFound(about), language),
    ],
    basis: ({ instrument }, { upon }) => [
      wayOut(instrument, upon?.act.kind === 'NOTICE_OF_WITHDRAWAL' ? upon.act.consentOfAll : undefined), 'VCLT_77_1_E',
    ],
  },
  SETTLEMENT: {
    happened: {
      ru: 'Выражено согласие с тем, что обязательства, возникшие для выходящей Стороны, урегулированы.',
      kk: 'Шығатын Тарап үшін туындаған міндеттемелердің реттелгеніне келісім білдірілді.',
      en: 'It is agreed that the obligations that arose for the Party that withdraws are settled.',
    },
    receivedAs: 'receivedOn',
    details: (act, language, about) => [
      uponLine('entry', act.entry, language, about),
      ['agreedBy', act.agreedBy ? partiesNamed(act.agreedBy, language, about.names) : values.allParties[language]],
      ...text('paperReference', act.paperReference),
    ],
    basis: ({ instrument }) => [clausesOf(instrument, 'ARTICLE_18'), 'VCLT_77_1_E'],
  },
};

function dayFound({ replaces }: About): Temporal.PlainDate | undefined {
  return replaces?.act.kind === 'WITHDRAWAL_TAKEN_EFFECT' ? replaces.act.withdrawalOn : undefined;
}

/** A Party that withdraws is bound through the day before. (R22.) */
function leaving(on: Temporal.PlainDate, language: Language): Line[] {
  return [day('withdrawalOn', on, language), day('lastDayBound', on.subtract({ days: 1 }), language)];
}

/** By the final clauses, or with the consent of all. (R16.) */
function wayOut(instrument: string, consentOfAll: boolean | undefined): Basis {
  return consentOfAll === true ? 'VCLT_54_B' : clausesOf(instrument, 'ARTICLE_18');
}

/** Later knowledge has undone what was found. (R33.) */
const undoneWithdrawal = {
  title: { ru: 'Выход не состоялся', kk: 'Шығудың күшіне енбегені', en: 'Withdrawal has not taken effect' },
  happened: {
    ru: 'Как стало известно, выход Стороны не состоялся. Прежнее заключение депозитария о её выходе больше не действует.',
    kk: 'Қазір белгілі болғандай, Тараптың шығуы күшіне енген жоқ. '
      + 'Депозитарийдің оның шыққаны туралы бұрынғы қорытындысы бұдан былай қолданылмайды.',
    en: 'As is known now, the withdrawal did not take effect. The depositary’s earlier finding that it did no longer stands.',
  },
};
