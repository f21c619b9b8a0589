/** One question to a node, and its answer in time: whatever else happens is a NodeFailure. */
import { type NodeAnswer, readAnswer } from './node-answer.ts';
import type { NodeConnection } from './node-connection.ts';
import { CallerGone, NodeFailure } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';

interface Posted {
  readonly body: Buffer;
  readonly authorization: string;
}

interface Until {
  /** Aborted when whoever asks has gone. */
  readonly signal: AbortSignal | undefined;
  readonly limits: NodeLimits;
}

/** The same for whoever asks, but for the node's own token. */
const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'identity',
  'user-agent': 'khattama-gateway',
};

export async function exchange(
  connection: NodeConnection, { body, authorization }: Posted, { signal, limits }: Until,
): Promise<NodeAnswer> {
  const stopped = new AbortController();
  const stop = () => { stopped.abort(); };
  const timer = setTimeout(stop, limits.timeout);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  try {
    const headers = { ...HEADERS, authorization, 'content-length': body.length };
    return readAnswer(await connection.post({ headers, body }, stopped.signal), limits);
  } catch (error) {
    if (error instanceof NodeFailure) throw error;
    if (signal?.aborted === true) throw new CallerGone();
    throw new NodeFailure(stopped.signal.aborted ? 'NODE_TIMEOUT' : 'NODE_UNAVAILABLE', error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
