/** One process at a time. The lock is the operating system's own, by way of SQLite on any of them: so it ends with its process, always. */
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigurationError } from './config.ts';

const BUSY = 5;

export function lock(path: string): Disposable {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // nothing is ever written
  } catch (cause) {
    database.close();
    if ((cause as { readonly errcode?: number }).errcode !== BUSY) throw cause;
    throw new ConfigurationError(`DATA_DIR: another process is at work in ${dirname(path)}. Stop it, or choose another folder.`, { cause });
  }
  return { [Symbol.dispose]: () => { database.close(); } };
}
