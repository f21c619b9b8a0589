/** Who is competent for a Party, from which day to which, and how it is to be reached. (Art. 4.) */
import { Temporal } from 'temporal-polyfill';
import type { AuthorityProfile, ChangeOfDesignation, Designation, DesignationAct, Entry } from './acts.ts';
import { isBefore, later } from './calendar.ts';
import { type Party, party } from './parties.ts';

type PlainDate = Temporal.PlainDate;

/** What holds of an authority for a time. `until` is the first day on which it no longer does. */
export interface Version {
  readonly authority: string;
  readonly party: Party;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly profile: AuthorityProfile;
  /** The first day on which the authority is no longer competent, in this version or a later one. */
  readonly competentUntil?: PlainDate;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly demonstration: boolean;
}

/** Stable, and told apart by whoever reads it: the Party and the position of the designation, `kz-12`. */
export function authorityId(party: Party, position: number): string {
  return `${party.toLowerCase()}-${position}`;
}

/** Whose authority that is, if it is an id at all: exactly what `authorityId` writes, and nothing that looks like it. */
export function partyOfAuthority(id: string): Party | undefined {
  const [, code = ''] = /^([a-z]{2})-[1-9]\d{0,14}$/.exec(id) ?? [];
  return code === '' ? undefined : party(code.toUpperCase());
}

/**
 * An authority's versions, one after the other, from the entries about it and about those that replace it, in the order of the
 * record. Never empty once it is designated: one that ended before it began has one version of no days.
 */
export function timeline(authority: string, entries: readonly Entry<DesignationAct>[]): Version[] {
  const designation = designationsIn(entries).find(({ act }) => act.authority === authority);
  if (!designation) return [];
  const { party, replaces } = designation.act;
  const inItsPlace = designationsIn(entries).filter((other) => other.act.replaces === authority && hasDays(other, entries));
  const replacement = firstOf(inItsPlace, entries);
  const start = startOf(designation, entries);
  const end = endOf(authority, replacement, entries);
  const until = end && later(start, end);
  const demonstration = entries.some((entry) => entry.act.authority === authority && entry.demonstration);
  return profiles(start, designation.act, changesOf(authority, entries))
    .filter(({ from }, i) => i === 0 || !until || isBefore(from, until))
    .map(({ from, profile }, i, all) => ({
      authority, party, from, demonstration,
      ...optional('until', all[i + 1]?.from ?? until),
      profile: { ...profile, competentFrom: start },
      ...optional('competentUntil', until),
      ...optional('replaces', replaces),
      ...optional('replacedBy', replacement?.act.authority),
    }));
}

function designationsIn(entries: readonly Entry<DesignationAct>[]): Entry<Designation>[] {
  return entries.filter((entry): entry is Entry<Designation> => entry.act.kind === 'DESIGNATION');
}

function changesOf(authority: string, entries: readonly Entry<DesignationAct>[]): Entry<ChangeOfDesignation>[] {
  return entries.filter((entry): entry is Entry<ChangeOfDesignation> =>
    entry.act.kind === 'CHANGE_OF_DESIGNATION' && entry.act.authority === authority);
}

/** One that ended on its first day, or before, has never come in the place of another. */
function hasDays(designation: Entry<Designation>, entries: readonly Entry<DesignationAct>[]): boolean {
  const end = endOf(designation.act.authority, undefined, entries);
  return !end || isBefore(startOf(designation, entries), end);
}

/** Of several that come in its place, the one that comes first. */
function firstOf(designations: readonly Entry<Designation>[], entries: readonly Entry<DesignationAct>[]): Entry<Designation> | undefined {
  return designations.toSorted((a, b) => Temporal.PlainDate.compare(startOf(a, entries), startOf(b, entries)))[0];
}

/** The first day of competence, as it was last given. */
function startOf({ act }: Entry<Designation>, entries: readonly Entry<DesignationAct>[]): PlainDate {
  return changesOf(act.authority, entries).reduce((day, change) => change.act.changes.competentFrom ?? day, act.competentFrom);
}

/** The first day it names: by its own end, or by the coming of another in its place. */
function endOf(
  authority: string, replacement: Entry<Designation> | undefined, entries: readonly Entry<DesignationAct>[],
): PlainDate | undefined {
  const ends = entries.flatMap(({ act }) => (act.kind === 'END_OF_DESIGNATION' && act.authority === authority ? [act.effectiveOn] : []));
  const days = replacement ? [...ends, startOf(replacement, entries)] : ends;
  return days.reduce<PlainDate | undefined>((first, day) => (first && !isBefore(day, first) ? first : day), undefined);
}

interface Dated {
  readonly from: PlainDate;
  readonly profile: AuthorityProfile;
}

/** A change counts from its own day, but not before the authority is competent; on one day, the one recorded last holds. */
function profiles(start: PlainDate, designation: Designation, changes: readonly Entry<ChangeOfDesignation>[]): Dated[] {
  const dated: Dated[] = [{ from: start, profile: profileOf(designation) }];
  const byDay = changes.toSorted((a, b) => Temporal.PlainDate.compare(a.act.effectiveOn, b.act.effectiveOn));
  for (const { act } of byDay) {
    const last = dated[dated.length - 1] as Dated;
    const from = later(start, act.effectiveOn);
    const sameDay = !isBefore(last.from, from);
    dated.splice(sameDay ? -1 : dated.length, sameDay ? 1 : 0, { from, profile: changed(last.profile, act) });
  }
  return dated;
}

/** What is absent stays, what is null is cleared. */
function changed(profile: AuthorityProfile, { changes }: ChangeOfDesignation): AuthorityProfile {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const kept = Object.entries({ ...profile, ...Object.fromEntries(given) }).filter(([, value]) => value !== null);
  return { deputyOffices: [], publicKeys: [], ...(Object.fromEntries(kept) as Omit<AuthorityProfile, 'deputyOffices' | 'publicKeys'>) };
}

function profileOf(designation: Designation): AuthorityProfile {
  const { name, competences, headOffice, deputyOffices, address, contactPoints, publicKeys, legalBasis, competentFrom } = designation;
  return {
    name, competences, headOffice, deputyOffices, contactPoints, publicKeys, competentFrom,
    ...optional('address', address),
    ...optional('legalBasis', legalBasis),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };
}
