/** One after the other, and so many in the queue at the most: whoever comes then is asked to come again. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(private readonly most: number) {}

  /** Undefined where the queue is full. */
  take<T>(work: () => Promise<T>): Promise<T> | undefined {
    if (this.#waiting >= this.most) return undefined;
    this.#waiting += 1;
    const turn = this.#last.then(work).finally(() => { this.#waiting -= 1; });
    this.#last = turn.catch(() => undefined); // whose it was, hears of it
    return turn;
  }
}
