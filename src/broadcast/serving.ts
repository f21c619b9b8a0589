/** Whom the hands of a kind are serving, in this process: no Party takes more of them than its share. */
export class Serving {
  readonly #parties: string[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly share: number) {}

  /** One hand picks at a time, and knows who has its share. */
  pick<T extends { readonly party: string }>(choose: (full: readonly string[]) => Promise<T | undefined>): Promise<T | undefined> {
    const picked = this.#last.then(async () => {
      const found = await choose(this.#parties.filter((party) => this.#handsOf(party) >= this.share));
      if (found) this.#parties.push(found.party);
      return found;
    });
    this.#last = picked.catch(() => undefined); // whose it was, hears of it
    return picked;
  }

  done(party: string): void {
    this.#parties.splice(this.#parties.indexOf(party), 1);
  }

  #handsOf(party: string): number {
    return this.#parties.filter((each) => each === party).length;
  }
}
