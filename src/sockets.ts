/**
 * Subscriptions by WebSocket: the protocol graphql-transport-ws, under the same rules as HTTP. graphql-ws reads its messages and names
 * its codes. Its server would keep for each connection twice what the connection itself takes, so what a server MUST do is written here:
 *
 *   1. take the subprotocol graphql-transport-ws, or close with 4406
 *   2. await connection_init, for 3 seconds at the most (4408), once (4429), and acknowledge it
 *   3. refuse to subscribe before that (4401), and twice under one id (4409)
 *   4. answer what it does not take with an error under its id, which is free again
 *   5. answer ping with pong and the same payload; take pong at any time
 *   6. end a subscription that is completed, and not mind if it is not there
 *   7. close on whatever else it is sent (4400)
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { GraphQLError } from 'graphql';
import {
  CloseCode, type ConnectionInitMessage, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols, type Message, MessageType, parseMessage,
  type SubscribeMessage,
} from 'graphql-ws';
import { type RawData, type VerifyClientCallbackAsync, WebSocket, WebSocketServer } from 'ws';
import { bearerOf, monotonic } from './admission.ts';
import type { Answer, Flushed, LiveOutlet, LiveSubscriber, Proof } from './broadcast/live-asked.ts';
import { Proofs } from './broadcast/live-proofs.ts';
import { failureOf, masked } from './failures.ts';
import type { Mandate } from './identity/mandate.ts';
import type { LiveDoor } from './live-door.ts';
import { isSameOrigin } from './origin.ts';
import type { Question } from './questions.ts';
import { isRefused, refusal } from './subscriptions.ts';
import { FULL, TOO_MUCH_ASKED, turnAway } from './turned-away.ts';
import type { Seats, Watched } from './watch.ts';

/** Took too little for too long: resume after the number that the reason names. */
const TOO_SLOW = 4508;
const GOING_AWAY = 1001;
/** What is behind it went away, or was replaced: clients come back by themselves. */
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;
const MOST_SUBSCRIPTIONS = 100;
/** In characters, of all questions of a connection. What all connections ask together is bounded besides. */
const MOST_ASKED = 64_000;
/** In bytes, in JSON: no client makes a longer one, and it is kept for as long as the subscription. */
const LONGEST_ID = 256;
const ID_TOO_LONG = `An id has at most ${LONGEST_ID} bytes`;
/** In bytes. Whoever asks for more and does not take what it was answered is closed. */
const MOST_OWED = 256_000;
/** In milliseconds. */
const TURNED_AWAY_FOR = 3_000;
/** In seconds. */
const PING_EVERY = 12;
const GREET_WITHIN = 3;
/** An empty frame that asks for one. */
const PING = '\x89\x00';
/** The head of one with a word of 8 letters. */
const PROVING_PING = '\x89\x08';
let turns = 0;

export function serveSockets(server: Server, door: LiveDoor): void {
  const limits = { maxPayload: 64_000, perMessageDeflate: false };
  const verifyClient: VerifyClientCallbackAsync = ({ req }, answer) => { answer(isSameOrigin(req), 403); };
  const options = { noServer: true, clientTracking: false, path: '/graphql', handleProtocols, verifyClient, WebSocket: Line, ...limits };
  const sockets = new WebSocketServer<typeof Line>(options);
  server.on('upgrade', (request: IncomingMessage, wire: Socket, head: Buffer) => {
    let isLine = false;
    if (door.watch.isFull) turnAway(wire);
    else sockets.handleUpgrade(request, wire, head, (line) => {
      isLine = true;
      line.open(wire, door);
    });
    if (!isLine) cutOff(wire);
  });
}

/** Nobody watches it: it goes when it has taken what it was answered, or does not take it. */
function cutOff(wire: Socket): void {
  const late = setTimeout(() => { wire.destroy(); }, TURNED_AWAY_FOR);
  wire.once('close', () => { clearTimeout(late); });
}

/** One connection. Ten thousand of them are open: it holds little, and all of them the same listeners. */
class Line extends WebSocket implements Watched {
  expiresAt = Infinity;
  takenBefore = 0;
  idle = 0;
  seats: Seats | undefined;
  mandate: Mandate | undefined;
  greeted: 'no' | 'being admitted' | 'yes' = 'no';
  door!: LiveDoor;
  subscriptions: readonly Wire[] = [];
  #wire!: Socket;
  /** Few have any. */
  #proofs: Proofs | undefined;
  #age = 0;
  #wasHeard = true;
  /** So that not all are asked in the same second. */
  readonly #turn = turns++ % PING_EVERY;

  open(wire: Socket, door: LiveDoor): void {
    this.#wire = wire;
    this.door = door;
    door.watch.add(this);
    if (this.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) this.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  }

  /** To what all lines have in common: a table of listeners of its own would be part of what each holds, so `on` does nothing here. */
  override emit(event: string, ...heard: never[]): boolean {
    const listener = listeners[event];
    listener?.apply(this, heard);
    return listener !== undefined;
  }

  get isOpen(): boolean {
    return this.readyState === WebSocket.OPEN && this.expiresAt > performance.now();
  }

  get isClosing(): boolean {
    return this.readyState !== WebSocket.OPEN;
  }

  get waiting(): number {
    return this.#wire.writableLength;
  }

  get taken(): number {
    return this.#wire.bytesWritten - this.#wire.writableLength;
  }

  /** Whole frames, each byte a character, on the socket that the upgrade gave: one write, where `ws` makes two and a list of them. */
  put(frames: string, flushed?: Flushed): void {
    this.#wire.write(frames, 'latin1', flushed);
  }

  /** What goes right behind that which it is to prove: a client reads in order. */
  asking({ numbers, keep }: Proof): string {
    this.#proofs ??= new Proofs(keep);
    const word = this.#proofs.ask(numbers);
    return word === undefined ? '' : `${PROVING_PING}${word}`;
  }

  answered(word: string): void {
    this.#proofs?.answered(word);
    const next = this.#proofs?.next();
    if (next !== undefined && this.isOpen) this.put(`${PROVING_PING}${next}`);
  }

  hear(): void {
    this.#wasHeard = true;
  }

  look(): void {
    this.#age += 1;
    if (this.greeted === 'no' && this.#age >= GREET_WITHIN) {
      this.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    } else if (this.#age % PING_EVERY === this.#turn) {
      if (!this.#wasHeard && this.idle === 0) return this.terminate();
      this.#wasHeard = false;
      const pending = this.#proofs?.pending;
      this.put(pending === undefined ? PING : `${PROVING_PING}${pending}`);
    }
  }

  expire(): void {
    this.close(CloseCode.Unauthorized, 'The token has expired: obtain a new one.');
  }

  giveUp(): void {
    this.#resumeLater(TOO_SLOW, 'too slow');
  }

  restart(): void {
    this.#resumeLater(SERVICE_RESTART, 'subscribe again');
  }

  /**
   * With several subscriptions, after the one that is furthest behind: nobody misses anything. Since its token expired nothing was written
   * to it any more: after which number, then only the client knows.
   */
  #resumeLater(code: number, otherwise: string): void {
    if (this.expiresAt <= performance.now()) this.expire();
    else this.close(code, this.#whereToResume ?? otherwise);
  }

  get #whereToResume(): string | undefined {
    const positions = this.subscriptions.map(({ subscriber }) => subscriber?.position);
    const known = positions.filter((position) => position !== undefined);
    return known.length > 0 && known.length === positions.length ? `resume after ${Math.min(...known)}` : undefined;
  }

  goAway(): void {
    this.close(GOING_AWAY, 'Going away');
  }
}

/** One subscription on it. */
class Wire implements LiveOutlet {
  subscriber: LiveSubscriber | undefined;
  question: Question | undefined;

  constructor(private readonly line: Line, readonly opening: string) {}

  get waiting(): number {
    return this.line.waiting;
  }

  write(answers: readonly Answer[], proof?: Proof, flushed?: Flushed): void {
    if (!this.line.isOpen) return;
    let frames = '';
    for (const { text } of answers) frames += `${frameOf(this.opening.length + text.length + 1)}${this.opening}${text}}`;
    this.line.put(proof ? frames + this.line.asking(proof) : frames, flushed);
  }

  fail(error: unknown): void {
    this.end([failureOf(error)]);
  }

  end(errors: readonly GraphQLError[]): void {
    leave(this.line, this);
    const { id } = JSON.parse(`${Buffer.from(this.opening, 'latin1').toString()}0}`) as { readonly id: string };
    say(this.line, { id, type: MessageType.Error, payload: masked(errors) });
  }

  restart(): void {
    this.line.restart();
  }

  expire(): void {
    this.line.expire();
  }
}

/** Of each message of a subscription, up to the payload; a byte to a character. It is all that is kept of the id. */
function openingOf(id: string): string {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`).toString('latin1');
}

/** The head of an unmasked text frame of so many bytes. (RFC 6455, section 5.2.) */
function frameOf(length: number): string {
  if (length < 126) return String.fromCharCode(0x81, length);
  if (length < 65_536) return String.fromCharCode(0x81, 126, length >> 8, length & 255);
  const bytes = Buffer.alloc(10, Uint8Array.of(0x81, 127));
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes.toString('latin1');
}

function say(line: Line, message: object): void {
  if (line.readyState === WebSocket.OPEN) line.send(JSON.stringify(message));
}

function heard(this: Line, data: RawData): void {
  this.hear();
  const message = messageIn(data);
  if (this.isClosing) return;
  if (!message) this.close(CloseCode.BadRequest, 'Invalid message received');
  else if ('id' in message && Buffer.byteLength(JSON.stringify(message.id)) - 2 > LONGEST_ID) this.close(CloseCode.BadRequest, ID_TOO_LONG);
  else take(this, message);
}

function messageIn(data: RawData): Message | undefined {
  try {
    return parseMessage((data as Buffer).toString());
  } catch {
    return undefined;
  }
}

function take(line: Line, message: Message): void {
  const isAsking = message.type === MessageType.Subscribe || message.type === MessageType.Ping;
  if (isAsking && line.waiting > MOST_OWED) return line.giveUp();
  switch (message.type) {
    case MessageType.ConnectionInit: return void greet(line, message);
    case MessageType.Subscribe:      return subscribe(line, message);
    case MessageType.Complete:       return leave(line, find(line, message.id));
    case MessageType.Ping:           return say(line, { type: MessageType.Pong, ...(message.payload && { payload: message.payload }) });
    case MessageType.Pong:           return;
    default:                         return line.close(CloseCode.BadRequest, 'Only a server says that');
  }
}

/** Closes with 4401 where HTTP answers 401, and again when the token expires: resume with a new one after the last number. */
async function greet(line: Line, { payload }: ConnectionInitMessage): Promise<void> {
  if (line.greeted !== 'no') return line.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
  line.greeted = 'being admitted';
  const { verify, now } = line.door;
  try {
    const { authorization } = payload ?? {};
    const bearer = await bearerOf(authorization === undefined ? [] : [typeof authorization === 'string' ? authorization : ''], verify);
    if (bearer) line.expiresAt = monotonic(bearer.expiresAt, now);
    line.mandate = bearer?.mandate;
    if (!line.door.watch.seat(line, line.mandate)) return line.close(TRY_AGAIN_LATER, FULL);
    line.greeted = 'yes';
    say(line, { type: MessageType.ConnectionAck });
  } catch (error) {
    line.close(CloseCode.Unauthorized, error instanceof Error ? error.message.slice(0, 120) : 'The token is not valid here.');
  }
}

function subscribe(line: Line, { id, payload }: SubscribeMessage): void {
  if (line.greeted !== 'yes') return line.close(CloseCode.Unauthorized, 'Unauthorized');
  const wire = new Wire(line, openingOf(id));
  if (find(line, id)) return line.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 40)} already exists`);
  const admitted = admit(line, payload);
  if (isRefused(admitted)) return say(line, { id, type: MessageType.Error, payload: masked(admitted) });
  wire.question = line.door.watch.questions.take(admitted);
  if (!wire.question) return say(line, { id, type: MessageType.Error, payload: masked(refusal(TOO_MUCH_ASKED, 'TRY_AGAIN')) });
  line.subscriptions = line.subscriptions.concat(wire); // spread out, it would hold room for sixteen more
  wire.subscriber = admitted.begin(wire);
}

function admit(line: Line, payload: SubscribeMessage['payload']): ReturnType<LiveDoor['admit']> {
  if (line.subscriptions.length >= MOST_SUBSCRIPTIONS) return refusal(`A connection carries at most ${MOST_SUBSCRIPTIONS} subscriptions.`);
  const admitted = line.door.admit(payload, line.mandate);
  if (isRefused(admitted)) return admitted;
  const asked = line.subscriptions.reduce((sum, { question }) => sum + (question?.key.length ?? 0), admitted.key.length);
  return asked > MOST_ASKED ? refusal(`The subscriptions of a connection have at most ${MOST_ASKED} characters.`) : admitted;
}

function find(line: Line, id: string): Wire | undefined {
  const opening = openingOf(id);
  return line.subscriptions.find((wire) => wire.opening === opening);
}

function leave(line: Line, wire: Wire | undefined): void {
  line.subscriptions = line.subscriptions.filter((each) => each !== wire);
  wire?.subscriber?.leave();
  if (wire?.question) line.door.watch.questions.giveBack(wire.question);
  if (wire) wire.question = undefined;
}

function live(this: Line, word: Buffer): void {
  this.hear();
  this.answered(word.toString('latin1'));
}

function closed(this: Line): void {
  this.door.watch.delete(this);
  for (const wire of this.subscriptions) leave(this, wire);
}

/** The same for all lines. What was wrong with one, its close code says: an error that nobody heard would end the process. */
const listeners: Readonly<Record<string, (this: Line, ...heard: never[]) => void>> = {
  __proto__: null as never, message: heard, pong: live, close: closed, error: () => undefined,
};
