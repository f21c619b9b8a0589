/** Hubs as processes of their own, and all that is needed to talk to them: for tests of crashes and of several hubs at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { WebSocket } from 'ws';

export interface HubProcessOptions {
  readonly url: string;
  readonly ownerUrl: string;
  readonly smtpUrl: string;
  readonly dataDir: string;
  /** `name:n`, see src/failpoint.ts. */
  readonly failpoint?: string | undefined;
}

export interface HubProcess {
  /** Where the API is; undefined when the process ended before it was open. */
  readonly opened: Promise<string | undefined>;
  /** The exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>;
  readonly isRunning: () => boolean;
  /** What it wrote to stderr. */
  readonly complaints: () => string;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string>;
}

const here = resolve(import.meta.dirname, '..');

export function spawnHub({ url, ownerUrl, smtpUrl, dataDir, failpoint = '' }: HubProcessOptions): HubProcess {
  const at = { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, SMTP_URL: smtpUrl, DATA_DIR: dataDir, PORT: '0' };
  const env = { ...process.env, ...at, FAILPOINT: failpoint };
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], { cwd: here, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => signal ?? code ?? '');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => { complaints += chunk.toString(); });
  return {
    opened: Promise.race([addressOf(child), exited.then(() => undefined)]),
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    complaints: () => complaints,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((found) => {
    createInterface({ input: stdout! }).on('line', (line) => {
      const [, address] = /^API +(\S+)$/.exec(line) ?? [];
      if (address !== undefined) found(address);
    });
  });
}

/** By the name of the mandate: secretariat, KZ, observer … */
export async function tokensIn(dataDir: string): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(dataDir, 'tokens.json'), 'utf8')) as Record<string, string>;
}

/** It answered, but not with data. */
export class HubFailed extends Error {}

/** Throws on anything but an answer with data: whether the hub has acted is then not known. */
export async function ask<T>(api: string, token: string | undefined, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (errors !== undefined || !data) throw new HubFailed(`${response.status}: ${JSON.stringify(errors)}`);
  return data;
}

export interface Told {
  readonly number: number;
  readonly subject: string;
}

/** Adds what comes after the last number that is there, until the connection ends or it is told to leave; never throws. */
export async function listen(api: string, token: string | undefined, seen: Told[], leave?: AbortSignal): Promise<void> {
  const connectionParams = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client = createClient({ url: api.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
  leave?.addEventListener('abort', () => { client.terminate(); });
  const query = 'subscription ($after: Int) { depositaryNotifications(after: $after) { number subject } }';
  try {
    const after = seen.at(-1)?.number ?? 0;
    for await (const { data } of client.iterate<{ depositaryNotifications: Told }>({ query, variables: { after } })) {
      if (data) seen.push(data.depositaryNotifications);
    }
  } catch {
    // the hub is gone: go on after the last number with another
  } finally {
    await client.dispose();
  }
}

export interface Mail {
  readonly to: string;
  /** The whole message, headers and all. */
  readonly raw: string;
}

export interface MailServer extends AsyncDisposable {
  readonly url: string;
  /** In the order in which they were taken. */
  readonly mails: readonly Mail[];
}

/** Takes everything, on the loopback, and passes nothing on. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const keep = async (stream: NodeJS.ReadableStream, { envelope }: SMTPServerSession) => {
    const raw = await text(stream);
    mails.push(...envelope.rcptTo.map(({ address }) => ({ to: address, raw })));
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => { keep(stream, session).then(() => { done(); }, done); },
  });
  server.on('error', () => undefined); // of a sender that was killed
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    [Symbol.asyncDispose]: () => new Promise((closed) => { server.close(() => { closed(); }); }),
  };
}

export function messageIdOf({ raw }: Mail): string {
  return /^Message-ID: <(.+)>\r?$/im.exec(raw)?.[1] ?? '';
}
