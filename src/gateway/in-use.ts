/**
 * Which operations are in use: the hub is told what Parties, their nodes and the Secretariat asked, without what they asked it about. No
 * request waits for that, and none fails with it.
 */
import { usageReportingSignature } from '@apollo/utils.usagereporting';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { type Mandate, nameOf } from '../identity/mandate.ts';
import { maySee } from '../identity/visibility.ts';

export interface InUseOptions {
  readonly url: URL;
  readonly token: () => Promise<string>;
  /** In milliseconds: how often they are sent, and how long the same one is not sent again. */
  readonly every?: number | undefined;
  readonly again?: number | undefined;
}

const EVERY = 3_000;
const AGAIN = 3_600_000;
const TIMEOUT = 5_000;
const MOST_AT_ONCE = 100;
/** In bytes: the hub takes no longer one. */
const LONGEST = 8_000;
/** Texts of one mandate that are remembered: whoever asks more different ones in an hour is a machine, and the rest is not told. */
const MOST_OF_ONE = 1_000;

/** The hub will not take it at another time either: an operation that it cannot read holds up no other. */
const REFUSED: readonly number[] = [400, 413];

interface Told {
  readonly by: string;
  /** Undefined until it is sent. */
  at: number | undefined;
}

export class InUse implements AsyncDisposable {
  /** By what was read, which the server remembers: a text is made of it once in a while, not at each request. */
  readonly #noted = new WeakMap<OperationDefinitionNode, number>();
  readonly #told = new Map<string, Told>();
  readonly #ofOne = new Map<string, number>();
  #sending: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly options: InUseOptions) {
    this.#timer = setInterval(() => { this.#send(); }, options.every ?? EVERY);
    this.#timer.unref();
  }

  /** What others ask holds up nobody: whoever gets a token could forbid a Party to change its own. */
  note(document: DocumentNode, operation: OperationDefinitionNode, mandate: Mandate | undefined): void {
    if (!mandate || !maySee('GRAPH', mandate)) return;
    const now = performance.now();
    if (this.#isRecent(this.#noted.get(operation), now)) return;
    const [text, by] = [usageReportingSignature(document, operation.name?.value ?? ''), nameOf(mandate)];
    if (!this.#told.has(text) && Buffer.byteLength(text) <= LONGEST) {
      if (this.#of(by) >= MOST_OF_ONE) return;
      this.#told.set(text, { by, at: undefined });
      this.#ofOne.set(by, this.#of(by) + 1);
    }
    this.#noted.set(operation, now);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#send();
    await this.#sending;
  }

  #isRecent(at: number | undefined, now: number): boolean {
    return at !== undefined && now - at < (this.options.again ?? AGAIN);
  }

  #send(): void {
    const now = performance.now();
    for (const [text, { at }] of this.#told) if (at !== undefined && !this.#isRecent(at, now)) this.#forget(text);
    const operations = [...this.#told].filter(([, { at }]) => at === undefined).slice(0, MOST_AT_ONCE).map(([text]) => text);
    if (operations.length === 0) return;
    this.#mark(operations, now);
    this.#sending = this.#sending.then(() => this.#post(operations)).catch(() => { this.#mark(operations, undefined); }); // sent again
  }

  #of(by: string): number {
    return this.#ofOne.get(by) ?? 0;
  }

  #mark(operations: readonly string[], at: number | undefined): void {
    for (const told of operations.flatMap((text) => this.#told.get(text) ?? [])) told.at = at;
  }

  #forget(text: string): void {
    const by = this.#told.get(text)?.by ?? '';
    this.#told.delete(text);
    this.#ofOne.set(by, this.#of(by) - 1);
  }

  async #post(operations: readonly string[]): Promise<void> {
    const { url, token } = this.options;
    const headers = { 'authorization': `Bearer ${await token()}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ operations }), redirect: 'error', signal });
    await response.body?.cancel();
    if (!response.ok && !REFUSED.includes(response.status)) throw new Error(`the hub answers ${response.status}`);
  }
}
