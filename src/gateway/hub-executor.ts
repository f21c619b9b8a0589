/**
 * How the hub is asked: with the caller's own token, and by nothing else of the caller; beside it
 * the gateway's own, by which it may ask for the keys and types that it needs. A mutation is sent once: a client that is not
 * answered sends its act again with the same submissionId. A subscription comes as server-sent events, on which nothing goes back: that a
 * Party was informed, a line through the gateway never proves. (R11.) One that cannot begin has not ended: it rejects with HubGone.
 */
import { Agent, type IncomingMessage, request as requestByHttp, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestByHttps } from 'node:https';
import type { ExecutionRequest, ExecutionResult, Executor } from '@graphql-tools/utils';
import { GraphQLError, type GraphQLFormattedError, print } from 'graphql';
import { GATEWAY_HEADER } from '../identity/service-token.ts';
import type { Asker } from './graph.ts';
import { errorsIn, eventsIn, HubGone } from './hub-events.ts';

export interface Hub extends Disposable {
  readonly execute: Executor<Asker>;
}

export interface HubOptions {
  /** Of its /graphql. */
  readonly url: string;
  /** The gateway's own. */
  readonly token: () => Promise<string>;
  /** In milliseconds: for an answer, or for a subscription to begin. */
  readonly timeout?: number | undefined;
  /** In milliseconds: a subscription on which nothing comes for so long has lost its hub. */
  readonly silence?: number | undefined;
}

const TIMEOUT = 30_000;
/** In milliseconds. Without one, Node keeps idle connections for longer than the hub says that it does. */
const IDLE = 30_000;
/** In milliseconds. The hub keeps its event streams alive every 12 seconds. */
const SILENCE = 40_000;
/** In characters: more than the hub's own limits let through. */
const LARGEST = 100_000_000;

const UNANSWERED = 'The hub does not answer: try again soon. '
  + 'If it was an act, send it again with the same submissionId: it is recorded once.';

type Asked = ExecutionRequest<Record<string, unknown>, Asker>;

interface Sent {
  readonly url: URL;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly token: string;
  readonly accept: 'application/json' | 'text/event-stream';
  readonly signal: AbortSignal;
  /** It may be sent twice: nothing is done by it. */
  readonly isHarmless: boolean;
}

export function openHub({ url, token, timeout = TIMEOUT, silence = SILENCE }: HubOptions): Hub {
  const secure = url.startsWith('https:');
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, timeout: IDLE });
  const send = async (sent: Omit<Sent, 'token'>) => post({ ...sent, token: await token() }, secure ? requestByHttps : requestByHttp, agent);
  const stopping = new AbortController();
  const [answers, streams] = [new URL(url), new URL(`${url}/stream`)];

  async function answer(asked: Asked): Promise<ExecutionResult> {
    const signal = anyOf(stopping.signal, AbortSignal.timeout(timeout), asked.context?.signal);
    const response = await send({ ...worded(asked), url: answers, accept: 'application/json', signal });
    return resultOf(await textOf(response));
  }

  async function subscribe(asked: Asked): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
    const late = new AbortController();
    const timer = setTimeout(() => { late.abort(new Error('the hub does not begin')); }, timeout);
    const signal = anyOf(stopping.signal, late.signal, asked.context?.signal);
    try {
      const response = await send({ ...worded(asked), url: streams, accept: 'text/event-stream', signal });
      const { statusCode = 500 } = response;
      if (statusCode !== 200) return refusalIn(await textOf(response), statusCode);
      response.setTimeout(silence, () => response.destroy(new Error('the hub is silent')));
      const after = response.headers['x-begun-after'];
      if (typeof after === 'string') asked.context?.begun?.(Number(after));
      return eventsIn(response.setEncoding('utf8'));
    } catch (cause) {
      throw new HubGone('the hub does not let subscribe', { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  const execute = (asked: Asked) => (asked.operationType === 'subscription' ? subscribe(asked) : answer(asked).catch(unanswered));

  return {
    execute: execute as Hub['execute'],
    [Symbol.dispose]: () => {
      stopping.abort();
      agent.destroy();
    },
  };
}

function worded(asked: Asked): Pick<Sent, 'body' | 'authorization' | 'isHarmless'> {
  const { document, variables, operationName, operationType, context } = asked;
  const body = JSON.stringify({ query: print(document), variables, operationName });
  return { body, authorization: context?.authorization, isHarmless: operationType !== 'mutation' };
}

function post(sent: Sent, request: typeof requestByHttp, agent: Agent): Promise<IncomingMessage> {
  const { url, body, authorization, token, accept, signal, isHarmless } = sent;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept,
    [GATEWAY_HEADER]: token,
    ...(authorization !== undefined && { authorization }),
  };
  const options: RequestOptions = { method: 'POST', agent, headers };
  return new Promise((answered, failed) => {
    signal.throwIfAborted();
    const asking = request(url, options, answered).on('error', (error: NodeJS.ErrnoException) => {
      const hadEnded = asking.reusedSocket && error.code === 'ECONNRESET' && !signal.aborted; // in the moment in which it was taken
      if (hadEnded && isHarmless) answered(post({ ...sent, isHarmless: false }, request, agent));
      else failed(signal.aborted ? signal.reason as Error : error);
    }).end(body);
    // not by Node's own option: between two readings nobody hears its error, and that ends the process
    const leave = () => { asking.destroy(); };
    signal.addEventListener('abort', leave);
    asking.once('close', () => { signal.removeEventListener('abort', leave); });
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) {
    size += part.length;
    if (size > LARGEST) throw new Error('the hub answers more than can be passed on');
    parts.push(part);
  }
  return parts.join('');
}

function resultOf(text: string): ExecutionResult {
  const { data, errors } = JSON.parse(text) as { data?: object; errors?: GraphQLFormattedError[] };
  return { data, ...(errors && { errors: errorsIn(errors) }) };
}

/** Of whatever stands before the hub while it restarts, or of a hub that fails, it is none: then it throws. */
function refusalIn(text: string, status: number): ExecutionResult {
  const refusal = resultOf(text);
  const isFull = refusal.errors?.some(({ extensions }) => extensions['code'] === 'TRY_AGAIN') ?? false;
  if (status >= 500 && !isFull) throw new Error(`the hub answers ${status}`);
  return refusal;
}

function unanswered(cause: unknown): ExecutionResult {
  console.error('the hub did not answer:', cause instanceof Error ? cause.message : cause);
  return { errors: [new GraphQLError(UNANSWERED, { extensions: { code: 'TRY_AGAIN', serviceName: 'hub' } })] };
}

function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
