/** Letters about the ways by which a Party is reached: that one is to be proved, that one has changed, that one is failing. */
import type { Temporal } from 'temporal-polyfill';
import type { Sentence } from '../treaty/texts.ts';
import {
  type ChannelNamed, channelLines, composed, moment, noLinks, type Occasion, quoted, sentence, words, writeToTheSecretariat,
} from './letter-words.ts';
import type { Letter } from './letter.ts';

type Of<Matter> = Occasion & { readonly channel: ChannelNamed } & Matter;

interface Proof {
  readonly code: string;
  readonly codeUntil: Temporal.Instant;
}

/** To the mailbox that is to be proved: whoever gives the code back has read it. The subject does not show it. */
export function codeLetter({ channel, code, codeUntil, ...on }: Of<Proof>): Letter {
  return composed(on, 'Подтверждение канала депозитария: код', [
    ...channelLines(channel),
    [words.code, code],
    [words.validUntil, moment(codeUntil, on.timeZone)],
    '', toProve, '', keepToYourself, noLinks,
  ]);
}

const toProve: Sentence = {
  ru: 'Этот адрес указан для уведомлений депозитария. Он начнёт действовать, когда Сторона вернёт код через API '
    + 'под своими полномочиями: мутация proveChannel, с идентификатором канала и кодом.',
  kk: 'Бұл мекенжай депозитарийдің хабарламалары үшін көрсетілген. Ол Тарап кодты өз өкілеттігімен API арқылы қайтарғаннан кейін '
    + 'қолданыла бастайды: proveChannel мутациясы, арнаның сәйкестендіргіші және код.',
  en: 'This address was given for notifications of the depositary. It counts once the Party has given the code back through the API '
    + 'under its own mandate: mutation proveChannel, with the id of the channel and the code.',
};

const keepToYourself: Sentence = {
  ru: 'Если Вашему ведомству об этом ничего не известно, никому не сообщайте код и ничего не делайте: '
    + 'без кода адрес действовать не начнёт.',
  kk: 'Егер Сіздің ведомствоңыз бұл туралы білмесе, кодты ешкімге айтпаңыз және ештеңе жасамаңыз: кодсыз мекенжай қолданыла бастамайды.',
  en: 'If your office knows nothing of this, tell nobody the code and do nothing: without it the address does not come to count.',
};

/** COUNTS: notifications go there from now on. */
export type ChannelChange = keyof typeof changes;

interface Change {
  readonly change: ChannelChange;
  readonly by: 'PARTY' | 'SECRETARIAT' | 'MAIL';
  readonly doneAt: Temporal.Instant;
}

/** To those that counted before, the one that has ended as well: a stranger could have done it. */
export function changeLetter({ channel, change, by, doneAt, ...on }: Of<Change>): Letter {
  return composed(on, `Каналы депозитария: ${changes[change].title}`, [
    ...channelLines(channel),
    [words.doneBy, doers[by]],
    [words.doneAt, moment(doneAt, on.timeZone)],
    '', changes[change].says, '', writeToTheSecretariat, noLinks,
  ]);
}

const changes = {
  COUNTS: {
    title: 'канал начал действовать',
    says: {
      ru: 'Канал начал действовать: уведомления депозитария направляются и по нему.',
      kk: 'Арна қолданыла бастады: депозитарийдің хабарламалары ол арқылы да жіберіледі.',
      en: 'The channel has come to count: notifications of the depositary go there as well.',
    },
  },
  ENDED: {
    title: 'канал больше не действует',
    says: {
      ru: 'Канал больше не действует: новые уведомления по нему не направляются.',
      kk: 'Арна енді қолданылмайды: жаңа хабарламалар ол арқылы жіберілмейді.',
      en: 'The channel has ended: no new notifications go there.',
    },
  },
  SECRET_ROTATED: {
    title: 'ключ вебхука сменён',
    says: {
      ru: 'Ключ, которым подписываются сообщения вебхука, сменён. Некоторое время они подписываются обоими ключами, прежним и новым.',
      kk: 'Вебхук хабарларына қол қоятын кілт ауыстырылды. Біраз уақыт бойы оларға бұрынғы және жаңа кілтпен қатар қол қойылады.',
      en: 'The secret with which messages to the webhook are signed was changed. For a while they are signed with both, old and new.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly says: Sentence }>>;

const doers = {
  PARTY: { ru: 'Стороной, через API', kk: 'Тарап, API арқылы', en: 'the Party, through the API' },
  SECRETARIAT: { ru: 'Секретариатом', kk: 'Хатшылық', en: 'the Secretariat' },
  MAIL: {
    ru: 'письмом, в котором этот адрес указан отправителем (отписка)',
    kk: 'осы мекенжай жіберуші ретінде көрсетілген хатпен (жазылудан бас тарту)',
    en: 'a mail that names this address as its sender, to unsubscribe',
  },
} as const satisfies Record<Change['by'], Sentence>;

interface Failure {
  readonly since: Temporal.Instant;
  /** What its server said last, if it said anything. */
  readonly reply?: string | undefined;
  /** The first notification that it did not take. */
  readonly reference?: string | undefined;
}

/** To the Party's other channels. */
export function failingLetter({ channel, since, reply = '', reference, ...on }: Of<Failure>): Letter {
  return composed(on, 'Канал депозитария не принимает уведомлений', [
    ...channelLines(channel),
    [words.since, moment(since, on.timeZone)],
    ...(reference === undefined ? [] : [[firstMissed, reference] as const]),
    [words.reply, reply === '' ? noReply : sentence(() => quoted(reply))],
    '', goesOn, '', noLinks,
  ]);
}

const firstMissed: Sentence = {
  ru: 'Первое непринятое уведомление', kk: 'Қабылданбаған алғашқы хабарлама', en: 'First notification not taken',
};
const noReply: Sentence = { ru: 'ответа не было', kk: 'жауап болған жоқ', en: 'there was none' };
const goesOn: Sentence = {
  ru: 'Каждое уведомление направляется повторно до семи дней или, если это позже, пока не пройдут сутки с первой попытки; '
    + 'по другим каналам Сторона информируется и далее. '
    + 'Просим проверить канал или через API указать другой: мутация addChannel.',
  kk: 'Әрбір хабарлама жеті күнге дейін немесе, егер бұл кешірек болса, алғашқы әрекеттен кейін бір тәулік өткенше қайта жіберіледі; '
    + 'Тарап басқа арналар арқылы бұрынғыдай хабардар етіледі. '
    + 'Арнаны тексеруді немесе API арқылы басқасын көрсетуді сұраймыз: addChannel мутациясы.',
  en: 'Each notification is sent again for up to seven days or, if that is later, until a day after it was first tried; '
    + 'by its other channels the Party is informed as before. '
    + 'Please check the channel, or give another one through the API: mutation addChannel.',
};
