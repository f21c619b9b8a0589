/** The week in one letter, for those that want no live channel: what was notified, with the hash of each, signed by the hub. */
import type { Temporal } from 'temporal-polyfill';
import type { SigningKey } from '../identity/signing-key.ts';
import { canonical } from '../log/chain.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Language, languages, type Sentence } from '../treaty/texts.ts';
import type { Attachment, Letter } from './letter.ts';
import { day, type Line, oneLine, written } from './lines.ts';
import type { Notification } from './notification.ts';
import { subjectOf } from './wording.ts';
import { numbered } from './words.ts';

export interface Digest {
  readonly key: string;
  readonly at: Temporal.Instant;
  readonly timeZone: string;
  /** In the order of their numbers. */
  readonly notifications: readonly Notification[];
  /** The entry of the log up to which it goes: whoever has it can check all that came before. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly sign: SigningKey['sign'];
  /** The mailbox to which one writes to have no more of them. */
  readonly unsubscribe: string;
}

/** Subjects only, which are for everybody. The same input is the same letter: what is signed has no time of its own but `at`. */
export async function digestLetter(digest: Digest): Promise<Letter> {
  const { key, at, notifications, unsubscribe } = digest;
  const content = canonical(contentOf(digest));
  const jws = await digest.sign(content);
  const from = [...new Set([notifications.at(0), notifications.at(-1)])].flatMap((each) => each?.reference ?? []).join(' – ');
  return {
    key,
    at: new Date(at.epochMilliseconds),
    subject: oneLine(`Еженедельный обзор уведомлений депозитария: ${from === '' ? 'новых нет' : from}`),
    texts: languages.map((language) => ({ language, text: textOf(digest, language) })),
    attachments: [attachment('digest.json', 'application/json', content), attachment('digest.jws', 'application/jose', jws)],
    unsubscribe,
  };
}

function attachment(filename: string, contentType: string, content: string): Attachment {
  return { filename, contentType, content: Buffer.from(content) };
}

/** `kind`: what is signed as a digest passes for nothing else that the hub signs. */
function contentOf({ at, notifications, head }: Digest): object {
  return {
    kind: 'DIGEST',
    issuedAt: at.toString(),
    upTo: { position: head.position, hash: head.hash },
    notifications: notifications.map((n) => ({
      number: n.number,
      reference: n.reference,
      issuedAt: n.issuedAt.toString(),
      subject: Object.fromEntries(languages.map((language) => [language, subjectOf(n, language)])),
      position: n.position,
      hash: n.hash,
      demonstration: n.demonstration,
    })),
  };
}

function textOf({ at, timeZone, notifications, head }: Digest, language: Language): string {
  const say = (line: Line) => written(line, language);
  const issued = (instant: Temporal.Instant) => say(day('issuedOn', dayAt(instant, timeZone), language));
  return [
    title[language],
    issued(at),
    `${howMany[language]}: ${notifications.length}`, '',
    ...notifications.flatMap((n) => [
      `${numbered(n.number, language)}. ${subjectOf(n, language)}`, issued(n.issuedAt), say(['hash', n.hash]), '',
    ]),
    upTo[language], say(['position', String(head.position)]), say(['hash', head.hash]), '',
    toVerify[language], '',
    toEnd[language], '',
  ].join('\n');
}

const title: Sentence = {
  ru: 'Еженедельный обзор уведомлений депозитария',
  kk: 'Депозитарий хабарламаларының апталық шолуы',
  en: 'Weekly digest of depositary notifications',
};
const howMany: Sentence = { ru: 'Уведомлений в обзоре', kk: 'Шолудағы хабарламалар саны', en: 'Notifications in it' };
const upTo: Sentence = {
  ru: 'Обзор доведён до записи журнала:', kk: 'Шолу журналдың мына жазбасына дейін:', en: 'It goes up to this entry of the log:',
};

const toVerify: Sentence = {
  ru: 'Проверка: digest.json содержит этот же перечень, digest.jws – его же, подписанный депозитарием (JWS, Ed25519). '
    + 'Подпись проверяется ключом, опубликованным на сервере API по пути /.well-known/jwks.json; подписанный текст должен совпадать '
    + 'с digest.json байт в байт. Тексты уведомлений доступны через API: depositaryNotification(number: …).',
  kk: 'Тексеру: digest.json файлында осы тізбе, digest.jws файлында депозитарий қол қойған сол тізбе бар (JWS, Ed25519). '
    + 'Қолтаңба API серверінің /.well-known/jwks.json жолында жарияланған кілтпен тексеріледі; қол қойылған мәтін digest.json файлымен '
    + 'байтына дейін бірдей болуға тиіс. Хабарламалардың мәтіндерін API арқылы алуға болады: depositaryNotification(number: …).',
  en: 'To verify: digest.json holds this list, digest.jws the same, signed by the depositary (JWS, Ed25519). '
    + 'Check the signature with the key that the server of the API publishes at /.well-known/jwks.json; what is signed must equal '
    + 'digest.json byte for byte. The texts are to be had from the API: depositaryNotification(number: …).',
};

const toEnd: Sentence = {
  ru: 'Чтобы не получать обзор, завершите этот канал через API (мутация endChannel) или воспользуйтесь отпиской почтовой программы.',
  kk: 'Шолуды алмау үшін осы арнаны API арқылы аяқтаңыз (endChannel мутациясы) немесе пошта бағдарламасының жазылудан бас тарту '
    + 'мүмкіндігін пайдаланыңыз.',
  en: 'To have no more of these, end this channel through the API (mutation endChannel), or unsubscribe by your mail program.',
};
