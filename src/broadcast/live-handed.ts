/** What was handed to which Party on a live connection, so that a thousand connections of one Party cost one row. */
import type { Proof } from './live-asked.ts';
import type { Told } from './live-kept.ts';

/** Of those known to be kept: the database knows as well. */
const MOST_KNOWN = 500_000;
/** Of those that are still to be kept; what is beyond, the next connection proves again. */
const MOST_WAITING = 500_000;
/** Kept at once. */
const BATCH = 1_000;

export interface HandedOptions {
  /** Has them on disk, whatever was there of them. */
  readonly keep: (told: readonly Told[]) => Promise<void>;
  readonly now: () => Date;
}

export class Handed {
  /** Kept, or about to be. */
  readonly #known = new Map<string, Set<number>>();
  #size = 0;
  #waiting: Told[] = [];
  /** One batch at a time: whoever else needs the database is not to wait behind thousands. */
  #keeping: Promise<void> | undefined;
  #hasFailed = false;

  constructor(private readonly options: HandedOptions) {}

  /** What is to be kept as soon as one connection of the Party has shown that it read these; nothing where it has had them before. */
  proofOf(numbers: readonly number[], party: string): Proof | undefined {
    const known = this.#known.get(party);
    const fresh = known ? numbers.filter((number) => !known.has(number)) : numbers;
    return fresh.length === 0 ? undefined : { numbers: fresh, keep: (first, last) => { this.#note(first, last, party); } };
  }

  /** Every few seconds: what could not be kept is tried again. */
  again(): void {
    this.#hasFailed = false;
    this.#begin();
  }

  /** All that was noted is kept, if it can be at all. */
  async settled(): Promise<void> {
    await this.#keeping;
    this.again();
    await this.#keeping;
  }

  #note(first: number, last: number, party: string): void {
    const at = this.options.now();
    for (let number = first; number <= last && this.#waiting.length < MOST_WAITING; number++) {
      if (this.#knows(number, party)) continue;
      this.#waiting.push({ number, party, at });
    }
    if (!this.#hasFailed) this.#begin();
  }

  #knows(number: number, party: string): boolean {
    const known = this.#known.get(party);
    if (known?.has(number)) return true;
    if (this.#size >= MOST_KNOWN) {
      this.#known.clear();
      this.#size = 0;
    }
    this.#known.set(party, (this.#known.get(party) ?? new Set<number>()).add(number));
    this.#size += 1;
    return false;
  }

  #begin(): void {
    if (this.#waiting.length === 0) return;
    this.#keeping ??= this.#keep().finally(() => {
      this.#keeping = undefined;
      if (!this.#hasFailed) this.#begin();
    });
  }

  /** Meanwhile, others gather. */
  async #keep(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        const batch = this.#waiting.slice(0, BATCH);
        await this.options.keep(batch);
        this.#waiting.splice(0, batch.length);
      }
    } catch (error) {
      this.#hasFailed = true;
      console.error(`${this.#waiting.length} live deliveries are not kept yet; it is tried again`, error);
    }
  }
}
