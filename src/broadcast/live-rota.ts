/** Those who catch up take turns, a few kilobytes each: ten thousand who come at once keep nobody else waiting. */
import { setImmediate as others } from 'node:timers/promises';

export interface OnTurn {
  /** Never rejects. */
  turn(): Promise<void>;
}

/** So many may wait for the database at once. */
const HANDS = 8;
/** In milliseconds: then everybody else on this thread is served. */
const SLICE = 5;

export class Rota {
  #queue: OnTurn[] = [];
  #next = 0;
  #hands = 0;

  add(one: OnTurn): void {
    this.#queue.push(one);
    if (this.#hands === HANDS) return;
    this.#hands += 1;
    void this.#work();
  }

  async #work(): Promise<void> {
    await others();
    let begun = performance.now();
    for (let one = this.#take(); one; one = this.#take()) {
      await one.turn();
      if (performance.now() - begun < SLICE) continue;
      await others();
      begun = performance.now();
    }
    this.#hands -= 1;
  }

  #take(): OnTurn | undefined {
    const one = this.#queue[this.#next];
    if (one) this.#next += 1;
    if (this.#next < 1_000 && one) return one;
    this.#queue = this.#queue.slice(this.#next); // what is done with is let go, now and then
    this.#next = 0;
    return one;
  }
}
