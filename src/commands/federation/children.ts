/** Processes that are started together and end together: their output is told apart, and none is left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Kind {
  readonly name: string;
  /** What Node runs, and with which options; paths from the root of the project. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The line of its output that says, in its first group, where it listens. */
  readonly listening: RegExp;
}

interface Child extends AsyncDisposable {
  readonly pid: number | undefined;
  /** Where it listens; rejects when it has ended before. */
  readonly opened: Promise<string>;
  /** By which code or signal. */
  readonly ended: Promise<string>;
}

export type Say = (name: string, line: string) => void;

export const project = resolve(import.meta.dirname, '../../..');
/** For one that hangs: the hub itself gives its callers and its database less. */
const PATIENCE = 20_000;

/**
 * Each in a group of its own, so that Ctrl-C comes to us alone and they are stopped in order; and with a channel, by whose end they learn
 * that we are gone, however we went.
 */
function startChild({ name, command, env, listening }: Kind, say: Say): Child {
  const child = spawn(process.execPath, ['--import', './src/commands/federation/end-with-parent.ts', ...command], {
    cwd: project, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true,
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => String(signal ?? code));
  const { promise: address, resolve: found } = Promise.withResolvers<string>();
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input: input as NodeJS.ReadableStream }).on('line', (line) => {
      say(name, line);
      const [, url] = listening.exec(line) ?? [];
      if (url !== undefined) found(url);
    });
  }
  const opened = Promise.race([address, ended.then((how) => { throw new Error(`${name} has ended (${how}) before it was open.`); })]);
  opened.catch(() => undefined); // whoever waits for it is told
  return { pid: child.pid, opened, ended, [Symbol.asyncDispose]: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => { child.kill('SIGKILL'); }, PATIENCE);
  await ended;
  clearTimeout(timer);
}

export interface Kept extends AsyncDisposable {
  readonly name: string;
  /** Where it listens, the first time. */
  readonly opened: Promise<string>;
  readonly pid: () => number | undefined;
}

/**
 * One whose end takes nothing else along: it is said, and after a while, in which one can see what is missing, it is started again. One
 * that has never been open is not: whoever waits for its opening is told.
 */
export function keepChild(kind: Kind, say: Say, againAfter: number): Kept {
  const stopping = new AbortController();
  let child = startChild(kind, say);
  const { opened } = child;
  async function keep(): Promise<void> {
    if (!(await opened.then(() => true, () => false))) return;
    for (;;) {
      const how = await child.ended;
      if (stopping.signal.aborted) return;
      say(kind.name, `has ended (${how}). The others answer without it; it is started again in ${againAfter / 1_000} s.`);
      await sleep(againAfter, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = startChild(kind, say);
      const { pid } = child;
      child.opened.then(() => { say(kind.name, `is back: kill ${pid ?? ''}`); }, () => undefined); // its end is said above
    }
  }
  const kept = keep();
  return {
    name: kind.name,
    opened,
    pid: () => child.pid,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await child[Symbol.asyncDispose]();
      await kept;
    },
  };
}
