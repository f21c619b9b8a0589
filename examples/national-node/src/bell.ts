/** Wakes whoever waits for it. It carries nothing: what there is to read is read from the hub. */
export class Bell {
  #rung = Promise.withResolvers<void>();

  ring(): void {
    this.#rung.resolve();
    this.#rung = Promise.withResolvers();
  }

  /** Take it before reading, or a ring in between is lost. */
  next(): Promise<void> {
    return this.#rung.promise;
  }
}
