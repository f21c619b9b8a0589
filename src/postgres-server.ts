/** The PostgreSQL of one directory as processes and files: initdb, postgres, pg_ctl and postmaster.pid. */
import { execFile, spawn } from 'node:child_process';
import { chownSync, closeSync, constants, existsSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync,
  writeFileSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { User } from './postgres-home.ts';
import { isAlive } from './postgres-lock.ts';

export interface Site {
  readonly home: string;
  readonly data: string;
  readonly bin: string;
  readonly user: User | undefined;
  readonly durable: boolean;
}

export interface Server { readonly pid: number; readonly port: number }

const run = promisify(execFile);
const draftPrefix = 'initdb-';

/** Made beside and renamed, so that an initdb that was killed half-way leaves only rubbish, which goes now. */
export async function ensureCluster(site: Site, ownerPassword: string): Promise<void> {
  await removeDrafts(site);
  if (existsSync(site.data)) return;
  const draft = mkdtempSync(join(site.home, draftPrefix));
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (site.user) for (const path of [passwordFile, draft]) chownSync(path, site.user.uid, site.user.gid);
  // The built-in C.UTF-8 orders by code point on every machine, and knows the capitals of Cyrillic, as plain C does not.
  const options = ['-U', 'owner', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale', 'C',
    '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', ...(site.durable ? [] : ['--no-sync'])];
  await run(join(site.bin, 'initdb'), ['-D', join(draft, 'data'), ...options], as(site));
  renameSync(join(draft, 'data'), site.data);
  await removeDrafts(site);
}

/**
 * An orphan may still be writing, removing, or about to make its own again: whatever it does, `rm` goes on until all is gone, which
 * `rmSync` does not; and what comes after the first time goes with our own.
 */
async function removeDrafts({ home }: Site): Promise<void> {
  const drafts = readdirSync(home).filter((each) => each.startsWith(draftPrefix));
  await Promise.all(drafts.map((each) => rm(join(home, each), { recursive: true, force: true, maxRetries: 5 })));
}

/** What postmaster.pid says, if a process with its pid runs; that may be a stranger by now. */
export function recordedServer(data: string): Server | undefined {
  try {
    const [pid, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    return pid && port && isAlive(pid) ? { pid, port } : undefined;
  } catch {
    return undefined; // no file
  }
}

/** Only when no server answers there. Tries again while remnants of a killed one hold its memory, or a free port is taken from us. */
export async function launch(site: Site, port: number | undefined): Promise<Server> {
  disownStaleFile(join(site.data, 'postmaster.pid'));
  const passing = port === undefined ? /shared memory block|could not bind/ : /shared memory block/;
  for (let attempt = 1; ; attempt++) {
    try {
      return await spawnServer(site, port ?? (await freePort()));
    } catch (error) {
      if (attempt === 20 || !passing.test((error as Error).message)) throw error;
      await sleep(500);
    }
  }
}

/** The "fast" shutdown. By pg_ctl, as the server's user: a pid in a file that others can write is not to be killed by root. */
export async function shutDown(site: Site): Promise<void> {
  await run(join(site.bin, 'pg_ctl'), ['stop', '-D', site.data, '-m', 'fast', '-w', '-t', '120'], as(site));
}

function as({ home, user }: Site): { cwd: string; env: NodeJS.ProcessEnv } & Partial<User> {
  return { ...user, cwd: home, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
}

/**
 * PostgreSQL does not start while the pid in the file belongs to another process of its user, and after a crash that may be any.
 * It does not mind its parent's pid: so ours goes there. The file is not removed, because its last lines let PostgreSQL find living
 * remnants of the old server.
 */
function disownStaleFile(file: string): void {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
  const [, ...rest] = readFileSync(descriptor, 'utf8').split('\n');
  ftruncateSync(descriptor);
  writeSync(descriptor, [process.pid, ...rest].join('\n'), 0);
  closeSync(descriptor);
}

async function spawnServer(site: Site, port: number): Promise<Server> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=32MB', 'max_connections=200',
    ...(site.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])];
  const options = ['-D', site.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(site.bin, 'postgres'), options, { ...as(site), detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stderr.on('data', (text: Buffer) => (said += text.toString()).includes('ready to accept connections') && ready());
    child.once('error', failed).once('close', (code) => failed(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
  child.unref();
  (child.stderr.removeAllListeners('data').resume() as Socket).unref(); // still drained, but nobody waits for it
  return { pid: child.pid as number, port };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
