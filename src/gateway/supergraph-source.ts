/** Where the graph comes from: the hub, asked again and again. What was last good is kept, for when the hub is away. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { replace } from '../identity/private-file.ts';

export interface Supergraph {
  readonly sdl: string;
  readonly version: number;
  readonly etag: string;
}

export interface SourceOptions {
  readonly url: URL;
  readonly token: () => Promise<string>;
  /** In milliseconds. */
  readonly every?: number | undefined;
  /** The file in which the last one is kept; nowhere unless given. */
  readonly kept?: string | undefined;
  /** Rejects what cannot be used. */
  readonly take: (supergraph: Supergraph) => Promise<void>;
  readonly say: (sentence: string) => void;
}

const EVERY = 5_000;
const FIRST_RETRY = 250;
/** In milliseconds. */
const TIMEOUT = 10_000;
/** In bytes: a hundred times what the six Parties have. */
const LARGEST = 20_000_000;

export class SupergraphSource implements AsyncDisposable {
  readonly #stop = new AbortController();
  readonly #following: Promise<void>;
  #known: Supergraph | undefined;
  #failures = 0;
  #complaint: string | undefined;

  constructor(private readonly options: SourceOptions) {
    this.#following = this.#follow();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#following;
  }

  async #follow(): Promise<void> {
    const { every = EVERY } = this.options;
    await this.#takeKept();
    while (!this.#stop.signal.aborted) {
      await this.#look();
      const pause = this.#failures > 0 ? Math.min(every, FIRST_RETRY * 2 ** (this.#failures - 1)) : every;
      await sleep(pause, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  /** Once said is enough, until it goes well, or otherwise wrong. */
  async #look(): Promise<void> {
    const { say } = this.options;
    try {
      const found = await this.#ask();
      if (this.#failures > 0) say('The hub gives its graph.');
      this.#failures = 0;
      this.#complaint = undefined;
      if (found) await this.#take(found);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#failures += 1;
      const complaint = `The hub gives no graph (${reasonOf(error)}); it is asked again, and what is known is kept.`;
      if (complaint !== this.#complaint) say(complaint);
      this.#complaint = complaint;
    }
  }

  /** The same one is not tried twice: it is as bad as it was. */
  async #take(found: Supergraph): Promise<void> {
    const { take, kept, say } = this.options;
    this.#known = found;
    try {
      await take(found);
    } catch (error) {
      return say(`The graph ${found.version} cannot be used, and the one before stays: ${reasonOf(error)}`);
    }
    say(`The graph is at version ${found.version}.`);
    if (kept === undefined) return;
    await replace(kept, JSON.stringify(found)).catch((error: unknown) => { say(`The graph is not kept in ${kept}: ${reasonOf(error)}`); });
  }

  async #ask(): Promise<Supergraph | undefined> {
    const { url, token } = this.options;
    const known = this.#known;
    const unless = known && { 'if-none-match': known.etag, 'cache-control': 'max-age=0' }; // else fetch says no-cache
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${await token()}`, ...unless },
      redirect: 'error',
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT)]),
    });
    const sdl = await textOf(response);
    const same = response.status === 304 ? known : undefined;
    if (!response.ok && !same) throw new Error(`it answers ${response.status}`);
    const [version, etag] = [response.headers.get('x-supergraph-version') ?? '', same?.etag ?? response.headers.get('etag')];
    if (etag === null || !/^\d+$/.test(version)) throw new Error('it does not say which version its graph is');
    const found = { sdl: same?.sdl ?? sdl, version: Number(version), etag };
    return found.etag === known?.etag && found.version === known.version ? undefined : found;
  }

  async #takeKept(): Promise<void> {
    const { kept } = this.options;
    if (kept === undefined) return;
    const found = await readFile(kept, 'utf8').then((text) => JSON.parse(text) as Supergraph).catch(() => undefined);
    if (found) await this.#take(found);
  }
}

async function textOf(response: Response): Promise<string> {
  const [decoder, parts] = [new TextDecoder(), [] as string[]];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new Error(`its graph is larger than ${LARGEST} bytes`);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('');
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly code?: string } };
  return cause?.code ?? message ?? String(error);
}
