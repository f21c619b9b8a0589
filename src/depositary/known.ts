/** What the record knows, as far as one act is concerned: looked up once, under the lock, so that the rules need no database. */
import type { Context } from '../context.ts';
import { filesByHash } from '../files/files.ts';
import { mayRead } from '../files/may-read.ts';
import { versionsOf } from '../registry/authorities.ts';
import { instrumentRecords, instrumentsById } from '../registry/instruments.ts';
import { partiesByCode } from '../registry/parties.ts';
import { inDueForm } from '../treaty/acts.ts';
import type { Version } from '../treaty/designation.ts';
import type { Known } from '../treaty/due-form.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import type { Draft } from './draft.ts';
import { entryInEffect } from './upon.ts';

export type FromTheRecord = Pick<Known,
  'partyIsRegistered' | 'instrument' | 'record' | 'registeredInstruments' | 'authority' | 'replaced' | 'upon' | 'unknownFiles'>;

/** A single look each: these batches are asked for one key. `without` leaves an entry out, to examine it anew as if it had just come. */
export async function lookUp(draft: Draft, position: number, context: Context, without?: number): Promise<FromTheRecord> {
  const upon = 'entry' in draft ? await entryInEffect(draft.entry, position, context) : undefined;
  const instrument = instrumentOf(draft) ?? (upon && instrumentOf(upon.act));
  const [record, authority, partyIsRegistered, registeredInstruments] = await Promise.all([
    recordOf(instrument, position, context, without),
    authorityOf(draft, position, context),
    'party' in draft && draft.party !== undefined ? partiesByCode([draft.party], context).then(([row]) => row !== undefined) : true,
    'finalClauses' in draft ? registered([draft.amends, draft.baseTreaty], context) : new Set<string>(),
  ]);
  const replaced = draft.kind === 'DESIGNATION' ? undefined : await lastVersionOf(authority?.replaces, position, context);
  const unknownFiles = await filesUnknown(draft, context);
  const about = record && instrumentIn(record, 'party' in draft ? draft.party : undefined);
  return {
    partyIsRegistered, registeredInstruments,
    ...(about && record && { instrument: about, record }), ...(authority && { authority }), ...(replaced && { replaced }),
    ...(upon && { upon }),
    ...(unknownFiles.length > 0 && { unknownFiles }),
  };
}

/** The fields that name a file which is not there, or not for whoever names it: attached, it could be read. */
async function filesUnknown(draft: Draft, { em, mandate }: Context): Promise<string[]> {
  const { attachments = [], original, file } = draft as { attachments?: readonly string[]; original?: string; file?: string };
  const named = [...attachments.map((hash) => ['attachments', hash] as const), ['original', original] as const, ['file', file] as const];
  const looked = await Promise.all(named.map(async ([field, hash]) => {
    if (hash === undefined) return [];
    const [facts] = await filesByHash([hash], { em });
    return facts && (await mayRead(hash, mandate, em)) ? [] : [field];
  }));
  return [...new Set(looked.flat())];
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
