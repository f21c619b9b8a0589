/** Whoever asks a node the same at the same time shares one request, as a notification's subscribers do. It ends when the last has gone. */
import { CallerGone } from './node-failure.ts';

interface Shared<Answer> {
  readonly answer: Promise<Answer>;
  readonly gone: AbortController;
  callers: number;
}

export class Sharing<Answer> {
  readonly #underWay = new Map<string, Shared<Answer>>();

  /** @param signal aborted when this caller has gone @param begin with a signal of its own: all have gone */
  async ask(key: string, signal: AbortSignal | undefined, begin: (gone: AbortSignal) => Promise<Answer>): Promise<Answer> {
    if (signal?.aborted === true) throw new CallerGone();
    const shared = this.#underWay.get(key) ?? this.#begin(key, begin);
    shared.callers += 1;
    const left = Promise.withResolvers<never>();
    const leave = () => {
      left.reject(new CallerGone());
      shared.callers -= 1;
      if (shared.callers > 0) return;
      this.#forget(key, shared); // who comes now begins anew
      shared.gone.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.answer, left.promise]);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, begin: (gone: AbortSignal) => Promise<Answer>): Shared<Answer> {
    const gone = new AbortController();
    const shared: Shared<Answer> = { answer: begin(gone.signal), gone, callers: 0 };
    this.#underWay.set(key, shared);
    shared.answer.finally(() => { this.#forget(key, shared); }).catch(() => undefined);
    return shared;
  }

  #forget(key: string, shared: Shared<Answer>): void {
    if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
  }
}
