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

interface Numbered {
  readonly version: number;
  readonly sdl: string;
}

export interface GenerationsOptions<Serving> {
  readonly open: (sdl: string) => Promise<Serving>;
  /** In milliseconds: no old one lives longer. */
  readonly longest?: number | undefined;
}

const LONGEST = 60_000;

export class Generations<Serving extends AsyncDisposable> implements AsyncDisposable {
  #current: Held<Serving> | undefined;
  #refused: number | undefined;
  readonly #living = new Set<Held<Serving>>();

  constructor(private readonly options: GenerationsOptions<Serving>) {}

  get current(): Generation<Serving> | undefined {
    return this.#current;
  }

  /** The version that is newer than the current one, and cannot be opened. */
  get refused(): number | undefined {
    return this.#refused;
  }

  /** With the current one. */
  get count(): number {
    return this.#living.size;
  }

  /** Rejects, and leaves everything as it is, when the new one cannot be opened. The same text only gets another number. */
  async replace({ version, sdl }: Numbered): Promise<void> {
    const old = this.#current;
    if (old?.sdl === sdl) {
      old.version = version;
    } else {
      const serving = await this.options.open(sdl).catch((error: unknown) => {
        this.#refused = version;
        throw error;
      });
      const next = new Held({ version, sdl }, serving, (ended) => { this.#living.delete(ended); });
      this.#living.add(next);
      this.#current = next;
      old?.retire(this.options.longest ?? LONGEST);
    }
    this.#refused = undefined;
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
  readonly sdl: string;
  version: number;

  constructor({ version, sdl }: Numbered, readonly serving: Serving, private readonly ended: (self: Held<Serving>) => void) {
    this.sdl = sdl;
    this.version = version;
  }

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
