/** Entry into force, as the record shows it up to a position, and in words. */
import type { Context } from '../context.ts';
import type { RecordedEntry } from '../log/log.ts';
import { type EntryIntoForce, entryIntoForce } from '../treaty/entry-into-force.ts';
import { explainEntryIntoForce } from '../treaty/explanation.ts';
import type { FinalClauses } from '../treaty/final-clauses.ts';
import type { Language, LocalizedText } from '../treaty/texts.ts';
import { instrumentRecords } from './instruments.ts';
import { partiesByCode } from './parties.ts';

export interface ForceView {
  readonly on?: string;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  readonly demonstration: boolean;
  /** Not to be handed out as it is: see EntryView. */
  readonly decisiveNotice?: RecordedEntry;
  readonly found: EntryIntoForce;
  readonly finalClauses?: FinalClauses;
}

/** An instrument that was not yet on the record has no notices: nothing was known of it. */
export async function force(instrument: string, known: number, { load }: Context): Promise<ForceView> {
  const record = await load(instrumentRecords, { instrument, known });
  const found: EntryIntoForce = record ? entryIntoForce(record) : { noticesReceived: 0, noticesRequired: 0, restsOn: [] };
  const decisiveNotice = found.decisiveNotice as RecordedEntry | undefined;
  return {
    found,
    noticesReceived: found.noticesReceived,
    noticesRequired: found.noticesRequired,
    demonstration: found.restsOn.some(({ demonstration }) => demonstration),
    ...(found.enteredOn && { on: found.enteredOn.toString() }),
    ...(decisiveNotice && { decisiveNotice }),
    ...(record && { finalClauses: record.finalClauses }),
  };
}

export async function explain({ found, finalClauses }: ForceView, language: Language, { load }: Context): Promise<string> {
  if (!finalClauses) return unknown[language];
  const decisive = found.decisiveNotice?.act.party;
  const name = decisive && (await load(partiesByCode, decisive))?.name;
  const nameOf = (party: string): LocalizedText => name ?? { ru: party };
  return explainEntryIntoForce(found, finalClauses, nameOf, language);
}

const unknown = {
  ru: 'В указанный момент международный договор ещё не был зарегистрирован.',
  kk: 'Көрсетілген сәтте халықаралық шарт әлі тіркелмеген болатын.',
  en: 'At that instant the instrument was not yet on the record.',
};
