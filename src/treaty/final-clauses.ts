/** Final clauses as data: how an instrument enters into force, for all and for each. */
import { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { type Party, party } from './parties.ts';

/** In force when enough Parties have notified; or on a day that lies before this record. */
export type FinalClauses =
  | {
      readonly notices: number;
      /** Whose notices count: there is no accession to the Protocol, so only its signatories' do. (Art. 16; R6.) */
      readonly counting: 'SIGNATORIES' | 'ANY';
      readonly waitingPeriod: Period;
      /** For a Party that notifies after the threshold. (Art. 16(2); R3.) */
      readonly laterParties: Period;
    }
  | { readonly enteredOn: Temporal.PlainDate; /** Those that it bound from that day. */ readonly bound: readonly Party[] };

/**
 * From JSON, or undefined when the clauses make no sense or hold something that is not understood:
 *
 *     { "entryIntoForce": { "notices": 4, "counting": "SIGNATORIES", "waitingPeriod": { "days": 0 } },
 *       "laterParties": { "waitingPeriod": { "days": 0 } } }
 *     { "entryIntoForce": { "enteredOn": "1994-04-20", "bound": ["AM", "BY"] } }
 *
 * `counting` is ANY and a waiting period is no days unless given; later Parties wait as long as the first unless given.
 */
export function readFinalClauses(json: unknown): FinalClauses | undefined {
  const { entryIntoForce, laterParties, ...unknown } = members(json);
  const { enteredOn, bound, notices, counting, waitingPeriod, ...unread } = members(entryIntoForce);
  const { waitingPeriod: laterPeriod, ...unreadLater } = laterParties === undefined ? {} : members(laterParties);
  if ([unknown, unread, unreadLater].some((rest) => Object.keys(rest).length > 0)) return undefined;
  const [ofTheDay, ofTheNumber] = [[enteredOn, bound], [notices, counting, waitingPeriod, laterParties]].map(isGiven);
  if (ofTheDay === ofTheNumber) return undefined;
  return ofTheDay ? fixedDay(enteredOn, bound) : numberOfNotices(notices, counting, waitingPeriod, laterPeriod);
}

function numberOfNotices(
  notices: unknown, counting: unknown = 'ANY', wait: unknown = { days: 0 }, laterWait: unknown = wait,
): FinalClauses | undefined {
  const [waitingPeriod, laterParties] = [readPeriod(wait), readPeriod(laterWait)];
  if (!isCount(notices) || notices === 0 || !waitingPeriod || !laterParties) return undefined;
  if (counting !== 'SIGNATORIES' && counting !== 'ANY') return undefined;
  return { notices, counting, waitingPeriod, laterParties };
}

function isGiven(members: readonly unknown[]): boolean {
  return members.some((member) => member !== undefined);
}

function fixedDay(enteredOn: unknown, bound: unknown = []): FinalClauses | undefined {
  if (typeof enteredOn !== 'string' || !/^(?!0000)\d{4}-\d\d-\d\d$/.test(enteredOn) || !isList(bound)) return undefined;
  try {
    return { enteredOn: Temporal.PlainDate.from(enteredOn), bound: bound.map(party) };
  } catch {
    return undefined;
  }
}

function isList(json: unknown): json is string[] {
  return Array.isArray(json) && json.every((member) => typeof member === 'string') && new Set(json).size === json.length;
}

function readPeriod(json: unknown): Period | undefined {
  const { days, months, ...rest } = members(json);
  if (Object.keys(rest).length > 0) return undefined;
  if (isCount(days) && months === undefined) return { days };
  if (isCount(months) && days === undefined) return { months };
  return undefined;
}

function members(json: unknown): Record<string, unknown> {
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as Record<string, unknown>) : { notAnObject: json };
}

/** Small enough that no calendar overflows. */
function isCount(json: unknown): json is number {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= 10_000;
}
