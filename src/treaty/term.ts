/** For how long an instrument operates: its own term, or that of the Treaty on which it rests. (Art. 17; VCLT art. 54.) */
import type { Temporal } from 'temporal-polyfill';
import { inDueForm, type InstrumentEnded } from './acts.ts';
import { isBefore } from './calendar.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import { oncePer } from './once.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

export interface End {
  /** The first day on which it is no longer in force. */
  readonly on: PlainDate;
  readonly because: InstrumentEnded['because'];
}

/** The last day of each term up to a day: of five years from 20 April 1994, 20 April 1999. Renewed automatically, there are more. */
export function termEnds(record: InstrumentRecord, until: PlainDate): PlainDate[] {
  const { term } = record.finalClauses;
  const start = term?.from ?? entryIntoForce(record).enteredOn;
  if (!term || !start) return [];
  const ends: PlainDate[] = [];
  for (let n = 1; ; n++) {
    const end = start.add({ years: term.years * n });
    if (isBefore(until, end) || (n > 1 && term.renewal === 'NONE')) return ends;
    ends.push(end);
  }
}

/** When it ends for all: as the Parties have agreed, with its term, or with its base Treaty; whichever comes first. */
export const endOf = oncePer((record: InstrumentRecord): End | undefined => {
  const { term, endsWithBaseTreaty } = record.finalClauses;
  const base = endsWithBaseTreaty === 'NO' ? undefined : record.base && endOf(record.base);
  const amended = record.amended && endOf(record.amended);
  const over = term?.renewal === 'NONE' ? firstTermEnd(record) : undefined;
  return first([
    ...agreedEnds(record, undefined),
    ...(over ? [{ on: over, because: 'TERM' as const }] : []),
    ...[base, amended].flatMap((end) => (end ? [{ on: end.on, because: 'BASE_TREATY' as const }] : [])),
  ]);
});

/** When it ends for one Party alone: as agreed, or because the Party has not accepted the renewal of the term. */
export function endFor(party: Party, record: InstrumentRecord): End | undefined {
  const { term } = record.finalClauses;
  const over = term?.renewedFor && !term.renewedFor.includes(party) ? firstTermEnd(record) : undefined;
  return first([...agreedEnds(record, party), ...(over ? [{ on: over, because: 'TERM' as const }] : [])]);
}

export function inForceOn(record: InstrumentRecord, day: PlainDate): boolean {
  const { enteredOn } = entryIntoForce(record);
  const end = endOf(record);
  return enteredOn !== undefined && !isBefore(day, enteredOn) && (!end || isBefore(day, end.on));
}

/** The day after the last day of the first term. */
function firstTermEnd(record: InstrumentRecord): PlainDate | undefined {
  const start = record.finalClauses.term?.from ?? entryIntoForce(record).enteredOn;
  return start?.add({ years: record.finalClauses.term?.years ?? 0 }).add({ days: 1 });
}

/** What the Depositary itself has found follows from the rest, and is no ground of its own. */
function agreedEnds({ entries }: InstrumentRecord, party: Party | undefined): End[] {
  return inDueForm(entries, 'INSTRUMENT_ENDED')
    .filter(({ act }) => act.because === 'CONSENT' && act.party === party)
    .map(({ act }) => ({ on: act.endedOn, because: act.because }));
}

function first(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((earliest, end) => (earliest && !isBefore(end.on, earliest.on) ? earliest : end), undefined);
}
