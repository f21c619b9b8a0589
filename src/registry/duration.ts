/** For how long an instrument operates, and what else is derived of it as a whole, as the record shows it up to an instant. */
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import { badInput } from '../paging.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { datesOfInstrument } from '../treaty/explained-dates.ts';
import { endOf, termEnds } from '../treaty/term.ts';
import { type DateView, dateView } from './dates.ts';
import { instrumentRecords, registrationIn } from './instruments.ts';
import { known, today } from './known.ts';

type MaybeRecord = InstrumentRecord | undefined;

/** Undefined where it was not on the record yet. */
export async function recordKnown(instrument: string, knownAt: Temporal.Instant | undefined, context: Context): Promise<MaybeRecord> {
  return context.load(instrumentRecords, { instrument, known: await known(knownAt, context) });
}

export function endedOn(record: MaybeRecord): string | undefined {
  return record && endOf(record)?.on.toString();
}

/** A list that nobody reads to its end is not made. */
const FAR = { years: 100 };

export function termsUntil(record: MaybeRecord, until: Temporal.PlainDate, context: Context): string[] {
  const tooFar = Temporal.PlainDate.compare(today(context).add(FAR), until) < 0;
  if (tooFar) throw badInput('That is too far ahead: ask for terms that end within a hundred years.');
  return record ? termEnds(record, until).map(String) : [];
}

export function datesUntil(instrument: string, record: MaybeRecord, until: Temporal.PlainDate): DateView[] {
  return record ? datesOfInstrument(record, until).map((each) => dateView(instrument, each)) : [];
}

export function originalOf(record: MaybeRecord): string | undefined {
  return record && registrationIn(record.entries)?.act.original;
}
