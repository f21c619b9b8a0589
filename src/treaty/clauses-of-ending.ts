/** The clauses by which an instrument ends, or a Party leaves it: from JSON. */
import type { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { ifGiven, MOST, type Place } from './clause-reader.ts';
import type { Party } from './parties.ts';
import { readPeriod, readSimple } from './periods.ts';

export interface Term {
  readonly years: number;
  /** Unless given: the entry into force. */
  readonly from?: Temporal.PlainDate;
  readonly renewal: 'AUTOMATIC' | 'NONE';
  /** Those that accepted the renewal; absent: all. */
  readonly renewedFor?: readonly Party[];
}

/** (Art. 18; R17, R18.) */
export interface WithdrawalClause {
  readonly notice: Period;
  /** BACK: "not later than six months before the day of withdrawal". FORWARD: "six months after receipt". */
  readonly counted: 'BACK' | 'FORWARD';
  /** Counted forward: may the notice name a later day? */
  readonly laterDays: boolean;
  readonly countedFrom: 'RECEIPT' | 'DISPATCH';
  readonly earliestNotice?: { readonly years: number; readonly from: 'ENTRY_INTO_FORCE' | 'BOUND' };
  /** Declared, not computed, such as that obligations are settled. (R29.) */
  readonly condition?: string;
}

export function readTerm(place: Place): Term | undefined {
  const members = place.members('years', 'from', 'renewal', 'renewedFor');
  if (!members) return undefined;
  const years = members.years.count(1, MOST.years);
  const from = ifGiven(members.from, (each) => each.day());
  const renewal = members.renewal.oneOf('AUTOMATIC', 'NONE');
  const renewedFor = ifGiven(members.renewedFor, (each) => each.parties());
  if (renewal === 'NONE' && members.renewedFor.isGiven) members.renewedFor.wrong('makes no sense without a renewal: leave it out');
  if (years === undefined || !renewal) return undefined;
  return { years, ...(from && { from }), renewal, ...(renewedFor && { renewedFor }) };
}

export function readWithdrawal(place: Place): WithdrawalClause | undefined {
  const members = place.members('notice', 'counted', 'laterDays', 'countedFrom', 'earliestNotice', 'condition');
  if (!members) return undefined;
  const counted = members.counted.oneOf('BACK', 'FORWARD');
  const notice = counted === 'BACK' ? readSimple(members.notice) : readPeriod(members.notice);
  const laterDays = ifGiven(members.laterDays, (each) => each.flag()) ?? false;
  if (counted === 'BACK' && laterDays) {
    members.laterDays.wrong('makes no sense with a period that is counted back, for its notice names the day: leave it out');
  }
  const countedFrom = ifGiven(members.countedFrom, (each) => each.oneOf('RECEIPT', 'DISPATCH')) ?? 'RECEIPT';
  const earliestNotice = ifGiven(members.earliestNotice, readEarliestNotice);
  const condition = ifGiven(members.condition, (each) => each.text());
  if (!counted || !notice) return undefined;
  const optional = { ...(earliestNotice && { earliestNotice }), ...(condition !== undefined && { condition }) };
  return { notice, counted, laterDays, countedFrom, ...optional };
}

function readEarliestNotice(place: Place): WithdrawalClause['earliestNotice'] {
  const members = place.members('years', 'from');
  const years = members?.years.count(1, MOST.years);
  const from = members?.from.oneOf('ENTRY_INTO_FORCE', 'BOUND');
  return years === undefined || !from ? undefined : { years, from };
}
