/** The API by HTTP, at the hub and at the gateway alike: within limits, masked, and every answer but a page is JSON. */
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { authorizationIn, bearerOf, type Surroundings } from './admission.ts';
import { mask } from './failures.ts';
import { type Bearer, InvalidToken } from './identity/tokens.ts';
import { fragmentsIn, LIMITS, type Limits, refusalOf } from './limits.ts';
import { problem } from './problem.ts';

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

const page = renderGraphiQL({ endpoint: '/graphql', title: 'Khattama', subscriptionsProtocol: 'WS', defaultQuery: FIRST_QUERY });

export const graphiql: RequestHandler = (_request, response) => { response.type('html').send(page); };
export const readJson = ({ longestBody: limit }: Limits = LIMITS): RequestHandler => express.json({ limit });
export const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).json(problem('There is nothing here: the API is at /graphql.', 'NOT_FOUND'));
};

/** Of a schema, or of a gateway's. */
export function newApollo<Carried extends BaseContext>(
  answering: Pick<ApolloServerOptions<Carried>, 'schema' | 'gateway'>, plugins: readonly ApolloServerPlugin<Carried>[] = [],
  limits: Limits = LIMITS,
): ApolloServer<Carried> {
  return new ApolloServer<Carried>({
    ...answering as { schema: NonNullable<ApolloServerOptions<Carried>['schema']> },
    parseOptions: { maxLexicalTokens: limits.mostTokens },
    introspection: true, // the schema is public
    persistedQueries: false, // nobody needs them, and what is cached can be flooded
    formatError: mask,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // Apollo would end the process before the database is closed; main.ts keeps the order
    plugins: [...plugins, within(limits), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled()],
  });
}

export async function bearerIn(request: Request, verify: Surroundings['verify']): Promise<Bearer | undefined> {
  try {
    return await bearerOf(authorizationIn(request), verify);
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 401 } } });
  }
}

/** Before anything is read: within reason, and no subscription, which by HTTP would fail in the middle. */
const within = (limits: Limits): ApolloServerPlugin => ({
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) => {
      if (operation?.operation === 'subscription') throw ELSEWHERE;
      const refusal = operation && refusalOf({ schema, operation, fragments: fragmentsIn(document), variables, limits });
      if (refusal) throw refusal;
      return Promise.resolve();
    },
  }),
});
const BY_OTHER_WAYS = 'Subscriptions come by WebSocket, subprotocol graphql-transport-ws, or as server-sent events from /graphql/stream.';
const ELSEWHERE = new GraphQLError(BY_OTHER_WAYS, {
  extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
});

/** What could not even be read: Express would answer with a page, and a stack. */
export const answerInJson: ErrorRequestHandler = (error: { status?: number; type?: string; limit?: number }, _request, response, _next) => {
  const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) console.error(error);
  const [otherwise, code] = status === 500
    ? ['The hub failed; nothing that you sent is at fault.', 'INTERNAL_SERVER_ERROR'] as const
    : ['The request cannot be read.', 'BAD_REQUEST'] as const;
  response.status(status).json(problem(says[error.type ?? '']?.(error) ?? otherwise, code));
};

const says: { readonly [type: string]: (error: { readonly limit?: number }) => string } = {
  'entity.too.large': ({ limit = 0 }) => `The request is larger than ${limit / 1_024} kB: nothing that a Party has to say is.`,
  'entity.parse.failed': () => 'The body is not JSON.',
  'charset.unsupported': () => 'Send JSON in UTF-8.',
};
