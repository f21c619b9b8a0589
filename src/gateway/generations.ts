/**
 * One graph after the other, and no request dropped in between: new ones go to the new graph; the old one lives until its last request
 * has ended, or a minute has passed.
 */
export interface Generation<Serving> {
  readonly version: number;
  readonly serving: Serving;
  /** Aborted when there is a newer one. */
  readonly superseded: AbortSignal;
  /** It lives until this is called. */
  hold(): () => void;
}

export interface GenerationsOptions<Serving> {
  readonly open: (sdl: string) => Promise<Serving>;
  /** In milliseconds: no old one lives longer. */
  readonly longest?: number | undefined;
}

const LONGEST = 60_000;

export class Generations<Serving extends AsyncDisposable> implements AsyncDisposable {
  #current: Held<Serving> | undefined;
  readonly #living = new Set<Held<Serving>>();

  constructor(private readonly options: GenerationsOptions<Serving>) {}

  get current(): Generation<Serving> | undefined {
    return this.#current;
  }

  /** With the current one. */
  get count(): number {
    return this.#living.size;
  }

  /** Rejects, and leaves everything as it is, when the new one cannot be opened. */
  async replace({ version, sdl }: { readonly version: number; readonly sdl: string }): Promise<void> {
    const next = new Held(version, await this.options.open(sdl), (ended) => { this.#living.delete(ended); });
    this.#living.add(next);
    const old = this.#current;
    this.#current = next;
    old?.retire(this.options.longest ?? LONGEST);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#current = undefined;
    await Promise.all([...this.#living].map((each) => each.end()));
  }
}

class Held<Serving extends AsyncDisposable> implements Generation<Serving> {
  #holds = 0;
  #over: Promise<void> | undefined;
  #latest: NodeJS.Timeout | undefined;
  readonly #newer = new AbortController();
  readonly superseded = this.#newer.signal;

  constructor(readonly version: number, readonly serving: Serving, private readonly ended: (self: Held<Serving>) => void) {}

  hold(): () => void {
    let isHeld = true;
    this.#holds += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds -= 1;
      this.#endIfOver();
    };
  }

  retire(longest: number): void {
    this.#latest = setTimeout(() => { void this.end(); }, longest);
    this.#latest.unref();
    this.#newer.abort();
    this.#endIfOver();
  }

  async end(): Promise<void> {
    clearTimeout(this.#latest);
    this.#over ??= this.#close();
    await this.#over;
  }

  async #close(): Promise<void> {
    try {
      await this.serving[Symbol.asyncDispose]();
    } catch (error) {
      console.error('a graph was not closed', error);
    }
    this.ended(this);
  }

  #endIfOver(): void {
    if (this.superseded.aborted && this.#holds === 0) void this.end();
  }
}
