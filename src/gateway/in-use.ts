/**
 * Which operations are in use: the hub is told what Parties, their nodes and the Secretariat asked, without what they asked it about. No
 * request waits for that, and none fails with it.
 */
import { usageReportingSignature } from '@apollo/utils.usagereporting';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Mandate } from '../identity/mandate.ts';
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
/** Texts that are remembered: whoever makes more different ones is a machine, and what it asks is sent again. */
const MOST_REMEMBERED = 10_000;

export class InUse implements AsyncDisposable {
  /** By what was read, which the server remembers: a text is made of it once in a while, not at each request. */
  #noted = new WeakMap<OperationDefinitionNode, number>();
  readonly #sentAt = new Map<string, number>();
  #waiting = new Set<string>();
  #sending: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly options: InUseOptions) {
    this.#timer = setInterval(() => { this.#send(); }, options.every ?? EVERY);
    this.#timer.unref();
  }

  /** What others ask holds up nobody: whoever gets a token could forbid a Party to change its own. */
  note(document: DocumentNode, operation: OperationDefinitionNode, mandate: Mandate | undefined): void {
    if (!maySee('GRAPH', mandate)) return;
    const now = performance.now();
    if (this.#isRecent(this.#noted.get(operation), now)) return;
    this.#noted.set(operation, now);
    const text = usageReportingSignature(document, operation.name?.value ?? '');
    if (Buffer.byteLength(text) > LONGEST || this.#isRecent(this.#sentAt.get(text), now)) return;
    if (this.#sentAt.size + this.#waiting.size < MOST_REMEMBERED) this.#waiting.add(text);
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
    for (const [text, at] of this.#sentAt) if (!this.#isRecent(at, now)) this.#sentAt.delete(text);
    const operations = [...this.#waiting].slice(0, MOST_AT_ONCE);
    if (operations.length === 0) return;
    for (const text of operations) {
      this.#waiting.delete(text);
      this.#sentAt.set(text, now);
    }
    this.#sending = this.#sending.then(() => this.#post(operations)).catch((error: unknown) => { this.#keep(operations, error); });
  }

  async #post(operations: readonly string[]): Promise<void> {
    const { url, token } = this.options;
    const headers = { 'authorization': `Bearer ${await token()}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ operations }), redirect: 'error', signal });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the hub answers ${response.status}`);
  }

  /** To be sent later. */
  #keep(operations: readonly string[], _error: unknown): void {
    for (const text of operations) {
      this.#sentAt.delete(text);
      this.#waiting.add(text);
    }
  }
}
