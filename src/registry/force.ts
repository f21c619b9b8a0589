/** Entry into force, as the record shows it up to a position, and in words. */
import type { Context } from '../context.ts';
import type { RecordedEntry } from '../log/log.ts';
import { entryIntoForce, type InstrumentRecord } from '../treaty/entry-into-force.ts';
import { explainEntryIntoForce } from '../treaty/explanation.ts';
import type { Language } from '../treaty/texts.ts';
import { standingRecords } from './instruments.ts';
import { names } from './names.ts';

export interface ForceView {
  readonly on?: string;
  readonly effectFrom?: string;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  readonly demonstration: boolean;
  /** Not to be handed out as they are: see EntryView. */
  readonly decisiveNotice?: RecordedEntry;
  readonly notices: readonly RecordedEntry[];
  readonly record?: InstrumentRecord;
}

/** An instrument that was not yet on the record has no notices: nothing was known of it. */
export async function force(instrument: string, known: number, { load }: Context): Promise<ForceView> {
  const record = await load(standingRecords, { instrument, known });
  if (!record) return { noticesReceived: 0, noticesRequired: 0, demonstration: false, notices: [] };
  const { enteredOn, effectFrom, noticesReceived, noticesRequired, decisiveNotice, restsOn } = entryIntoForce(record);
  return {
    record, noticesReceived, noticesRequired,
    notices: restsOn as readonly RecordedEntry[],
    demonstration: restsOn.some(({ demonstration }) => demonstration),
    ...(enteredOn && { on: enteredOn.toString() }),
    ...(effectFrom && { effectFrom: effectFrom.toString() }),
    ...(decisiveNotice && { decisiveNotice: decisiveNotice as RecordedEntry }),
  };
}

export async function explain({ record }: ForceView, language: Language, context: Context): Promise<string> {
  return record ? explainEntryIntoForce(record, await names(context), language) : unknown[language];
}

const unknown = {
  ru: 'В указанный момент международный договор ещё не был зарегистрирован.',
  kk: 'Көрсетілген сәтте халықаралық шарт әлі тіркелмеген болатын.',
  en: 'At that instant the instrument was not yet on the record.',
};
