/**
 * How the hub is asked: with the caller's own token, and by nothing else of the caller. Queries and mutations are sent once; a client that
 * is not answered sends its act again with the same submissionId. Subscriptions come as server-sent events, on which nothing goes back:
 * that a Party was informed, a line through the gateway never proves. (R11.)
 */
import { Agent, type IncomingMessage, request as requestByHttp, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestByHttps } from 'node:https';
import type { ExecutionRequest, ExecutionResult, Executor } from '@graphql-tools/utils';
import { GraphQLError, type GraphQLFormattedError, print } from 'graphql';
import type { Asker } from './graph.ts';
import { errorsIn, eventsIn } from './hub-events.ts';

export interface Hub extends Disposable {
  readonly execute: Executor<Asker>;
}

export interface HubOptions {
  /** Of its /graphql. */
  readonly url: string;
  /** In milliseconds. */
  readonly timeout?: number | undefined;
}

const TIMEOUT = 30_000;
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
  readonly accept: 'application/json' | 'text/event-stream';
  readonly signal: AbortSignal;
}

export function openHub({ url, timeout = TIMEOUT }: HubOptions): Hub {
  const secure = url.startsWith('https:');
  const agent = secure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  const send = (sent: Sent) => post(sent, secure ? requestByHttps : requestByHttp, agent);
  const stopping = new AbortController();
  const [answers, streams] = [new URL(url), new URL(`${url}/stream`)];

  async function answer(asked: Asked): Promise<ExecutionResult> {
    const signal = anyOf(stopping.signal, AbortSignal.timeout(timeout), asked.context?.signal);
    const response = await send({ ...worded(asked), url: answers, accept: 'application/json', signal });
    return resultOf(await textOf(response));
  }

  async function subscribe(asked: Asked): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
    const signal = anyOf(stopping.signal, asked.context?.signal);
    const response = await send({ ...worded(asked), url: streams, accept: 'text/event-stream', signal });
    if (response.statusCode !== 200) return resultOf(await textOf(response));
    response.setTimeout(SILENCE, () => response.destroy(new Error('the hub is silent')));
    return eventsIn(response.setEncoding('utf8'));
  }

  const execute = (asked: Asked) => (asked.operationType === 'subscription' ? subscribe(asked) : answer(asked)).catch(unanswered);

  return {
    execute: execute as Hub['execute'],
    [Symbol.dispose]: () => {
      stopping.abort();
      agent.destroy();
    },
  };
}

function worded({ document, variables, operationName, context }: Asked): Pick<Sent, 'body' | 'authorization'> {
  return { body: JSON.stringify({ query: print(document), variables, operationName }), authorization: context?.authorization };
}

function post(sent: Sent, request: typeof requestByHttp, agent: Agent): Promise<IncomingMessage> {
  const { url, body, authorization, accept, signal } = sent;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept,
    ...(authorization !== undefined && { authorization }),
  };
  const options: RequestOptions = { method: 'POST', agent, headers, signal };
  return new Promise((answered, failed) => {
    request(url, options, answered).on('error', failed).end(body);
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

function unanswered(cause: unknown): ExecutionResult {
  console.error('the hub did not answer:', cause instanceof Error ? cause.message : cause);
  return { errors: [new GraphQLError(UNANSWERED, { extensions: { code: 'TRY_AGAIN', serviceName: 'hub' } })] };
}

function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
