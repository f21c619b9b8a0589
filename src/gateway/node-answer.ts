/** Is this an answer at all? (GraphQL over HTTP.) Text from outside becomes a value here, and nothing of it is believed yet. */
import { NodeFailure } from './node-failure.ts';
import type { RawAnswer } from './node-connection.ts';
import type { NodeLimits } from './node-options.ts';

export interface NodeAnswer {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly unknown[];
}

type Limits = Pick<NodeLimits, 'deepest' | 'mostValues'>;

const JSON_TYPE = /^application\/(?:graphql-response\+)?json *(?:; *charset=(?:utf-8|"utf-8") *)?$/i;
const GRAPHQL_TYPE = /^application\/graphql-response\+json/i;

/** Throws NodeFailure. */
export function readAnswer({ status, headers, body }: RawAnswer, limits: Limits): NodeAnswer {
  const type = headers['content-type'] ?? '';
  const isRefusal = status >= 400 && status < 500 && JSON_TYPE.test(type);
  if (status !== 200 && !(isRefusal && (GRAPHQL_TYPE.test(type) || isRefused(body, limits)))) {
    throw new NodeFailure('NODE_UNAVAILABLE', `HTTP ${status}`);
  }
  if (!JSON_TYPE.test(type)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', `content-type ${type}`);
  // None was asked for: what unpacks to a hundred times its size is not unpacked.
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new NodeFailure('NODE_ANSWER_UNREADABLE', `content-encoding ${encoding}`);
  return answerIn(parse(body, limits));
}

/** Older servers refuse a request in plain JSON; what else comes with such a status is not from GraphQL. */
function isRefused(body: Buffer, limits: Limits): boolean {
  try {
    const { data, errors } = answerIn(parse(body, limits));
    return data === undefined && errors.length > 0;
  } catch {
    return false;
  }
}

function answerIn(value: unknown): NodeAnswer {
  if (!isObject(value)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', 'no object');
  const { data = null, errors = [] } = value;
  if (!Array.isArray(errors)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', 'errors are no list');
  if (data === null ? errors.length === 0 : !isObject(data)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', 'no data');
  return { data: data === null ? undefined : data as Record<string, unknown>, errors };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(body: Buffer, limits: Limits): unknown {
  measure(body, limits);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return JSON.parse(text, PROTO.test(text) ? withoutProto : undefined);
  } catch (cause) {
    throw new NodeFailure('NODE_ANSWER_UNREADABLE', cause);
  }
}

/** Any letter of it may be written as \u…. */
const PROTO = /(?:_|\\u005f){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006f)(?:t|\\u0074)(?:o|\\u006f)(?:_|\\u005f){2}/i;

/** As own property it is harmless, until somebody copies it. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT, COMMA] = [0x5b, 0x7b, 0x5d, 0x7d, 0x2c];

/**
 * Before it is parsed: what is nested half a million deep breaks whoever walks it, and what holds as many values stops everybody else. Each
 * value but the first of its list or object has a comma before it.
 */
function measure(body: Buffer, { deepest, mostValues }: Limits): void {
  let [depth, values, quoted] = [0, 0, false];
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) i += byte === BACKSLASH ? 1 : 0;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
    else if (byte === COMMA || byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (byte !== COMMA && ++depth > deepest) throw new NodeFailure('NODE_ANSWER_UNREADABLE', `deeper than ${deepest}`);
      if (++values > mostValues) throw new NodeFailure('NODE_ANSWER_TOO_LARGE', 'too many values');
    }
  }
}
