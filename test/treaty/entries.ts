/** Records for the tests of the law: a whole scenario fits in one cell. */
import { expect } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Act, Correction, Cure, Entry, NoticeOfWithdrawal, Objection, Settlement } from '../../src/treaty/acts.ts';
import { readThrough } from '../../src/treaty/in-effect.ts';
import { defect, type DefectCode } from '../../src/treaty/defects.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { examineFinalClauses, type FinalClauses, readFinalClauses } from '../../src/treaty/final-clauses.ts';
import { type Party, party } from '../../src/treaty/parties.ts';
import { intervalsOf } from '../../src/treaty/standing.ts';

/** A day has no members of its own, so that any two days would be equal to `toEqual`. */
expect.addEqualityTesters([(a: unknown, b: unknown) =>
  (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate ? a.equals(b) : undefined)]);

/** They signed on 23 December 2014. */
export const six = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'] as const;

/** The final clauses of the Protocol. (Art. 16.) */
export const protocol = clauses({
  entryIntoForce: { notices: 4, counting: 'SIGNATORIES', waitingPeriod: { days: 0 } }, laterParties: { waitingPeriod: { days: 0 } },
  withdrawal: { notice: { months: 6 }, counted: 'BACK' },
});

/** What cannot be read is a mistake in the test. */
export function clauses(json: object): FinalClauses {
  const read = readFinalClauses(json);
  if (!read) throw new Error(JSON.stringify(examineFinalClauses(json)));
  return read;
}

/** 'AM 2027-02-01, BY 2027-03-05 pending' → the six have signed, then a notice of each was received on its day. */
export function recordOf(scenario: string, finalClauses: FinalClauses = protocol, signatories: readonly string[] = six): InstrumentRecord {
  return { finalClauses, entries: numbered([...signatories.map((code) => signature(code)), ...notices(scenario)]) };
}

export function firstBoundFrom(of: Party, record: InstrumentRecord): Temporal.PlainDate | undefined {
  return intervalsOf(of, record)[0]?.from;
}

export function notices(scenario: string): Entry[] {
  return scenario.split(', ').filter(Boolean).map((cell) => {
    const [code = '', day = '', mark] = cell.split(' ');
    return notice(code, day, mark === 'pending');
  });
}

/** 'KZ 2026-03-15 → 2026-09-15': a notice of withdrawal, received on a day, of another day; `change` is what else it says. */
export function withdrawal(code: string, receivedOn: string, withdrawalOn?: string,
  change: Partial<NoticeOfWithdrawal> = {}): Entry<NoticeOfWithdrawal> {
  const paper = { paperReference: 'n/a', inDueForm: true, obligationsSettled: true };
  const on = withdrawalOn === undefined ? {} : { withdrawalOn: day(withdrawalOn) };
  return entry({ kind: 'NOTICE_OF_WITHDRAWAL', instrument: 'protocol', party: party(code), ...paper, ...on, ...change }, receivedOn);
}

/** Upon the entry at a position. `also` is what else it says. */
export function cure(position: number, receivedOn: string, also: Partial<Cure> = {}): Entry<Cure> {
  return entry({ kind: 'CURE', entry: position, instrument: 'protocol', paperReference: 'n/a', ...also }, receivedOn);
}

/** Recorded on a day; what is corrected to a day of receipt is received in the morning of that day. */
export function correction(
  position: number, recordedOn: string, corrected: Correction['corrected'] & { readonly on?: string }, leaves: readonly DefectCode[] = [],
): Entry<Correction> {
  const { on, ...fields } = corrected;
  const receipt = on === undefined ? {} : { receivedAt: morningOf(on).toString(), receivedOn: day(on) };
  const defects = leaves.map((code) => defect(code));
  const act = { kind: 'CORRECTION', entry: position, instrument: 'protocol', reason: 'misread', leaves: defects } as const;
  return entry({ ...act, corrected: { ...fields, ...receipt } }, recordedOn);
}

export function objection(position: number, code: string, receivedOn: string, pending = false): Entry<Objection> {
  return entry({ kind: 'OBJECTION', entry: position, instrument: 'protocol', party: party(code), paperReference: 'n/a' }, receivedOn,
    pending);
}

/** Of the withdrawal of a Party; agreed by all unless some are named. */
export function settlement(position: number, code: string, receivedOn: string, ...agreedBy: readonly string[]): Entry<Settlement> {
  const by = agreedBy.length > 0 ? { agreedBy: agreedBy.map(party) } : {};
  return entry({ kind: 'SETTLEMENT', entry: position, instrument: 'protocol', party: party(code), ...by, paperReference: 'n/a' },
    receivedOn);
}

/** Upon the entry at a position. */
export function revocation(position: number, code: string, receivedOn: string): Entry {
  return entry({ kind: 'REVOCATION', entry: position, instrument: 'protocol', party: party(code), paperReference: 'n/a',
    inDueForm: true }, receivedOn);
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
  const receivedAt = morningOf(receivedOn);
  const defects = pending ? [defect('NOT_IN_DUE_FORM', 'inDueForm')] : [];
  return { position: 0, act, defects, receivedAt, receivedOn: day(receivedOn), recordedAt: receivedAt, demonstration: false };
}

function morningOf(on: string | Temporal.PlainDate): Temporal.Instant {
  return day(on).toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '09:00' }).toInstant();
}

/** Recorded in this order; and with each correction, what was found of the paper as it then read, as the counter does. */
export function numbered<E extends Entry>(entries: readonly E[]): E[] {
  return recorded(entries.map((each, i) => ({ ...each, position: i + 1 })));
}

export function recorded<E extends Entry>(entries: readonly E[]): E[] {
  return entries.map((each, i, all) => examined(each, all.slice(0, i + 1)));
}

/** What a correction is said to leave, it leaves of what it is upon; a cure that is in due form is enough. */
function examined<E extends Entry>(entry: E, record: readonly Entry[]): E {
  if (entry.act.kind !== 'CORRECTION' || onTheRecord.has(entry.act)) return entry;
  const found = paperBehind(entry, record);
  if (!found) return entry;
  const { paper, cures, inError } = readThrough(found, record);
  const last = paper.through?.findLast(({ act }) => act.kind === 'CORRECTION');
  const said = record.find(({ position }) => position === last?.position)?.act;
  const left = inError ? [defect('RECORDED_IN_ERROR', 'corrected')] : said?.kind === 'CORRECTION' ? said.leaves : found.defects;
  const cure = left.length > 0 && !inError ? cures[0] : undefined;
  const act = { ...entry.act, leaves: cure ? [] : left, ...(cure && { cure: cure.position }) };
  onTheRecord.add(act);
  return { ...entry, act };
}

/** What was found once stays as it was found. */
const onTheRecord = new WeakSet<Act>();

function paperBehind(entry: Entry, record: readonly Entry[]): Entry | undefined {
  const { act } = entry;
  if (act.kind !== 'CORRECTION' && act.kind !== 'CURE') return entry;
  const below = record.find(({ position }) => position === act.entry);
  return below && below.position < entry.position ? paperBehind(below, record) : undefined;
}

export function day(text: string | Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
