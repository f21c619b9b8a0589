/** The notices of withdrawal of one case: are they in due form, and on which day do they take effect? (R17–R19, R28.) */
import type { Temporal } from 'temporal-polyfill';
import { inFull } from '../../log/defect-in-full.ts';
import { examineWithdrawal } from '../../treaty/due-form-upon.ts';
import type { InstrumentRecord } from '../../treaty/entry-into-force.ts';
import type { Party } from '../../treaty/parties.ts';
import { earliestExplained, reasonsForLeaving } from '../../treaty/steps-of-ending.ts';
import { dayOf } from '../../treaty/withdrawal.ts';
import type { Case, NoticeGiven } from './case.ts';
import { actOf, inEnglish, recordOf } from './record.ts';

export interface WithdrawalAnswer extends NoticeGiven {
  /** The first day on which the Party is no longer bound; absent where the notice is not in time. (R22, R28.) */
  readonly withdrawalOn?: Temporal.PlainDate;
  readonly inTime: boolean;
  readonly arithmetic: string;
  /** What the Party declares, and nobody can compute. (R29.) */
  readonly condition?: string;
}

/** Each with those before it on the record: for one that has left and come back, the years that it must wait begin anew. (R31.) */
export function withdrawals(given: Case): WithdrawalAnswer[] {
  return given.withdrawals.reduce<WithdrawalAnswer[]>((before, notice) =>
    [...before, withdrawalAnswer(notice, given, before.filter(({ inTime }) => inTime))], []);
}

function withdrawalAnswer(notice: NoticeGiven, given: Case, before: readonly NoticeGiven[]): WithdrawalAnswer {
  const { party, receivedOn } = notice;
  const { finalClauses: { withdrawal: clause }, withdrawalsOnly } = given;
  const condition = clause?.condition === undefined ? {} : { condition: clause.condition };
  const known = { receivedOn, record: recordOf(given, before) };
  const defects = examineWithdrawal(actOf(notice), known)
    .filter(({ code }) => code !== 'NOT_BOUND' || withdrawalsOnly !== true); // then the file does not say who is bound
  if (defects.length > 0) {
    const earliest = earliestExplained(party, known.record, receivedOn);
    const says = [...defects.map((each) => inFull(each, 'en')), ...(earliest ? [inEnglish(earliest.reasons)] : [])];
    return { party, receivedOn, inTime: false, arithmetic: says.join(' '), ...condition };
  }
  const withdrawalOn = dayOf({ act: actOf(notice), receivedOn }, clause);
  const arithmetic = withdrawalOn ? reasons(party, recordOf(given, [...before, notice]), withdrawalOn) : '';
  return { party, receivedOn, inTime: true, ...(withdrawalOn && { withdrawalOn }), arithmetic, ...condition };
}

function reasons(party: Party, record: InstrumentRecord, until: Temporal.PlainDate): string {
  const found = reasonsForLeaving(party, record, until);
  return found ? inEnglish(found) : '';
}
