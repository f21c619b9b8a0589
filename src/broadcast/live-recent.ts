/** What was put into words a moment ago, by group and number: those who catch up together share it. Bounded in bytes and in time. */
import type { Answer } from './live-asked.ts';

/** In bytes, of either half. */
const MOST = 8_000_000;
/** What keeping one costs besides. */
const OVERHEAD = 200;

type Answers = Map<object, Map<number, Answer>>;

export class Recent {
  #young: Answers = new Map();
  #old: Answers = new Map();
  #size = 0;

  get(group: object, number: number): Answer | undefined {
    return this.#young.get(group)?.get(number) ?? this.#old.get(group)?.get(number);
  }

  put(group: object, number: number, answer: Answer): void {
    const size = answer.text.length + OVERHEAD;
    if (this.#size + size > MOST) this.age();
    this.#size += size;
    const answers = this.#young.get(group) ?? new Map<number, Answer>();
    this.#young.set(group, answers.set(number, answer));
  }

  /** What has not been put in again since the last time is let go: an answer may speak of today. */
  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#size = 0;
  }
}
