/** The door: who may not ask is turned away before anything is read of what is asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Admission, Caller } from './admission.ts';
import type { Schemas } from './schema.ts';

interface Options {
  readonly schemas: Schemas;
  readonly admit: Admission;
}

interface ServerContext {
  readonly caller: Caller;
}

const LARGEST_QUESTION = 1_000_000;

export function createNode({ schemas, admit }: Options): Server {
  const yoga = createYoga<ServerContext>({
    schema: ({ caller }) => (caller === 'OWN_SYSTEM' ? schemas.own : schemas.graph),
    graphqlEndpoint: '/graphql', graphiql: false, landingPage: false, cors: false, logging: 'warn',
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0];
    if (path === '/readyz') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('ready\n');
    if (path !== '/graphql') return refuse(response, 404, 'NOT_FOUND', 'There is /graphql, and /readyz.');
    const caller = await admit(request.headers.authorization);
    if (!caller) return refuse(response, 401, 'UNAUTHENTICATED', 'Send a bearer token that was made for this node.');
    const size = Number(request.headers['content-length'] ?? 0);
    if (!(size <= LARGEST_QUESTION)) return refuse(response, 413, 'TOO_LARGE', 'Ask for less at once.');
    await yoga(request, response, { caller });
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
