/** Records for the tests of the law: a whole scenario fits in one cell. */
import { expect } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Act, Entry } from '../../src/treaty/acts.ts';
import { defect } from '../../src/treaty/defects.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { party } from '../../src/treaty/parties.ts';

/** A day has no members of its own, so that any two days would be equal to `toEqual`. */
expect.addEqualityTesters([(a: unknown, b: unknown) =>
  (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate ? a.equals(b) : undefined)]);

/** They signed on 23 December 2014. */
export const six = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'] as const;

/** The final clauses of the Protocol. (Art. 16.) */
export const protocol: FinalClauses = { notices: 4, counting: 'SIGNATORIES', waitingPeriod: { days: 0 }, laterParties: { days: 0 } };

/** 'AM 2027-02-01, BY 2027-03-05 pending' → the six have signed, then a notice of each was received on its day. */
export function recordOf(scenario: string, finalClauses: FinalClauses = protocol, signatories: readonly string[] = six): InstrumentRecord {
  return { finalClauses, entries: numbered([...signatories.map((code) => signature(code)), ...notices(scenario)]) };
}

export function notices(scenario: string): Entry[] {
  return scenario.split(', ').filter(Boolean).map((cell) => {
    const [code = '', day = '', mark] = cell.split(' ');
    return notice(code, day, mark === 'pending');
  });
}

export function signature(code: string, signedOn = '2014-12-23', pending = false): Entry {
  const act = { kind: 'SIGNATURE', instrument: 'protocol', party: party(code), signedOn: day(signedOn) } as const;
  return entry(act, signedOn, pending);
}

export function notice(code: string, receivedOn: string | Temporal.PlainDate, pending = false): Entry {
  const paper = { paperReference: 'n/a', inDueForm: !pending };
  return entry({ kind: 'NOTICE_OF_COMPLETION', instrument: 'protocol', party: party(code), ...paper }, receivedOn, pending);
}

/** Received in the morning, recorded at once, in due form unless pending; its position comes with the record. */
export function entry<A extends Act>(act: A, receivedOn: string | Temporal.PlainDate, pending = false): Entry<A> {
  const receivedAt = day(receivedOn).toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '09:00' }).toInstant();
  const defects = pending ? [defect('NOT_IN_DUE_FORM', 'inDueForm')] : [];
  return { position: 0, act, defects, receivedAt, receivedOn: day(receivedOn), recordedAt: receivedAt, demonstration: false };
}

/** Recorded in this order. */
export function numbered<E extends Entry>(entries: readonly E[]): E[] {
  return entries.map((each, i) => ({ ...each, position: i + 1 }));
}

export function day(text: string | Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
