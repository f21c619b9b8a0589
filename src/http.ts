/** The hub by HTTP: the API, whether it is ready, and GraphiQL that needs no other host. Every answer but a page is JSON. */
import { createServer, type Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import express, { type ErrorRequestHandler, type Request } from 'express';
import { GraphQLError } from 'graphql';
import { authorizationIn, bearerOf, liveContextFor, type Surroundings } from './admission.ts';
import type { LiveContext } from './broadcast/live.ts';
import { mask } from './failures.ts';
import { fileRoutes } from './file-routes.ts';
import { InvalidToken } from './identity/tokens.ts';
import { fragmentsIn, refusalOf } from './limits.ts';
import { problem } from './problem.ts';
import { serveSockets, type SocketOptions } from './sockets.ts';

/** Enough for any honest request; what is longer is turned away before it is read. */
export const parseOptions = { maxTokens: 2_000 };
const LONGEST_BODY = '100kb';

/** What a newcomer sees first. */
const FIRST_QUERY = `{
  parties {
    code
    name
    standing(instrument: "information-sphere-2014") {
      kind
      boundFrom
    }
  }
}
`;

export interface Web {
  readonly server: Server;
  readonly apollo: ApolloServer<LiveContext>;
}

export async function serveWeb(options: SocketOptions): Promise<Web> {
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const page = renderGraphiQL({ endpoint: '/graphql', title: 'Khattama', subscriptionsProtocol: 'WS', defaultQuery: FIRST_QUERY });
  const apollo = await startApollo(server, options);
  app.get('/readyz', (_request, response) => { response.json({ ready: true }); });
  app.get('/graphiql', (_request, response) => { response.type('html').send(page); });
  const answer = expressMiddleware(apollo, { context: ({ req }) => admitRequest(req, options.surroundings) });
  app.use('/files', fileRoutes(options.surroundings));
  app.use('/graphql', express.json({ limit: LONGEST_BODY }), answer);
  app.use((_request, response) => { response.status(404).json(problem('There is nothing here: the API is at /graphql.', 'NOT_FOUND')); });
  app.use(answerInJson);
  return { server, apollo };
}

async function admitRequest(request: Request, surroundings: Surroundings): Promise<LiveContext> {
  try {
    return liveContextFor(await bearerOf(authorizationIn(request), surroundings.verify), surroundings, true);
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 401 } } });
  }
}

async function startApollo(server: Server, options: SocketOptions): Promise<ApolloServer<LiveContext>> {
  const sockets = serveSockets(server, options);
  const drainServer = async () => { await sockets.dispose(); };
  const closeSockets: ApolloServerPlugin = { serverWillStart: () => Promise.resolve({ drainServer }) };
  const apollo = new ApolloServer<LiveContext>({
    schema: options.schema,
    parseOptions: options.parseOptions,
    introspection: true, // the schema is public
    persistedQueries: false, // nobody needs them, and what is cached can be flooded
    formatError: mask,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // Apollo would end the process before the database is closed; main.ts keeps the order
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 3_000 }),
      closeSockets,
      withinReason,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Before anything is read: within reason, and no subscription, which by HTTP would fail in the middle. */
const withinReason: ApolloServerPlugin<LiveContext> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) => {
      if (operation?.operation === 'subscription') throw ELSEWHERE;
      const refusal = operation && refusalOf({ schema, operation, fragments: fragmentsIn(document), variables });
      if (refusal) throw refusal;
      return Promise.resolve();
    },
  }),
};
const ELSEWHERE = new GraphQLError('Subscriptions come by WebSocket, subprotocol graphql-transport-ws.', {
  extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
});

/** What could not even be read: Express would answer with a page, and a stack. */
const answerInJson: ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, _next) => {
  const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) console.error(error);
  const [otherwise, code] = status === 500
    ? ['The hub failed; nothing that you sent is at fault.', 'INTERNAL_SERVER_ERROR'] as const
    : ['The request cannot be read.', 'BAD_REQUEST'] as const;
  response.status(status).json(problem(says[error.type ?? ''] ?? otherwise, code));
};

const says: { readonly [type: string]: string } = {
  'entity.too.large': `The request is larger than ${LONGEST_BODY}: nothing that a Party has to say is.`,
  'entity.parse.failed': 'The body is not JSON.',
  'charset.unsupported': 'Send JSON in UTF-8.',
};
