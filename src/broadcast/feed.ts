/**
 * Public notifications as an Atom feed (RFC 4287), in pages that do not change once they are full (RFC 5005). No texts and no contact
 * points: it is for everybody.
 */
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, type LocalizedText, type Sentence } from '../treaty/texts.ts';
import { demonstration } from './labels.ts';
import { day, type Line, oneLine, written } from './lines.ts';
import type { Notification } from './notification.ts';
import { titles } from './titles.ts';
import { subjectOf } from './wording.ts';

const PAGE = 50;
/** To be raised when an entry comes to hold something else: it is part of the entity tag. */
export const LAYOUT = 1;

/** Of numbers, both ends included; none where the second is less. */
interface Range {
  readonly from: number;
  readonly to: number;
  /** Nothing will be added to it any more. */
  readonly isFull: boolean;
}

export interface FeedPage extends Range {
  /** Consecutive; the newest is told first. */
  readonly notifications: readonly Notification[];
  /** The page of what comes before a number; absent: the newest. */
  readonly before?: number | undefined;
  readonly language: Language;
  readonly timeZone: string;
  /** Where the feed is reached from outside, without a query. */
  readonly at: string;
}

/** As far as numbers were given; undefined for a page that would not even begin with the next one. */
export function rangeOf(before: number | undefined, last: number): Range | undefined {
  const end = before ?? last + 1;
  if (end > last + 1 + PAGE) return undefined;
  return { from: Math.max(1, end - PAGE), to: Math.min(last, end - 1), isFull: before !== undefined && end <= last + 1 };
}

/** The same page is the same to the letter, whoever asks and whenever. */
export function feedOf({ notifications, before, from, to, isFull, language, timeZone, at }: FeedPage): string {
  const entries = notifications.toReversed();
  const addressOf = (page?: number) => `${at}?${page === undefined ? '' : `before=${page}&`}language=${language}`;
  const rest = Math.min(from - 1, to); // the last number that is on older pages
  const older = rest > 0 ? addressOf(Math.ceil(rest / PAGE) * PAGE + 1) : undefined;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:k="${NAMESPACE}" xml:lang="${language}">`,
    element('id', {}, `urn:khattama:feed:${language}`),
    element('title', {}, heading[language]),
    element('updated', {}, entries[0]?.issuedAt.toString() ?? '1970-01-01T00:00:00Z'), // nothing was issued yet
    `<author>${element('name', {}, author[language])}</author>`,
    ...(isFull ? ['<fh:archive/>'] : []),
    link('self', addressOf(before)),
    ...(before === undefined ? [] : [link('current', addressOf())]),
    ...(before === undefined || !isFull ? [] : [link('previous', addressOf(before + PAGE))]),
    ...(older === undefined ? [] : [link('next', older), link('prev-archive', older)]),
    ...entries.map((each) => entryOf(each, language, timeZone)),
    '</feed>',
    '',
  ].join('\n');
}

const NAMESPACE = 'urn:khattama:notification';
const heading: Sentence = { ru: 'Уведомления депозитария', kk: 'Депозитарийдің хабарламалары', en: 'Depositary notifications' };
const author: Sentence = {
  ru: 'Секретариат ОДКБ, депозитарий', kk: 'ҰҚШҰ Хатшылығы, депозитарий', en: 'CSTO Secretariat, depositary',
};

function entryOf(n: Notification, language: Language, timeZone: string): string {
  const issuedAt = n.issuedAt.toString();
  const facts = { number: n.number, reference: n.reference, position: n.position, hash: n.hash };
  return [
    '<entry>',
    element('id', {}, urn(n.number)),
    element('title', {}, subjectOf(n, language)),
    element('updated', {}, issuedAt),
    element('published', {}, issuedAt),
    ...categoriesOf(n, language),
    // The corrected one comes in its place; what was said before stays as it was. (R33.)
    ...(n.replaces?.number === undefined ? [] : [link('related', urn(n.replaces.number), n.replaces.reference)]),
    element('content', { type: 'text' }, linesOf(n, language, timeZone).map((line) => written(line, language)).join('\n')),
    ...Object.entries(facts).map(([name, value]) => element(`k:${name}`, {}, String(value))),
    '</entry>',
  ].join('\n');
}

function categoriesOf({ act, party, partyName, instrument, instrumentTitle, demonstration: isInvented }: Notification, language: Language) {
  const named = (name: LocalizedText | undefined, code: string) => inLanguage(name ?? { ru: code }, language);
  return [
    category('kind', act.kind, titles[act.kind][language]),
    ...(party === undefined ? [] : [category('party', party, named(partyName, party))]),
    ...(instrument === undefined ? [] : [category('instrument', instrument, named(instrumentTitle, instrument))]),
    ...(isInvented ? [category('mark', 'demonstration', demonstration.mark[language])] : []),
  ];
}

function linesOf({ issuedAt, position, hash }: Notification, language: Language, timeZone: string): Line[] {
  return [day('issuedOn', dayAt(issuedAt, timeZone), language), ['position', String(position)], ['hash', hash]];
}

function urn(number: number): string {
  return `${NAMESPACE}:${number}`;
}

function category(scheme: string, term: string, label: string): string {
  return element('category', { scheme: `urn:khattama:${scheme}`, term, label: oneLine(label) });
}

function link(rel: string, href: string, title?: string): string {
  return element('link', { rel, href, ...(title !== undefined && { title }) });
}

function element(name: string, attributes: Readonly<Record<string, string>>, text?: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return text === undefined ? `<${start}/>` : `<${start}>${escaped(text)}</${name}>`;
}

/** XML has no way at all to say what is not in its `Char`, half a surrogate pair among it: left out. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
