/** A live subscriber that costs next to nothing, so that a thousand fit into a test: a socket, the protocol by hand, and one number. */
import { WebSocket } from 'ws';

export interface Surroundings {
  /** Where to go on, once that is open; `lost`: where it was until now. */
  readonly next: (lost: string | undefined) => Promise<string>;
  readonly token?: string | undefined;
  /** It has been told a number, by the hub at this address. */
  readonly heard: (number: number, api: string) => void;
}

/** Closed so, it has done something wrong; or the hub says that it has. */
const MISTAKES: ReadonlySet<number> = new Set([1002, 1003, 1007, 1009, 4400, 4401, 4403, 4406, 4409, 4429]);
const QUERY = 'subscription ($after: Int) { depositaryNotifications(after: $after) { number subject } }';

export class RawSubscriber {
  /** The last number that it has been told. */
  last = 0;
  connections = 0;
  /** What it was told out of turn, or that it should not have been told at all. */
  readonly faults: string[] = [];
  #socket: WebSocket | undefined;
  #isLeaving = false;

  constructor(private readonly surroundings: Surroundings) {}

  /** Until it leaves: on a connection that is lost, it goes on elsewhere after the last number that it has. */
  async stay(): Promise<void> {
    for (let api: string | undefined; !this.#isLeaving;) {
      api = await this.surroundings.next(api);
      await this.#listen(api);
    }
  }

  leave(): void {
    this.#isLeaving = true;
    this.#socket?.terminate();
  }

  #listen(api: string): Promise<void> {
    const socket = new WebSocket(api.replace(/^http/, 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
    this.#socket = socket;
    this.connections++;
    const { token } = this.surroundings;
    const payload = token === undefined ? {} : { authorization: `Bearer ${token}` };
    socket.on('open', () => { socket.send(JSON.stringify({ type: 'connection_init', payload })); });
    socket.on('message', (data: Buffer) => { this.#take(data.toString('latin1'), socket, api); });
    socket.on('error', () => undefined); // it closes as well
    return new Promise((closed) => {
      socket.on('close', (code, reason) => {
        if (MISTAKES.has(code)) this.faults.push(`closed with ${code} ${reason.toString()}`);
        closed();
      });
    });
  }

  #take(message: string, socket: WebSocket, api: string): void {
    const [, found] = /^\{"id":"1","type":"next".*"number":(\d+)/.exec(message) ?? [];
    if (found !== undefined) this.#note(Number(found), api);
    else if (message.includes('"type":"connection_ack"')) socket.send(JSON.stringify(this.#wish()));
    else if (message.includes('"type":"ping"')) socket.send('{"type":"pong"}');
    else if (!message.includes('"type":"pong"')) this.faults.push(message);
  }

  #wish() {
    return { id: '1', type: 'subscribe', payload: { query: QUERY, variables: { after: this.last } } };
  }

  #note(number: number, api: string): void {
    if (number !== this.last + 1) this.faults.push(`${number} after ${this.last}`);
    this.last = number;
    this.surroundings.heard(number, api);
  }
}
