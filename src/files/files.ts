/** Files, read back. Whether somebody may is asked before: may-read.ts. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { FileRow } from './file.entity.ts';

export type FileFacts = Readonly<Pick<FileRow, 'hash' | 'size' | 'mediaType'>>;

export const filesByHash: Batch<string, FileFacts | undefined> = async (hashes, { em }) => {
  const rows = await em.find(FileRow, { hash: [...hashes] });
  return hashes.map((hash) => rows.find((row) => row.hash === hash));
};

/** Part by part, each with a query of its own: however slow the reader, no transaction and no connection waits for it. */
export async function* read(em: SqlEntityManager, hash: string): AsyncGenerator<Uint8Array, void> {
  for (let part = 0; ; part++) {
    const [found] = await em.execute<{ bytes: Uint8Array }[]>('select bytes from file_part where hash = ? and part = ?', [hash, part]);
    if (!found) return;
    yield found.bytes;
  }
}
