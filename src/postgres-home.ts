/** Where an embedded PostgreSQL lives and as whom it runs: it refuses to run as root, and its user cannot enter everywhere. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface User { readonly uid: number; readonly gid: number }
export interface Home { readonly directory: string; readonly user: User | undefined }

/** Folders that root can keep for a server's user; the second one where the first cannot be made. */
const rootFolders = ['/var/lib/khattama', '/var/tmp/khattama-root'];

/** `wanted` is an absolute path. The answer to the same path stays the same. `user` is set only when we are root. */
export function prepareHome(wanted: string, say: (sentence: string) => void): Home {
  mkdirSync(dirname(wanted), { recursive: true }); // first, for the modes below would close it too
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { directory: wanted, user: undefined };
  }
  const user = serverUser(join(wanted, 'data'));
  const directory = chooseDirectory(wanted, user, say);
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  if (statSync(directory).uid === 0) chmodSync(directory, 0o711); // root's, so that the server's user can plant nothing in it
  return { directory, user };
}

/** A folder of root's that this user can enter and nobody else can write to. */
export function rootFolderFor(user: User): string {
  const folder = rootFolders.find((path) => openRootFolder(path) && canEnter(user, path));
  if (!folder) throw new Error(`uid ${user.uid} runs PostgreSQL and needs a folder it can enter: tried ${rootFolders.join(', ')}`);
  return folder;
}

/** Symbolic links must have been resolved. Access control lists are not looked at. */
export function canEnter(user: User, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (path === dirname(path) || canEnter(user, dirname(path)));
}

/** The owner of the data if there is any; else `postgres`, or else `nobody`. */
function serverUser(data: string): User {
  const { uid: owner, gid: group } = statSync(data, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  if (owner !== 0) return { uid: owner, gid: group };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const [, , uid = 65534, gid = 65534] = ['postgres', 'nobody'].map((name) => accounts.find(([n]) => n === name)).find(Boolean) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function chooseDirectory(wanted: string, user: User, say: (sentence: string) => void): string {
  const name = join(createHash('sha256').update(wanted).digest('hex').slice(0, 16), 'postgres');
  // Once there is data in a refuge, it stays there, even if the wanted directory has been opened since.
  const inUse = rootFolders.filter(isRootsOwn).map((folder) => join(folder, name)).find((refuge) => existsSync(join(refuge, 'data')));
  if (!inUse && canEnter(user, realpathSync(dirname(wanted)))) return wanted;
  if (!inUse && existsSync(join(wanted, 'data'))) {
    throw new Error(`There is data in ${wanted}, but uid ${user.uid}, which runs PostgreSQL, cannot enter: open its parents.`);
  }
  const refuge = inUse ?? join(rootFolderFor(user), name);
  openRootFolder(dirname(refuge));
  say(`PostgreSQL does not run as root, and its user (uid ${user.uid}) cannot enter ${dirname(wanted)}: its data is in ${refuge}.`);
  return refuge;
}

function openRootFolder(path: string): boolean {
  try {
    if (mkdirSync(path, { recursive: true })) chmodSync(path, 0o755); // whatever our umask is
    return isRootsOwn(path);
  } catch {
    return false; // a read-only disk, for one
  }
}

/** In a folder that everybody can write to, somebody else may have been here first. */
function isRootsOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
