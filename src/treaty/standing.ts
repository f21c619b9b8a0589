/** How a Party stands towards an instrument on a day. Derived, never stored: it depends on the day that is asked about. */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm } from './acts.ts';
import { isBefore } from './calendar.ts';
import { boundFrom, entryIntoForce, type InstrumentRecord, noticeOf } from './entry-into-force.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

/** `until` is the first day on which it is no longer so; absent while there is no such day. */
export interface Interval {
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

/** Member: a Party by the preamble that has not signed. Contracting: has notified, and is not bound yet. Bound: it is in force for it. */
export const standingKinds = ['MEMBER', 'SIGNATORY', 'CONTRACTING', 'BOUND'] as const;

export interface Standing {
  readonly kind: (typeof standingKinds)[number];
  readonly signedOn?: PlainDate;
  readonly noticeReceivedOn?: PlainDate;
  readonly boundFrom?: PlainDate;
  readonly intervals: readonly Interval[];
  /** The entries that it rests on. */
  readonly because: readonly Entry[];
}

/** A day in the future is not yet: nothing counts before its day has come. (R32.) */
export function standingOf(party: Party, record: InstrumentRecord, on: PlainDate): Standing {
  const signature = inDueForm(record.entries, 'SIGNATURE').find(({ act }) => act.party === party);
  const notice = noticeOf(party, record);
  const from = boundFrom(party, record);
  const decisive = from && entryIntoForce(record).decisiveNotice;
  const has = (day: PlainDate | undefined) => day !== undefined && !isBefore(on, day);
  return {
    kind: has(from) ? 'BOUND' : has(notice?.receivedOn) ? 'CONTRACTING' : has(signature?.act.signedOn) ? 'SIGNATORY' : 'MEMBER',
    ...(signature && { signedOn: signature.act.signedOn }),
    ...(notice && { noticeReceivedOn: notice.receivedOn }),
    ...(from && { boundFrom: from }),
    intervals: membership(from ? [from] : [], []),
    because: [...new Set<Entry | undefined>([signature, notice, decisive])].filter((entry) => entry !== undefined),
  };
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
