/** Takes a file in: known by its bytes, kept once, whole or not at all. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import { type FileRow, LARGEST, PART } from './file.entity.ts';

export interface Brought {
  readonly mediaType: FileRow['mediaType'];
  /** The name of the mandate. */
  readonly uploadedBy: string;
  readonly now: Temporal.Instant;
}

export interface Stored {
  readonly hash: string;
  readonly size: number;
  /** Whether the same mandate has brought it before; what others have brought is not told. */
  readonly isAgain: boolean;
}

export class UnacceptableFile extends Error {
  override readonly name = 'UnacceptableFile';
  readonly code: 'TOO_LARGE' | 'NOT_A_PDF';

  constructor(code: UnacceptableFile['code']) {
    super(`the file is refused: ${code}`);
    this.code = code;
  }
}

/**
 * Throws UnacceptableFile, or whatever the stream throws when it is cut off: nothing is kept then. A transaction that is open already
 * is joined.
 */
export async function store(em: SqlEntityManager, bytes: AsyncIterable<Uint8Array>, brought: Brought): Promise<Stored> {
  await using draft = await spool(bytes);
  return await em.transactional((tx) => keep(tx, draft, brought), { propagation: 'required' });
}

interface Draft extends AsyncDisposable {
  readonly handle: FileHandle;
  readonly hash: string;
  readonly size: number;
}

/**
 * To this machine's disk first: the hash is known at the end only, and a slow sender must not hold a connection to the database.
 * The draft has no name from the beginning, so that nothing is left of it however the process ends.
 */
async function spool(bytes: AsyncIterable<Uint8Array>): Promise<Draft> {
  await using opening = new AsyncDisposableStack();
  const path = join(tmpdir(), `khattama-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  opening.defer(() => handle.close());
  await rm(path);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST) throw new UnacceptableFile('TOO_LARGE');
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  if (!(await isPdf(handle))) throw new UnacceptableFile('NOT_A_PDF');
  const opened = opening.move();
  return { handle, hash: hash.digest('hex'), size, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

const MAGIC = '%PDF-';

async function isPdf(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read({ buffer: Buffer.alloc(MAGIC.length), position: 0 });
  return buffer.toString('latin1') === MAGIC;
}

/** Whoever brings the same bytes at the same moment waits for the first, and then finds them there; or brings them, if the first fails. */
async function keep(tx: SqlEntityManager, { handle, hash, size }: Draft, { mediaType, uploadedBy, now }: Brought): Promise<Stored> {
  const isFirst = await inserted(tx, 'file (hash, size, media_type) values (?, ?, ?)', [hash, size, mediaType]);
  if (isFirst) await keepParts(tx, handle, hash);
  const at = new Date(now.epochMilliseconds);
  const isNew = await inserted(tx, 'file_upload (hash, uploaded_by, uploaded_at) values (?, ?, ?)', [hash, uploadedBy, at]);
  return { hash, size, isAgain: !isNew };
}

async function keepParts(tx: SqlEntityManager, handle: FileHandle, hash: string): Promise<void> {
  let part = 0;
  for await (const bytes of handle.createReadStream({ start: 0, highWaterMark: PART, autoClose: false })) {
    await tx.execute('insert into file_part (hash, part, bytes) values (?, ?, ?)', [hash, part++, bytes]);
  }
}

async function inserted(tx: SqlEntityManager, row: string, values: readonly unknown[]): Promise<boolean> {
  const rows = await tx.execute<object[]>(`insert into ${row} on conflict do nothing returning hash`, [...values]);
  return rows.length > 0;
}
