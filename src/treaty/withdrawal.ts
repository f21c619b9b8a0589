/** How a Party leaves an instrument: its notice, the day, a revocation in time, what is said of obligations. (Art. 18; VCLT arts 54–68.) */
import { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm, type NoticeOfWithdrawal, type Objection, type Settlement } from './acts.ts';
import { after, before, isBefore, later } from './calendar.ts';
import type { FinalClauses, WithdrawalClause } from './final-clauses.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

interface Record {
  readonly finalClauses: FinalClauses;
  readonly entries: readonly Entry[];
}

/** A notice that stands, and the first day on which its Party is no longer bound. (R22.) */
export interface Withdrawal {
  readonly notice: Entry<NoticeOfWithdrawal>;
  readonly on: PlainDate;
}

interface Notice {
  readonly receivedOn: PlainDate;
  readonly datedOn?: PlainDate;
  readonly withdrawalOn?: PlainDate;
}

/** In due form and not revoked in time, by the day of withdrawal; of two for one day, the one received first. (R23, R25.) */
export function withdrawalsOf(party: Party, { finalClauses, entries }: Record): Withdrawal[] {
  const revocations = inDueForm(entries, 'REVOCATION');
  return inDueForm(entries, 'NOTICE_OF_WITHDRAWAL')
    .filter(({ act }) => act.party === party)
    .flatMap((notice) => {
      const on = dayOf(notice, finalClauses.withdrawal);
      return on ? [{ notice, on }] : [];
    })
    .filter(({ notice, on }) => !revocations.some(({ act, receivedOn }) => act.entry === notice.position && isBefore(receivedOn, on)))
    .toSorted((a, b) => inOrder(a.on, b.on) || inOrder(a.notice.receivedOn, b.notice.receivedOn) || a.notice.position - b.notice.position);
}

function inOrder(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}

/** The day of a notice: as all have consented, or as the clause has it. (R16.) */
export function dayOf(
  { act, receivedOn }: Pick<Entry<NoticeOfWithdrawal>, 'act' | 'receivedOn'>, clause: WithdrawalClause | undefined,
): PlainDate | undefined {
  if (act.consentOfAll === true) return act.withdrawalOn;
  return clause && withdrawalDay({ ...act, receivedOn }, clause);
}

/** Counted back, the notice names the day; counted forward, it may name a later one at most. (R17–R19.) */
export function withdrawalDay(notice: Notice, clause: WithdrawalClause): PlainDate | undefined {
  if (clause.counted === 'BACK') return notice.withdrawalOn;
  const first = later(notice.receivedOn, after(countedFrom(notice, clause), clause.notice));
  const { withdrawalOn } = notice;
  return clause.laterDays && withdrawalOn && isBefore(first, withdrawalOn) ? withdrawalOn : first;
}

/**
 * The first day for which a notice is in time. Counting back and forward differ at the ends of months: six months before 28 February is
 * 28 August, so that a notice of 31 August is in time for 1 March only. (R17, R18.)
 */
export function earliestWithdrawal(notice: Notice, clause: WithdrawalClause): PlainDate {
  const from = countedFrom(notice, clause);
  let day = later(notice.receivedOn, after(from, clause.notice));
  if (clause.counted === 'FORWARD' || !isSimple(clause.notice)) return day;
  while (isBefore(before(day, clause.notice), from)) day = day.add({ days: 1 });
  return day;
}

function isSimple(period: WithdrawalClause['notice']): period is Parameters<typeof before>[1] {
  return !('firstDayOfMonthAfter' in period) && !('firstDayOfNthMonthAfter' in period);
}

/** Whether the sending or the receipt counts is for the Secretariat to settle; unless the clause says otherwise, receipt. */
function countedFrom({ receivedOn, datedOn }: Notice, clause: WithdrawalClause): PlainDate {
  return clause.countedFrom === 'DISPATCH' ? (datedOn ?? receivedOn) : receivedOn;
}

/** "Obligations settled" is a declaration that others may contest, not a computation. (Art. 18; R29.) */
export const settlementStates = ['NOT_DECLARED', 'DECLARED', 'CONTESTED', 'AGREED'] as const;

export interface SettlementOfObligations {
  readonly state: (typeof settlementStates)[number];
  readonly contestedBy: readonly Entry<Objection>[];
  readonly agreed: readonly Entry<Settlement>[];
}

/** Agreed, by all or by each that had contested it, ends a contest. */
export function settlementOf({ position, act }: Entry<NoticeOfWithdrawal>, entries: readonly Entry[]): SettlementOfObligations {
  const contestedBy = inDueForm(entries, 'OBJECTION').filter((objection) => objection.act.entry === position);
  const agreed = inDueForm(entries, 'SETTLEMENT').filter((settlement) => settlement.act.entry === position);
  const isAnswered = ({ position: at, act: { party } }: Entry<Objection>) =>
    agreed.some((later) => later.position > at && (later.act.agreedBy === undefined || later.act.agreedBy.includes(party)));
  const isContested = contestedBy.some((objection) => !isAnswered(objection));
  const isAgreed = contestedBy.length > 0 || agreed.some((settlement) => settlement.act.agreedBy === undefined);
  const declared = act.obligationsSettled ? 'DECLARED' : 'NOT_DECLARED';
  const state = isContested ? 'CONTESTED' : isAgreed ? 'AGREED' : declared;
  return { state, contestedBy, agreed };
}
