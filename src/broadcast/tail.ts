/**
 * The end of the log as this process has read it: one reader for all live subscribers, however many there are. What they
 * missed and is no longer kept here, they read from the database.
 */
import type { Bell } from '../bell.ts';
import type { Notification } from './notification.ts';

/** Reads at most so many notifications after a number, in order. */
export type ReadAfter = (number: number, limit: number) => Promise<Notification[]>;

const PAGE = 200;
const KEPT = 2_000;

export class Tail implements AsyncDisposable {
  #recent: Notification[] = [];
  #moved = Promise.withResolvers<void>();
  #closed = false;
  #reading: Promise<void> = Promise.resolve();

  private constructor(private readonly readAfter: ReadAfter, private readonly bell: Pick<Bell, 'next' | 'ring'>, private last: number) {}

  /** Begins at a number: what comes after it is live. */
  static begin(readAfter: ReadAfter, bell: Pick<Bell, 'next' | 'ring'>, last: number): Tail {
    const tail = new Tail(readAfter, bell, last);
    tail.#reading = tail.#follow();
    return tail;
  }

  /** The number of the last notification that this process knows. */
  get head(): number {
    return this.last;
  }

  /** Take this promise BEFORE asking what comes after, or a move in between is lost. */
  moved(): Promise<void> {
    return this.#moved.promise;
  }

  /** The next ones after a number, from memory if they are there; none when there are none yet. */
  after(number: number): Promise<readonly Notification[]> | readonly Notification[] {
    if (number >= this.last) return [];
    const oldest = this.#recent[0]?.number ?? this.last + 1;
    if (number < oldest - 1) return this.readAfter(number, PAGE);
    return this.#recent.slice(number + 1 - oldest, number + 1 - oldest + PAGE);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    this.#move(); // nobody is left waiting
    this.bell.ring(); // nor we ourselves
    await this.#reading;
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      const rung = this.bell.next(); // before reading: what is recorded while we read rings this one
      const more = await this.#readOn().catch((error: unknown) => {
        console.error('reading the log failed; it is tried again', error);
        return false;
      });
      if (!more) await rung;
    }
  }

  async #readOn(): Promise<boolean> {
    const notifications = await this.readAfter(this.last, PAGE);
    const newest = notifications.at(-1);
    if (!newest) return false;
    this.#recent = [...this.#recent, ...notifications].slice(-KEPT);
    this.last = newest.number;
    this.#move();
    return notifications.length === PAGE;
  }

  #move(): void {
    this.#moved.resolve();
    this.#moved = Promise.withResolvers<void>();
  }
}
