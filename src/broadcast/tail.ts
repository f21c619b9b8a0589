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
/** Of what is further back: as many as those who catch up together are likely to read in. */
const PAGES_KEPT = 10;

export class Tail implements AsyncDisposable {
  #recent: Notification[] = [];
  #moved = Promise.withResolvers<void>();
  #closed = false;
  #reading: Promise<void> = Promise.resolve();
  #readingOn: Promise<unknown> = Promise.resolve();
  /** Full pages, or such as are being read, by the number that each comes after. The last used at the end. */
  readonly #pages = new Map<number, Promise<readonly Notification[]>>();

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

  /** Settles when it is not reading, or has failed to. */
  get quiet(): Promise<unknown> {
    return this.#readingOn;
  }

  /** Take this promise BEFORE asking what comes after, or a move in between is lost. */
  moved(): Promise<void> {
    return this.#moved.promise;
  }

  /** The next ones after a number, from memory if they are there; none when there are none yet. */
  after(number: number): Promise<readonly Notification[]> | readonly Notification[] {
    if (number >= this.last) return [];
    const oldest = this.#recent[0]?.number ?? this.last + 1;
    if (number < oldest - 1) return this.#past(number);
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
      const reading = this.#readOn().catch((error: unknown) => {
        console.error('reading the log failed; it is tried again', error);
        return false;
      });
      this.#readingOn = reading;
      const more = await reading;
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

  /** From the database, page by page: ten thousand who resume after the same number read it once. */
  async #past(number: number): Promise<readonly Notification[]> {
    const before = number - (number % PAGE);
    const page = this.#pages.get(before) ?? this.readAfter(before, PAGE);
    this.#pages.delete(before);
    this.#pages.set(before, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > PAGES_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    try {
      const read = await page;
      if (read.length < PAGE) this.#forget(before, page); // there will be more
      return read.slice(number - before);
    } catch (error) {
      this.#forget(before, page);
      throw error;
    }
  }

  #forget(before: number, page: Promise<readonly Notification[]>): void {
    if (this.#pages.get(before) === page) this.#pages.delete(before);
  }

  #move(): void {
    this.#moved.resolve();
    this.#moved = Promise.withResolvers<void>();
  }
}
