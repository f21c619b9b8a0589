/** Work that is done piece by piece, those who bring it taking turns: so nobody keeps the others from theirs, however much one brings. */
export class Rotation {
  /** The first of whose turn it is may be at work already. */
  readonly #queues = new Map<string, (() => Promise<void>)[]>();
  #isAtWork = false;

  constructor(private readonly mostOfEach: number) {}

  /** Undefined where as much of the same is waiting as may. */
  take<T>(whose: string, work: () => Promise<T>): Promise<T> | undefined {
    const queue = this.#queues.get(whose) ?? [];
    if (queue.length >= this.mostOfEach) return undefined;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    queue.push(() => work().then(resolve, reject));
    this.#queues.set(whose, queue);
    if (!this.#isAtWork) void this.#workOff();
    return promise;
  }

  async #workOff(): Promise<void> {
    this.#isAtWork = true;
    for (let [first] = this.#queues; first; [first] = this.#queues) {
      const [whose, queue] = first;
      await queue[0]?.();
      queue.shift();
      this.#queues.delete(whose);
      if (queue.length > 0) this.#queues.set(whose, queue); // behind all others
    }
    this.#isAtWork = false;
  }
}
