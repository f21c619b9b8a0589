/** What is on record of an authority, line by line. */
import type { AuthorityProfile, Changes, ContactPoint } from '../treaty/acts.ts';
import { inWords } from '../treaty/calendar-words.ts';
import { inLanguage, type Language } from '../treaty/texts.ts';
import { alwaysOpen, cleared, competenceWords, contactWords, values } from './labels.ts';
import type { Line } from './lines.ts';

type Field = keyof AuthorityProfile;
type Told<T> = (value: T, language: Language) => readonly string[];

/** How each part of an authority's profile is told: one string for each line. */
const profile: { readonly [field in Field]: Told<NonNullable<AuthorityProfile[field]>> } = {
  name: (name, language) => [inLanguage(name, language)],
  competences: (all, language) => [all.map((competence) => competenceWords[competence][language]).join('; ')],
  headOffice: (office, language) => [inLanguage(office, language)],
  deputyOffices: (offices, language) => offices.map((office) => inLanguage(office, language)),
  address: (address) => [address],
  contactPoints: (all, language) => all.toSorted((a, b) => a.priority - b.priority).map((point) => contactLine(point, language)),
  publicKeys: (keys, language) => (keys.length === 0 ? [] : [`${keys.length} (${values.inFullInTheEntry[language]})`]),
  legalBasis: (legalBasis) => [legalBasis],
  competentFrom: (from, language) => [inWords(from, language)],
};
const fields = Object.keys(profile) as Field[];

export function isProfileField(field: string): field is Field {
  return Object.hasOwn(profile, field);
}

export function fieldsIn(said: Changes): Field[] {
  return fields.filter((field) => said[field] !== undefined);
}

export function profileLines(said: Changes, language: Language, whenEmpty?: 'say so when empty'): Line[] {
  return fieldsIn(said).flatMap((field) => {
    const tell = profile[field] as Told<unknown>;
    const told = said[field] === null ? [] : tell(said[field], language);
    return (told.length === 0 && whenEmpty ? [cleared[language]] : told).map((line): Line => [field, line]);
  });
}

function contactLine({ kind, value, aroundTheClock, hours, languages }: ContactPoint, language: Language): string {
  const when = [...(aroundTheClock ? [alwaysOpen[language]] : []), ...(hours === undefined ? [] : [hours])];
  return [`${contactWords[kind][language]} ${value}`, ...when, languages.join(', ')].join('; ');
}
