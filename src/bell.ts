/**
 * Rings, in every process, when something has been recorded. Carries no data: whoever hears it reads the record.
 *
 * PostgreSQL's NOTIFY is a hint and may be lost with its connection, so a poll stands behind it: a ring too
 * many costs one empty read, a ring too few would leave a Party uninformed. (VCLT art. 77(1)(e).)
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Patience {
  readonly pollEvery?: number;
  readonly reconnectAfter?: number;
}

export class Bell implements AsyncDisposable {
  #rung = Promise.withResolvers<void>();
  #listener: pg.Client | undefined;
  #closed = false;
  readonly #poll: NodeJS.Timeout;

  constructor(private readonly url: string, private readonly patience: Patience = {}) {
    this.#poll = setInterval(() => this.ring(), patience.pollEvery ?? 1_000);
    void this.#listen();
  }

  ring(): void {
    this.#rung.resolve();
    this.#rung = Promise.withResolvers<void>();
  }

  /** Take this promise BEFORE reading the record, or a ring in between is lost. */
  next(): Promise<void> {
    return this.#rung.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    this.ring(); // nobody is left waiting
    await this.#listener?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    while (!this.#closed) {
      await this.#listenUntilLost().catch(() => undefined); // the poll stands in until the next attempt
      if (!this.#closed) await sleep(this.patience.reconnectAfter ?? 500);
    }
  }

  /** On a connection of its own, outside the pool: a pool would hand it to somebody else. */
  async #listenUntilLost(): Promise<void> {
    const lost = Promise.withResolvers<void>();
    const listener = new pg.Client({ connectionString: this.url, keepAlive: true });
    this.#listener = listener;
    listener.on('notification', () => this.ring());
    listener.on('error', () => lost.resolve()); // unheard, it would end the process
    listener.on('end', () => lost.resolve());
    try {
      await listener.connect();
      await listener.query('listen entry_recorded');
      await lost.promise;
    } finally {
      await listener.end();
    }
  }
}
