/** Who may read a file, and so may attach it: otherwise, whoever had heard a hash could attach the file, and then read it there. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isSecretariat, type Mandate, readsFor } from '../identity/mandate.ts';
import { maySee, maySeeEntry } from '../identity/visibility.ts';
import type { EntryRow } from '../log/entry.entity.ts';
import { entriesOf } from '../log/log.ts';
import { FileUploadRow } from './file.entity.ts';

/**
 * The Secretariat; the Party that has brought it, and its node; whoever may see an entry that names it among its attachments, as its
 * original or its file, or corrects one to name it. (R36.)
 */
export async function mayRead(hash: string, mandate: Mandate | undefined, em: SqlEntityManager): Promise<boolean> {
  if (!mandate || !maySee('FILES', mandate)) return false;
  if (isSecretariat(mandate)) return true;
  const uploadedBy = readsFor(mandate);
  if (uploadedBy && (await em.count(FileUploadRow, { hash, uploadedBy })) > 0) return true;
  const rows = await em.execute<EntryRow[]>(NAMES_IT, [JSON.stringify(hash)]);
  return (await entriesOf(em, rows)).some((entry) => maySeeEntry(entry, mandate));
}

/** In the words of the index entry_with_files. */
const NAMES_IT = /* sql */ `
  select position, canonical, hash, pending from entry
  where (
    '[]'::jsonb
    || coalesce(canonical::jsonb #> '{act,attachments}', '[]'::jsonb)
    || coalesce(canonical::jsonb #> '{act,original}', '[]'::jsonb)
    || coalesce(canonical::jsonb #> '{act,file}', '[]'::jsonb)
    || coalesce(canonical::jsonb #> '{act,corrected,attachments}', '[]'::jsonb)
    || coalesce(canonical::jsonb #> '{act,corrected,original}', '[]'::jsonb)
    || coalesce(canonical::jsonb #> '{act,corrected,file}', '[]'::jsonb)
  ) @> ?::jsonb`;
