/** What was handed to which Party on a live connection, so that a thousand connections of one Party cost one row. */
import type { Proof } from './live-asked.ts';

const MOST = 100_000;

export class Handed {
  readonly #known = new Set<string>();
  readonly #keeping = new Set<Promise<void>>();

  /** `keep` has the proof on disk, once for each number and Party. */
  constructor(private readonly keep: (number: number, party: string) => Promise<void>) {}

  /** What is to be called as soon as one connection of the Party has shown that it read these; nothing where it has had them before. */
  proofOf(numbers: readonly number[], party: string): Proof | undefined {
    const fresh = numbers.filter((number) => !this.#known.has(`${number} ${party}`));
    if (fresh.length === 0) return undefined;
    let noted = false;
    return () => {
      if (noted) return;
      noted = true; // the thousandth connection need not look
      for (const number of fresh) this.#note(number, party);
    };
  }

  /** All that was noted is kept. */
  async settled(): Promise<void> {
    await Promise.all(this.#keeping);
  }

  #note(number: number, party: string): void {
    const key = `${number} ${party}`;
    if (this.#known.has(key)) return;
    if (this.#known.size > MOST) this.#known.clear(); // the database knows as well
    this.#known.add(key);
    const keeping = this.keep(number, party)
      .catch((error: unknown) => {
        this.#known.delete(key); // the next connection tries again
        console.error('a live delivery could not be kept', error);
      })
      .finally(() => this.#keeping.delete(keeping));
    this.#keeping.add(keeping);
  }
}
