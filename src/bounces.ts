/** Takes in what mail servers report about deliveries. It stands behind the organisation's own mail server, which knows spam and TLS. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Bounce, readBack } from './broadcast/bounce.ts';
import { returnedTo } from './broadcast/return-address.ts';

export interface BounceOptions {
  readonly port: number;
  readonly host: string;
  /** The address that the mail comes from: reports come to addresses beside it. */
  readonly mailFrom: string;
  /** Once it has settled, the report counts as taken; if it fails, the server sends it again. The same may come twice. */
  readonly bounced: (bounce: Bounce & { readonly delivery: string }) => Promise<void>;
  /** Somebody has written to the address at which a digest is ended; false, if that one may not end it. */
  readonly unsubscribed: (letter: { readonly channel: string; readonly sender: string }) => Promise<boolean>;
}

export interface BounceServer extends AsyncDisposable {
  readonly port: number;
}

/** In bytes, and connections at once: so much memory is held at the most. */
const LARGEST = 1_024 * 1_024;
const MOST_AT_ONCE = 20;
/** In milliseconds: so long a connection may go on once the hub stops. */
const FAREWELL = 1_000;

export async function startBounces(options: BounceOptions): Promise<BounceServer> {
  const { port, host, mailFrom } = options;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST,
    rejectOversized: true,
    maxClients: MOST_AT_ONCE,
    closeTimeout: FAREWELL,
    maxRecipients: 1, // one report, one delivery: for another recipient the server comes again
    onRcptTo: ({ address }, _session, done) => { done(returnedTo(address, mailFrom) ? null : NOBODY); },
    onData: (stream, session, done) => { takeIn(stream, session, options).then((refusal) => { done(refusal); }, () => { done(LATER); }); },
  });
  server.on('error', () => undefined); // of one connection; the sender tries again
  await new Promise<void>((listening, failed) => { server.listen(port, host, listening).once('error', failed); });
  return {
    port: (server.server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => { server.close(() => { closed(); }); }),
  };
}

/** Nothing, once it is taken; or why it is not. */
async function takeIn(stream: SMTPServerDataStream, session: SMTPServerSession, options: BounceOptions): Promise<Error | null> {
  const raw = await received(stream);
  const { mailFrom: sender, rcptTo: [recipient] } = session.envelope;
  const to = returnedTo(recipient?.address ?? '', options.mailFrom);
  if (stream.sizeExceeded || !to) return null; // answered already
  const back = await readBack(raw);
  try {
    if (typeof back === 'object') {
      if (to.kind === 'DELIVERY') await options.bounced({ delivery: to.id, ...back });
      return null;
    }
    if (back === 'AUTOMATIC' || !sender || sender.address === '') return null; // whoever answers a machine begins a loop
    if (to.kind === 'DELIVERY') return NOT_READ;
    return (await options.unsubscribed({ channel: to.id, sender: sender.address })) ? null : NOT_YOURS;
  } catch (error) {
    console.error(error);
    return LATER;
  }
}

async function received(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const NOBODY = refusal(550, '5.1.1 There is nobody here by that name.');
/** A person must not believe that it was read. */
const NOT_READ = refusal(550, '5.7.1 Nobody reads this mailbox: write to the Secretariat. Notifications are acknowledged through the API.');
const NOT_YOURS = refusal(550, '5.7.1 Only the mailbox itself, to which the digest goes, can end it: write from there.');
const LATER = refusal(451, '4.3.0 Not now: send it again later.');

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
