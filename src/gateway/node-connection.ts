/**
 * One POST to a Party's node, and its answer in full or not at all. The node may be slow, endless, lead elsewhere, or be somebody else than
 * it was: the addresses that were looked at are the ones that are called, and connections are kept to those alone.
 */
import { Agent as PlainAgent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Temporal } from 'temporal-polyfill';
import { allowedAddresses, lookupFor, only } from '../broadcast/called-address.ts';
import { HadEnded, type Message, post } from '../broadcast/post.ts';
import { unlessStopped } from '../broadcast/unless-stopped.ts';
import { hostOf, targetDefect } from '../broadcast/webhook-target.ts';
import { NodeFailure } from './node-failure.ts';
import type { NodeLimits, Reaching } from './node-options.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface NodeConnection extends Disposable {
  /**
   * Of a query: it is asked anew, once, where a kept connection had ended. Throws; a NodeFailure, where it can say more than that it did
   * not work.
   */
  post(message: Message, signal: AbortSignal): Promise<RawAnswer>;
}

type Limits = Pick<NodeLimits, 'timeout' | 'mostBytes' | 'atOnce' | 'addressFor'>;
type Agent = PlainAgent | SecureAgent;

export function openConnection(
  address: string, { policy, ca, ...reaching }: Reaching, { limits, now }: { limits: Limits; now: () => Temporal.Instant },
): NodeConnection {
  const lookup = reaching.lookup ?? lookupFor(policy);
  const refused = targetDefect(address, policy); // it was registered under another policy
  const url = refused === undefined ? new URL(address) : undefined;
  let known: { readonly agent: Promise<Agent>; readonly at: number } | undefined;

  async function agentTo(host: string): Promise<Agent> {
    const addresses = await allowedAddresses(host, { policy, lookup, signal: AbortSignal.timeout(limits.timeout) });
    const options = { keepAlive: true, maxSockets: limits.atOnce, timeout: limits.addressFor, lookup: only(addresses) };
    return url?.protocol === 'https:' ? new SecureAgent({ ...options, ...(ca !== undefined && { ca }) }) : new PlainAgent(options);
  }

  function agent(host: string): Promise<Agent> {
    const at = now().epochMilliseconds;
    if (known && at >= known.at && at < known.at + limits.addressFor) return known.agent;
    known?.agent.then(retire, () => undefined);
    const own = { agent: agentTo(host), at };
    known = own;
    own.agent.catch(() => { if (known === own) known = undefined; });
    return own.agent;
  }

  return {
    async post(message, signal) {
      if (!url) throw new NodeFailure('NODE_UNAVAILABLE', refused);
      const read = (response: IncomingMessage) => readAll(response, limits.mostBytes);
      const open = await unlessStopped(agent(hostOf(url)), signal);
      const ask = () => post(url, message, { agent: open, signal, read });
      return ask().catch((error: unknown) => {
        if (!(error instanceof HadEnded)) throw error;
        closeIdle(open); // the others may have ended too
        return ask();
      });
    },
    [Symbol.dispose]() {
      known?.agent.then((open) => { open.destroy(); }, () => undefined);
      known = undefined;
    },
  };
}

/** What is under way ends; nothing new goes by its addresses. */
function retire(agent: Agent): void {
  agent.maxFreeSockets = 0;
  closeIdle(agent);
}

function closeIdle(agent: Agent): void {
  for (const sockets of Object.values(agent.freeSockets)) sockets?.forEach((socket) => socket.destroy());
}

/** What is announced as too long is not read at all. */
async function readAll(response: IncomingMessage, most: number): Promise<RawAnswer> {
  const { statusCode = 0, headers } = response;
  if (Number(headers['content-length'] ?? 0) > most) throw new NodeFailure('NODE_ANSWER_TOO_LARGE');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new NodeFailure('NODE_ANSWER_TOO_LARGE');
    chunks.push(chunk);
  }
  return { status: statusCode, headers, body: Buffer.concat(chunks) };
}
