/** What a correction says: each field in plain words, as it read until now and as it reads from now on. (R33–R36.) */
import { Temporal } from 'temporal-polyfill';
import type { Changes, Correction, Signer } from '../treaty/acts.ts';
import { inWords } from '../treaty/calendar-words.ts';
import { SEAT } from '../treaty/calendar.ts';
import type { Party } from '../treaty/parties.ts';
import { inLanguage, type Language, type LocalizedText } from '../treaty/texts.ts';
import { labels, signerWords, values } from './labels.ts';
import type { Line } from './lines.ts';
import { isProfileField, profileLines } from './profile-lines.ts';
import { type About, numbered, partiesNamed } from './words.ts';

export function correctedLines({ corrected }: Correction, language: Language, about: About): Line[] {
  if (corrected.recordedInError === true) return [['corrected', values.inError[language]]];
  const fields = Object.entries(corrected).filter(([field]) => field !== 'receivedOn'); // it follows from the instant
  return fields.map(([field, value]) => ['corrected', `${labelOf(field, language)}: ${change(field, value, language, about)}`]);
}

function change(field: string, value: unknown, language: Language, about: About): string {
  if (field === 'observations') return values.inFullInTheEntry[language]; // the Secretariat's own, and not the Party's
  const old = about.upon && (field === 'receivedAt' ? about.upon.receivedAt : (about.upon.act as unknown as Fields)[field]);
  const [was, is] = [told(field, old, language, about), told(field, value, language, about)];
  if (was === is) return values.inFullInTheEntry[language]; // in another language, or too long to be told here
  return about.upon ? `${was} → ${is}` : is;
}

type Fields = Readonly<Record<string, unknown>>;

function labelOf(field: string, language: Language): string {
  return Object.hasOwn(labels, field) ? labels[field as keyof typeof labels][language] : field;
}

function told(field: string, value: unknown, language: Language, { names }: About): string {
  if (field === 'agreedBy' && !Array.isArray(value)) return values.allParties[language];
  if (value === undefined || value === null) return values.notGiven[language];
  if (Object.hasOwn(tellers, field)) return (tellers[field as keyof typeof tellers] as Teller)(value, language, names);
  if (isProfileField(field)) return profileTold({ [field]: value }, language).map(([, line]) => line).join('; ');
  return plain(value, language);
}

type Teller<T = unknown> = (value: T, language: Language, names: About['names']) => string;
/** Fields that are not told as what they look like. */
const tellers = {
  receivedAt: (at: Temporal.Instant | string, language) => moment(Temporal.Instant.from(at), language),
  entry: (position: number, language) => numbered(position, language),
  signedBy: (signer: Signer, language) => signerWords[signer][language],
  party: (party: Party, language, names) => partiesNamed([party], language, names),
  agreedBy: (parties: readonly Party[], language, names) => partiesNamed(parties, language, names),
  obligationsSettled: (settled: boolean, language) => values[settled ? 'settled' : 'notSettled'][language],
  changes: (changes: Changes, language) => changesTold(changes, language),
} as const satisfies Readonly<Record<string, Teller<never>>>;

/** Days are days at the seat. (R43.) */
function moment(at: Temporal.Instant, language: Language): string {
  const there = at.toZonedDateTimeISO(SEAT);
  return `${inWords(there.toPlainDate(), language)}, ${there.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

function changesTold(changes: Changes, language: Language): string {
  return profileTold(changes, language).map(([field, line]) => `${labels[field][language]}: ${line}`).join('; ');
}

/** On the log a day is text. */
function profileTold(said: object, language: Language): readonly Line[] {
  const dated = Object.entries(said).map(([field, value]: [string, unknown]) => [field, field === 'competentFrom' ? asDay(value) : value]);
  return profileLines(Object.fromEntries(dated) as Changes, language, 'say so when empty');
}

function plain(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return values[value ? 'yes' : 'no'][language];
  if (Array.isArray(value)) return value.map((each) => plain(each, language)).join('; ');
  const day = asDay(value);
  if (day instanceof Temporal.PlainDate) return inWords(day, language);
  if (typeof value !== 'object' || value === null) return String(value);
  return 'ru' in value ? inLanguage(value as LocalizedText, language) : values.inFullInTheEntry[language];
}

function asDay(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Temporal.PlainDate.from(value) : value;
}
