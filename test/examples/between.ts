/** Stands between a national node and the hub: passes everything on, unless it is told to forge an answer, to keep it, or to be away. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a page of the log holds, and the end of it. */
export interface Shown {
  entries?: { position: number; hash: string; previousHash: string; canonical: string | null }[];
  logHead?: { position: number; hash: string };
  depositaryNotifications?: { nodes: Told[] };
}

export interface Told {
  number: number;
  kind: string;
  party: { code: string } | null;
  entry: { position: number; hash: string };
}

export class Between implements AsyncDisposable {
  /** Changes what the hub has answered. A promise keeps it back. */
  forge: (shown: Shown, variables: { after?: number }) => unknown = () => undefined;
  /** How many entries the hub shows at the most, whatever it is asked for. */
  longestPage = Infinity;
  #isAway = false;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(private readonly hub: string) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => { response.destroy(); }); // whoever asked was killed
    });
    this.#server.on('upgrade', (request, socket: Socket) => { this.#joinLine(request, socket); });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket.on('error', () => undefined));
      if (this.#isAway) socket.destroy();
    });
  }

  static async open(hub: string): Promise<Between> {
    const between = new Between(hub);
    await once(between.#server.listen(0, '127.0.0.1'), 'listening');
    return between;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  set isAway(away: boolean) {
    this.#isAway = away;
    if (away) for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isAway = true;
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization = '' } = request.headers;
    const headers = { 'content-type': 'application/json', authorization };
    const asked = request.method === 'POST' ? (await json(request)) as { variables: { after?: number; first?: number } } : undefined;
    if (asked?.variables.first !== undefined) asked.variables.first = Math.min(asked.variables.first, this.longestPage);
    const init = asked ? { method: 'POST', headers, body: JSON.stringify(asked) } : {};
    const answer = await fetch(new URL(request.url ?? '', this.hub), init);
    const body = (await answer.json()) as { data?: Shown };
    if (body.data && asked) await this.forge(body.data, asked.variables);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  #joinLine(request: IncomingMessage, socket: Socket): void {
    const { hostname, port } = new URL(this.hub);
    const beyond = connect(Number(port), hostname);
    const headers = Object.entries({ ...request.headers, host: `${hostname}:${port}` });
    beyond.write(`GET ${request.url} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')}\r\n`);
    beyond.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => beyond.destroy());
    beyond.pipe(socket).pipe(beyond);
  }
}
