/**
 * A live subscription through the gateway: the hub tells, in order; each notification is joined with what the nodes say, and passed on.
 * Nobody is kept in memory: a client that takes nothing is read no further from the hub.
 */
import { createSourceEventStream, execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Answer, LiveOutlet, LiveSubscriber } from '../broadcast/live-asked.ts';
import { masked } from '../failures.ts';
import type { Asker } from './graph.ts';
import { EndedByHub, HubGone } from './hub-events.ts';
import { NUMBER, type Question } from './questions.ts';
import { spread } from './spread.ts';

export interface RelayOptions {
  readonly schema: GraphQLSchema;
  readonly question: Question;
  readonly asker: Asker;
  /** Aborted when the graph is replaced. */
  readonly superseded: AbortSignal;
  readonly outlet: LiveOutlet;
  /** Called when it is over, whoever has ended it. */
  readonly left: () => void;
}

/** In bytes. A connection that holds more gets nothing until the network has taken it. */
const MOST_WAITING = 8_192;

export class Relay implements LiveSubscriber {
  position: number | undefined;
  readonly #leaving = new AbortController();

  constructor(private readonly options: RelayOptions) {
    const { superseded, left, question: { after } } = options;
    const { signal } = this.#leaving;
    this.position = after;
    signal.addEventListener('abort', left);
    superseded.addEventListener('abort', () => { this.#restart(); }, { signal });
    if (superseded.aborted) queueMicrotask(() => { this.#restart(); });
    else void this.#tell(signal).catch((error: unknown) => { this.#stopTelling(error); });
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #tell(signal: AbortSignal): Promise<void> {
    const { schema, question: { document, variables, operation }, asker } = this.options;
    const asked = { schema, document, variableValues: variables, operationName: operation.name?.value };
    const begun = (after: number) => { this.position ??= after; };
    const source = await createSourceEventStream({ ...asked, contextValue: { ...asker, signal, begun } });
    if (signal.aborted) return;
    if (!(Symbol.asyncIterator in source)) return this.#end(spread(source).errors ?? []);
    for await (const rootValue of source) {
      if (signal.aborted) return;
      // each notification by itself: what a node said at another is not said again
      await this.#pass(spread(await execute({ ...asked, rootValue, contextValue: { ...asker, signal } })), signal);
    }
    this.#restart();
  }

  async #pass({ data, errors }: ExecutionResult, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { outlet, question: { root } } = this.options;
    const told = data?.[root] as { [NUMBER]?: unknown } | null | undefined;
    if (typeof told?.[NUMBER] === 'number') this.position = told[NUMBER];
    delete told?.[NUMBER];
    const json = JSON.stringify({ ...(errors && { errors: masked(errors) }), data });
    const answer = { text: Buffer.from(json).toString('latin1'), isWhole: !errors, informs: false } satisfies Answer;
    const flushed = Promise.withResolvers<void>();
    outlet.write([answer], undefined, () => { flushed.resolve(); });
    if (outlet.waiting > MOST_WAITING) await flushed.promise;
  }

  #stopTelling(error: unknown): void {
    if (this.#leaving.signal.aborted) return;
    if (error instanceof EndedByHub) this.#end(error.errors);
    else this.#restart();
  }

  #end(errors: readonly GraphQLError[]): void {
    const { outlet, asker } = this.options;
    if (errors.some(isOfHubGone)) this.#restart();
    else if (asker.mandate && errors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) outlet.expire();
    else outlet.end(errors);
  }

  #restart(): void {
    if (this.#leaving.signal.aborted) return;
    this.options.outlet.restart();
    this.leave();
  }
}

function isOfHubGone(error: Error | undefined): boolean {
  return error instanceof HubGone || (error instanceof GraphQLError && isOfHubGone(error.originalError));
}
