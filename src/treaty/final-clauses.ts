/** Final clauses as data: how an instrument enters into force, for all and for each, how long it lasts, and how a Party leaves it. */
import type { Temporal } from 'temporal-polyfill';
import type { Period, Simple } from './calendar.ts';
import { type ClauseProblem, ifGiven, Place, type ReadParty } from './clause-reader.ts';
import { readTerm, readWithdrawal, type Term, type WithdrawalClause } from './clauses-of-ending.ts';
import { type ByNumber, type OnAFixedDay, readEntryIntoForce } from './clauses-of-entry.ts';
import { party } from './parties.ts';
import { readPeriod, readSimple } from './periods.ts';

export type { ClauseProblem } from './clause-reader.ts';
export type { WithdrawalClause } from './clauses-of-ending.ts';
export type { Quota } from './clauses-of-entry.ts';

/** In force when enough Parties have notified; or on a day that lies before this record. */
export type FinalClauses = (ByNumber | OnAFixedDay) & CommonClauses;

interface CommonClauses {
  /** For a Party that notifies after the threshold. (Art. 16(2); R3.) */
  readonly laterParties: Period;
  /** May precede the entry into force. (R41.) */
  readonly effectFrom?: Temporal.PlainDate;
  readonly term?: Term;
  /** Absent: no way out but by consent of all. (R16.) */
  readonly withdrawal?: WithdrawalClause;
  /** (R39; VCLT art. 25.) */
  readonly provisionalApplication: boolean;
  /** (R35; VCLT art. 79(2).) */
  readonly objectionsToCorrection: Simple;
  /** When the base Treaty ends for one Party: this one ends for that one, for all, or for none. (Art. 17; R42.) */
  readonly endsWithBaseTreaty: 'EACH' | 'ALL' | 'NO';
}

/** From JSON (docs/final-clauses.md), or undefined when the clauses make no sense or hold something that is not understood. */
export function readFinalClauses(json: unknown, readParty: ReadParty = party): FinalClauses | undefined {
  const problems: ClauseProblem[] = [];
  const clauses = finalClauses(new Place(json, { problems, readParty }));
  return problems.length === 0 ? clauses : undefined;
}

/** Every problem at once; none exactly when the clauses can be read. */
export function examineFinalClauses(json: unknown, readParty: ReadParty = party): ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  finalClauses(new Place(json, { problems, readParty }));
  return problems;
}

function finalClauses(place: Place): FinalClauses | undefined {
  const members = place.members(
    'entryIntoForce', 'laterParties', 'effectFrom', 'term', 'withdrawal', 'provisionalApplication', 'textCorrection', 'endsWithBaseTreaty');
  if (!members) return undefined;
  const start = readEntryIntoForce(members.entryIntoForce);
  const laterParties = inside(members.laterParties, 'waitingPeriod', readPeriod) ?? firstPeriod(start);
  const effectFrom = ifGiven(members.effectFrom, (each) => each.day());
  const term = ifGiven(members.term, readTerm);
  const withdrawal = ifGiven(members.withdrawal, readWithdrawal);
  const termFrom = term?.from ?? (start && 'enteredOn' in start ? start.enteredOn : undefined);
  if (term && termFrom && termFrom.year + term.years > 9999) members.term.wrong('ends after the year 9999: write fewer years');
  const common = {
    laterParties,
    ...(effectFrom && { effectFrom }),
    ...(term && { term }),
    ...(withdrawal && { withdrawal }),
    provisionalApplication: ifGiven(members.provisionalApplication, (each) => each.flag()) ?? false,
    objectionsToCorrection: inside(members.textCorrection, 'objectionsWithin', (each) => readSimple(each, 1)) ?? { days: 90 },
    endsWithBaseTreaty: ifGiven(members.endsWithBaseTreaty, (each) => each.oneOf('EACH', 'ALL', 'NO')) ?? 'EACH',
  } as const;
  return start && { ...start, ...common };
}

/** As long as the first ones. */
function firstPeriod(start: ByNumber | OnAFixedDay | undefined): Period {
  return start && 'waitingPeriod' in start ? start.waitingPeriod : { days: 0 };
}

/** Of an object that holds one thing, or nothing. */
function inside<T>(place: Place, name: string, read: (place: Place) => T | undefined): T | undefined {
  const member = ifGiven(place, (each) => each.members(name))?.[name];
  return member && ifGiven(member, read);
}
