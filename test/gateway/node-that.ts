/** A Party's node on this machine, by real HTTP: as good as its schema, or as bad as it is told to be. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';

export interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an honest node would answer. */
interface Result {
  data: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- to be bent by a test
  errors?: unknown[];
}

/** What it does instead; `answer` is what it should say. */
export type Behaviour = (response: ServerResponse, asked: { readonly answer: Result; readonly request: IncomingMessage }) => unknown;

export class NodeThat {
  readonly asked: Asked[] = [];
  /** Those that the node has seen the end of are not among them. */
  readonly open = new Set<ServerResponse>();
  that: Behaviour | undefined;
  #schema: GraphQLSchema;
  #server: Server | undefined;
  #port = 0;
  #sockets = new Set<Socket>();

  constructor(sdl: string, resolvers: object) {
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  }

  static async start(sdl: string, resolvers: object): Promise<NodeThat> {
    const node = new NodeThat(sdl, resolvers);
    await node.start();
    return node;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** In bytes, over all connections that are still known. */
  get sent(): number {
    return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** On the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => { void this.#serve(request, response); });
    server.on('connection', (socket: Socket) => { this.#sockets.add(socket.on('error', () => undefined)); });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    if (this.#server?.listening === true) await once(this.#server, 'close');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.open.add(response.on('error', () => undefined).on('close', () => this.open.delete(response)));
    let body = '';
    for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) body += chunk;
    const { method, url, rawHeaders } = request;
    this.asked.push({ method, url, rawHeaders, body });
    const answer = await this.#answer(JSON.parse(body) as Question);
    if (this.that) await this.that(response, { answer, request });
    else reply(response, JSON.stringify(answer));
  }

  async #answer({ query, variables }: Question): Promise<Result> {
    const document = parse(query);
    const errors = validate(this.#schema, document);
    if (errors.length > 0) throw new Error(`the gateway asked badly: ${errors.join()}\n${query}`);
    return await execute({ schema: this.#schema, document, variableValues: variables }) as Result;
  }
}

export function reply(response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
