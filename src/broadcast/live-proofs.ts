/**
 * What one connection is still to prove. A write that our kernel has taken says nothing of whoever is to read it; so a ping with a word
 * goes right behind it, and the pong that brings the word back shows that all before was read. (RFC 6455, section 5.5.3.)
 */
import { randomUUID } from 'node:crypto';
import type { Proof } from './live-asked.ts';

const MOST = 64;

export class Proofs {
  /** By the words that were asked with, in that order. */
  readonly #waiting = new Map<string, Proof>();

  /** The word to ask with, 8 letters that nobody guesses who has not read them; none while too many wait. */
  ask(proof: Proof): string | undefined {
    if (this.#waiting.size >= MOST) return undefined;
    const word = randomUUID().slice(0, 8);
    this.#waiting.set(word, proof);
    return word;
  }

  /** It proves what was asked before, too: a client need answer only the last of several pings. A word of its own proves nothing. */
  answered(word: string): void {
    if (!this.#waiting.has(word)) return;
    for (const [asked, proof] of this.#waiting) {
      this.#waiting.delete(asked);
      proof();
      if (asked === word) return;
    }
  }
}
