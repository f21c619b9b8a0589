/** A newcomer's hub: no database, no mail server, an empty folder. As a process of its own, from start to stop. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ask, tokensIn } from './hub-process.ts';

const project = resolve(import.meta.dirname, '..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khattama-start-'));
  await chmod(folder, 0o755); // run by root, the server's user must be able to enter
});
afterAll(() => rm(folder, { recursive: true, force: true }));
jest.setTimeout(60_000);

interface Answer {
  readonly logHead: { readonly position: number; readonly hash: string };
  readonly instrument: { readonly inForce: boolean; readonly entryIntoForce: { readonly on: string; readonly demonstration: boolean } };
}

const question = '{ logHead { position hash } instrument(id: "information-sphere-2014") { inForce entryIntoForce { on demonstration } } }';
const change = `mutation { changeDesignation(input: { submissionId: "5f0c1a52-6f0e-4d56-9a7e-2f6a4d0b8c11", authority: "kz-16", address: "Астана" }) {
  ... on Recorded { entry { position } } } }`;

describe('a hub in an empty folder', () => {
  test('starts, loads once, informs by mail, stops cleanly, and is found again as it was', async () => {
    const first = await hubIn();
    const loaded = await ask<Answer>(first.api, undefined, question);
    const entryIntoForce = { on: '2016-12-02', demonstration: true };
    expect(loaded).toMatchObject({ logHead: { position: 27 }, instrument: { inForce: true, entryIntoForce } });
    const tokens = await tokensIn(folder);
    const parties = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'];
    expect(Object.keys(tokens).sort()).toEqual([...parties.flatMap((party) => [party, `${party}-node`]), 'observer', 'secretariat']);
    expect(await ask(first.api, tokens['KZ'], change)).toEqual({ changeDesignation: { entry: { position: 28 } } });
    const mails = await mailsIn(join(folder, 'mail'), 6);
    expect(mails.map((mail) => /^To: (\S+)\r?$/m.exec(mail)?.[1]?.slice(-10)).sort())
      .toEqual(['am.example', 'by.example', 'kg.example', 'kz.example', 'ru.example', 'tj.example']);
    const before = await ask<Answer>(first.api, undefined, question);
    expect(await first.interrupt()).toBe(0);

    const second = await hubIn();
    expect(await ask<Answer>(second.api, undefined, question)).toEqual(before);
    expect(await second.interrupt()).toBe(0);
  });

  test('its record can be verified and rebuilt while no hub runs', async () => {
    const holds = /The chain holds: 28 entries\. Head 28:[0-9a-f]{64}/;
    expect(await command('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(holds) });
    const another = `27:${'0'.repeat(64)}`;
    expect(await command('verify', another)).toMatchObject({ code: 1, stderr: expect.stringContaining('entry 27') });
    expect(await command('verify', '27:00')).toMatchObject({ code: 2 });
    const equal = 'every projection is equal to the live one';
    expect(await command('rebuild')).toMatchObject({ code: 0, stdout: expect.stringContaining(equal) });
    expect(await command('load', 'history')).toMatchObject({ code: 0, stdout: '0 new entries recorded from history.\n' });
    expect(await command('load', 'rumours')).toMatchObject({ code: 2 });
  });

  test('in production nothing falls back to what is for development', async () => {
    const env = { ...plain(), NODE_ENV: 'production' };
    const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], { cwd: project, env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    expect(await once(child, 'exit')).toEqual([1, null]);
    const demanded = ['DATABASE_URL', 'SMTP_URL', 'SIGNING_KEY_FILE', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_KEYS_URL'];
    for (const variable of demanded) expect(said).toContain(variable);
  });
});

/** Nothing of ours in the environment but the folder. */
function plain(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, PORT: '0' };
}

async function hubIn() {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], {
    cwd: project, env: plain(), stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number);
  const api = await new Promise<string>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => { if (line.startsWith('API')) found(line.slice(3).trim()); });
  });
  return { api, interrupt: () => { child.kill('SIGINT'); return exited; } };
}

async function mailsIn(directory: string, count: number): Promise<string[]> {
  for (let i = 0; i < 100; i++) {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
    if (names.length >= count) return Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
    await new Promise((later) => { setTimeout(later, 50); });
  }
  throw new Error(`fewer than ${count} mails came`);
}

async function command(name: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx/esm', `src/commands/${name}.ts`, ...args], { cwd: project, env: plain() });
  return run.then((said) => ({ code: 0, ...said }), (error: unknown) => error as { code: number; stdout: string; stderr: string });
}
