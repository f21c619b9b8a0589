/** What a notification says, in words. Mail, web and API all say the same. */
import type { Act, ActKind } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, type Sentence } from '../treaty/texts.ts';
import { bases } from './bases.ts';
import { demonstration, labels, notYetOperative, opening } from './labels.ts';
import { day, type Line, name, oneLine } from './lines.ts';
import type { Notification } from './notification.ts';
import { titles } from './titles.ts';
import { wordsOfDesignation } from './words-of-designation.ts';
import { wordsOfEntry } from './words-of-entry.ts';
import { wordsOfTheGraph } from './words-of-the-graph.ts';
import { wordsOfTheRecord } from './words-of-the-record.ts';
import { wordsOfTheText } from './words-of-the-text.ts';
import { wordsOfWithdrawal } from './words-of-withdrawal.ts';
import type { About, Wording, WordsOf } from './words.ts';

/** A new kind of act does not compile until it has its words here. */
const words: WordsOf<ActKind> = {
  ...wordsOfEntry, ...wordsOfDesignation, ...wordsOfWithdrawal, ...wordsOfTheRecord, ...wordsOfTheText, ...wordsOfTheGraph,
};

/** For everybody: no contact points and no keys. */
export function subjectOf(n: Notification, language: Language): string {
  const named = [n.partyName, n.instrumentTitle].filter((name) => name !== undefined).map((name) => inLanguage(name, language));
  const subject = oneLine([n.reference, titleOf(n)[language], ...named].join(' – '));
  return n.demonstration ? `${demonstration.mark[language]} ${subject}` : subject;
}

/** For the Parties only: it lists contact points. Plain text; the days are those at the depositary's seat. */
export function textOf(n: Notification, language: Language, timeZone: string): string {
  const { heading, issued, lines, ...said } = partsOf(n, language, timeZone);
  const ifAny = (text: string | undefined, ...after: string[]) => (text === undefined ? [] : [text, ...after]);
  return [
    ...ifAny(said.demonstration, ''),
    heading, `${issued[0]}: ${issued[1]}`,
    ...ifAny(said.replacing), '',
    said.opening, '',
    ...lines.map(([label, value]) => `${label}: ${value}`), '',
    ...ifAny(said.notYetOperative, ''),
    said.verification, '',
  ].join('\n');
}

/** What a text says, for whoever sets it on paper. */
interface Parts {
  readonly demonstration?: string;
  readonly heading: string;
  readonly title: string;
  readonly issued: Said;
  readonly replacing?: string;
  readonly opening: string;
  readonly lines: readonly Said[];
  readonly notYetOperative?: string;
  readonly verification: string;
}

type Said = readonly [label: string, value: string];

export function partsOf(n: Notification, language: Language, timeZone: string): Parts {
  const said = ([label, value]: Line): Said => [labels[label][language], oneLine(value)];
  return {
    ...(n.demonstration && { demonstration: demonstration.says[language] }),
    heading: heading[language](n),
    title: titleOf(n)[language],
    issued: said(day('issuedOn', dayAt(n.issuedAt, timeZone), language)),
    ...(n.replaces?.reference !== undefined && { replacing: replacing[language](n.replaces.reference) }),
    opening: `${opening[language]} ${wordingOf(n).happened[language]}`,
    lines: linesOf(n, language).map(said),
    ...(n.operative === false && { notYetOperative: notYetOperative[language] }),
    verification: verification[language](n.position),
  };
}

function linesOf(n: Notification, language: Language): Line[] {
  const { receivedAs } = wordingOf(n);
  const told = n.tells && { ...about(n), ...n.tells };
  const basis = [...new Set([n, ...(told ? [told] : [])].flatMap((each) => wordingOf(each).basis(each.act, each)))];
  return [
    ...name('party', n.partyName, language),
    ...name('instrument', n.instrumentTitle, language),
    ...(receivedAs ? [day(receivedAs, n.receivedOn, language)] : []),
    ...name('authority', n.authorityName, language),
    ...detailsOf(n, language),
    ...(told ? [['toldNow', titleOf(told)[language]] as const, ...detailsOf(told, language)] : []),
    ['basis', basis.map((each) => bases[each][language]).join('; ')],
    ['position', String(n.position)],
    ['hash', n.hash],
  ];
}

type Spoken = About & { readonly act: Act };

/** What the paper that is put right is upon is its own affair. */
function about({ names }: Notification): About {
  return names ? { names } : {};
}

function wordingOf(spoken: Spoken): Wording<Act> {
  const wording = words[spoken.act.kind] as Wording<Act>;
  return { ...wording, ...wording.otherwise?.(spoken.act, spoken) };
}

function titleOf(spoken: Spoken): Sentence {
  return wordingOf(spoken).title ?? titles[spoken.act.kind];
}

function detailsOf(spoken: Spoken, language: Language): readonly Line[] {
  const attachments = 'attachments' in spoken.act ? spoken.act.attachments ?? [] : [];
  return [...wordingOf(spoken).details(spoken.act, language, spoken), ...attachments.map((hash) => ['attachments', hash] as const)];
}

const replacing = {
  ru: (reference) => `Заменяет уведомление ${reference}.`,
  kk: (reference) => `Мына хабарламаны ауыстырады: ${reference}.`,
  en: (reference) => `Replaces notification ${reference}.`,
} as const satisfies Record<Language, (reference: string) => string>;

type Cited = Pick<Notification, 'number' | 'reference'>;
export const heading = {
  ru: ({ number, reference }) => `Уведомление депозитария № ${number} (${reference})`,
  kk: ({ number, reference }) => `Депозитарийдің хабарламасы № ${number} (${reference})`,
  en: ({ number, reference }) => `Depositary notification No. ${number} (${reference})`,
} as const satisfies Record<Language, (cited: Cited) => string>;

const query = (position: number) => `{ entries(after: ${position - 1}, first: 1) { canonical hash } }`;
export const verification = {
  ru: (position) => `Проверка: хеш – это SHA-256 текста записи (canonical), который можно получить через API: ${query(position)}`,
  kk: (position) => `Тексеру: хеш – жазба мәтінінің (canonical) SHA-256 мәні; мәтінді API арқылы алуға болады: ${query(position)}`,
  en: (position) => `To verify: the hash is the SHA-256 of the entry's text (canonical), to be had from the API: ${query(position)}`,
} as const satisfies Record<Language, (position: number) => string>;
