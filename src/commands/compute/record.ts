/** A case as the hub would hold it, so that the same law reads it: signatures, notices, withdrawals, and what was published. */
import type { Temporal } from 'temporal-polyfill';
import type { Act, Entry, NoticeOfWithdrawal } from '../../treaty/acts.ts';
import { SEAT } from '../../treaty/calendar.ts';
import type { InstrumentRecord } from '../../treaty/entry-into-force.ts';
import type { Reasons } from '../../treaty/steps.ts';
import { stepsInWords } from '../../treaty/steps-in-words.ts';
import type { Case, NoticeGiven } from './case.ts';

type PlainDate = Temporal.PlainDate;

export const INSTRUMENT = 'instrument';
const paper = { paperReference: 'as given', inDueForm: true };

/** With these withdrawals only. The entries are numbered in this order. */
export function recordOf({ finalClauses, signatures, notices }: Case, withdrawn: readonly NoticeGiven[]): InstrumentRecord {
  const acts: (readonly [Act, PlainDate])[] = [
    ...signatures.map(({ party, signedOn }) => [{ kind: 'SIGNATURE', instrument: INSTRUMENT, party, signedOn }, signedOn] as const),
    ...notices.map(({ party, receivedOn }) =>
      [{ kind: 'NOTICE_OF_COMPLETION', instrument: INSTRUMENT, party, ...paper }, receivedOn] as const),
    ...withdrawn.map((notice) => [actOf(notice), notice.receivedOn] as const),
  ];
  return withMore({ finalClauses, entries: [] }, acts);
}

export function withMore({ entries, ...record }: InstrumentRecord, acts: readonly (readonly [Act, PlainDate])[]): InstrumentRecord {
  return { ...record, entries: [...entries, ...acts.map(([act, receivedOn], i) => entry(act, receivedOn, entries.length + i + 1))] };
}

function entry(act: Act, receivedOn: PlainDate, position: number): Entry {
  const receivedAt = receivedOn.toZonedDateTime({ timeZone: SEAT, plainTime: '09:00' }).toInstant();
  return { position, act, defects: [], receivedAt, receivedOn, recordedAt: receivedAt, demonstration: false };
}

export function actOf({ party, withdrawalOn }: NoticeGiven): NoticeOfWithdrawal {
  const act = { kind: 'NOTICE_OF_WITHDRAWAL', instrument: INSTRUMENT, party, ...paper, obligationsSettled: true } as const;
  return { ...act, ...(withdrawalOn && { withdrawalOn }) };
}

/** A Party is called as the file calls it. */
export function inEnglish(reasons: Pick<Reasons, 'steps'>): string {
  return stepsInWords(reasons, 'en', String).join(' ');
}
