/** Processes of the benchmark, each asked over its own channel. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Usage {
  /** Processor time so far, in microseconds. */
  readonly cpu: number;
  /** In bytes. */
  readonly rss: number;
  readonly heap: number;
}

/** In a server: says where it is, and what it has used whenever it is asked. */
export function serve(url: string, extra: object = {}): void {
  process.on('message', (asked: { readonly gc: boolean }) => {
    if (asked.gc) gc();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpu: user + system, rss, heap: heapUsed + external } satisfies Usage);
  });
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ url, ...extra });
}

function gc(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

/** One of those processes, from outside. */
export class Peer implements AsyncDisposable {
  private constructor(private readonly child: ChildProcess, private readonly kind: string) {}

  static start(kind: string, env: NodeJS.ProcessEnv = {}): Peer {
    const execArgv = ['--expose-gc', '--import', 'tsx/esm'];
    const child = fork(join(import.meta.dirname, 'live.bench.ts'), [kind], { execArgv, env: { ...process.env, ...env } });
    return new Peer(child, kind);
  }

  async ask<T>(message: object): Promise<T> {
    const answer = this.next<T>();
    this.child.send(message);
    return answer;
  }

  next<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = () => { reject(new Error(`${this.kind} has ended`)); };
      this.child.once('exit', ended).once('message', (said) => {
        this.child.off('exit', ended);
        resolve(said as T);
      });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
