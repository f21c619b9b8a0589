/** A hub and a gateway as whoever runs them starts them: two processes, the embedded PostgreSQL, the development tokens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Federation extends AsyncDisposable {
  /** Where each answers. */
  readonly hub: string;
  readonly gateway: string;
  /** By mandate: KZ, AM, secretariat … */
  readonly tokens: Readonly<Record<string, string>>;
}

const here = resolve(import.meta.dirname, '..');

export async function startFederation(dataDir: string): Promise<Federation> {
  await using starting = new AsyncDisposableStack();
  const env = { ...process.env, DATA_DIR: dataDir, NODE_TARGETS: 'any', PORT: '0', GATEWAY_PORT: '0' };
  const hub = await open('src/main.ts', env, starting);
  const gateway = await open('src/gateway-main.ts', { ...env, HUB_URL: hub }, starting);
  const tokens = JSON.parse(await readFile(join(dataDir, 'tokens.json'), 'utf8')) as Record<string, string>;
  const running = starting.move();
  return { hub, gateway, tokens, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** The data; what went wrong is thrown. */
export async function ask<T>(url: string, token: string | undefined, query: string, variables: object = {}): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
  return data;
}

async function open(file: string, env: NodeJS.ProcessEnv, starting: AsyncDisposableStack): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', file], { cwd: here, env, stdio: ['ignore', 'pipe', 'inherit'] });
  starting.defer(() => stop(child));
  return Promise.race([addressIn(child), once(child, 'exit').then(() => { throw new Error(`${file} ended`); })]);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

function addressIn({ stdout }: ChildProcess): Promise<string> {
  return new Promise((found) => {
    createInterface({ input: stdout! }).on('line', (line) => {
      const [, address] = /^(?:API|Gateway) +(\S+\/graphql)$/.exec(line) ?? [];
      if (address !== undefined) found(address);
    });
  });
}
