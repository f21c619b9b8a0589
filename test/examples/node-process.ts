/** The example node as a process of its own. Kill it and see. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface NodeOptions {
  readonly hub: string;
  readonly hubToken: string;
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface NodeProcess {
  readonly url: string;
  /** All that it has said. */
  readonly said: () => string;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<unknown>;
  /** By its Party's own systems; throws on anything but data. */
  readonly ask: <T>(query: string, variables?: object) => Promise<T>;
  readonly post: (token: string | undefined, query: string, variables?: object) => Promise<Response>;
}

const main = resolve(import.meta.dirname, '../../examples/national-node/src/main.ts');
const LOCAL_TOKEN = 'a-secret-of-our-own-systems-alone-1234';

/** Answers when it listens, or throws what it said instead. */
export async function startNode({ hub, hubToken, dataDir, environment = {} }: NodeOptions): Promise<NodeProcess> {
  const env = {
    PATH: process.env['PATH'], PARTY: 'KZ', PORT: '0', HUB_URL: hub, HUB_TOKEN: hubToken, LOCAL_TOKEN, DATA_DIR: dataDir,
    POLL_SECONDS: '0.1', ...environment,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => signal ?? code);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const listening = new Promise<string>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, address] = /^Node +\S+ (http\S+)$/.exec(line) ?? [];
      if (address !== undefined) found(address);
    });
  });
  const url = await Promise.race([listening, exited.then((code) => { throw new Error(`${String(code)}: ${said}`); })]);
  const post: NodeProcess['post'] = (token, query, variables = {}) => fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return {
    url, post,
    said: () => said,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
    async ask<T>(query: string, variables?: object) {
      const { data, errors } = (await (await post(LOCAL_TOKEN, query, variables)).json()) as { data?: T; errors?: unknown };
      if (!data || errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
