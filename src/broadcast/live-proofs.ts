/**
 * What one connection is still to prove. A write that our kernel has taken says nothing of whoever is to read it; so a ping with a word
 * goes right behind it, and the pong that brings the word back shows that all before was read. (RFC 6455, section 5.5.3.)
 */
import { randomUUID } from 'node:crypto';
import type { Proof } from './live-asked.ts';

/** While so many are out, what is written is asked about later, all of it with one. A client by `ws` hangs up when it owes 60 pongs. */
const MOST_WORDS = 16;
/** Of whoever reads so much and answers nothing, no more is noted: what it would prove with the rest, its other channels do. */
const MOST_STRETCHES = 10_000;

/** Numbers without a gap: who is told everything costs one of them, however much it is. */
interface Stretch {
  readonly first: number;
  last: number;
}

export class Proofs {
  /** In the order in which they were written. */
  readonly #unproved: Stretch[] = [];
  /** The words that are out, in the order in which they were asked with: up to which stretch each proves, counted from the first ever. */
  readonly #words = new Map<string, number>();
  #proved = 0;
  #asked = 0;
  #last = '';

  /** For all that is written to a connection, it is the same Party's. */
  constructor(private readonly keep: Proof['keep']) {}

  /** The word to ask with, 8 letters that nobody guesses who has not read them; none while too many are out. */
  ask(numbers: readonly number[]): string | undefined {
    for (const number of numbers) this.#note(number);
    return this.next();
  }

  /** The word to ask with for all that was held back; none if there is nothing, or no place. */
  next(): string | undefined {
    const written = this.#proved + this.#unproved.length;
    if (written === this.#asked || this.#words.size >= MOST_WORDS) return undefined;
    this.#last = randomUUID().slice(0, 8);
    this.#words.set(this.#last, written);
    this.#asked = written;
    return this.#last;
  }

  /** The last word that is out, to be asked with once more: a client need answer only the last of several pings. */
  get pending(): string | undefined {
    return this.#words.size > 0 ? this.#last : undefined;
  }

  /** It proves what was asked before, too. A word of its own proves nothing. */
  answered(word: string): void {
    const upTo = this.#words.get(word);
    if (upTo === undefined) return;
    for (const asked of this.#words.keys()) {
      this.#words.delete(asked);
      if (asked === word) break;
    }
    const proved = this.#unproved.splice(0, upTo - this.#proved);
    this.#proved = upTo;
    for (const { first, last } of proved) this.keep(first, last);
  }

  #note(number: number): void {
    const latest = this.#proved + this.#unproved.length > this.#asked ? this.#unproved.at(-1) : undefined; // not asked about yet
    if (latest && number >= latest.first && number <= latest.last) return; // by another subscription
    if (latest?.last === number - 1) latest.last = number;
    else if (this.#unproved.length < MOST_STRETCHES) this.#unproved.push({ first: number, last: number });
  }
}
