/** The embedded PostgreSQL through its whole life: started, stopped, killed, taken over, shared. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres.ts';
import { execute } from './db.ts';

let base: string;
let directory: string;
const running: EmbeddedPostgres[] = [];
const closing: (() => unknown)[] = [];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'khattama-embedded-'));
  chmodSync(base, 0o755); // for root's tests: the server's user must be able to enter
  directory = join(base, 'postgres');
});

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const close of closing.splice(0)) close();
  rmSync(base, { recursive: true, force: true });
});

describe('A directory has one server and keeps its data', () => {
  it('finds the data again after a stop', async () => {
    const first = await start();
    await execute(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    expect(await isListening(first)).toBe(false);
    const second = await start();
    expect(await execute(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(second.url).not.toBe(first.url); // another free port
  });

  it('has passwords that nobody else can read', async () => {
    const { directory: home } = await start();
    for (const file of ['owner.password', 'hub.password']) expect(statSync(join(home, file)).mode & 0o777).toBe(0o600);
  });

  it('is started once by two hubs at once, and stopped by the last that leaves', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(other.pid);
    await one.stop();
    expect(await isListening(other)).toBe(true);
    await other.stop();
    expect(await isListening(other)).toBe(false);
  });

  it('is stopped by a hub that has nothing else to do', async () => {
    const hub = startInChild('await stop();');
    expect(await once(hub, 'close')).toEqual([0, null]);
    expect(readdirSync(directory)).not.toContain('lock');
    expect(existsSync(join(directory, 'data', 'postmaster.pid'))).toBe(false);
  });

  it('goes on while somebody is connected', async () => {
    const postgres = await start();
    const guest = new pg.Client({ connectionString: postgres.url });
    await guest.connect();
    await postgres.stop();
    expect((await guest.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await guest.end();
  });
});

describe('After a crash', () => {
  it('starts again when PostgreSQL was killed, with all that was committed', async () => {
    const first = await start({ durable: true });
    await execute(first.ownerUrl, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    const second = await start({ durable: true });
    expect(second.pid).not.toBe(first.pid);
    expect(await execute(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is not misled by a stale postmaster.pid with the pid of a stranger', async () => {
    const first = await start();
    const file = join(first.directory, 'data', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    const { uid, gid } = statSync(join(first.directory, 'data'));
    const stranger = spawn('sleep', ['60'], { uid, gid });
    closing.push(() => stranger.kill());
    writeFileSync(file, text.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
    if (process.getuid?.() === 0) chownSync(file, uid, gid);
    expect(await isListening(await start())).toBe(true);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  it('takes over the server that a killed hub left running', async () => {
    const hub = startInChild('setInterval(() => {}, 1000);');
    const [output] = (await once(hub.stdout, 'data')) as [Buffer];
    hub.kill('SIGKILL');
    await once(hub, 'close');
    expect((await start()).pid).toBe(Number(output));
  });

  it.each([20, 300])('heals when the hub was killed in the middle of initdb, after %i ms', async (after) => {
    const hub = startInChild('setInterval(() => {}, 1000);');
    while (!existsSync(directory) || !readdirSync(directory).some((name) => name.startsWith('initdb-'))) await sleep(2);
    await sleep(after);
    hub.kill('SIGKILL');
    await once(hub, 'close');
    expect(existsSync(join(directory, 'data'))).toBe(false);
    const postgres = await start();
    expect(await isListening(postgres)).toBe(true);
    expect(readdirSync(postgres.directory).sort()).toEqual(['data', 'hub.password', 'owner.password']);
  });
});

(process.getuid?.() === 0 ? describe : describe.skip)('Run by root in a closed directory', () => {
  it('chooses the same open place each time and says so', async () => {
    mkdirSync(join(base, 'closed'), { mode: 0o700 });
    directory = join(base, 'closed', 'postgres');
    const said: string[] = [];
    const first = await start({ say: (sentence) => said.push(sentence) });
    closing.push(() => rmSync(join(first.directory, '..'), { recursive: true }));
    expect(said).toEqual([expect.stringContaining(first.directory)]);
    await first.stop();
    chmodSync(join(base, 'closed'), 0o755);
    expect((await start()).directory).toBe(first.directory);
  });
});

async function start(options: { durable?: boolean; say?: (sentence: string) => void } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ directory, durable: false, ...options });
  running.push(postgres);
  return postgres;
}

function startInChild(afterwards: string) {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(resolve('src/embedded-postgres.ts'))};
    const { pid, stop } = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)}, durable: false });
    console.log(pid); ${afterwards}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function isListening({ url }: EmbeddedPostgres): Promise<boolean> {
  return execute(url, 'select 1').then(() => true, () => false);
}
