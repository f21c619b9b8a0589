/** Small files, on disk when their writing is done. */
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Undefined where there is none; throws where there is one that cannot be read. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all. One at a time for each path: there is one draft. */
export async function writeJson(path: string, content: object): Promise<void> {
  const draft = `${path}.draft`;
  try {
    await write(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** There from the beginning, in whatever state: for what counts even if a kill, or a disk that is full, leaves but a part of it. */
export async function writeInPlace(path: string, content: object): Promise<void> {
  await write(path, content);
  await flushFolder(dirname(path));
}

async function write(path: string, content: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
}

/** Else a file that was created or renamed may be gone after a power cut. Windows does not know of it, and some disks of a network. */
async function flushFolder(path: string): Promise<void> {
  try {
    await using folder = await open(path);
    await folder.sync();
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes(codeOf(error) ?? '')) throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
