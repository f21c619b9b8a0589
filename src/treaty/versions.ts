/** Which version applies between two Parties: of the text and its amendments, the last that binds both. (Art. 15; R38; VCLT art. 40(4).) */
import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './calendar.ts';
import type { InstrumentRecord } from './entry-into-force.ts';
import { oncePer } from './once.ts';
import type { Party } from './parties.ts';
import { type Interval, intervalsOf } from './standing.ts';

type PlainDate = Temporal.PlainDate;

/** A text, and each amendment of it or of an amendment, in the order of adoption. */
export interface Version {
  readonly instrument: string;
  readonly record: InstrumentRecord;
}

/** Undefined where one of the two is bound by none of them. */
export function versionBetween(a: Party, b: Party, versions: readonly Version[], on: PlainDate): string | undefined {
  return between(a, b, versions.map((version) => boundBy(version, [a, b], on)));
}

export interface Pair {
  readonly a: Party;
  readonly b: Party;
  readonly instrument: string | undefined;
}

/** Each Party with each other, once. */
export function versionMatrix(parties: readonly Party[], versions: readonly Version[], on: PlainDate): Pair[] {
  const bound = versions.map((version) => boundBy(version, parties, on));
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => ({ a, b, instrument: between(a, b, bound) })));
}

interface Bound {
  readonly instrument: string;
  readonly parties: ReadonlySet<Party>;
}

function between(a: Party, b: Party, [original, ...amendments]: readonly Bound[]): string | undefined {
  const bindsBoth = ({ parties }: Bound) => [a, b].every((party) => parties.has(party));
  if (!original || !bindsBoth(original)) return undefined;
  return (amendments.findLast(bindsBoth) ?? original).instrument;
}

/** Once for each Party, however many others it is paired with. */
function boundBy({ instrument, record }: Version, parties: readonly Party[], on: PlainDate): Bound {
  const intervals = intervalsIn(record);
  return { instrument, parties: new Set(parties.filter((party) => intervals(party).some((interval) => holds(interval, on)))) };
}

/** The same for every day that is asked about. */
const intervalsIn = oncePer((record: InstrumentRecord): (party: Party) => readonly Interval[] => {
  const known = new Map<Party, readonly Interval[]>();
  return (party) => {
    const intervals = known.get(party) ?? intervalsOf(party, record);
    known.set(party, intervals);
    return intervals;
  };
});

function holds({ from, until }: Interval, on: PlainDate): boolean {
  return !isBefore(on, from) && (until === undefined || isBefore(on, until));
}
