/** Makes the certified copy that is owed to a signatory, and keeps it as a file; that it was sent is another matter. (R44.) */
import { buffer } from 'node:stream/consumers';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import { MEDIA_TYPE } from '../files/file.entity.ts';
import { read } from '../files/files.ts';
import { store, type Stored } from '../files/store.ts';
import { UnreadableOriginal, UnwritableText } from '../files/uncertifiable.ts';
import { isSecretariat, nameOf } from '../identity/mandate.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { known, today } from '../registry/known.ts';
import { allParties, partiesByCode } from '../registry/parties.ts';
import { inDueForm } from '../treaty/acts.ts';
import { copyNumberOf } from '../treaty/certified-copies.ts';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import type { LocalizedText } from '../treaty/texts.ts';

export interface CopyWanted {
  readonly instrument: string;
  readonly party: Party;
  readonly office: LocalizedText;
  /** Today at the seat unless given. */
  readonly certifiedOn?: Temporal.PlainDate;
}

export type Made = Stored | { readonly defects: readonly Defect[] };

/** The same copy of the same day is the same file, however often it is made. */
export async function makeCertifiedCopy({ instrument, party, office, certifiedOn }: CopyWanted, context: Context): Promise<Made> {
  const refused = (code: DefectCode, field: string) => ({ defects: [defect(code, field)] });
  const { mandate, em } = context;
  if (!mandate || !isSecretariat(mandate)) return refused('NO_MANDATE', 'party');
  const [[record], [row]] = await Promise.all([
    instrumentRecords([{ instrument, known: await known(undefined, context) }], context),
    partiesByCode([party], context),
  ]);
  const registration = record && inDueForm(record.entries, 'INSTRUMENT_REGISTERED')[0]?.act;
  if (!record || !registration) return refused('UNKNOWN_INSTRUMENT', 'instrument');
  if (!row) return refused('UNKNOWN_PARTY', 'party');
  if (registration.original === undefined) return refused('ORIGINAL_MISSING', 'instrument');
  const { title, adoptedOn, adoptedIn, original: originalHash } = registration;
  const copyNumber = copyNumberOf(party, record, (await allParties(em)).map(({ code }) => code as Party));
  const said = { title, adoptedOn, party: row.name, office, originalHash, copyNumber, certifiedOn: certifiedOn ?? today(context) };
  const { certifiedCopy } = await import('../files/certified-copy.ts'); // a hub starts sooner without it
  try {
    const original = await buffer(read(em, originalHash));
    const bytes = await certifiedCopy({ original, ...said, ...(adoptedIn !== undefined && { adoptedIn }) });
    return await store(em, inOne(bytes), { mediaType: MEDIA_TYPE, uploadedBy: nameOf(mandate), now: context.now() });
  } catch (error) {
    if (error instanceof UnreadableOriginal || error instanceof UnwritableText) return refused('ORIGINAL_UNREADABLE', 'instrument');
    throw error;
  }
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
