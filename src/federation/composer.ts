/** Has one graph after another composed, in a thread that is there only while it is needed. */
import { Worker } from 'node:worker_threads';
import type { Answer, Service } from './composition-thread.ts';

export class Composer {
  readonly #idleFor: number;
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #before: Promise<unknown> = Promise.resolve();

  /** `idleFor`: after so many milliseconds without work the thread ends. */
  constructor(idleFor: number) {
    this.#idleFor = idleFor;
  }

  /** Undefined: the thread has ended without an answer, for it took more milliseconds than `within`, or more memory than there is. */
  compose(services: readonly Service[], within?: number): Promise<Answer | undefined> {
    const answer = this.#before.then(() => this.#ask(services, within));
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  async #ask(services: readonly Service[], within: number | undefined): Promise<Answer | undefined> {
    clearTimeout(this.#idle);
    const thread = this.#thread ??= this.#start();
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const ended = () => { resolve(undefined); };
    const tooLong = within === undefined ? undefined : setTimeout(() => { this.#end(thread); }, within);
    try {
      thread.once('message', resolve).once('exit', ended).ref();
      thread.postMessage(services);
      return await promise;
    } finally {
      clearTimeout(tooLong);
      thread.off('message', resolve).off('exit', ended).unref(); // without work it keeps no process alive
      this.#idle = setTimeout(() => { this.#end(thread); }, this.#idleFor).unref();
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./composition-thread.ts', import.meta.url), { execArgv: [] }); // no loader: Node alone starts sooner
    thread.on('error', (error) => { console.error(`the thread that composes has failed: ${String(error).slice(0, 300)}`); });
    thread.once('exit', () => { this.#forget(thread); });
    return thread;
  }

  #end(thread: Worker): void {
    this.#forget(thread);
    void thread.terminate();
  }

  #forget(thread: Worker): void {
    if (this.#thread === thread) this.#thread = undefined;
  }
}
