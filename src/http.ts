/** The hub by HTTP: the API, whether it is ready, and GraphiQL that needs no other host. Every answer but a page is JSON. */
import { createServer, type Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import express, { type ErrorRequestHandler, type Request } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { authorizationIn, bearerOf, contextFor, type LiveDoor, type Surroundings } from './admission.ts';
import type { Context } from './context.ts';
import { mask } from './failures.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import type { SigningKey } from './identity/signing-key.ts';
import { InvalidToken } from './identity/tokens.ts';
import { fragmentsIn, refusalOf } from './limits.ts';
import { problem } from './problem.ts';
import { serveSockets } from './sockets.ts';
import { streamRoutes } from './stream-routes.ts';
import { Subscriptions } from './subscriptions.ts';
import { supergraphRoutes } from './supergraph-routes.ts';
import { Watch, type WatchOptions } from './watch.ts';

/** Enough for any honest request; what is longer is turned away before it is read. */
const parseOptions = { maxTokens: 2_000 };
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
  readonly apollo: ApolloServer<Context>;
}

export interface WebOptions {
  readonly schema: GraphQLSchema;
  readonly surroundings: Surroundings;
  /** How live connections are looked after; as a hub does unless given. */
  readonly watching?: Omit<WatchOptions, 'tidy'> | undefined;
  /** Where it is reached from outside, if that is known. */
  readonly publicUrl?: string | undefined;
  /** With which everybody checks what the hub has signed. */
  readonly jwks: SigningKey['jwks'];
}

export async function serveWeb(options: WebOptions): Promise<Web> {
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const page = renderGraphiQL({ endpoint: '/graphql', title: 'Khattama', subscriptionsProtocol: 'WS', defaultQuery: FIRST_QUERY });
  const door = openDoor(options);
  const apollo = await startApollo(server, options.schema, door);
  serveSockets(server, door);
  app.get('/readyz', (_request, response) => { response.json({ ready: true }); });
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.set('cache-control', 'public, max-age=300').type('application/jwk-set+json').json(options.jwks);
  });
  app.get('/graphiql', (_request, response) => { response.type('html').send(page); });
  const answer = expressMiddleware(apollo, { context: ({ req }) => admitRequest(req, options.surroundings) });
  app.use('/feed', feedRoutes(options.surroundings, options.publicUrl));
  app.use('/files', fileRoutes(options.surroundings));
  app.use(supergraphRoutes(options.surroundings, options.jwks));
  app.use('/graphql/stream', streamRoutes(door));
  app.use('/graphql', express.json({ limit: LONGEST_BODY }), answer);
  app.use((_request, response) => { response.status(404).json(problem('There is nothing here: the API is at /graphql.', 'NOT_FOUND')); });
  app.use(answerInJson);
  return { server, apollo };
}

async function admitRequest(request: Request, surroundings: Surroundings): Promise<Context> {
  try {
    const bearer = await bearerOf(authorizationIn(request), surroundings.verify);
    return contextFor({ bearer, mandate: bearer?.mandate }, surroundings, true);
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 401 } } });
  }
}

function openDoor({ schema, surroundings, watching }: WebOptions): LiveDoor {
  const watch = new Watch({ ...watching, tidy: () => { surroundings.live.tidy(); } });
  return { ...surroundings, subscriptions: new Subscriptions(schema, parseOptions), watch };
}

async function startApollo(server: Server, schema: GraphQLSchema, { watch }: LiveDoor): Promise<ApolloServer<Context>> {
  const closeLines: ApolloServerPlugin = { serverWillStart: () => Promise.resolve({ drainServer: () => watch.close() }) };
  const apollo = new ApolloServer<Context>({
    schema,
    parseOptions,
    introspection: true, // the schema is public
    persistedQueries: false, // nobody needs them, and what is cached can be flooded
    formatError: mask,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // Apollo would end the process before the database is closed; main.ts keeps the order
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 3_000 }),
      closeLines,
      withinReason,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Before anything is read: within reason, and no subscription, which by HTTP would fail in the middle. */
const withinReason: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) => {
      if (operation?.operation === 'subscription') throw ELSEWHERE;
      const refusal = operation && refusalOf({ schema, operation, fragments: fragmentsIn(document), variables });
      if (refusal) throw refusal;
      return Promise.resolve();
    },
  }),
};
const BY_OTHER_WAYS = 'Subscriptions come by WebSocket, subprotocol graphql-transport-ws, or as server-sent events from /graphql/stream.';
const ELSEWHERE = new GraphQLError(BY_OTHER_WAYS, {
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
