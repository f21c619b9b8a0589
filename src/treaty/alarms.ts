/** Days of entry into force as they were published, where the clauses give another day, or none. (R1, R3, R7.) */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm, type PublishedDate } from './acts.ts';
import { inWords } from './calendar-words.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import { intervalsOf } from './standing.ts';
import type { NameOf } from './steps.ts';
import type { Language } from './texts.ts';

type PlainDate = Temporal.PlainDate;

export interface Alarm {
  readonly instrument: string;
  /** For this Party; in general where there is none. */
  readonly party?: Party;
  /** As it was published. */
  readonly recordedOn: PlainDate;
  /** As the clauses give it; absent where they give none. */
  readonly computedOn?: PlainDate;
  readonly entry: Entry<PublishedDate>;
}

/** The Depositary decides nothing here: it sees that one of the two days is wrong, and asks which. (R9.) */
export function alarmsOf(instrument: string, record: InstrumentRecord): Alarm[] {
  return inDueForm(record.entries, 'PUBLISHED_DATE').flatMap((entry) => {
    const { party, enteredOn: recordedOn } = entry.act;
    const days = party ? intervalsOf(party, record).map(({ from }) => from) : [entryIntoForce(record).enteredOn];
    if (days.some((day) => day?.equals(recordedOn))) return [];
    const [computedOn] = days;
    return [{ instrument, ...(party && { party }), recordedOn, ...(computedOn && { computedOn }), entry }];
  });
}

export function alarmInWords({ recordedOn, computedOn, party, entry }: Alarm, language: Language, nameOf: NameOf): string {
  const of = party && nameOf(party);
  const { publishedIn } = entry.act;
  return words[language](inWords(recordedOn, language), computedOn && inWords(computedOn, language), of, publishedIn, entry.position);
}

type Says = (recorded: string, computed: string | undefined, party: string | undefined, publishedIn: string, position: number) => string;

const words = {
  ru: (recorded, computed, party, publishedIn, position) =>
    `Опубликованный день вступления в силу не совпадает с вычисленным${party === undefined ? '' : ` (Сторона: ${party})`}. `
    + `Опубликован: ${recorded} (${publishedIn}; запись № ${position}). По заключительным положениям: ${computed ?? 'такого дня пока нет'}. `
    + 'Проверьте публикацию и записи.',
  kk: (recorded, computed, party, publishedIn, position) =>
    `Жарияланған күшіне ену күні есептелген күнмен сәйкес келмейді${party === undefined ? '' : ` (Тарап: ${party})`}. `
    + `Жарияланғаны: ${recorded} (${publishedIn}; жазбаның нөмірі: ${position}). Қорытынды ережелер бойынша: ${computed ?? 'мұндай күн әзірге жоқ'}. `
    + 'Жарияланымды және жазбаларды тексеріңіз.',
  en: (recorded, computed, party, publishedIn, position) =>
    `The published day of entry into force differs from the computed one${party === undefined ? '' : ` (Party: ${party})`}. `
    + `Published: ${recorded} (${publishedIn}; entry No. ${position}). Under the final clauses: ${computed ?? 'there is no such day yet'}. `
    + 'Check the publication and the entries.',
} as const satisfies Record<Language, Says>;
