/** How a Party stands towards an instrument on a day. Derived, never stored: it depends on the day that is asked about. */
import type { Temporal } from 'temporal-polyfill';
import { type ActKind, type Entry, inDueForm, type NoticeOfCompletion } from './acts.ts';
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

/** An interval, and the notice that began it: none where the clauses themselves name those who are bound. */
export interface Membership extends Interval {
  readonly notice?: Notice;
}
type Notice = Entry<NoticeOfCompletion>;

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
  const memberships = membershipsOf(party, record);
  const interval = lastUpTo(on, memberships);
  const notice = noticeIn(interval, party, record);
  const intervals = memberships.map(intervalOf);
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

/** A Party that has given notice of withdrawal is bound until its day. (R22.) */
export function isBound({ kind }: Pick<Standing, 'kind'>): boolean {
  return kind === 'BOUND' || kind === 'WITHDRAWING';
}

/** On what a standing rests, and what is asked of it further: of an instrument's papers, half are copies and letters. */
const bearsOnStanding = {
  INSTRUMENT_REGISTERED: true, SIGNATURE: true, NOTICE_OF_COMPLETION: true, NOTICE_OF_WITHDRAWAL: true, REVOCATION: true, CURE: true,
  CORRECTION: true, INSTRUMENT_ENDED: true, OBJECTION: true, SETTLEMENT: true, ENTRY_INTO_FORCE: false, WITHDRAWAL_TAKEN_EFFECT: false,
  TEXT_CORRECTION_PROPOSED: false, TEXT_CORRECTED: false, CERTIFIED_COPY: false, COPY_ACKNOWLEDGED: false, REGISTRATION: false,
  PUBLISHED_DATE: false, CORRESPONDENCE: false, PARTY_REGISTERED: false, DESIGNATION: false, CHANGE_OF_DESIGNATION: false,
  END_OF_DESIGNATION: false, EVIDENCE_OF_INFORMING: false, SUBGRAPH_PROPOSED: false, SUBGRAPH_ACCEPTED: false, SUBGRAPH_REJECTED: false,
  SUBGRAPH_RETIRED: false, SUPERGRAPH_ROLLED_BACK: false,
} as const satisfies Record<ActKind, boolean>;

/** The kinds without which every standing is the same. */
export const besideStanding = (Object.keys(bearsOnStanding) as ActKind[]).filter((kind) => !bearsOnStanding[kind]);

/** The last time that it has come in, up to a day; before it ever has, the first. */
export function membershipOn(party: Party, record: InstrumentRecord, on: PlainDate): Membership | undefined {
  return lastUpTo(on, membershipsOf(party, record));
}

function lastUpTo(on: PlainDate, memberships: readonly Membership[]): Membership | undefined {
  return memberships.findLast(({ from }) => !isBefore(on, from)) ?? memberships[0];
}

/** The notice by which it is bound then, or was last; while none binds it, the first that counts. (R5, R31.) */
export function noticeIn(membership: Membership | undefined, party: Party, record: InstrumentRecord): Notice | undefined {
  return membership ? membership.notice : noticeOf(party, record);
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

export function intervalsOf(party: Party, record: InstrumentRecord): Interval[] {
  return membershipsOf(party, record).map(intervalOf);
}

function intervalOf({ from, until }: Membership): Interval {
  return { from, ...(until && { until }) };
}

/** When a Party is bound: from its notice, up to its withdrawal or the end of the instrument, and no longer than by what that rests on. */
export function membershipsOf(party: Party, record: InstrumentRecord): Membership[] {
  const [end, own] = [endOf(record)?.on, endFor(party, record)?.on];
  const left = [...withdrawalsOf(party, record).map(({ on }) => on), ...(own ? [own] : [])];
  const members = upTo(end, membership(joined(party, record, left), left));
  const { endsWithBaseTreaty } = record.finalClauses;
  const ofTheBase = endsWithBaseTreaty === 'EACH' && record.base ? intervalsOf(party, record.base) : [];
  const withTheBase = ofTheBase.length > 0 ? within(members, ofTheBase) : members; // of which the base knows nothing stays as it is
  return record.amended ? within(withTheBase, intervalsOf(party, record.amended)) : withTheBase;
}

/**
 * With its first notice; after it has left, with a new one, where there is accession. The Protocol has none, so nobody comes back into
 * it. (R31.)
 */
function joined(party: Party, record: InstrumentRecord, left: readonly PlainDate[]): Joining[] {
  const { finalClauses } = record;
  const bound = bindings(party, record);
  const again = left.map((day) => bound.find(({ notice }) => !isBefore(notice.receivedOn, day)));
  const returns = 'counting' in finalClauses && finalClauses.counting === 'SIGNATORIES' ? [] : again;
  return [fromTheStart(party, record) ?? bound[0], ...returns].filter((joining) => joining !== undefined);
}

/** As the clauses have it, with its own notice where it had given one by then. */
function fromTheStart(party: Party, record: InstrumentRecord): Joining | undefined {
  const { finalClauses } = record;
  if (!('enteredOn' in finalClauses) || !finalClauses.bound.includes(party)) return undefined;
  const from = finalClauses.enteredOn;
  return bindings(party, record).find((binding) => binding.from.equals(from)) ?? { from };
}

/** When the instrument ends for all, nobody stays in it, and nobody comes into it any more. (Art. 17.) */
function upTo(end: PlainDate | undefined, memberships: readonly Membership[]): Membership[] {
  if (!end) return [...memberships];
  return memberships.filter(({ from }) => isBefore(from, end)).map((each) => ({ ...each, until: earlier(each.until, end) ?? end }));
}

/** As far as the other intervals reach: no longer than by the base Treaty, and by an amendment only with what it amends. (R38, R42.) */
function within(memberships: readonly Membership[], others: readonly Interval[]): Membership[] {
  return memberships.flatMap((membership) => others.flatMap((other) => {
    const from = later(membership.from, other.from);
    const until = earlier(membership.until, other.until);
    return until && !isBefore(from, until) ? [] : [{ ...membership, from, ...(until && { until }) }];
  }));
}

function earlier(day: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined {
  return day && other ? (isBefore(day, other) ? day : other) : (day ?? other);
}

type Joining = Omit<Membership, 'until'>;

/** In, out and in again is two intervals, in whatever order the days are given. (R31.) */
export function membership(joined: readonly Joining[], left: readonly PlainDate[]): Membership[] {
  const days = [...joined.map((joining) => ({ day: joining.from, joining })), ...left.map((day) => ({ day, joining: undefined }))];
  days.sort((a, b) => (isBefore(a.day, b.day) ? -1 : isBefore(b.day, a.day) ? 1 : Number(!!a.joining) - Number(!!b.joining)));
  const memberships: Membership[] = [];
  for (const { day, joining } of days) {
    const last = memberships.at(-1);
    const inside = last !== undefined && last.until === undefined;
    if (joining && !inside) memberships.push(joining);
    if (!joining && inside) memberships[memberships.length - 1] = { ...last, until: day };
  }
  return memberships;
}
