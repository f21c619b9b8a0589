/** One POST to a server of a Party's. It is led nowhere else, and what it answers is read by whoever asks. */
import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';

export interface Message {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

export interface Posting<Answer> extends Pick<RequestOptions, 'agent' | 'lookup'> {
  /** Instead of the authorities that Node.js trusts. */
  readonly ca?: string | undefined;
  readonly signal: AbortSignal;
  /** Once it has begun to answer, this says how it ends. */
  readonly read: (response: IncomingMessage) => Promise<Answer>;
}

/** A connection that had been kept ended in the moment in which it was taken: that says nothing of the server. */
export class HadEnded extends Error {}

/** Rejects where nothing is answered, or it cannot be read; the connection is then of no more use. */
export function post<Answer>(url: URL, { headers, body }: Message, { read, ca, ...options }: Posting<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? secure : plain;
    const sent = request(url, { ...options, ...(ca !== undefined && { ca }), method: 'POST', headers });
    let answered = false;
    sent.on('response', (response) => {
      answered = true;
      read(response).catch((error: unknown) => { sent.destroy(); throw error; }).then(resolve, reject);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const hadEnded = sent.reusedSocket && error.code === 'ECONNRESET' && !options.signal.aborted;
      if (!answered) reject(hadEnded ? new HadEnded('the connection had ended', { cause: error }) : error);
    });
    sent.on('close', () => { if (!answered) reject(new Error('it closed')); });
    sent.on('upgrade', (_, socket) => socket.destroy());
    sent.end(body);
  });
}
