/** Why a Party leaves on a day, and why an instrument ends: by notice, by consent, with its term or its base Treaty. (Arts 17, 18.) */
import type { Temporal } from 'temporal-polyfill';
import { inDueForm } from './acts.ts';
import { after, before, isBefore, type Simple } from './calendar.ts';
import { opensOn } from './due-form-upon.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import type { WithdrawalClause } from './final-clauses.ts';
import type { Party } from './parties.ts';
import { intervalsOf } from './standing.ts';
import { grounds, periodSteps, type Reasons, type Step, throughSteps, withThrough } from './steps.ts';
import { reasonsForForce } from './steps-of-entry.ts';
import { type End, endFor, endOf } from './term.ts';
import { earliestWithdrawal, type Withdrawal, withdrawalDay, withdrawalsOf } from './withdrawal.ts';

type PlainDate = Temporal.PlainDate;

/** Its notice, and the six months counted back from the day that it names; or however the clause counts. (R16–R19.) */
function reasonsForWithdrawal({ notice, on }: Withdrawal, { finalClauses }: InstrumentRecord): Reasons {
  const { act, receivedOn, position: entry } = notice;
  const received: Step[] = [{ rule: 'RECEIVED', of: 'WITHDRAWAL', on: receivedOn, entry }, ...throughSteps(notice)];
  const because = withThrough(notice);
  const clause = act.consentOfAll === true ? undefined : finalClauses.withdrawal;
  if (!clause) return { clause: 'CONSENT', steps: [...received, { rule: 'CONSENT_OF_ALL', on, entry }], because };
  const dispatched = clause.countedFrom === 'DISPATCH' ? act.datedOn : undefined;
  const from = dispatched ?? receivedOn;
  const counted: Step[] = dispatched ? [...received, { rule: 'DISPATCHED', on: dispatched, entry }] : received;
  if (clause.counted === 'BACK') {
    return { clause: 'WITHDRAWAL', steps: [...counted, { rule: 'NAMED', on, entry }, ...backSteps(on, from, clause)], because };
  }
  const earliest = withdrawalDay({ receivedOn: from }, { ...clause, countedFrom: 'RECEIPT' }) ?? on;
  const later: Step[] = earliest.equals(on) ? [] : [{ rule: 'NAMED_LATER', on, entry }];
  return { clause: 'WITHDRAWAL', steps: [...counted, ...periodSteps(from, clause.notice), ...later], because };
}

/** What is counted back is a plain length of time: the clauses allow no other. */
function backSteps(from: PlainDate, receivedOn: PlainDate, { notice }: WithdrawalClause): Step[] {
  const period = notice as Simple;
  const on = before(from, period);
  return [{ rule: isBefore(on, receivedOn) ? 'TOO_SOON' : 'COUNTED_BACK', from, period, on, receivedOn }];
}

/**
 * The first day for which a notice received on a day would be in time. Undefined where the instrument has no such clause, or a notice
 * cannot be given yet. (R17, R18.)
 */
export function earliestExplained(
  party: Party, record: InstrumentRecord, receivedOn: PlainDate,
): { readonly on: PlainDate; readonly reasons: Reasons } | undefined {
  const clause = record.finalClauses.withdrawal;
  const opens = clause && opensOn(party, record, clause, receivedOn);
  if (!clause || (opens && isBefore(receivedOn, opens))) return undefined;
  const on = earliestWithdrawal({ receivedOn }, clause);
  const forward = after(receivedOn, clause.notice);
  const attempt = forward.equals(on) ? [] : [...periodSteps(receivedOn, clause.notice), ...backSteps(forward, receivedOn, clause)];
  const steps = clause.counted === 'FORWARD' ? periodSteps(receivedOn, clause.notice) : [...attempt, ...backSteps(on, receivedOn, clause)];
  return { on, reasons: { clause: 'WITHDRAWAL', steps, because: [] } };
}

/** Why a Party is bound no longer from a day on. */
export function reasonsForLeaving(party: Party, record: InstrumentRecord, until: PlainDate): Reasons | undefined {
  const withdrawal = withdrawalsOf(party, record).find(({ on }) => on.equals(until));
  if (withdrawal) return reasonsForWithdrawal(withdrawal, record);
  const end = [endOf(record), endFor(party, record)].find((each) => each?.on.equals(until));
  if (end) return reasonsForEnd(end, record, party);
  const ground = grounds(record, true).find((each) => intervalsOf(party, each).some((interval) => interval.until?.equals(until)));
  return ground && withBase(until, reasonsForLeaving(party, ground, until));
}

/** Why it is over: agreed, its term is over, or that on which it rests has ended. (Art. 17; R42.) */
export function reasonsForEnd(end: End, record: InstrumentRecord, party?: Party): Reasons {
  if (end.because === 'CONSENT') return agreed(end.on, record, party);
  if (end.because === 'TERM') return termOver(end.on, record, party);
  const ground = grounds(record, false).find((each) => endOf(each)?.on.equals(end.on));
  const its = ground && endOf(ground);
  return withBase(end.on, its && reasonsForEnd(its, ground));
}

function withBase(on: PlainDate, its: Reasons | undefined): Reasons {
  return { clause: 'BASE_TREATY', steps: [{ rule: 'WITH_BASE', on }, ...(its?.steps ?? [])], because: its?.because ?? [] };
}

function agreed(on: PlainDate, { entries }: InstrumentRecord, party: Party | undefined): Reasons {
  const isThat = (of: Party | undefined) => of === undefined || of === party;
  const consents = inDueForm(entries, 'INSTRUMENT_ENDED').filter(({ act }) => act.because === 'CONSENT');
  const entry = consents.find(({ act }) => act.endedOn.equals(on) && isThat(act.party));
  const steps: Step[] = entry ? [{ rule: 'AGREED', on, entry: entry.position }, ...throughSteps(entry)] : [];
  return { clause: 'CONSENT', steps, because: withThrough(entry) };
}

function termOver(on: PlainDate, record: InstrumentRecord, party: Party | undefined): Reasons {
  const last = on.subtract({ days: 1 });
  const { steps, because } = reasonsForTermEnd(last, 1, record);
  const isRenewed = record.finalClauses.term?.renewal === 'AUTOMATIC';
  const notFor: Step[] = isRenewed && party ? [{ rule: 'NOT_RENEWED_FOR', party }] : [];
  return { clause: 'TERM', steps: [...steps, ...notFor, { rule: 'DAY_AFTER', from: last, on }], because };
}

/** The last day of the n-th term: from the day that the clauses name, or from the entry into force. */
export function reasonsForTermEnd(on: PlainDate, nth: number, record: InstrumentRecord): Reasons {
  const { term } = record.finalClauses;
  const start = term?.from ? undefined : reasonsForForce(record);
  const from = term?.from ?? entryIntoForce(record).enteredOn ?? on;
  const counted: Step = { rule: 'TERM', from, period: { years: (term?.years ?? 0) * nth }, on, renewal: term?.renewal ?? 'NONE' };
  return { clause: 'TERM', steps: [...(start?.steps ?? []), counted], because: start?.because ?? [] };
}
