/** From an entry to the rows that show it: in the transaction that appends it, and again whenever the projections are rebuilt. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import { type Act, type ActKind, type DesignationAct, type Entry, isPending } from '../treaty/acts.ts';
import { timeline } from '../treaty/designation.ts';
import { AuthorityVersionRow, InstrumentRow, NotificationRow, PartyRow } from './registry.entity.ts';

type Recorded<K extends ActKind> = RecordedEntry & { readonly act: Extract<Act, { kind: K }> };
type Projection<K extends ActKind> = (tx: SqlEntityManager, entry: Recorded<K>) => Promise<void>;

/** What is only in the log, because nobody reads it otherwise, has no projection. */
const projections: { readonly [kind in ActKind]: Projection<kind> | undefined } = {
  PARTY_REGISTERED: projectParty,
  INSTRUMENT_REGISTERED: projectInstrument,
  SIGNATURE: undefined,
  NOTICE_OF_COMPLETION: undefined,
  ENTRY_INTO_FORCE: undefined,
  DESIGNATION: projectAuthorities,
  CHANGE_OF_DESIGNATION: projectAuthorities,
  END_OF_DESIGNATION: projectAuthorities,
};

/** Pending entries are on the log, and nowhere else until they are cured. (R8.) */
export async function project(tx: SqlEntityManager, entry: RecordedEntry): Promise<void> {
  if (isPending(entry)) return;
  await (projections[entry.act.kind] as Projection<ActKind> | undefined)?.(tx, entry);
  await projectNotification(tx, entry);
}

/** Numbers are consecutive, for the log is locked: a recipient can see that nothing is missing. (R10.) */
async function projectNotification(tx: SqlEntityManager, { position, act }: RecordedEntry): Promise<void> {
  const [last] = await tx.find(NotificationRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
  await tx.insert(NotificationRow, { number: (last?.number ?? 0) + 1, position, kind: act.kind, party: 'party' in act ? act.party : null });
}

/** Registered again, a Party has another name, and keeps its place. (R34.) */
async function projectParty(tx: SqlEntityManager, { position, act, demonstration }: Recorded<'PARTY_REGISTERED'>): Promise<void> {
  const { party, name } = act;
  const known = await tx.nativeUpdate(PartyRow, { code: party }, { name, demonstration });
  if (known === 0) await tx.insert(PartyRow, { code: party, listed: position, name, demonstration });
}

async function projectInstrument(tx: SqlEntityManager, { position, act, demonstration }: Recorded<'INSTRUMENT_REGISTERED'>): Promise<void> {
  const { instrument, title, adoptedOn, adoptedIn, finalClauses, amends, baseTreaty } = act;
  await tx.insert(InstrumentRow, {
    id: instrument, listed: position, title, adoptedOn: adoptedOn.toString(), adoptedIn: adoptedIn ?? null,
    finalClauses, amends: amends ?? null, baseTreaty: baseTreaty ?? null, demonstration,
  });
}

/** The authority itself, and the one that it replaces: its end is the other's beginning. */
async function projectAuthorities(tx: SqlEntityManager, { act: { authority }, position }: Recorded<DesignationAct['kind']>): Promise<void> {
  const [designation] = await tx.find(EntryRow, { authority, kind: 'DESIGNATION', pending: false, position: { $lte: position } });
  await projectAuthority(tx, authority, position);
  if (designation?.replaces) await projectAuthority(tx, designation.replaces, position);
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

/** About an authority, and about the one that replaces it. */
async function entriesAbout(tx: SqlEntityManager, authority: string, position: number): Promise<Entry<DesignationAct>[]> {
  const replacements = await tx.find(EntryRow, { replaces: authority, pending: false, position: { $lte: position } });
  const authorities = [authority, ...replacements.flatMap((row) => row.authority ?? [])];
  const aboutThem = { authority: authorities, pending: false, position: { $lte: position } };
  const rows = await tx.find(EntryRow, aboutThem, { orderBy: { position: 'asc' } });
  return rows.map((row) => entryOf(row) as Entry as Entry<DesignationAct>);
}
