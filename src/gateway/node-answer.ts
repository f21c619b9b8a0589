/** Is this an answer at all? (GraphQL over HTTP.) Text from outside becomes a value here, and nothing of it is believed yet. */
import { NodeFailure } from './node-failure.ts';
import type { RawAnswer } from './node-connection.ts';
import type { NodeLimits } from './node-options.ts';

export interface NodeAnswer {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly unknown[];
}

const JSON_TYPE = /^application\/(?:graphql-response\+)?json *(?:; *charset=(?:utf-8|"utf-8") *)?$/i;
const GRAPHQL_TYPE = /^application\/graphql-response\+json/i;

/** Throws NodeFailure. */
export function readAnswer({ status, headers, body }: RawAnswer, { deepest }: Pick<NodeLimits, 'deepest'>): NodeAnswer {
  const type = headers['content-type'] ?? '';
  const isRefusal = status >= 400 && status < 500 && JSON_TYPE.test(type);
  if (status !== 200 && !(isRefusal && (GRAPHQL_TYPE.test(type) || isRefused(body, deepest)))) {
    throw new NodeFailure('NODE_UNAVAILABLE', `HTTP ${status}`);
  }
  if (!JSON_TYPE.test(type)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', `content-type ${type}`);
  // None was asked for: what unpacks to a hundred times its size is not unpacked.
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new NodeFailure('NODE_ANSWER_UNREADABLE', `content-encoding ${encoding}`);
  return answerIn(parse(body, deepest));
}

/** Older servers refuse a request in plain JSON; what else comes with such a status is not from GraphQL. */
function isRefused(body: Buffer, deepest: number): boolean {
  try {
    const { data, errors } = answerIn(parse(body, deepest));
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

function parse(body: Buffer, deepest: number): unknown {
  if (isDeeper(body, deepest)) throw new NodeFailure('NODE_ANSWER_UNREADABLE', `deeper than ${deepest}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    // Any letter of the name may be written as \u….
    return JSON.parse(text, /__proto__|\\u/.test(text) ? withoutProto : undefined);
  } catch (cause) {
    throw new NodeFailure('NODE_ANSWER_UNREADABLE', cause);
  }
}

/** As own property it is harmless, until somebody copies it. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d];

/** Looked at before it is parsed: what is nested half a million deep breaks whoever walks it. */
function isDeeper(body: Buffer, deepest: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) i += byte === BACKSLASH ? 1 : 0;
    else if ((byte === OPEN_LIST || byte === OPEN_OBJECT) && ++depth > deepest) return true;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}
