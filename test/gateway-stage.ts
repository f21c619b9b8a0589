/** A gateway between clients, a real hub and real nodes. Before the hub stands a door that sees what comes, and can be shut. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Gateway, type GatewayOptions, startGateway } from '../src/start-gateway.ts';
import { type NationalNode, startNode } from './national-node.ts';
import { type Answer, type Mandate, Stage, until } from './stage.ts';

interface Seen {
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export class GatewayStage {
  gateway!: Gateway;
  hub!: Stage;
  readonly nodes = new Map<string, NationalNode>();
  /** What came to the hub. */
  readonly seen: Seen[] = [];
  /** After which numbers it has begun to tell. */
  readonly begun: number[] = [];
  /** It takes what comes, and answers nothing. */
  isSilent = false;
  /** What the gateway has said. */
  readonly said: string[] = [];
  supergraph = { version: -1, sdl: '' };
  readonly #closing = new AsyncDisposableStack();
  readonly #sockets = new Set<Socket>();
  #door!: Server;
  #isShut = false;

  static async open(parties: readonly string[] = ['KZ', 'AM'], change: Partial<GatewayOptions> = {}): Promise<GatewayStage> {
    const stage = new GatewayStage();
    stage.hub = await Stage.registered(1, { live: { every: 250 } });
    stage.#closing.defer(() => stage.hub.close());
    for (const party of parties) {
      const node = stage.#closing.use(await startNode(party));
      stage.nodes.set(party, node);
    }
    await stage.#openDoor();
    await stage.start(change);
    return stage;
  }

  async start(change: Partial<GatewayOptions> = {}): Promise<void> {
    const { port } = this.#door.address() as AddressInfo;
    this.gateway = this.#closing.use(await startGateway({
      hub: `http://127.0.0.1:${port}/graphql`, signing: this.hub.signing(), tokens: this.hub.tokens(), now: () => this.hub.now(),
      pollEvery: 50,
      nodes: { policy: 'any', limits: { trialAfter: 200 } },
      live: { every: 250 },
      say: (sentence) => { this.said.push(sentence); },
      ...change,
    }));
  }

  async close(): Promise<void> {
    await this.#closing.disposeAsync();
  }

  /** The hub goes away in the middle of everything, or comes back. */
  shut(isShut: boolean): void {
    this.#isShut = isShut;
    if (isShut) for (const socket of this.#sockets) socket.destroy();
  }

  /** The next version of the graph, of these nodes; answers once the gateway has it. */
  async compose(parties: Iterable<string> = this.nodes.keys()): Promise<void> {
    const nodes = [...parties].flatMap((party) => this.nodes.get(party) ?? []);
    const { data } = await this.hub.send(undefined, '{ _service { sdl } }');
    const hub = { name: 'hub', url: this.hub.url(), typeDefs: parse(data._service.sdl as string) };
    const composed = composeServices([hub, ...nodes.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }))]);
    if (!composed.supergraphSdl) throw new Error(JSON.stringify(composed.errors));
    this.publish(composed.supergraphSdl);
    await until('the gateway has it', () => this.gateway.version() === this.supergraph.version);
  }

  publish(sdl: string): void {
    this.supergraph = { version: this.supergraph.version + 1, sdl };
  }

  async send(mandate: Mandate, query: string, variables?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const authorization = mandate === undefined ? {} : { authorization: `Bearer ${await this.hub.token(mandate)}` };
    return this.post(JSON.stringify({ query, variables }), { ...authorization, ...headers });
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.gateway.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  client(mandate: Mandate, change: Partial<Parameters<typeof createClient>[0]> = {}): Client {
    const client = createClient({
      url: this.gateway.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: async () => (mandate === undefined ? {} : { authorization: `Bearer ${await this.hub.token(mandate)}` }),
      ...change,
    });
    this.#closing.defer(async () => { await client.dispose(); });
    return client;
  }

  async readiness(): Promise<{ status: number; version?: number; refused?: number; generations: number }> {
    const response = await fetch(this.gateway.url.replace('graphql', 'readyz'));
    return { status: response.status, ...((await response.json()) as { generations: number }) };
  }

  async #openDoor(): Promise<void> {
    this.#door = createServer((asked, answer) => { void this.#pass(asked, answer); });
    this.#door.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((listening) => { this.#door.listen(0, '127.0.0.1', listening); });
    this.#closing.defer(() => new Promise<void>((closed) => {
      this.#door.close(() => { closed(); });
      this.#door.closeAllConnections();
    }));
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (this.#isShut) return void asked.socket.destroy();
    const { url: path = '', rawHeaders, method } = asked;
    const body = await text(asked);
    this.seen.push({ path, rawHeaders, body });
    if (path === '/operations') return void answer.writeHead(204).end();
    if (path === '/supergraph.graphql') return this.#giveGraph(asked, answer);
    if (this.isSilent) return;
    const url = new URL(path, this.hub.url());
    const passed = request(url, { method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      const { 'x-begun-after': after } = response.headers;
      if (after !== undefined) this.begun.push(Number(after));
      response.on('error', () => answer.destroy()).pipe(answer);
    });
    answer.on('close', () => passed.destroy());
    passed.on('error', () => answer.destroy()).end(body);
  }

  #giveGraph({ headers }: IncomingMessage, answer: ServerResponse): void {
    const { version, sdl } = this.supergraph;
    const etag = `"${createHash('sha256').update(sdl).digest('hex')}"`;
    if (sdl === '') answer.writeHead(503).end();
    else if (headers['if-none-match'] === etag) answer.writeHead(304, { 'x-supergraph-version': String(version) }).end();
    else answer.writeHead(200, { etag, 'x-supergraph-version': String(version) }).end(sdl);
  }
}
