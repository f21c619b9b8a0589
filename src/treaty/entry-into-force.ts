/**
 * When does an instrument enter into force, and for whom? (Art. 16; VCLT art. 24.)
 *
 * Pure: entries and clauses in, days out. The order in which papers were recorded does not matter, only the days of receipt.
 */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, type EntryIntoForceFound, inDueForm, type NoticeOfCompletion, type Revocation } from './acts.ts';
import { after, isBefore, later } from './calendar.ts';
import type { FinalClauses } from './final-clauses.ts';
import { oncePer } from './once.ts';
import type { Party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

/** What the law looks at: one instrument's clauses, and the entries about it as they are in effect. */
export interface InstrumentRecord {
  readonly finalClauses: FinalClauses;
  readonly entries: readonly Entry[];
  /** The treaty on whose term it depends. (Art. 17.) */
  readonly base?: InstrumentRecord;
  /** The instrument that it amends. (Art. 15.) */
  readonly amended?: InstrumentRecord;
}

type Notice = Entry<NoticeOfCompletion>;

/** The answer, and what it rests on. */
export interface EntryIntoForce {
  readonly enteredOn?: PlainDate;
  /** The day from which it has effect, where the clauses name another: it can precede the entry into force. (R41.) */
  readonly effectFrom?: PlainDate;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  /** The notice with which the number was reached. */
  readonly decisiveNotice?: Notice;
  /** The notices that count, up to the decisive one. */
  readonly restsOn: readonly Notice[];
}

/** The n-th distinct Party's notice decides, and the waiting period runs from the day of its receipt. (R1, R2.) */
export const entryIntoForce = oncePer((record: InstrumentRecord): EntryIntoForce => decide(standingNotices(record), record.finalClauses));

function decide(notices: readonly Notice[], finalClauses: FinalClauses): EntryIntoForce {
  const counted = firstOfEach(notices);
  const effect = finalClauses.effectFrom ? { effectFrom: finalClauses.effectFrom } : {};
  if ('enteredOn' in finalClauses) {
    return { ...effect, enteredOn: finalClauses.enteredOn, noticesReceived: counted.length, noticesRequired: 0, restsOn: [] };
  }
  const counting = counted.filter(({ act }) => !finalClauses.notCounted.includes(act.party));
  const enough = counting.findIndex((_notice, i) => isEnough(counting.slice(0, i + 1), finalClauses));
  const found = { noticesReceived: counting.length, noticesRequired: finalClauses.notices };
  const decisiveNotice = counting[enough];
  if (!decisiveNotice) return { ...found, restsOn: counting };
  const enteredOn = after(decisiveNotice.receivedOn, finalClauses.waitingPeriod);
  return { ...found, ...effect, decisiveNotice, enteredOn, restsOn: counting.slice(0, enough + 1) };
}

/** The number, and of which kinds: "five, of which at least three members of a group". */
function isEnough(notices: readonly Notice[], { notices: required, quotas }: Extract<FinalClauses, { notices: number }>): boolean {
  return notices.length >= required
    && quotas.every(({ atLeast, of }) => notices.filter(({ act }) => of.includes(act.party)).length >= atLeast);
}

/**
 * What the Depositary has to find now: that the number is reached, or that later knowledge has moved the day or undone it.
 * Undefined while there is nothing to tell that has not been told. (R10, R33; VCLT art. 77(1)(f).)
 */
export function newFinding(instrument: string, record: InstrumentRecord): EntryIntoForceFound | undefined {
  const { enteredOn, decisiveNotice } = entryIntoForce(record);
  const last = inDueForm(record.entries, 'ENTRY_INTO_FORCE').at(-1);
  const told = last?.act.enteredOn;
  const toFind = 'enteredOn' in record.finalClauses ? undefined : enteredOn; // a fixed day is told with the clauses
  if ((!toFind && !told) || (enteredOn && told?.equals(enteredOn))) return undefined;
  return {
    kind: 'ENTRY_INTO_FORCE', instrument,
    ...(toFind && { enteredOn: toFind }),
    ...(decisiveNotice && { decisiveNotice: decisiveNotice.position }),
    ...(last && { replacesFinding: last.position }),
  };
}

interface Binding {
  readonly notice: Notice;
  readonly from: PlainDate;
}

/** From which day each notice of a Party binds it, in the order of receipt. */
export function bindings(party: Party, record: InstrumentRecord): readonly Binding[] {
  return bindingsOfAll(record).get(party) ?? [];
}

const bindingsOfAll = oncePer((record: InstrumentRecord): ReadonlyMap<Party, readonly Binding[]> => {
  const force = entryIntoForce(record);
  const all = standingNotices(record).flatMap((notice) => {
    const from = boundBy(notice, force, record.finalClauses);
    return from ? [{ notice, from }] : [];
  });
  return Map.groupBy(all, ({ notice }) => notice.act.party);
});

/** With the others on the general day; a later notice after its own period, but never before that day. (Art. 16(2); R3.) */
function boundBy(own: Notice, { enteredOn, decisiveNotice }: EntryIntoForce, finalClauses: FinalClauses): PlainDate | undefined {
  if (!enteredOn) return undefined;
  const isLater = !decisiveNotice || isBefore(decisiveNotice.receivedOn, own.receivedOn);
  return isLater ? later(enteredOn, after(own.receivedOn, finalClauses.laterParties)) : enteredOn;
}

/** The notice of a Party that counts: its first. (R5.) */
export function noticeOf(party: Party, record: InstrumentRecord): Notice | undefined {
  return standingNotices(record).find(({ act }) => act.party === party);
}

/** In due form, from those whose notices count, not revoked in time, by day of receipt. (R4, R6, R7.) */
const standingNotices = oncePer(({ finalClauses, entries }: InstrumentRecord): readonly Notice[] => {
  const signatures = inDueForm(entries, 'SIGNATURE');
  const hadSigned = (party: Party, on: PlainDate) => signatures.some(({ act }) => act.party === party && !isBefore(on, act.signedOn));
  const anyCounts = 'enteredOn' in finalClauses || finalClauses.counting === 'ANY';
  const notices = inDueForm(entries, 'NOTICE_OF_COMPLETION')
    .filter(({ act, receivedOn }) => anyCounts || hadSigned(act.party, receivedOn))
    .toSorted(byReceipt);
  return inDueForm(entries, 'REVOCATION').toSorted(byReceipt)
    .reduce((standing, revocation) => revoked(standing, revocation, finalClauses), notices);
});

/** A notice that is withdrawn before it binds its Party is not counted any more; afterwards that changes nothing. (R14.) */
function revoked(notices: Notice[], { act, receivedOn }: Entry<Revocation>, finalClauses: FinalClauses): Notice[] {
  const own = notices.find(({ position }) => position === act.entry);
  const from = own && boundBy(own, decide(notices, finalClauses), finalClauses);
  return own && (!from || isBefore(receivedOn, from)) ? notices.filter((notice) => notice !== own) : notices;
}

/** A Party that notifies twice counts once. (R5.) */
function firstOfEach(notices: readonly Notice[]): Notice[] {
  const seen = new Set<Party>();
  return notices.filter(({ act }) => !seen.has(act.party) && seen.add(act.party));
}

/** On one day, as they were recorded: it decides which notice is named decisive, never a date. (R4.) */
function byReceipt(a: Entry, b: Entry): number {
  if (isBefore(a.receivedOn, b.receivedOn)) return -1;
  return isBefore(b.receivedOn, a.receivedOn) ? 1 : a.position - b.position;
}
