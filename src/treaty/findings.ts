/** What the Depositary finds itself, as a paper arrives and as a day comes. The clock only asks; the law answers. (R10, R22, R35, R42.) */
import { Temporal } from 'temporal-polyfill';
import { type Entry, type Finding, inDueForm, type InstrumentEnded, type TextCorrected, type WithdrawalTakenEffect } from './acts.ts';
import { isBefore } from './calendar.ts';
import { type InstrumentRecord, newFinding } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import { intervalsOf } from './standing.ts';
import { type End, endFor, endOf } from './term.ts';
import { type Withdrawal, withdrawalsOf } from './withdrawal.ts';

type PlainDate = Temporal.PlainDate;

/** A finding, and the day that brings it: none where knowledge does. */
export interface Due {
  readonly finding: Finding;
  readonly on?: PlainDate;
}

/**
 * Everything that has to be found up to a day and is not on the record yet, in the order of the days. Asked again once that is recorded, it
 * answers with nothing: so it does not matter how often, or how late, the clock asks.
 */
export function findingsDue(instrument: string, record: InstrumentRecord, today: PlainDate): Due[] {
  const force = newFinding(instrument, record);
  const ofDays = [...withdrawals(instrument, record), ...ends(instrument, record), ...textCorrections(instrument, record)];
  const ofKnowledge = [...(force ? [{ finding: force }] : []), ...undone(instrument, record)];
  return [...ofKnowledge, ...ofDays.filter(({ on }) => !isBefore(today, on)).toSorted(byDay)];
}

export function byDay(a: Due, b: Due): number {
  return a.on && b.on ? Temporal.PlainDate.compare(a.on, b.on) : Number(a.on !== undefined) - Number(b.on !== undefined);
}

type DueOn = Required<Due>;

/** Each day on which a Party has left by its notice, once; what was found, and has moved, is undone. */
function withdrawals(instrument: string, record: InstrumentRecord): DueOn[] {
  const found = standingFindings(record).filter(({ act }) => isTrue(act, record));
  const isFound = (party: Party, day: PlainDate) => found.some(({ act }) => act.party === party && act.withdrawalOn?.equals(day));
  return partiesIn(record).flatMap((party) => effective(party, record)
    .filter(({ on }, i, all) => !all[i - 1]?.on.equals(on) && !isFound(party, on))
    .map(({ notice: { position: notice }, on }) =>
      ({ on, finding: { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument, party, notice, withdrawalOn: on } as const })));
}

/** The withdrawals that end an interval: a second notice of one that has left ends nothing. */
function effective(party: Party, record: InstrumentRecord): Withdrawal[] {
  const intervals = intervalsOf(party, record);
  return withdrawalsOf(party, record).filter(({ on }) => intervals.some(({ until }) => until?.equals(on)));
}

/** What was found and is not so, as is known now. (R33.) */
function undone(instrument: string, record: InstrumentRecord): Due[] {
  return [...undoneWithdrawals(instrument, record), ...undoneEnds(record), ...undoneCorrections(record)];
}

function undoneWithdrawals(instrument: string, record: InstrumentRecord): Due[] {
  return standingFindings(record)
    .filter(({ act }) => !isTrue(act, record))
    .map(({ act: { party, notice }, position: replacesFinding }) =>
      ({ finding: { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument, party, notice, replacesFinding } }));
}

function standingFindings({ entries }: InstrumentRecord): Entry<WithdrawalTakenEffect>[] {
  const found = inDueForm(entries, 'WITHDRAWAL_TAKEN_EFFECT');
  return found.filter(({ act, position }) => act.withdrawalOn && !found.some((other) => other.act.replacesFinding === position));
}

function isTrue({ party, notice, withdrawalOn }: WithdrawalTakenEffect, record: InstrumentRecord): boolean {
  return effective(party, record).some((each) => each.notice.position === notice && withdrawalOn?.equals(each.on));
}

/** For all; or for one Party for which the term, or the Treaty on which it rests, is over. What was agreed has been told. */
function ends(instrument: string, record: InstrumentRecord): DueOn[] {
  const found = [...standingEnds(record), ...inDueForm(record.entries, 'INSTRUMENT_ENDED').filter(({ act }) => act.because === 'CONSENT')];
  return endsIn(record)
    .filter((end) => !found.some(({ act }) => isThatEnd(act, end)))
    .map(({ on, party, because }) =>
      ({ on, finding: { kind: 'INSTRUMENT_ENDED', instrument, ...(party && { party }), endedOn: on, because } as const }));
}

interface EndOfOne extends End {
  readonly party?: Party;
}

function endsIn(record: InstrumentRecord): EndOfOne[] {
  const end = endOf(record);
  const forOne = partiesIn(record).flatMap((party) => {
    const own = withdrawalsOf(party, record);
    return intervalsOf(party, record)
      .flatMap(({ until }) => (until ? [until] : []))
      .filter((until) => !(end && !isBefore(until, end.on)) && !own.some(({ on }) => on.equals(until)))
      .map((on) => ({ on, party, because: becauseOf(on, party, record) }));
  });
  return [...(end ? [end] : []), ...forOne];
}

function isThatEnd(act: InstrumentEnded, { on, party }: EndOfOne): boolean {
  return act.endedOn.equals(on) && act.party === party;
}

function standingEnds({ entries }: InstrumentRecord): Entry<InstrumentEnded>[] {
  const found = inDueForm(entries, 'INSTRUMENT_ENDED').filter(({ act }) => act.because !== 'CONSENT');
  return notReplaced(found);
}

function undoneEnds(record: InstrumentRecord): Due[] {
  const real = endsIn(record);
  return standingEnds(record)
    .filter(({ act }) => !real.some((end) => isThatEnd(act, end)))
    .map(({ act, position }) => ({ finding: { ...act, replacesFinding: position } }));
}

/** A finding that replaces another only undoes it: found anew, it stands by itself. */
function notReplaced<A extends InstrumentEnded | TextCorrected>(found: readonly Entry<A>[]): Entry<A>[] {
  return found.filter(({ act, position }) =>
    act.replacesFinding === undefined && !found.some((other) => other.act.replacesFinding === position));
}

/** Its own end, or else that of what it rests on. */
function becauseOf(until: PlainDate, party: Party, record: InstrumentRecord): InstrumentEnded['because'] {
  const own = endFor(party, record);
  return own?.on.equals(until) ? own.because : 'BASE_TREATY';
}

/** Nobody has objected by the last day: the text is corrected from the beginning. (R35; VCLT art. 79(2).) */
function textCorrections(instrument: string, { entries }: InstrumentRecord): DueOn[] {
  const corrected = textsCorrected(entries).map(({ act }) => act.proposal);
  return inDueForm(entries, 'TEXT_CORRECTION_PROPOSED')
    .filter(({ position }) => !corrected.includes(position) && !isOpposed(position, entries))
    .map(({ position: proposal, act }) =>
      ({ on: act.objectionsUntil.add({ days: 1 }), finding: { kind: 'TEXT_CORRECTED', instrument, proposal } }));
}

/** The findings that stand. */
export function textsCorrected(entries: readonly Entry[]): Entry<TextCorrected>[] {
  return notReplaced(inDueForm(entries, 'TEXT_CORRECTED'));
}

/** An objection that was in time was recorded late, or the proposal should never have been made. */
function undoneCorrections({ entries }: InstrumentRecord): Due[] {
  const proposals = inDueForm(entries, 'TEXT_CORRECTION_PROPOSED');
  return textsCorrected(entries)
    .filter(({ act: { proposal } }) => isOpposed(proposal, entries) || !proposals.some(({ position }) => position === proposal))
    .map(({ act, position }) => ({ finding: { ...act, replacesFinding: position } }));
}

export function isOpposed(proposal: number, entries: readonly Entry[]): boolean {
  return inDueForm(entries, 'OBJECTION').some(({ act }) => act.entry === proposal);
}

/** All whose acts are on the record, or who were bound before it began. */
export function partiesIn({ finalClauses, entries }: InstrumentRecord): Party[] {
  const acting = entries.flatMap(({ act }) => (act.kind === 'SIGNATURE' || act.kind === 'NOTICE_OF_COMPLETION' ? [act.party] : []));
  return [...new Set([...('bound' in finalClauses ? finalClauses.bound : []), ...acting])];
}
