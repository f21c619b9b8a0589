/** The door: who may not ask is turned away before anything is read of what is asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Admission, Caller } from './admission.ts';
import { bytesOf, TooLong } from './bytes.ts';
import type { Schemas } from './schema.ts';

interface Options {
  readonly schemas: Schemas;
  readonly admit: Admission;
}

interface ServerContext {
  readonly caller: Caller;
}

/** In bytes. */
const LARGEST_QUESTION = 1_000_000;

export function createNode({ schemas, admit }: Options): Server {
  const yoga = createYoga<ServerContext>({
    schema: ({ caller }) => (caller === 'OWN_SYSTEM' ? schemas.own : schemas.graph),
    graphqlEndpoint: '/graphql', graphiql: false, landingPage: false, cors: false, logging: 'warn',
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '', headers: { authorization, accept = '*/*', 'content-type': type = '' } } = request;
    const path = url.split('?')[0];
    if (path === '/readyz') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('ready\n');
    if (path !== '/graphql') return refuse(response, 404, 'NOT_FOUND', 'There is /graphql, and /readyz.');
    const caller = await admit(authorization);
    if (!caller) return refuse(response, 401, 'UNAUTHENTICATED', 'Send a bearer token that was made for this node.');
    const body = await questionIn(request);
    if (!body) return refuse(response, 413, 'TOO_LARGE', 'Ask for less at once.');
    const asked = { method, headers: { accept, 'content-type': type }, ...(method === 'POST' && { body }) };
    const answered = await yoga.fetch(new URL(url, 'http://node').href, asked, { caller });
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.errored) console.error(error); // else whoever asked has gone
      response.destroy();
    });
  });
}

/** Undefined when it is too large. The line stays open, for us to say so. */
function questionIn(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  return bytesOf(chunks, LARGEST_QUESTION).catch((error: unknown) => {
    if (error instanceof TooLong) return undefined;
    throw error;
  });
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
