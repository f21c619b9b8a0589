/** The clauses by which an instrument enters into force: from JSON, with what contradicts itself. */
import type { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { ifGiven, MOST, type Place } from './clause-reader.ts';
import type { Party } from './parties.ts';
import { readPeriod } from './periods.ts';

export interface ByNumber {
  readonly notices: number;
  /** Whose notices count: there is no accession to the Protocol, so only its signatories' do. (Art. 16; R6.) */
  readonly counting: 'SIGNATORIES' | 'ANY';
  readonly waitingPeriod: Period;
  /** Five, of which at least three of a group. */
  readonly quotas: readonly Quota[];
  /** Bound by its notice, which does not count: an organization for regional integration beside its members. */
  readonly notCounted: readonly Party[];
}

export interface Quota {
  readonly atLeast: number;
  readonly of: readonly Party[];
  readonly called?: string;
}

export interface OnAFixedDay {
  readonly enteredOn: Temporal.PlainDate;
  /** Those that it bound from that day. */
  readonly bound: readonly Party[];
}

export function readEntryIntoForce(place: Place): ByNumber | OnAFixedDay | undefined {
  const members = place.members('notices', 'counting', 'waitingPeriod', 'quotas', 'notCounted', 'enteredOn', 'bound');
  if (!members) return undefined;
  const { enteredOn, bound, ...ofTheNumber } = members;
  const [isDay, isNumber] = [{ enteredOn, bound }, ofTheNumber].map((part) => Object.values(part).some(({ isGiven }) => isGiven));
  if (isDay && isNumber) return place.wrong('is both a fixed day and a number of notices: write one of them');
  return isDay ? fixedDay(enteredOn, bound) : byNumber(ofTheNumber);
}

/** That it bound nobody from that day may be said, or left out. */
function fixedDay(on: Place, those: Place): OnAFixedDay | undefined {
  const enteredOn = on.day();
  const bound = those.isEmptyList ? [] : (ifGiven(those, (each) => each.parties()) ?? []);
  return enteredOn && { enteredOn, bound };
}

function byNumber(
  members: Readonly<Record<'notices' | 'counting' | 'waitingPeriod' | 'quotas' | 'notCounted', Place>>,
): ByNumber | undefined {
  const notices = members.notices.count(1, MOST.notices);
  const counting = ifGiven(members.counting, (each) => each.oneOf('SIGNATORIES', 'ANY')) ?? 'ANY';
  const waitingPeriod = ifGiven(members.waitingPeriod, readPeriod) ?? { days: 0 };
  const notCounted = ifGiven(members.notCounted, (each) => each.parties()) ?? [];
  const quotas = ifGiven(members.quotas, (each) => readQuotas(each, notices ?? MOST.notices, notCounted)) ?? [];
  return notices === undefined ? undefined : { notices, counting, waitingPeriod, quotas, notCounted };
}

function readQuotas(place: Place, notices: number, notCounted: readonly Party[]): Quota[] | undefined {
  const quotas = place.elements()?.map((each) => readQuota(each, notices, notCounted)).filter((quota) => quota !== undefined) ?? [];
  const groups = quotas.map(({ of }) => of.toSorted().join());
  if (new Set(groups).size < groups.length) place.wrong('names one group twice: write one quota for each group');
  else if (leastNotices(quotas) > notices) place.wrong(`cannot be met together by ${notices} notices: write smaller quotas, or more notices`);
  return quotas;
}

function readQuota(place: Place, notices: number, notCounted: readonly Party[]): Quota | undefined {
  const members = place.members('atLeast', 'of', 'called');
  if (!members) return undefined;
  const atLeast = members.atLeast.count(1, MOST.notices);
  const of = members.of.parties();
  const called = ifGiven(members.called, (each) => each.text());
  if (atLeast !== undefined && atLeast > notices) members.atLeast.wrong(`is greater than the number of notices: write at most ${notices}`);
  if (atLeast === undefined || of === undefined) return undefined;
  if (atLeast > of.length) members.atLeast.wrong(`is greater than its own list: write at most ${of.length}`);
  for (const each of of.filter((one) => notCounted.includes(one))) members.of.wrong(`names ${each}, which is not counted: name it once`);
  return { atLeast, of, ...(called !== undefined && { called }) };
}

/** The fewest notices that can meet them all: those first that count for most of them. */
function leastNotices(quotas: readonly Quota[]): number {
  const parties = [...new Set(quotas.flatMap(({ of }) => of))];
  const countsFor = parties.map((each) => quotas.filter(({ of }) => of.includes(each)).length).toSorted((a, b) => b - a);
  let [missing, notices] = [quotas.reduce((sum, { atLeast }) => sum + atLeast, 0), 0];
  for (const count of countsFor) {
    if (missing <= 0) break;
    [missing, notices] = [missing - count, notices + 1];
  }
  return notices;
}
