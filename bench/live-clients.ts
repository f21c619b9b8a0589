/**
 * Thousands of subscribers in one process, as cheap as they can be, so that what is measured is the server: sockets that read into one
 * buffer, and count frames without looking into them, but for the first subscriber of each document.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Opening {
  readonly url: string;
  readonly token: string;
  readonly count: number;
  readonly documents: readonly string[];
  /** Every message is read, and its number noted. */
  readonly noting?: boolean;
}

export type Asked = { readonly open: Opening } | { readonly arm: number } | { readonly await: true } | { readonly close: true };

/** When the last one had the last message that was awaited, by the clock that all processes share, in milliseconds; and what it said. */
export interface Heard {
  readonly at: number;
  readonly messages: readonly string[];
  /** How many different stories the subscribers were told; and one of them. */
  readonly stories: number;
  readonly story: readonly number[];
}

const AT_ONCE = 200;
const PING = 0x89;
const shared = Buffer.allocUnsafe(65_536);
let clients: Client[] = [];
let [waiting, last] = [0, 0];
let done = Promise.withResolvers<void>();

export function serveClients(): void {
  process.on('message', (asked: Asked) => { void answer(asked).then((said) => process.send?.(said)); });
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
}

async function answer(asked: Asked): Promise<object> {
  if ('open' in asked) await open(asked.open);
  if ('arm' in asked) {
    [waiting, done] = [asked.arm, Promise.withResolvers()];
    for (const client of clients) client.forget();
  }
  if ('close' in asked) {
    for (const client of clients) client.socket.destroy();
    clients = [];
  }
  if (!('await' in asked)) return {};
  await done.promise;
  const stories = new Set(clients.map(({ numbers }) => String(numbers)));
  const messages = clients.flatMap(({ said }) => said.slice(0, 1));
  return { at: last, messages, stories: stories.size, story: clients[0]?.numbers ?? [] } satisfies Heard;
}

async function open({ url, token, count, documents, noting = false }: Opening): Promise<void> {
  const before = clients.length;
  const one = async () => {
    for (;;) {
      const index = clients.length - before;
      if (index >= count) return;
      const client = new Client(new URL(url), noting ? 'NUMBERS' : index < documents.length ? 'TEXT' : 'NOTHING');
      clients.push(client);
      await client.subscribe(token, documents[index % documents.length]!, index % documents.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

class Client {
  readonly said: string[] = [];
  readonly numbers: number[] = [];
  readonly socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  /** Of the frame at hand: what is still to come, and is passed over. */
  #skip = 0;
  #isOpen = false;
  #acknowledged = Promise.withResolvers<void>();

  constructor(private readonly url: URL, private readonly keeps: 'NOTHING' | 'TEXT' | 'NUMBERS') {
    this.socket = connect({
      host: url.hostname, port: Number(url.port),
      onread: { buffer: shared, callback: (length) => { this.#read(shared.subarray(0, length)); return true; } },
    });
    this.socket.setNoDelay().on('error', (error) => { throw error; });
    this.socket.on('end', () => { throw new Error('a server has cut off a subscriber'); });
  }

  async subscribe(token: string, query: string, document: number): Promise<void> {
    this.socket.write(`GET ${this.url.pathname} HTTP/1.1\r\nHost: ${this.url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`
      + 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n');
    this.#say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await this.#acknowledged.promise;
    this.#say({ id: randomUUID(), type: 'subscribe', payload: { query, extensions: { document } } });
  }

  forget(): void {
    this.said.length = 0;
    this.numbers.length = 0;
  }

  /** Masked with zeros. */
  #say(message: object): void {
    const text = Buffer.from(JSON.stringify(message));
    const length = text.length < 126 ? [0x80 | text.length] : [0xfe, text.length >> 8, text.length & 255];
    this.socket.write(Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), text]));
  }

  /** With the word of the ping, which is short: it proves that all before was read. */
  #pong(word: Buffer): void {
    this.socket.write(Buffer.concat([Buffer.from([0x8a, 0x80 | word.length, 0, 0, 0, 0]), word]));
  }

  #read(chunk: Buffer): void {
    let bytes = chunk;
    if (this.#skip > 0) {
      const passed = Math.min(this.#skip, bytes.length);
      this.#skip -= passed;
      if (this.#skip > 0) return;
      this.#heard();
      bytes = bytes.subarray(passed);
    }
    if (this.#rest.length > 0) bytes = Buffer.concat([this.#rest, bytes]);
    if (!this.#isOpen) bytes = this.#begin(bytes);
    this.#rest = this.#frames(bytes);
  }

  #begin(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\r\n\r\n');
    this.#isOpen = end >= 0;
    return end < 0 ? bytes : bytes.subarray(end + 4);
  }

  /** Answers what is not yet a whole head, or a whole frame that is to be kept; as a copy, for the buffer is everybody's. */
  #frames(bytes: Buffer): Buffer {
    let at = 0;
    while (this.#isOpen && bytes.length - at >= 2) {
      const short = bytes[at + 1]! & 127;
      if (short === 127) throw new Error('a frame that is longer than this benchmark knows');
      if (short === 126 && bytes.length - at < 4) break;
      const [head, length] = short === 126 ? [4, bytes.readUInt16BE(at + 2)] : [2, short];
      const isWhole = at + head + length <= bytes.length;
      const isText = bytes[at] === 0x81;
      if (!isWhole && (!isText || this.keeps !== 'NOTHING' || length < 100)) break;
      if (!isWhole) {
        this.#skip = at + head + length - bytes.length;
        return Buffer.alloc(0);
      }
      if (isText) this.#take(bytes, at + head, length);
      else if (bytes[at] === PING) this.#pong(bytes.subarray(at + head, at + head + length));
      else throw new Error(`closed: ${bytes.toString('utf8', at + head)}`);
      at += head + length;
    }
    return at === bytes.length ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at));
  }

  #take(bytes: Buffer, from: number, length: number): void {
    if (length < 100) return this.#acknowledged.resolve(); // connection_ack: no notification is so short
    if (this.keeps === 'TEXT') this.said.push(bytes.toString('utf8', from, from + length));
    if (this.keeps === 'NUMBERS') this.numbers.push(Number(/"number":(\d+)/.exec(bytes.toString('latin1', from, from + length))?.[1]));
    this.#heard();
  }

  #heard(): void {
    waiting -= 1;
    if (waiting > 0) return;
    last = Number(process.hrtime.bigint()) / 1e6;
    done.resolve();
  }
}
