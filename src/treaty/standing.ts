/** How a Party stands towards an instrument on a day. Derived, never stored: it depends on the day that is asked about. */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm } from './acts.ts';
import { isBefore, later } from './calendar.ts';
import { bindings, entryIntoForce, type InstrumentRecord, noticeOf } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import { endFor, endOf } from './term.ts';
import { type Withdrawal, withdrawalsOf } from './withdrawal.ts';

type PlainDate = Temporal.PlainDate;

/** `until` is the first day on which it is no longer so; absent while there is no such day. */
export interface Interval {
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

/**
 * Member: a Party by the preamble that has not signed. Contracting: has notified, and is not bound yet. Bound: it is in force for it.
 * Withdrawing: bound, and its notice of withdrawal has been received. Former: bound no longer.
 */
export const standingKinds = ['MEMBER', 'SIGNATORY', 'CONTRACTING', 'BOUND', 'WITHDRAWING', 'FORMER'] as const;

export interface Standing {
  readonly kind: (typeof standingKinds)[number];
  readonly signedOn?: PlainDate;
  readonly noticeReceivedOn?: PlainDate;
  readonly boundFrom?: PlainDate;
  readonly withdrawalReceivedOn?: PlainDate;
  /** The first day on which it is bound no longer. (R22.) */
  readonly withdrawalOn?: PlainDate;
  /** Applied from then on although it is not yet in force; only where the instrument provides it. (R39.) */
  readonly provisionallyFrom?: PlainDate;
  readonly intervals: readonly Interval[];
  /** The entries that it rests on. */
  readonly because: readonly Entry[];
}

/** A day in the future is not yet: nothing counts before its day has come. (R32.) */
export function standingOf(party: Party, record: InstrumentRecord, on: PlainDate): Standing {
  const signature = inDueForm(record.entries, 'SIGNATURE').find(({ act }) => act.party === party);
  const notice = noticeOf(party, record);
  const intervals = intervalsOf(party, record);
  const interval = intervals.findLast(({ from }) => !isBefore(on, from)) ?? intervals[0];
  const withdrawal = interval && withdrawalsOf(party, record).find((each) => interval.until?.equals(each.on));
  const decisive = interval && entryIntoForce(record).decisiveNotice;
  const end = endOf(record);
  const isOver = intervals.some(({ from }) => !isBefore(on, from)) || (end !== undefined && !isBefore(on, end.on));
  const provisional = record.finalClauses.provisionalApplication && !isOver && signature;
  const restsOn = new Set<Entry | undefined>([signature, notice, decisive, withdrawal?.notice]);
  return {
    kind: kindOn(on, { interval, withdrawal, noticeReceivedOn: notice?.receivedOn, signedOn: signature?.act.signedOn }),
    ...(signature && { signedOn: signature.act.signedOn }),
    ...(notice && { noticeReceivedOn: notice.receivedOn }),
    ...(interval && { boundFrom: interval.from }),
    ...(withdrawal && { withdrawalReceivedOn: withdrawal.notice.receivedOn, withdrawalOn: withdrawal.on }),
    ...(provisional && { provisionallyFrom: signature.act.signedOn }),
    intervals,
    because: [...restsOn].flatMap((entry) => (entry ? [entry, ...(entry.through ?? [])] : [])),
  };
}

interface Days {
  readonly interval: Interval | undefined;
  readonly withdrawal: Withdrawal | undefined;
  readonly noticeReceivedOn: PlainDate | undefined;
  readonly signedOn: PlainDate | undefined;
}

function kindOn(on: PlainDate, { interval, withdrawal, noticeReceivedOn, signedOn }: Days): Standing['kind'] {
  const has = (day: PlainDate | undefined) => day !== undefined && !isBefore(on, day);
  if (has(interval?.until)) return 'FORMER';
  if (has(interval?.from)) return has(withdrawal?.notice.receivedOn) ? 'WITHDRAWING' : 'BOUND';
  if (has(noticeReceivedOn)) return 'CONTRACTING';
  return has(signedOn) ? 'SIGNATORY' : 'MEMBER';
}

/** When a Party is bound: from its notice, up to its withdrawal or the end of the instrument, and no longer than by what that rests on. */
export function intervalsOf(party: Party, record: InstrumentRecord): Interval[] {
  const [end, own] = [endOf(record)?.on, endFor(party, record)?.on];
  const left = [...withdrawalsOf(party, record).map(({ on }) => on), ...(own ? [own] : [])];
  const members = upTo(end, membership(joined(party, record, left), left));
  const { endsWithBaseTreaty } = record.finalClauses;
  const others = [endsWithBaseTreaty === 'EACH' ? record.base : undefined, record.amended];
  return others.reduce((intervals, other) => (other ? within(intervals, intervalsOf(party, other)) : intervals), members);
}

/**
 * With its first notice; after it has left, with a new one, where there is accession. The Protocol has none, so nobody comes back into
 * it. (R31.)
 */
function joined(party: Party, record: InstrumentRecord, left: readonly PlainDate[]): PlainDate[] {
  const { finalClauses } = record;
  const bound = bindings(party, record);
  const first = 'enteredOn' in finalClauses && finalClauses.bound.includes(party) ? finalClauses.enteredOn : bound[0]?.from;
  const again = left.map((day) => bound.find(({ notice }) => !isBefore(notice.receivedOn, day))?.from);
  const returns = 'counting' in finalClauses && finalClauses.counting === 'SIGNATORIES' ? [] : again;
  return [first, ...returns].filter((day) => day !== undefined);
}

/** When the instrument ends for all, nobody stays in it, and nobody comes into it any more. (Art. 17.) */
function upTo(end: PlainDate | undefined, intervals: readonly Interval[]): Interval[] {
  if (!end) return [...intervals];
  return intervals.filter(({ from }) => isBefore(from, end)).map(({ from, until }) => ({ from, until: earlier(until, end) ?? end }));
}

/** As far as the other intervals reach; one of which nothing is known there is left as it is. (R42.) */
function within(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  if (others.length === 0) return [...intervals];
  return intervals.flatMap((interval) => others.flatMap((other) => {
    const from = later(interval.from, other.from);
    const until = earlier(interval.until, other.until);
    return until && !isBefore(from, until) ? [] : [{ from, ...(until && { until }) }];
  }));
}

function earlier(day: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined {
  return day && other ? (isBefore(day, other) ? day : other) : (day ?? other);
}

/** In, out and in again is two intervals, in whatever order the days are given. (R31.) */
export function membership(joined: readonly PlainDate[], left: readonly PlainDate[]): Interval[] {
  const days = [...joined.map((day) => ({ day, joins: true })), ...left.map((day) => ({ day, joins: false }))];
  days.sort((a, b) => (isBefore(a.day, b.day) ? -1 : isBefore(b.day, a.day) ? 1 : Number(a.joins) - Number(b.joins)));
  const intervals: Interval[] = [];
  for (const { day, joins } of days) {
    const last = intervals.at(-1);
    const inside = last !== undefined && last.until === undefined;
    if (joins && !inside) intervals.push({ from: day });
    if (!joins && inside) intervals[intervals.length - 1] = { from: last.from, until: day };
  }
  return intervals;
}
