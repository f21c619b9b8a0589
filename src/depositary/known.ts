/** What the record knows, as far as one act is concerned: looked up once, under the lock, so that the rules need no database. */
import type { Context } from '../context.ts';
import { filesByHash } from '../files/files.ts';
import { mayRead } from '../files/may-read.ts';
import type { RecordedEntry } from '../log/log.ts';
import { versionsOf } from '../registry/authorities.ts';
import { allInstruments, instrumentRecords, instrumentsById, restingOn } from '../registry/instruments.ts';
import { partiesByCode } from '../registry/parties.ts';
import { inDueForm } from '../treaty/acts.ts';
import { isCirculated } from '../treaty/circulation.ts';
import type { Version } from '../treaty/designation.ts';
import type { Known } from '../treaty/due-form.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import { MOST } from '../treaty/profile.ts';
import type { Draft } from './draft.ts';
import { chainOf, entryInEffect } from './upon.ts';

export type FromTheRecord = Pick<Known,
  'partyIsRegistered' | 'instrument' | 'record' | 'registeredInstruments' | 'restsOnIt' | 'authority' | 'replaced' | 'upon'
  | 'uponIsCirculated' | 'unknownFiles' | 'unknownParties'> & {
  /** Of the entry that the act is upon: all that is connected with it. */
  readonly chain: readonly RecordedEntry[];
};

/** A single look each: these batches are asked for one key. `without` leaves an entry out, to examine it anew as if it had just come. */
export async function lookUp(draft: Draft, position: number, context: Context, without?: number): Promise<FromTheRecord> {
  const chain = 'entry' in draft ? await chainOf(draft.entry, position, context) : [];
  const upon = 'entry' in draft ? entryInEffect(draft.entry, chain) : undefined;
  const instrument = instrumentOf(draft) ?? (upon && instrumentOf(upon.act));
  const [record, authority, partyIsRegistered, registeredInstruments] = await Promise.all([
    recordOf(instrument, position, context, without),
    authorityOf(draft, position, context),
    'party' in draft && draft.party !== undefined ? partiesByCode([draft.party], context).then(([row]) => row !== undefined) : true,
    'finalClauses' in draft ? registered([draft.amends, draft.baseTreaty], context) : new Set<string>(),
  ]);
  const replaced = draft.kind === 'DESIGNATION' ? undefined : await lastVersionOf(authority?.replaces, position, context);
  const unknownFiles = await filesUnknown(draft, context);
  const unknownParties = 'agreedBy' in draft ? await partiesUnknown(draft.agreedBy ?? [], context) : [];
  const about = record && instrumentIn(record, 'party' in draft ? draft.party : undefined);
  return {
    partyIsRegistered, registeredInstruments,
    ...(about && record && { instrument: about, record }), ...(authority && { authority }), ...(replaced && { replaced }),
    chain, ...(upon && { upon, uponIsCirculated: isTold(upon.position, chain, position) }),
    ...(unknownFiles.length > 0 && { unknownFiles }), ...(unknownParties.length > 0 && { unknownParties }),
    ...('finalClauses' in draft && { restsOnIt: restingOn(draft.instrument, await allInstruments(context.em)) }),
  };
}

function isTold(position: number, chain: readonly RecordedEntry[], known: number): boolean {
  return chain.some((entry) => entry.position === position && isCirculated(entry, chain, known));
}

/** The fields that name a file which is not there, or not for whoever names it: attached, it could be read. */
async function filesUnknown(draft: Draft, { em, mandate }: Context): Promise<string[]> {
  const { attachments = [], original, file } = draft as { attachments?: readonly string[]; original?: string; file?: string };
  if (attachments.length > MOST) return []; // that is refused anyway, and nobody need look for them
  const named = [...attachments.map((hash) => ['attachments', hash] as const), ['original', original] as const, ['file', file] as const];
  const looked = await Promise.all(named.map(async ([field, hash]) => {
    if (hash === undefined) return [];
    const [facts] = await filesByHash([hash], { em });
    return facts && (await mayRead(hash, mandate, em)) ? [] : [field];
  }));
  return [...new Set(looked.flat())];
}

async function partiesUnknown(named: readonly Party[], context: Context): Promise<Party[]> {
  const rows = await partiesByCode(named, context);
  return named.filter((_party, i) => !rows[i]);
}

/** Whose act it is, where the form does not say: the authority's Party, or that of the copy. Of other entries it is nobody's to know. */
export function partyOfSubject({ authority, upon }: FromTheRecord): Party | undefined {
  return authority?.party ?? (upon?.act.kind === 'CERTIFIED_COPY' ? upon.act.party : undefined);
}

function instrumentOf(act: object): string | undefined {
  return 'instrument' in act ? (act.instrument as string | undefined) : undefined;
}

/** The authority that the draft changes, ends or replaces. */
function authorityOf(draft: Draft, position: number, context: Context): Promise<Version | undefined> {
  const authority = draft.kind === 'DESIGNATION' ? draft.replaces : 'authority' in draft ? draft.authority : undefined;
  return lastVersionOf(authority, position, context);
}

async function lastVersionOf(authority: string | undefined, position: number, context: Context): Promise<Version | undefined> {
  if (authority === undefined) return undefined;
  const [versions] = await versionsOf([{ authority, known: position }], context);
  return versions?.at(-1);
}

async function recordOf(
  instrument: string | undefined, known: number, context: Context, without: number | undefined,
): Promise<InstrumentRecord | undefined> {
  if (instrument === undefined) return undefined;
  const [record] = await instrumentRecords([{ instrument, known }], context);
  return record && { ...record, entries: record.entries.filter(({ position }) => position !== without) };
}

function instrumentIn({ finalClauses, entries }: InstrumentRecord, party: Party | undefined): Known['instrument'] {
  const [registration] = inDueForm(entries, 'INSTRUMENT_REGISTERED');
  if (!registration) return undefined;
  const signature = inDueForm(entries, 'SIGNATURE').find(({ act }) => act.party === party);
  return {
    adoptedOn: registration.act.adoptedOn,
    signatoriesOnly: 'counting' in finalClauses && finalClauses.counting === 'SIGNATORIES',
    ...(signature && { signedOn: signature.act.signedOn }),
  };
}

async function registered(ids: readonly (string | undefined)[], context: Context): Promise<Set<string>> {
  const rows = await instrumentsById(ids.filter((id) => id !== undefined), context);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}
