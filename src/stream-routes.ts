/**
 * Subscriptions as server-sent events, at /graphql/stream: the protocol of graphql-sse, with one connection for each subscription. It is
 * admitted as everywhere, and told by the same groups; what it is told goes straight to the connection. Nothing comes back on it, so it
 * proves nothing: that the Party was informed, its other channels show. (R11.)
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import express, { type Request, type Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import { createHandler, type RequestParams } from 'graphql-sse';
import { authorizationIn, bearerOf, monotonic } from './admission.ts';
import type { Answer, Flushed, LiveOutlet, LiveSubscriber, Proof } from './broadcast/live-asked.ts';
import { failureOf, masked } from './failures.ts';
import type { Mandate } from './identity/mandate.ts';
import { InvalidToken } from './identity/tokens.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Joinable, LiveDoor } from './live-door.ts';
import { isSameOrigin } from './origin.ts';
import { problem } from './problem.ts';
import type { Question } from './questions.ts';
import { isRefused } from './subscriptions.ts';
import { FULL, RETRY_AFTER, TOO_MUCH_ASKED } from './turned-away.ts';
import type { Seats, Watched } from './watch.ts';

const MEDIA_TYPE = 'text/event-stream';
/** The number after which it begins, so that a gateway knows it before anything is told. */
const BEGUN_AFTER = 'x-begun-after';

/** What an event stream is made of: graphql-sse yields its own words, and we write ours beside them. */
type Results = AsyncGenerator<{ readonly errors: readonly GraphQLError[] }>;

export function streamRoutes(door: LiveDoor, { longestStream: limit }: Limits = LIMITS): Router {
  const handler = createHandler<IncomingMessage, Stream>({
    authenticate: () => null, // one connection for each subscription, and no other way
    onSubscribe: ({ context }, params) => context.subscribe(params) as never,
  });

  async function answer(request: Request, response: Response): Promise<void> {
    const refused = whyNot(request);
    if (refused) return refuse(response, ...refused);
    const stream = new Stream(request.socket, response, door);
    try {
      stream.admit(await bearerOf(authorizationIn(request), door.verify));
    } catch (error) {
      if (error instanceof InvalidToken) return refuse(response, 401, error.message, error.code);
      throw error;
    }
    const headers = { get: (name: string) => (name === 'accept' ? MEDIA_TYPE : request.get(name)) };
    const { method, url } = request;
    const [body, init] = await handler({ method, url, headers, body: request.body as never, raw: request, context: stream });
    if (typeof body === 'string' || !body) return refuse(response, init.status, saidIn(body) ?? init.statusText, 'BAD_REQUEST');
    await stream.begin(body, { ...init.headers, 'x-accel-buffering': 'no' });
  }

  return Router().use(express.json({ limit }), (request, response) => answer(request, response));
}

type Refusal = readonly [status: number, message: string, code: string];

function whyNot(request: Request): Refusal | undefined {
  if (!isSameOrigin(request)) return [403, 'A page of another origin may not listen here.', 'FORBIDDEN'];
  if (request.method !== 'GET' && request.method !== 'POST') return [405, 'Subscribe by POST or GET.', 'METHOD_NOT_ALLOWED'];
  if (!request.get('accept')?.includes(MEDIA_TYPE)) return [406, `Subscriptions come as ${MEDIA_TYPE}: accept that.`, 'NOT_ACCEPTABLE'];
  return undefined;
}

function refuse(response: Response, ...[status, message, code]: Refusal): void {
  response.status(status).json(problem(message, code));
}

/** graphql-sse says what is wrong with a request in JSON of its own. */
function saidIn(body: string | null | undefined): string | undefined {
  return body ? (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message : undefined;
}

/** Without data, for nothing has begun: graphql-sse takes no such answer as an answer, and as the only one of a stream it does. */
async function* only(answer: { readonly errors: readonly GraphQLError[] }): Results {
  yield await Promise.resolve(answer);
}

class Stream implements LiveOutlet, Watched {
  expiresAt = Infinity;
  takenBefore = 0;
  idle = 0;
  isClosing = false;
  seats: Seats | undefined;
  #mandate: Mandate | undefined;
  #asked: Joinable | undefined;
  #question: Question | undefined;
  #subscriber: LiveSubscriber | undefined;
  readonly #ended = Promise.withResolvers<IteratorResult<{ readonly errors: readonly GraphQLError[] }, undefined>>();

  constructor(private readonly socket: Socket, private readonly response: Response, private readonly door: LiveDoor) {}

  admit(bearer: Awaited<ReturnType<typeof bearerOf>>): void {
    this.#mandate = bearer?.mandate;
    if (bearer) this.expiresAt = monotonic(bearer.expiresAt, this.door.now);
  }

  /** What graphql-sse is to send: nothing until the end, for what there is to tell we write ourselves; or why not. */
  subscribe({ query, variables, operationName }: RequestParams): Results {
    const admitted = this.door.admit({ query, variables, operationName }, this.#mandate);
    if (isRefused(admitted)) return only({ errors: masked(admitted) as never });
    this.#asked = admitted;
    let isOver = false;
    const next = async () => {
      if (isOver) return { done: true as const, value: undefined };
      const last = await this.#ended.promise;
      isOver = true;
      return last;
    };
    const leave = async () => {
      this.#subscriber?.leave();
      this.#ended.resolve({ done: true, value: undefined });
      return { done: true as const, value: undefined };
    };
    const dispose = async () => { await leave(); };
    const results: Results = { next, return: leave, throw: leave, [Symbol.asyncIterator]: () => results, [Symbol.asyncDispose]: dispose };
    return results;
  }

  async begin(body: AsyncGenerator<string>, headers: Record<string, string | undefined>): Promise<void> {
    const { response } = this;
    if (!this.#untilGone(body)) return void body.return(undefined);
    const refused = this.#sit();
    if (refused !== undefined) {
      void body.return(undefined);
      return refuse(response.set('retry-after', String(RETRY_AFTER)), 503, refused, 'TRY_AGAIN');
    }
    this.#subscriber = this.#asked?.begin(this); // which writes nothing at once
    const after = this.#subscriber?.position;
    const begun = after !== undefined && { [BEGUN_AFTER]: String(after) };
    response.writeHead(200, { ...headers as Record<string, string>, ...begun });
    for await (const words of body) if (!response.writableEnded && !response.destroyed) response.write(words);
    response.end();
  }

  /** Why there is no room for it. It is watched only if there is: what the watch sends away is ended, and cannot begin. */
  #sit(): string | undefined {
    const { watch } = this.door;
    if (!watch.hasRoomFor(this.#mandate)) return FULL;
    if (this.#asked && !(this.#question = watch.questions.take(this.#asked))) return TOO_MUCH_ASKED;
    watch.add(this);
    watch.seat(this, this.#mandate);
    return undefined;
  }

  /**
   * False where the client hung up while its token was verified: no `close` will ever come. The request's socket is asked, for a response
   * that waits for its turn has none yet.
   */
  #untilGone(body: AsyncGenerator<string>): boolean {
    const { socket, response, door } = this;
    if (socket.destroyed || response.destroyed) return false;
    const gone = () => {
      socket.off('close', gone);
      response.off('close', gone);
      door.watch.delete(this);
      if (this.#question) door.watch.questions.giveBack(this.#question);
      void body.return(undefined);
    };
    socket.once('close', gone);
    response.once('close', gone);
    return true;
  }

  get waiting(): number {
    return this.response.writableLength;
  }

  get taken(): number {
    return this.socket.bytesWritten - this.waiting;
  }

  write(answers: readonly Answer[], _proof?: Proof, flushed?: Flushed): void { // there is no pong
    if (this.isClosing || this.response.destroyed || this.expiresAt <= performance.now()) return;
    const events = answers.map(({ text }) => `event: next\ndata: ${text}\n\n`).join('');
    this.response.write(events, 'latin1', flushed);
  }

  fail(error: unknown): void {
    this.end([failureOf(error)]);
  }

  expire(): void {
    this.end([new GraphQLError('The token has expired: obtain a new one.', { extensions: { code: 'UNAUTHENTICATED' } })]);
  }

  giveUp(): void {
    this.#resumeLater('TOO_SLOW');
  }

  restart(): void {
    this.#resumeLater('TRY_AGAIN');
  }

  look(): void {
    // graphql-sse sends what keeps the connection alive
  }

  goAway(): void {
    this.isClosing = true;
    this.response.end(); // not complete: the client is to come back
  }

  terminate(): void {
    this.socket.destroy();
  }

  /** The last thing that it is told. */
  end(errors: readonly GraphQLError[]): void {
    this.isClosing = true;
    this.#subscriber?.leave();
    this.#ended.resolve({ done: false, value: { errors: masked(errors) as never } });
  }

  /** Since its token expired nothing was written to it any more: after which number, then only the client knows. */
  #resumeLater(code: string): void {
    if (this.expiresAt <= performance.now()) return this.expire();
    const after = this.#subscriber?.position;
    const words = after === undefined ? 'subscribe again' : `resume after ${after}`;
    this.end([new GraphQLError(words, { extensions: { code, ...(after !== undefined && { after }) } })]);
  }
}
