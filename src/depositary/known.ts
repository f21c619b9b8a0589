/** What the record knows, as far as one act is concerned: looked up once, under the lock, so that the rules need no database. */
import type { Context } from '../context.ts';
import { versionsOf } from '../registry/authorities.ts';
import { instrumentRecords, instrumentsById } from '../registry/instruments.ts';
import { partiesByCode } from '../registry/parties.ts';
import { inDueForm } from '../treaty/acts.ts';
import type { Version } from '../treaty/designation.ts';
import type { Known } from '../treaty/due-form.ts';
import type { Draft } from './draft.ts';

export type FromTheRecord = Pick<Known, 'partyIsRegistered' | 'instrument' | 'registeredInstruments' | 'authority' | 'replaced'>;

/** A single look each: these batches are asked for one key. */
export async function lookUp(draft: Draft, position: number, context: Context): Promise<FromTheRecord> {
  const [instrument, authority, partyIsRegistered, registeredInstruments] = await Promise.all([
    instrumentOf(draft, position, context),
    authorityOf(draft, position, context),
    'party' in draft ? partiesByCode([draft.party], context).then(([row]) => row !== undefined) : true,
    'finalClauses' in draft ? registered([draft.amends, draft.baseTreaty], context) : new Set<string>(),
  ]);
  const replaced = draft.kind === 'DESIGNATION' ? undefined : await lastVersionOf(authority?.replaces, position, context);
  return {
    partyIsRegistered, registeredInstruments,
    ...(instrument && { instrument }), ...(authority && { authority }), ...(replaced && { replaced }),
  };
}

/** The authority that the draft changes, ends or replaces. */
function authorityOf(draft: Draft, position: number, context: Context): Promise<Version | undefined> {
  return lastVersionOf('authority' in draft ? draft.authority : 'replaces' in draft ? draft.replaces : undefined, position, context);
}

async function lastVersionOf(authority: string | undefined, position: number, context: Context): Promise<Version | undefined> {
  if (authority === undefined) return undefined;
  const [versions] = await versionsOf([{ authority, known: position }], context);
  return versions?.at(-1);
}

async function instrumentOf(draft: Draft, known: number, context: Context): Promise<Known['instrument']> {
  if (!('instrument' in draft)) return undefined;
  const [[record], [row]] = await Promise.all([
    instrumentRecords([{ instrument: draft.instrument, known }], context),
    instrumentsById([draft.instrument], context),
  ]);
  const [registration] = record ? inDueForm(record.entries, 'INSTRUMENT_REGISTERED') : [];
  if (!record || !registration || !row) return undefined;
  const { finalClauses, entries } = record;
  const signature = inDueForm(entries, 'SIGNATURE').find(({ act }) => 'party' in draft && act.party === draft.party);
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
