/** The notices of withdrawal of one case: the day of each, whether it is in time, and how that was counted. (R17–R19, R28.) */
import type { Temporal } from 'temporal-polyfill';
import { before, isBefore, type Simple } from '../../treaty/calendar.ts';
import { boundFrom, entryIntoForce, type InstrumentRecord } from '../../treaty/entry-into-force.ts';
import type { WithdrawalClause } from '../../treaty/final-clauses.ts';
import type { Party } from '../../treaty/parties.ts';
import { earliestWithdrawal, withdrawalDay } from '../../treaty/withdrawal.ts';
import { back, forward } from './arithmetic.ts';
import type { Case, NoticeGiven } from './case.ts';

type PlainDate = Temporal.PlainDate;

export interface WithdrawalAnswer {
  readonly party: Party;
  readonly receivedOn: PlainDate;
  /** The first day on which the Party is no longer bound; absent where the notice is not in time. (R22, R28.) */
  readonly withdrawalOn?: PlainDate;
  readonly inTime: boolean;
  readonly arithmetic: string;
  /** What the Party declares, and nobody can compute. (R29.) */
  readonly condition?: string;
}

export function withdrawals({ withdrawals: given, finalClauses: { withdrawal } }: Case, record: InstrumentRecord): WithdrawalAnswer[] {
  return given.map((notice) => {
    const { party, receivedOn } = notice;
    if (!withdrawal) return { party, receivedOn, inTime: false, arithmetic: 'the clauses allow no withdrawal: only by consent of all' };
    const tooEarly = givenTooEarly(notice, withdrawal, record);
    const arithmetic = tooEarly ?? counted(notice, withdrawal);
    const inTime = tooEarly === undefined && isInTime(notice, withdrawal);
    const on = inTime ? withdrawalDay(notice, withdrawal) : undefined;
    const { condition } = withdrawal;
    return { party, receivedOn, inTime, ...(on && { withdrawalOn: on }), arithmetic, ...(condition !== undefined && { condition }) };
  });
}

/** Counted forward, a day that is named too early is not moved silently either. */
function isInTime(notice: NoticeGiven, clause: WithdrawalClause): boolean {
  if (!notice.withdrawalOn) return clause.counted === 'FORWARD';
  const first = earliestWithdrawal(notice, clause);
  return clause.laterDays || clause.counted === 'BACK' ? !isBefore(notice.withdrawalOn, first) : notice.withdrawalOn.equals(first);
}

function counted(notice: NoticeGiven, clause: WithdrawalClause): string {
  const { receivedOn, withdrawalOn } = notice;
  const received = receivedOn.toString();
  const first = earliestWithdrawal(notice, clause).toString();
  if (clause.counted === 'FORWARD') {
    const line = `received ${received}; ${forward(receivedOn, clause.notice)}`;
    if (!withdrawalOn || withdrawalOn.toString() === first) return line;
    const allowed = isInTime(notice, clause) ? 'a later day, as the clauses allow' : 'the clauses do not allow it';
    return `${line}; the notice names ${withdrawalOn.toString()}: ${allowed}`;
  }
  if (!withdrawalOn) return `received ${received}, and names no day: the first day possible is ${first}`;
  const period = clause.notice as Simple; // what counts back is simple: the reader sees to it
  const line = `${back(withdrawalOn, period)}, received ${received}`;
  const isTooSoon = isBefore(before(withdrawalOn, period), receivedOn);
  return isTooSoon ? `${line}: too late for that day; the first day possible is ${first}` : `${line}: in time`;
}

function givenTooEarly(notice: NoticeGiven, { earliestNotice }: WithdrawalClause, record: InstrumentRecord): string | undefined {
  if (!earliestNotice) return undefined;
  const { party, receivedOn } = notice;
  const start = earliestNotice.from === 'BOUND' ? boundFrom(party, record) : entryIntoForce(record).enteredOn;
  const first = start?.add({ years: earliestNotice.years });
  if (first && !isBefore(receivedOn, first)) return undefined;
  const since = earliestNotice.from === 'BOUND' ? 'it is bound' : 'the entry into force';
  const when = start ? forward(start, { years: earliestNotice.years }) : 'there is no such day yet';
  return `received ${receivedOn.toString()}, too early: a notice can be given ${earliestNotice.years} years after ${since}; ${when}`;
}
