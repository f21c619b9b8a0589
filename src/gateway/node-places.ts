/** The places before one node: those without a mandate take at most half of them, and whoever finds none waits a moment for one. */
import { CallerGone, NodeFailure } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';

interface Caller {
  readonly isAnonymous: boolean;
  /** Aborted when nobody waits for it any more. */
  readonly gone: AbortSignal | undefined;
}

interface Waiting {
  readonly isAnonymous: boolean;
  readonly begin: () => void;
}

export class Places {
  readonly #taken = { all: 0, anonymous: 0 };
  #waiting: readonly Waiting[] = [];

  constructor(private readonly limits: Pick<NodeLimits, 'atOnce' | 'waiting' | 'patience'>) {}

  /** Throws NodeFailure, when there was no place in time. */
  async with<T>({ isAnonymous, gone }: Caller, call: () => Promise<T>): Promise<T> {
    if (gone?.aborted === true) throw new CallerGone();
    if (!this.#isFree(isAnonymous)) await this.#turn({ isAnonymous, gone });
    else this.#count(isAnonymous, 1);
    try {
      return await call();
    } finally {
      this.#count(isAnonymous, -1);
      this.#callNext();
    }
  }

  #isFree(isAnonymous: boolean): boolean {
    const { all, anonymous } = this.#taken;
    return all < this.limits.atOnce && (!isAnonymous || anonymous < this.limits.atOnce / 2);
  }

  #count(isAnonymous: boolean, change: 1 | -1): void {
    this.#taken.all += change;
    if (isAnonymous) this.#taken.anonymous += change;
  }

  /** Whoever is called has the place already. */
  #turn({ isAnonymous, gone }: Caller): Promise<void> {
    const { waiting: most, patience } = this.limits;
    const alike = isAnonymous ? this.#waiting.filter((each) => each.isAnonymous) : this.#waiting;
    if (alike.length >= (isAnonymous ? most / 2 : most)) throw new NodeFailure('NODE_BUSY');
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(late);
        gone?.removeEventListener('abort', stop);
        this.#waiting = this.#waiting.filter((each) => each !== own);
      };
      const stop = () => { leave(); reject(new CallerGone()); };
      const late = setTimeout(() => { leave(); reject(new NodeFailure('NODE_BUSY')); }, patience);
      const own: Waiting = { isAnonymous, begin: () => { leave(); resolve(); } };
      gone?.addEventListener('abort', stop);
      this.#waiting = [...this.#waiting, own];
    });
  }

  #callNext(): void {
    const next = this.#waiting.find(({ isAnonymous }) => this.#isFree(isAnonymous));
    if (!next) return;
    this.#count(next.isAnonymous, 1);
    next.begin();
  }
}
