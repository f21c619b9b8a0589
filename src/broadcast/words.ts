/** What is said of one kind of act. The tables are kept by theme, in the files `words-of-…`. */
import type { Act, ActKind } from '../treaty/acts.ts';
import { inLanguage, type Language, type Sentence } from '../treaty/texts.ts';
import type { Party } from '../treaty/parties.ts';
import type { Basis } from './bases.ts';
import type { Line } from './lines.ts';
import type { EntryNamed, Notification } from './notification.ts';
import { titles } from './titles.ts';

export type Wording<A extends Act> = Said & {
  details(act: A, language: Language, about: About): readonly Line[];
  basis(act: A, about: About): readonly Basis[];
  /** The same kind of act, where it has to be told in other words. */
  otherwise?(act: A, about: About): Partial<Said> | undefined;
};

interface Said {
  readonly happened: Sentence;
  /** Where it is not that of its kind. */
  readonly title?: Sentence;
  /** How the day of receipt is called; absent from a finding, which nobody has sent. */
  readonly receivedAs?: 'receivedOn' | 'registeredOn' | 'recordedOn';
}

/** What the words need beside the act itself. */
export type About = Pick<Notification, 'upon' | 'replaces' | 'names' | 'takesEffectOn' | 'tells'>;

/** The rows of some kinds. */
export type WordsOf<K extends ActKind> = { readonly [kind in K]: Wording<Extract<Act, { kind: kind }>> };

/** "No. 12 – Notice of withdrawal (DN.9.2027)"; what was not circulated has no such number. */
function entryNamed({ position, act, reference }: EntryNamed, language: Language): string {
  const circulated = reference === undefined ? '' : ` (${reference})`;
  return `${numbered(position, language)} – ${titles[act.kind][language]}${circulated}`;
}

export function numbered(position: number, language: Language): string {
  return `${language === 'en' ? 'No.' : '№'} ${position}`;
}

/** The entry that an act is upon, under a label of its own. */
export function uponLine(label: Line[0], position: number, language: Language, { upon }: About): Line {
  return [label, upon?.position === position ? entryNamed(upon, language) : numbered(position, language)];
}

/** By their names; by its code, one whose name is not on the record. */
export function partiesNamed(parties: readonly Party[], language: Language, names: About['names']): string {
  return parties.map((party) => inLanguage(names?.get(party) ?? { ru: party }, language)).join('; ');
}
