/** The dates of one case, each with its arithmetic, by the same functions that the hub uses. */
import type { Temporal } from 'temporal-polyfill';
import type { Act, Entry } from '../../treaty/acts.ts';
import { after, isBefore, SEAT } from '../../treaty/calendar.ts';
import { boundFrom, entryIntoForce, type InstrumentRecord } from '../../treaty/entry-into-force.ts';
import type { Party } from '../../treaty/parties.ts';
import { intervalsOf } from '../../treaty/standing.ts';
import { termEnds } from '../../treaty/term.ts';
import { forward, ordinal } from './arithmetic.ts';
import type { Case } from './case.ts';
import { type Check, checks } from './checks.ts';
import { withdrawals, type WithdrawalAnswer } from './withdrawals.ts';

type PlainDate = Temporal.PlainDate;

export interface Answer {
  readonly name: string;
  readonly finalClauses: unknown;
  readonly general: GeneralAnswer;
  readonly parties: readonly PartyAnswer[];
  readonly withdrawals: readonly WithdrawalAnswer[];
  /** The last day of each term. */
  readonly termEnds: readonly PlainDate[];
  readonly termArithmetic?: string;
  readonly checks: readonly Check[];
  readonly remarks: readonly string[];
}

interface GeneralAnswer {
  readonly enteredOn?: PlainDate;
  readonly effectFrom?: PlainDate;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  /** Not computed: taken as the file records it. */
  readonly recorded: boolean;
  readonly arithmetic: string;
}

interface PartyAnswer {
  readonly party: Party;
  readonly noticeReceivedOn?: PlainDate;
  readonly boundFrom?: PlainDate;
  /** The last day on which it is bound. (R22.) */
  readonly lastDay?: PlainDate;
  readonly arithmetic: string;
}

const TERMS_SHOWN = 7;

export function answer(given: Case): Answer {
  const withoutWithdrawals = recordOf(given, []);
  const notices = withdrawals(given, withoutWithdrawals);
  const record = recordOf(given, notices.filter(({ inTime }) => inTime));
  const general = generalAnswer(given, record);
  const parties = (given.withdrawalsOnly === true ? [] : partiesOf(given)).map((party) => partyAnswer(party, record, general));
  const ends = shownTerms(given, record);
  const computed = { general, parties, withdrawals: notices, record };
  return {
    name: given.name, finalClauses: given.clauses, general, parties, withdrawals: notices, termEnds: ends,
    ...(ends.length > 0 && { termArithmetic: termArithmetic(record, ends) }),
    checks: checks(given.published, computed),
    remarks: given.remarks,
  };
}

/** The entries that the hub would hold. */
function recordOf({ finalClauses, signatures, notices }: Case, withdrawn: readonly WithdrawalAnswer[]): InstrumentRecord {
  const [instrument, paper] = ['instrument', { paperReference: 'as given', inDueForm: true }];
  const acts: (readonly [Act, PlainDate])[] = [
    ...signatures.map(({ party, signedOn }) => [{ kind: 'SIGNATURE', instrument, party, signedOn }, signedOn] as const),
    ...notices.map(({ party, receivedOn }) => [{ kind: 'NOTICE_OF_COMPLETION', instrument, party, ...paper }, receivedOn] as const),
    ...withdrawn.map(({ party, receivedOn, withdrawalOn: on }) => {
      const act = { kind: 'NOTICE_OF_WITHDRAWAL', instrument, party, ...paper, obligationsSettled: true } as const;
      return [{ ...act, ...(on && { withdrawalOn: on }) }, receivedOn] as const;
    }),
  ];
  return { finalClauses, entries: acts.map(([act, receivedOn], i) => entry(act, receivedOn, i + 1)) };
}

function entry(act: Act, receivedOn: PlainDate, position: number): Entry {
  const receivedAt = receivedOn.toZonedDateTime({ timeZone: SEAT, plainTime: '09:00' }).toInstant();
  return { position, act, defects: [], receivedAt, receivedOn, recordedAt: receivedAt, demonstration: false };
}

function generalAnswer({ recordedBy, withdrawalsOnly }: Case, record: InstrumentRecord): GeneralAnswer {
  const { enteredOn, effectFrom, noticesReceived, noticesRequired, decisiveNotice, restsOn } = entryIntoForce(record);
  const { finalClauses } = record;
  const found = { noticesReceived, noticesRequired, recorded: recordedBy !== undefined, ...(effectFrom && { effectFrom }) };
  if (withdrawalsOnly) return { ...found, arithmetic: 'the file says nothing of the entry into force' };
  if ('enteredOn' in finalClauses) {
    const fixed = recordedBy === undefined ? 'a fixed day of the final clauses' : `recorded, not computed: ${recordedBy}`;
    return { ...found, enteredOn: finalClauses.enteredOn, arithmetic: fixed };
  }
  if (!enteredOn || !decisiveNotice) return { ...found, arithmetic: missing(noticesReceived, finalClauses.notices) };
  const { act: { party }, receivedOn } = decisiveNotice;
  const sameDay = restsOn.filter((each) => each.receivedOn.equals(receivedOn)).length;
  const which = `${ordinal(restsOn.length)} notice that counts, of ${party}, received ${receivedOn.toString()}`;
  const ties = sameDay > 1 ? ` with ${sameDay - 1} more on that day` : '';
  const quotas = finalClauses.quotas.map(({ atLeast, of, called }) => {
    const those = restsOn.map((each) => each.act.party).filter((each) => of.includes(each));
    return `; of at least ${atLeast} ${called ?? 'of a group'} there are ${those.length}: ${those.join(', ')}`;
  });
  return { ...found, enteredOn, arithmetic: `${which}${ties}${quotas.join('')}; ${forward(receivedOn, finalClauses.waitingPeriod)}` };
}

function missing(received: number, required: number): string {
  return received < required
    ? `not yet: ${received} of ${required} notices that count`
    : `not yet: ${received} notices, and ${required} are enough, but not of the groups that are required`;
}

function partyAnswer(party: Party, record: InstrumentRecord, general: GeneralAnswer): PartyAnswer {
  const from = boundFrom(party, record);
  const until = intervalsOf(party, record).at(-1)?.until;
  const receivedOn = record.entries.filter(({ act }) => act.kind === 'NOTICE_OF_COMPLETION' && act.party === party)
    .map((each) => each.receivedOn).toSorted((a, b) => (isBefore(a, b) ? -1 : 1))[0];
  return {
    party,
    ...(receivedOn && { noticeReceivedOn: receivedOn }),
    ...(from && { boundFrom: from }),
    ...(until && { lastDay: until.subtract({ days: 1 }) }),
    arithmetic: partyArithmetic(party, record, general, receivedOn, from),
  };
}

function partyArithmetic(
  party: Party, record: InstrumentRecord, general: GeneralAnswer, receivedOn: PlainDate | undefined, from: PlainDate | undefined,
): string {
  const { finalClauses } = record;
  if ('enteredOn' in finalClauses && finalClauses.bound.includes(party)) return 'bound from the general day';
  if (!receivedOn) return 'no notice in the file';
  const notCounted = 'notCounted' in finalClauses && finalClauses.notCounted.includes(party) ? ' (does not count)' : '';
  const received = `received ${receivedOn.toString()}${notCounted}`;
  if (!from) return `${received}: ${general.enteredOn ? 'it does not count, for it had not signed' : 'not yet in force'}`;
  const { decisiveNotice } = entryIntoForce(record);
  const isFirst = decisiveNotice && !isBefore(decisiveNotice.receivedOn, receivedOn);
  if (isFirst) return `${received}, among the first: the general day = ${from.toString()}`;
  const own = `${received}, later; ${forward(receivedOn, finalClauses.laterParties)}`;
  return after(receivedOn, finalClauses.laterParties).equals(from) ? own : `${own}, before the general day; so = ${from.toString()}`;
}

/** By day of receipt; those without a notice first. */
function partiesOf({ finalClauses, notices, withdrawals: given, signatures }: Case): Party[] {
  const byDay = notices.toSorted((a, b) => (isBefore(a.receivedOn, b.receivedOn) ? -1 : isBefore(b.receivedOn, a.receivedOn) ? 1 : 0));
  const bound = 'bound' in finalClauses ? finalClauses.bound : [];
  const all = [...byDay, ...signatures, ...given].map(({ party }) => party);
  return [...new Set([...bound, ...all])];
}

/** As far as any is published, and never fewer than some. */
function shownTerms({ published, finalClauses: { term } }: Case, record: InstrumentRecord): PlainDate[] {
  const start = term?.from ?? entryIntoForce(record).enteredOn;
  if (!term || !start) return [];
  const last = published.filter(({ of }) => of === 'TERM_ENDS').flatMap(({ on }) => on).reduce(
    (a, b) => (isBefore(a, b) ? b : a), start.add({ years: Math.min(term.years * TERMS_SHOWN, 9999 - start.year) }));
  return termEnds(record, last);
}

function termArithmetic(record: InstrumentRecord, ends: readonly PlainDate[]): string {
  const { term } = record.finalClauses;
  const start = term?.from ?? entryIntoForce(record).enteredOn;
  if (!term || !start) return '';
  const renewal = term.renewal === 'NONE' ? 'not renewed' : `renewed every ${term.years} years`;
  const those = term.renewedFor ? ` for ${term.renewedFor.join(', ')}` : '';
  return `${forward(start, { years: term.years })} is the last day of the first term; ${renewal}${those}; ${ends.length} shown`;
}
