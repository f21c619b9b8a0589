/** Standings, derived from an instrument's entries; one query for all that are asked for together. */
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import type { RecordedEntry } from '../log/log.ts';
import { badInput } from '../paging.ts';
import { entryIntoForce, type InstrumentRecord } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import { standingOf } from '../treaty/standing.ts';
import { standingRecords } from './instruments.ts';
import type { Axes } from './known.ts';

export interface StandingView {
  readonly party: string;
  readonly instrument: string;
  readonly kind: ReturnType<typeof standingOf>['kind'];
  readonly signedOn?: string;
  readonly noticeReceivedOn?: string;
  readonly boundFrom?: string;
  readonly withdrawalReceivedOn?: string;
  readonly withdrawalOn?: string;
  readonly provisionallyFrom?: string;
  readonly intervals: readonly { readonly from: string; readonly until?: string }[];
  readonly demonstration: boolean;
  /** Not to be handed out as they are: see EntryView. */
  readonly restsOn: readonly RecordedEntry[];
  /** From what it is derived, and for which day: what is asked of it further follows from these. */
  readonly record: InstrumentRecord;
  readonly on: Temporal.PlainDate;
}

/** Refuses the question where the instrument is not registered, or was not yet at that position. */
export async function standingDemanded(party: string, instrument: string, axes: Axes, context: Context): Promise<StandingView> {
  const found = await standing(party, instrument, axes, context);
  if (!found) throw notOnRecord(instrument);
  return found;
}

export function notOnRecord(instrument: string): Error {
  return badInput(`No instrument "${instrument}" is on the record, as it was known then.`);
}

/** Undefined where the instrument is not registered, or was not yet at that position. */
export async function standing(
  party: string, instrument: string, { on, known }: Axes, { load }: Context,
): Promise<StandingView | undefined> {
  const record = await load(standingRecords, { instrument, known });
  if (!record) return undefined;
  const { because, intervals, kind, ...days } = standingOf(party as Party, record, on);
  const written = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, day.toString()]));
  return {
    party, instrument, kind, ...written, record, on,
    intervals: intervals.map(({ from, until }) => ({ from: from.toString(), ...(until && { until: until.toString() }) })),
    demonstration: [...because, ...(days.boundFrom ? entryIntoForce(record).restsOn : [])].some((entry) => entry.demonstration),
    restsOn: because as readonly RecordedEntry[],
  };
}
