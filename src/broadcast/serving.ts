/** The hands of a kind, in this process: one looks for what is due, all carry it, and no Party takes more of them than its share. */
export interface Work {
  /** The next ring of the bell. Asked for before looking, so that none is lost. */
  readonly next: () => Promise<void>;
  readonly isOver: () => boolean;
  /**
   * Looks for what is due, but for Parties that have their share; says for whom it is as soon as that is known; and carries it. Answers
   * whether it has: what has failed waits for the next ring. Never rejects.
   */
  readonly carryNext: (full: readonly string[], found: (party: string) => void) => Promise<boolean>;
}

export class Serving {
  readonly #parties: string[] = [];
  readonly #carrying = new Set<Promise<void>>();
  #wake = (): void => undefined;

  constructor(private readonly hands: number, private readonly share: number) {}

  async run({ next, isOver, carryNext }: Work): Promise<void> {
    while (!isOver()) {
      const { promise: soon, resolve } = Promise.withResolvers<void>();
      void next().then(resolve);
      this.#wake = resolve;
      if (!(await this.#look(carryNext)) && !isOver()) await soon;
    }
    await Promise.all(this.#carrying);
  }

  /** Answers whether there was anything; then it is on its way. */
  #look(carryNext: Work['carryNext']): Promise<boolean> {
    if (this.#parties.length >= this.hands) return Promise.resolve(false);
    return new Promise((looked) => {
      let served: string | undefined;
      const found = (party: string) => {
        this.#parties.push(served = party);
        looked(true);
      };
      const carrying = carryNext(this.#full(), found).then((isCarried) => {
        if (served !== undefined) this.#parties.splice(this.#parties.indexOf(served), 1);
        this.#carrying.delete(carrying);
        looked(false);
        if (isCarried) this.#wake();
      });
      this.#carrying.add(carrying);
    });
  }

  #full(): string[] {
    return [...new Set(this.#parties)].filter((party) => this.#parties.filter((each) => each === party).length >= this.share);
  }
}
