/**
 * How a day comes about, step by step, so that it can be checked with a calendar in hand: the entries, the clause, the arithmetic.
 * What is said of each step, and in which language, is elsewhere.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Entry } from './acts.ts';
import { after, type Period, type Simple } from './calendar.ts';
import type { InstrumentRecord } from './entry-into-force.ts';
import type { Quota } from './final-clauses.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

/** `on` is the day at which a step arrives; `entry` is a position. */
export type Step =
  | On<'FIXED' | 'NO_PERIOD' | 'WITH_THE_OTHERS' | 'NOT_BEFORE_BASE' | 'PROVISIONAL' | 'WITH_BASE'>
  | By<'SIGNED' | 'DISPATCHED' | 'NAMED' | 'NAMED_LATER' | 'CONSENT_OF_ALL' | 'AGREED'>
  | By<'RECEIVED'> & { readonly of: 'COMPLETION' | 'WITHDRAWAL' }
  | By<'DECISIVE'> & { readonly nth: number; readonly party: Party }
  | By<'CURED'> & { readonly by: number }
  | { readonly rule: 'CORRECTED'; readonly entry: number; readonly by: number }
  | { readonly rule: 'QUOTA'; readonly quota: Quota; readonly reached: number }
  | From<'FIRST_OF_MONTH' | 'DAY_BEFORE' | 'DAY_AFTER'>
  | From<'PERIOD'> & { readonly period: Simple }
  | From<'NTH_MONTH'> & { readonly nth: number }
  | From<'COUNTED_BACK' | 'TOO_SOON'> & { readonly period: Simple; readonly receivedOn: PlainDate }
  | From<'TERM'> & { readonly period: Simple; readonly renewal: 'AUTOMATIC' | 'NONE' }
  | On<'NOT_BEFORE_GENERAL'> & { readonly own: PlainDate }
  | On<'EFFECT_FROM'> & { readonly enteredOn: PlainDate }
  | { readonly rule: 'NOT_RENEWED_FOR'; readonly party: Party };

interface On<Rule> { readonly rule: Rule; readonly on: PlainDate }
interface By<Rule> extends On<Rule> { readonly entry: number }
interface From<Rule> extends On<Rule> { readonly from: PlainDate }

/** Of one rule: what is said of it can use all that it holds. */
type StepOf<Rule, S = Step> = S extends { readonly rule: infer R } ? (Rule extends R ? S : never) : never;

export type NameOf = (party: Party) => string;

/** A new rule does not compile until it has its words in each language. */
export type StepWords = { readonly [rule in Step['rule']]: (step: StepOf<rule>, nameOf: NameOf) => string };

/** Which clause gives a day; the Protocol's articles, and the Vienna Convention's, are named where it is said. */
export type Clause =
  | 'SIGNATURE' | 'RECEIPT' | 'ENTRY_INTO_FORCE' | 'LATER_PARTIES' | 'EFFECT_FROM' | 'PROVISIONAL_APPLICATION' | 'WITHDRAWAL' | 'CONSENT'
  | 'TERM' | 'BASE_TREATY';

export const dateKinds = [
  'SIGNED', 'NOTICE_RECEIVED', 'BOUND_FROM', 'WITHDRAWAL_RECEIVED', 'WITHDRAWAL_ON', 'LAST_DAY_BOUND', 'FORMER_FROM', 'PROVISIONALLY_FROM',
  'EARLIEST_WITHDRAWAL_ON', 'ENTERED_ON', 'EFFECT_FROM', 'ENDED_ON', 'TERM_ENDS',
] as const;
export type DateKind = (typeof dateKinds)[number];

/** A day with its reason: the clause, each step, and the entries on which it rests. */
export interface Explained {
  readonly what: DateKind;
  readonly on: PlainDate;
  readonly clause: Clause;
  readonly steps: readonly Step[];
  readonly because: readonly Entry[];
}

/** The steps to a day, before it is said what day it is. */
export type Reasons = Omit<Explained, 'what' | 'on'>;

/** From a day to the end of a period, as `after` counts it. (R2, R19, R20.) */
export function periodSteps(from: PlainDate, period: Period): Step[] {
  const on = after(from, period);
  if ('firstDayOfNthMonthAfter' in period) return [{ rule: 'NTH_MONTH', from, nth: period.firstDayOfNthMonthAfter, on }];
  if (!('firstDayOfMonthAfter' in period)) return on.equals(from) ? [{ rule: 'NO_PERIOD', on }] : [{ rule: 'PERIOD', from, period, on }];
  const over = from.add(period.firstDayOfMonthAfter);
  const counted: Step[] = over.equals(from) ? [] : [{ rule: 'PERIOD', from, period: period.firstDayOfMonthAfter, on: over }];
  return [...counted, { rule: 'FIRST_OF_MONTH', from: over, on }];
}

/** Why it counts as received on that day: a correction has said so, or a cure has put it right. (R8, R33.) */
export function throughSteps({ position, through = [] }: Entry): Step[] {
  return through.map(({ act, position: by, receivedOn }) =>
    (act.kind === 'CURE' ? { rule: 'CURED', entry: position, by, on: receivedOn } : { rule: 'CORRECTED', entry: position, by }));
}

/** Each entry once, and after it those through which it reads as it does. */
export function withThrough(...entries: readonly (Entry | undefined)[]): Entry[] {
  const all = entries.flatMap((entry) => (entry ? [entry, ...(entry.through ?? [])] : []));
  return all.filter(({ position }, i) => all.findIndex((other) => other.position === position) === i);
}

/** What this one rests on, and stops with: its base Treaty, for each Party or for all; what it amends. (Arts 15, 17; R42.) */
export function grounds({ finalClauses, base, amended }: InstrumentRecord, forOne: boolean): InstrumentRecord[] {
  const { endsWithBaseTreaty } = finalClauses;
  const withBase = forOne ? endsWithBaseTreaty === 'EACH' : endsWithBaseTreaty !== 'NO';
  return [withBase ? base : undefined, amended].filter((record) => record !== undefined);
}
