/**
 * One request to a server that a Party has named, and as much of its answer as we care to read. It may be slow, endless, lead elsewhere,
 * or be somebody else than it was a moment ago: the address that was looked at is the one that is called, and one deadline holds for all.
 */
import type { IncomingMessage } from 'node:http';
import { allowedAddresses, type Lookup, only } from './called-address.ts';
import { NotAccepted } from './not-accepted.ts';
import { type Message, post } from './post.ts';
import { hostOf, type TargetPolicy } from './webhook-target.ts';

export interface Calling {
  readonly policy: TargetPolicy;
  readonly lookup: Lookup;
  /** Instead of the authorities that Node.js trusts. */
  readonly ca?: string | undefined;
  /** Of the deadline, and of the hub's end. */
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** At most so much of it as is read. */
  readonly body: Buffer;
  /** Was that all? */
  readonly whole: boolean;
}

/** In bytes. */
const MOST = 65_536;

/** Throws NotAccepted, and says nothing in it of the network that we stand in. */
export async function exchange(url: URL, message: Message, calling: Calling): Promise<Answer> {
  const { ca, signal } = calling;
  try {
    const lookup = only(await allowedAddresses(hostOf(url), calling));
    // no agent: each is a connection of its own, to what was looked at just now
    return await post(url, message, { agent: false, lookup, ca, signal, read });
  } catch (error) {
    if (error instanceof NotAccepted || error instanceof TypeError) throw error; // the latter is a fault of ours
    throw new NotAccepted(signal.aborted ? 'no answer in time' : inWords(error), 'NOBODY_THERE');
  }
}

/** The status is the answer: what comes after it may be cut short, by them or by us. */
async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, MOST - length));
      length += chunk.length;
      if (length > MOST) break;
    }
  } catch {
    length = Infinity;
  }
  response.destroy();
  const { statusCode = 0, headers } = response;
  return { status: statusCode, retryAfter: headers['retry-after'], body: Buffer.concat(chunks), whole: length <= MOST };
}

function inWords(error: unknown): string {
  const { code = '' } = error as { readonly code?: string };
  if (/CERT|SELF_SIGNED|ALTNAME|HOSTNAME_MISMATCH|UNABLE_TO_|INVALID_(CA|PURPOSE)|PATH_LENGTH/.test(code)) return 'certificate not valid';
  if (/^(EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code)) return 'no secure connection';
  if (code.startsWith('HPE_')) return 'the answer is not HTTP';
  return 'no answer';
}
