/** What the letters that are no notifications have in common. None carries a link: whoever is to do something does it through the API. */
import type { Temporal } from 'temporal-polyfill';
import type { ChannelKind } from '../depositary/channel.entity.ts';
import { inWords } from '../treaty/calendar-words.ts';
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, languages, type LocalizedText, type Sentence } from '../treaty/texts.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './lines.ts';

/** What every letter is told, besides its matter. The same input gives the same letter, to the letter. */
export interface Occasion {
  /** Of its Message-ID. */
  readonly key: string;
  readonly at: Temporal.Instant;
  /** Of the seat: the times in the letter are its own. */
  readonly timeZone: string;
  readonly party: LocalizedText;
}

export interface ChannelNamed {
  /** As the API knows it. */
  readonly id: string;
  readonly kind: ChannelKind;
  /** A mailbox, or the URL of a webhook; none of a live connection, and none once it is forgotten. */
  readonly address?: string | null | undefined;
}

/** A label and a value, or a paragraph; an empty one makes a gap. */
type Piece = readonly [label: Sentence, value: string | Sentence] | Sentence | '';

/** The Party first, then what there is to say. */
export function composed({ key, at, party }: Occasion, subject: string, pieces: readonly Piece[]): Letter {
  const texts = languages.map((language) => {
    const lines = pieces.map((piece) => written(piece, language));
    return { language, text: [written([words.party, inLanguage(party, language)], language), ...lines, ''].join('\n') };
  });
  return { key, at: new Date(at.epochMilliseconds), subject: oneLine(subject), texts };
}

function written(piece: Piece, language: Language): string {
  if (piece === '') return '';
  if ('ru' in piece) return piece[language];
  const [label, value] = piece;
  return `${label[language]}: ${oneLine(typeof value === 'string' ? value : value[language])}`;
}

export function channelLines(channel: ChannelNamed): readonly Piece[] {
  return [[words.channel, nameOf(channel)], [words.channelId, channel.id]];
}

function nameOf({ kind, address }: ChannelNamed): Sentence {
  const where = address ? `, ${kind === 'WEBHOOK' ? withoutSecrets(address) : address}` : '';
  return sentence((language) => `${kinds[kind][language]}${where}`);
}

/** Whatever else a URL holds may open a door; and without its scheme no reader's machine makes a link of it. */
function withoutSecrets(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : '';
}

/** An instant, at the seat. */
export function moment(at: Temporal.Instant, timeZone: string): Sentence {
  const time = at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return sentence((language) => `${inWords(dayAt(at, timeZone), language)}, ${time} (${atTheSeat[language]})`);
}

/** A stranger's words: shorter, and with nothing in them that leads anywhere. */
export function quoted(words: string): string {
  return `«${oneLine(words.replace(/\p{Cf}/gu, '').replace(/[«»]/g, '"').replaceAll('://', ': //')).slice(0, 300).toWellFormed()}»`;
}

export function sentence(say: (language: Language) => string): Sentence {
  return { ru: say('ru'), kk: say('kk'), en: say('en') };
}

const kinds = {
  MAIL: { ru: 'почтовый ящик', kk: 'пошта жәшігі', en: 'mailbox' },
  WEBHOOK: { ru: 'вебхук', kk: 'вебхук', en: 'webhook' },
  DIGEST: { ru: 'еженедельный обзор', kk: 'апталық шолу', en: 'weekly digest' },
  LIVE: { ru: 'прямое соединение', kk: 'тікелей қосылым', en: 'live connection' },
} as const satisfies Record<ChannelKind, Sentence>;

const atTheSeat: Sentence = {
  ru: 'по месту нахождения депозитария', kk: 'депозитарий орналасқан жер бойынша', en: 'at the seat of the depositary',
};

export const words = {
  party: { ru: 'Сторона', kk: 'Тарап', en: 'Party' },
  channel: { ru: 'Канал', kk: 'Арна', en: 'Channel' },
  channelId: { ru: 'Идентификатор канала', kk: 'Арнаның сәйкестендіргіші', en: 'Id of the channel' },
  code: { ru: 'Код', kk: 'Код', en: 'Code' },
  validUntil: { ru: 'Действителен до', kk: 'Жарамды мерзімінің соңы', en: 'Valid until' },
  doneAt: { ru: 'Когда', kk: 'Уақыты', en: 'When' },
  doneBy: { ru: 'Кем', kk: 'Кім жасады', en: 'By whom' },
  since: { ru: 'Не принимает с', kk: 'Қабылдамай тұрған уақытының басы', en: 'Takes nothing since' },
  reply: { ru: 'Ответ сервера', kk: 'Сервердің жауабы', en: 'Reply of the server' },
  subject: { ru: 'Тема', kk: 'Тақырыбы', en: 'Subject' },
  informedAt: { ru: 'Сторона информирована', kk: 'Тарап хабардар етілген уақыт', en: 'The Party was informed' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Not by an answer to this letter, and at no address that it names: it could be forged. */
export const writeToTheSecretariat: Sentence = {
  ru: 'Если это сделано не Вашим ведомством, незамедлительно сообщите Секретариату по адресу, который известен Вам не из этого письма.',
  kk: 'Егер мұны Сіздің ведомствоңыз жасамаса, Хатшылыққа осы хаттан емес, бұрыннан белгілі мекенжай бойынша дереу хабарлаңыз.',
  en: 'If it was not your office, tell the Secretariat at once, at an address that you know from elsewhere than this letter.',
};

export const noLinks: Sentence = {
  ru: 'В письмах депозитария нет ссылок, по которым нужно переходить, и отвечать на них не нужно.',
  kk: 'Депозитарийдің хаттарында басуды қажет ететін сілтемелер болмайды және оларға жауап берудің қажеті жоқ.',
  en: 'Letters of the depositary carry no links to follow, and need no answer.',
};
