/**
 * When does an instrument enter into force, and for whom? (Art. 16; VCLT art. 24.)
 *
 * Pure: entries and clauses in, days out. The order in which papers were recorded does not matter, only the days of receipt.
 */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, type EntryIntoForceFound, inDueForm, type NoticeOfCompletion } from './acts.ts';
import { after, isBefore, later } from './calendar.ts';
import type { FinalClauses } from './final-clauses.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

/** What the law looks at: one instrument's clauses, and the entries about it. */
export interface InstrumentRecord {
  readonly finalClauses: FinalClauses;
  readonly entries: readonly Entry[];
}

/** The answer, and what it rests on. */
export interface EntryIntoForce {
  readonly enteredOn?: PlainDate;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  /** The notice with which the number was reached. */
  readonly decisiveNotice?: Entry<NoticeOfCompletion>;
  /** The notices that count, up to the decisive one. */
  readonly restsOn: readonly Entry<NoticeOfCompletion>[];
}

/** The n-th distinct Party's notice decides, and the waiting period runs from the day of its receipt. (R1, R2.) */
export function entryIntoForce({ finalClauses, entries }: InstrumentRecord): EntryIntoForce {
  const counted = countedNotices({ finalClauses, entries });
  const noticesReceived = counted.length;
  if ('enteredOn' in finalClauses) return { enteredOn: finalClauses.enteredOn, noticesReceived, noticesRequired: 0, restsOn: [] };
  const decisiveNotice = counted[finalClauses.notices - 1];
  const restsOn = counted.slice(0, finalClauses.notices);
  const found = { noticesReceived, noticesRequired: finalClauses.notices, restsOn };
  if (!decisiveNotice) return found;
  return { ...found, decisiveNotice, enteredOn: after(decisiveNotice.receivedOn, finalClauses.waitingPeriod) };
}

/**
 * What the Depositary has to find now: that the number is reached, or that later knowledge has moved the day.
 * Undefined while there is nothing to tell that has not been told. (R10; VCLT art. 77(1)(f).)
 */
export function newFinding(instrument: string, record: InstrumentRecord): EntryIntoForceFound | undefined {
  const { enteredOn, decisiveNotice } = entryIntoForce(record);
  const last = inDueForm(record.entries, 'ENTRY_INTO_FORCE').at(-1);
  if (!enteredOn || !decisiveNotice || last?.act.enteredOn.equals(enteredOn)) return undefined;
  const finding = { kind: 'ENTRY_INTO_FORCE', instrument, enteredOn, decisiveNotice: decisiveNotice.position } as const;
  return last ? { ...finding, replacesFinding: last.position } : finding;
}

/** From its own notice, but never before the instrument itself is in force. (Art. 16(2); R3.) */
export function boundFrom(party: Party, record: InstrumentRecord): PlainDate | undefined {
  const { enteredOn, decisiveNotice } = entryIntoForce(record);
  const own = noticeOf(party, record);
  if ('enteredOn' in record.finalClauses && record.finalClauses.bound.includes(party)) return enteredOn;
  if (!enteredOn || !own) return undefined;
  if ('enteredOn' in record.finalClauses) return later(enteredOn, own.receivedOn);
  const isLater = decisiveNotice && isBefore(decisiveNotice.receivedOn, own.receivedOn);
  return isLater ? later(enteredOn, after(own.receivedOn, record.finalClauses.laterParties)) : enteredOn;
}

/** The notice of a Party that counts: its first. (R5.) */
export function noticeOf(party: Party, record: InstrumentRecord): Entry<NoticeOfCompletion> | undefined {
  return countedNotices(record).find(({ act }) => act.party === party);
}

/** In due form, from those whose notices count, one for each Party, by day of receipt. (R4, R5, R6, R7.) */
function countedNotices({ finalClauses, entries }: InstrumentRecord): Entry<NoticeOfCompletion>[] {
  const signatures = inDueForm(entries, 'SIGNATURE');
  const hadSigned = (party: Party, on: PlainDate) => signatures.some(({ act }) => act.party === party && !isBefore(on, act.signedOn));
  const anyCounts = 'enteredOn' in finalClauses || finalClauses.counting === 'ANY';
  const seen = new Set<Party>();
  return inDueForm(entries, 'NOTICE_OF_COMPLETION')
    .filter(({ act, receivedOn }) => anyCounts || hadSigned(act.party, receivedOn))
    .toSorted(byReceipt)
    .filter(({ act }) => !seen.has(act.party) && seen.add(act.party));
}

/** On one day, as they were recorded: it decides which notice is named decisive, never a date. (R4.) */
function byReceipt(a: Entry, b: Entry): number {
  if (isBefore(a.receivedOn, b.receivedOn)) return -1;
  return isBefore(b.receivedOn, a.receivedOn) ? 1 : a.position - b.position;
}
