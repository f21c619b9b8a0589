/** From an entry to the rows that show it: in the transaction that appends it, and again whenever the projections are rebuilt. */
import type { FilterQuery, SqlEntityManager } from '@mikro-orm/sql';
import { EntryRow } from '../log/entry.entity.ts';
import { connectedTo, entryOf, type RecordedEntry } from '../log/log.ts';
import {
  type Act, type ActKind, type DesignationAct, type Entry, inDueForm, isPending,
} from '../treaty/acts.ts';
import { isTold, toldWith } from '../treaty/circulation.ts';
import { timeline } from '../treaty/designation.ts';
import { inEffect } from '../treaty/in-effect.ts';
import { instrumentRow, registrationIn } from './instruments.ts';
import { AuthorityVersionRow, InstrumentRow, NotificationRow, PartyRow } from './registry.entity.ts';

type Recorded<K extends ActKind> = RecordedEntry & { readonly act: Extract<Act, { kind: K }> };
type Projection<K extends ActKind> = (tx: SqlEntityManager, entry: Recorded<K>) => Promise<void>;

/** What is only in the log, because nobody reads it otherwise, has no projection. */
const projections: { readonly [kind in ActKind]?: Projection<kind> } = {
  PARTY_REGISTERED: projectParty,
  INSTRUMENT_REGISTERED: projectInstrument,
  DESIGNATION: projectAuthorities,
  CHANGE_OF_DESIGNATION: projectAuthorities,
  END_OF_DESIGNATION: projectAuthorities,
  CURE: projectAgain,
  CORRECTION: projectAgain,
};

/** Pending entries are on the log, and nowhere else until they are cured. (R8.) */
export async function project(tx: SqlEntityManager, entry: RecordedEntry): Promise<void> {
  if (isPending(entry)) return;
  await (projections[entry.act.kind] as Projection<ActKind> | undefined)?.(tx, entry);
  for (const told of await toldNow(tx, entry)) await projectNotification(tx, told);
}

/** What puts a paper right lets the Parties know of what was kept back with it, too. (R8, R10.) */
async function toldNow(tx: SqlEntityManager, entry: RecordedEntry): Promise<readonly Pick<RecordedEntry, 'position' | 'act'>[]> {
  const { act, position } = entry;
  if (!isTold(act)) return [];
  return 'entry' in act ? toldWith(entry, await connectedTo(tx, [{ ...entry, concerns: act.entry }], position)) : [entry];
}

/** Numbers are consecutive, for the log is locked: a recipient can see that nothing is missing. (R10.) */
async function projectNotification(tx: SqlEntityManager, { position, act }: Pick<RecordedEntry, 'position' | 'act'>): Promise<void> {
  const [last] = await tx.find(NotificationRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
  await tx.insert(NotificationRow, { number: (last?.number ?? 0) + 1, position, kind: act.kind, party: 'party' in act ? act.party : null });
}

function projectParty(tx: SqlEntityManager, { position, act: { party } }: Recorded<'PARTY_REGISTERED'>): Promise<void> {
  return projectPartyAgain(tx, party, position);
}

function projectInstrument(tx: SqlEntityManager, { position, act: { instrument } }: Recorded<'INSTRUMENT_REGISTERED'>): Promise<void> {
  return projectInstrumentAgain(tx, instrument, position);
}

/** What is cured or corrected shows as it now reads. (R8, R33.) */
async function projectAgain(tx: SqlEntityManager, entry: Recorded<'CURE' | 'CORRECTION'>): Promise<void> {
  const { instrument, party, authority } = entry.act;
  if (authority !== undefined) return projectAuthorities(tx, { ...entry, act: { authority } });
  if (instrument !== undefined) return projectInstrumentAgain(tx, instrument, entry.position);
  if (party !== undefined) await projectPartyAgain(tx, party, entry.position);
}

/** One that was registered in error only is not shown; registered anew, it has a new place. */
async function projectInstrumentAgain(tx: SqlEntityManager, instrument: string, position: number): Promise<void> {
  const registration = registrationIn(await read(tx, { instrument, kind: ['INSTRUMENT_REGISTERED', 'CORRECTION'] }, position));
  if (!registration) {
    await tx.nativeDelete(InstrumentRow, { id: instrument });
    return;
  }
  const { id, ...columns } = instrumentRow(registration);
  const known = await tx.nativeUpdate(InstrumentRow, { id }, columns);
  if (known === 0) await tx.insert(InstrumentRow, { id, ...columns });
}

/** Registered again, a Party has another name, and keeps its place. (R34.) */
async function projectPartyAgain(tx: SqlEntityManager, party: string, position: number): Promise<void> {
  const registrations = inDueForm(await read(tx, { party, kind: ['PARTY_REGISTERED', 'CORRECTION'] }, position), 'PARTY_REGISTERED');
  const [first, last] = [registrations[0], registrations.at(-1)];
  if (!first || !last) {
    await tx.nativeDelete(PartyRow, { code: party });
    return;
  }
  const columns = { listed: first.position, name: last.act.name, demonstration: last.demonstration };
  const known = await tx.nativeUpdate(PartyRow, { code: party }, columns);
  if (known === 0) await tx.insert(PartyRow, { code: party, ...columns });
}

/** Entries up to a position, as they are in effect there. */
async function read(tx: SqlEntityManager, where: FilterQuery<EntryRow>, position: number): Promise<RecordedEntry[]> {
  const rows = await tx.find(EntryRow, { $and: [where, { position: { $lte: position } }] }, { orderBy: { position: 'asc' } });
  return inEffect(rows.map(entryOf));
}

/** The authority itself, and the one that it replaces: its end is the other's beginning. */
async function projectAuthorities(
  tx: SqlEntityManager, { act: { authority }, position }: { readonly act: { readonly authority: string }; readonly position: number },
): Promise<void> {
  const [designation] = inDueForm(await read(tx, { authority }, position), 'DESIGNATION');
  await projectAuthority(tx, authority, position);
  if (designation?.act.replaces !== undefined) await projectAuthority(tx, designation.act.replaces, position);
}

/** What was known of it until now is closed, not overwritten: it stays the answer to an older question. */
async function projectAuthority(tx: SqlEntityManager, authority: string, position: number): Promise<void> {
  const entries = await entriesAbout(tx, authority, position);
  const listed = entries.find(({ act }) => act.kind === 'DESIGNATION' && act.authority === authority)?.position ?? position;
  await tx.nativeUpdate(AuthorityVersionRow, { authority, knownUntil: null }, { knownUntil: position });
  for (const { from, until, profile, party, demonstration, ...links } of timeline(authority, entries)) {
    await tx.insert(AuthorityVersionRow, {
      authority, party, listed, demonstration,
      knownFrom: position, knownUntil: null, validFrom: from.toString(), validUntil: until?.toString() ?? null,
      competences: [...profile.competences],
      content: JSON.parse(JSON.stringify({ profile, ...links })) as Readonly<Record<string, unknown>>,
    });
  }
}

/** About an authority, and about the one that replaces it; what is pending counts for nothing. */
async function entriesAbout(tx: SqlEntityManager, authority: string, position: number): Promise<Entry<DesignationAct>[]> {
  const replacements = inDueForm(await read(tx, { replaces: authority }, position), 'DESIGNATION');
  const authorities = [authority, ...replacements.map(({ act }) => act.authority)];
  return inDueForm(await read(tx, { authority: authorities }, position), 'DESIGNATION', 'CHANGE_OF_DESIGNATION', 'END_OF_DESIGNATION');
}
