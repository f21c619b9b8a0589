/** Which version applies between two Parties: of the text and its amendments, the last that binds both. (Art. 15; R38; VCLT art. 40(4).) */
import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './calendar.ts';
import type { InstrumentRecord } from './entry-into-force.ts';
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
  const [original, ...amendments] = versions;
  if (!original || !bindsBoth(a, b, original, on)) return undefined;
  return (amendments.findLast((amendment) => bindsBoth(a, b, amendment, on)) ?? original).instrument;
}

export interface Pair {
  readonly a: Party;
  readonly b: Party;
  readonly instrument: string | undefined;
}

/** Each Party with each other, once. */
export function versionMatrix(parties: readonly Party[], versions: readonly Version[], on: PlainDate): Pair[] {
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => ({ a, b, instrument: versionBetween(a, b, versions, on) })));
}

function bindsBoth(a: Party, b: Party, { record }: Version, on: PlainDate): boolean {
  return [a, b].every((party) => intervalsOf(party, record).some((interval) => holds(interval, on)));
}

function holds({ from, until }: Interval, on: PlainDate): boolean {
  return !isBefore(on, from) && (until === undefined || isBefore(on, until));
}
