/** Who is competent for a Party: now, on a day, as it was known at a position; and the history of each authority. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import type { Batch, Context } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entriesOf, type RecordedEntry } from '../log/log.ts';
import type { AuthorityProfile, Competence } from '../treaty/acts.ts';
import type { Version } from '../treaty/designation.ts';
import type { Party } from '../treaty/parties.ts';
import { findable, today } from './known.ts';
import { AuthorityVersionRow } from './registry.entity.ts';

export interface AuthorityOnRecord extends Version {
  /** The position of its designation: the order of a list. */
  readonly listed: number;
  /** The last position that this answer takes into account. */
  readonly known: number;
}

export interface Wanted {
  readonly party?: Party;
  readonly competence?: Competence;
  readonly on: Temporal.PlainDate;
  readonly known: number;
  /** The last listed position that the reader has seen. */
  readonly after: number;
  readonly limit: number;
}

/** Who is competent on a day, in the order of designation. */
export async function competentOn(em: SqlEntityManager, wanted: Wanted): Promise<AuthorityOnRecord[]> {
  const { party, competence, on, known, after, limit } = wanted;
  const where = {
    ...asHeld(known),
    ...onDay(on),
    listed: { $gt: after },
    ...(party !== undefined && { party }),
    ...(competence !== undefined && { competences: { $contains: [competence] } }),
  };
  const rows = await em.find(AuthorityVersionRow, where, { orderBy: { listed: 'asc' }, limit });
  return rows.map((row) => authorityOf(row, known));
}

interface OfParty {
  readonly party: string;
  readonly on: string;
  readonly known: number;
}

/** The same for many Parties at once. Days and positions differ seldom: each pair costs one query. */
export const competentFor: Batch<OfParty, AuthorityOnRecord[]> = async (keys, { em }) => {
  const questions = Map.groupBy(keys, ({ on, known }) => `${on} ${known}`);
  const answers = new Map(await Promise.all([...questions].map(async ([question, asked]) => {
    const [{ on, known }] = asked as [(typeof asked)[number]];
    const where = { ...asHeld(known), ...onDay(Temporal.PlainDate.from(on)), party: asked.map(({ party }) => party) };
    const rows = await em.find(AuthorityVersionRow, where, { orderBy: { listed: 'asc' } });
    return [question, rows.map((row) => authorityOf(row, known))] as const;
  })));
  return keys.map(({ party, on, known }) => (answers.get(`${on} ${known}`) ?? []).filter((authority) => authority.party === party));
};

/** All that was known of an authority at a position: its versions, one after the other. What was held before or since is not read. */
export const versionsOf: Batch<{ readonly authority: string; readonly known: number }, AuthorityOnRecord[]> = async (keys, { em }) => {
  if (keys.length === 0) return [];
  const questions = Map.groupBy(keys, ({ known }) => known);
  const asked = [...questions].map(([known, each]) => ({ ...asHeld(known), authority: findable(each.map(({ authority }) => authority)) }));
  const rows = await em.find(AuthorityVersionRow, { $or: asked }, { orderBy: { validFrom: 'asc' } });
  const isHeld = (row: AuthorityVersionRow, at: number) => row.knownFrom <= at && (!row.knownUntil || row.knownUntil > at);
  return keys.map(({ authority, known }) => {
    const held = rows.filter((row) => row.authority === authority && isHeld(row, known));
    return held.map((row) => authorityOf(row, known));
  });
};

/** Asked about a day: as it was competent that day, or not at all. Asked about none: as it is, or last was, or first will be. */
export async function authorityOn(
  authority: string, on: Temporal.PlainDate | undefined, position: number, context: Context,
): Promise<AuthorityOnRecord | undefined> {
  const versions = await context.load(versionsOf, { authority, known: position });
  const holdsOn = (day: Temporal.PlainDate) => versions.find(({ from, until }) =>
    Temporal.PlainDate.compare(from, day) <= 0 && (until === undefined || Temporal.PlainDate.compare(day, until) < 0));
  if (on !== undefined) return holdsOn(on);
  const day = today(context);
  const begun = versions.filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
  return holdsOn(day) ?? begun.at(-1) ?? versions[0];
}

function asHeld(known: number) {
  return { knownFrom: { $lte: known }, $and: [{ $or: [{ knownUntil: null }, { knownUntil: { $gt: known } }] }] };
}

function onDay(on: Temporal.PlainDate) {
  return { validFrom: { $lte: on.toString() }, $or: [{ validUntil: null }, { validUntil: { $gt: on.toString() } }] };
}

type Content = Pick<Version, 'replaces' | 'replacedBy'> & {
  readonly competentUntil?: string;
  readonly profile: Omit<AuthorityProfile, 'competentFrom'> & { readonly competentFrom: string };
};

function authorityOf(row: AuthorityVersionRow, position: number): AuthorityOnRecord {
  const { profile, competentUntil, ...links } = row.content as unknown as Content;
  return {
    authority: row.authority,
    party: row.party as Party,
    listed: row.listed,
    known: position,
    demonstration: row.demonstration,
    from: Temporal.PlainDate.from(row.validFrom),
    ...(row.validUntil && { until: Temporal.PlainDate.from(row.validUntil) }),
    ...(competentUntil && { competentUntil: Temporal.PlainDate.from(competentUntil) }),
    profile: { ...profile, competentFrom: Temporal.PlainDate.from(profile.competentFrom) },
    ...links,
  };
}

/** The entries about an authority that are in due form, up to a position. */
export const historiesOf: Batch<{ readonly authority: string; readonly known: number }, RecordedEntry[]> = async (keys, { em }) => {
  const ids = [...new Set(keys.map(({ authority }) => authority))];
  const rows = await em.find(EntryRow, { $or: [{ authority: ids }, { replaces: ids }] }, { orderBy: { position: 'asc' } });
  const entries = (await entriesOf(em, rows)).filter(({ circulated }) => circulated);
  const isAbout = ({ act }: RecordedEntry, id: string) =>
    ('authority' in act && act.authority === id) || ('replaces' in act && act.replaces === id);
  return keys.map(({ authority, known }) => entries.filter((entry) => isAbout(entry, authority) && entry.position <= known));
};
