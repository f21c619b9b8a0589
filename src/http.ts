/** The hub by HTTP: the API, whether it is ready, and GraphiQL that needs no other host. */
import { createServer, type Server } from 'node:http';
import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type RequestHandler, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { contextFor, type Surroundings } from './admission.ts';
import { answerInJson, bearerIn, graphiql, newApollo, nothingHere, readJson } from './api.ts';
import type { Context } from './context.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { GATEWAY_HEADER, gatewayVerifier } from './identity/service-token.ts';
import type { SigningKey } from './identity/signing-key.ts';
import { type Limits, LIMITS, LIMITS_OF_GATEWAY } from './limits.ts';
import type { LiveDoor } from './live-door.ts';
import { serveSockets } from './sockets.ts';
import { streamRoutes } from './stream-routes.ts';
import { isRefused, Subscriptions } from './subscriptions.ts';
import { supergraphRoutes } from './supergraph-routes.ts';
import { Watch, type WatchOptions } from './watch.ts';

export interface Web {
  readonly server: Server;
  stop(this: void): Promise<void>;
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
  const { surroundings, publicUrl, jwks } = options;
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const watch = new Watch({ ...options.watching, tidy: () => { surroundings.live.tidy(); } });
  const everybodys = await openApi(options, watch, LIMITS, [
    ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 3_000 }),
    { serverWillStart: () => Promise.resolve({ drainServer: () => watch.close() }) },
  ]);
  const gateways = await openApi(options, watch, LIMITS_OF_GATEWAY);
  serveSockets(server, everybodys.door);
  app.get('/readyz', (_request, response) => { response.json({ ready: true }); });
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.set('cache-control', 'public, max-age=300').type('application/jwk-set+json').json(jwks);
  });
  app.get('/graphiql', graphiql);
  app.use('/feed', feedRoutes(surroundings, publicUrl));
  app.use('/files', fileRoutes(surroundings));
  app.use(supergraphRoutes(surroundings, jwks));
  app.use('/graphql', byGateway(options, gateways.routes), everybodys.routes);
  app.use(nothingHere, answerInJson);
  return { server, stop: async () => { for (const { apollo } of [everybodys, gateways]) await apollo.stop(); } };
}

interface Api {
  readonly apollo: ApolloServer<Context>;
  readonly door: LiveDoor;
  readonly routes: Router;
}

/** For those who have to keep to these limits. */
async function openApi(
  { schema, surroundings }: WebOptions, watch: Watch, limits: Limits, plugins: readonly ApolloServerPlugin<Context>[] = [],
): Promise<Api> {
  const apollo = newApollo<Context>({ schema }, plugins, limits);
  await apollo.start();
  const door = openDoor(surroundings, watch, new Subscriptions(schema, limits));
  const answer = expressMiddleware(apollo, { context: ({ req }) => admitRequest(req, surroundings) });
  return { apollo, door, routes: Router().use('/stream', streamRoutes(door, limits)).use(readJson(limits), answer) };
}

/** Its token widens what it may ask, and nothing else: who asks is as everywhere whoever the bearer token says. */
function byGateway({ jwks, surroundings: { now } }: WebOptions, routes: Router): RequestHandler {
  const verify = gatewayVerifier({ jwks, now });
  return async (request, response, next) => {
    const token = request.get(GATEWAY_HEADER);
    const isGateway = token !== undefined && await verify(token).then(() => true, () => false);
    return isGateway ? routes(request, response, next) : next();
  };
}

async function admitRequest(request: Request, surroundings: Surroundings): Promise<Context> {
  const bearer = await bearerIn(request, surroundings.verify);
  return contextFor({ bearer, mandate: bearer?.mandate }, surroundings, true);
}

function openDoor({ live, verify, now }: Surroundings, watch: Watch, subscriptions: Subscriptions): LiveDoor {
  const admit: LiveDoor['admit'] = (request, mandate) => {
    const asked = subscriptions.admit(request, mandate);
    return isRefused(asked) ? asked : { key: asked.key, mandate, begin: (outlet) => live.join(asked, outlet) };
  };
  return { verify, now, admit, watch };
}
