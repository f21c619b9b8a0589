/** Files that nobody else may read, and that are there whole or not at all: keys, passwords, tokens. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** What the file says; the first to ask writes it. Two that ask at once, in two processes even, get the same answer. */
export async function keep(path: string, make: () => string | Promise<string>): Promise<string> {
  const kept = await read(path);
  if (kept !== undefined) return kept;
  const draft = await writeDraft(path, await make());
  try {
    await link(draft, path); // unlike a rename, it fails if somebody was faster
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}

/** Puts a text in the place of whatever was there; no reader sees half of it. */
export async function replace(path: string, text: string): Promise<void> {
  await rename(await writeDraft(path, text), path);
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
