/** The hub by HTTP: the API, whether it is ready, and GraphiQL that needs no other host. */
import { createServer, type Server } from 'node:http';
import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request } from 'express';
import type { GraphQLSchema } from 'graphql';
import { contextFor, type Surroundings } from './admission.ts';
import { answerInJson, bearerIn, graphiql, newApollo, nothingHere, parseOptions, readJson } from './api.ts';
import type { Context } from './context.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import type { SigningKey } from './identity/signing-key.ts';
import type { LiveDoor } from './live-door.ts';
import { serveSockets } from './sockets.ts';
import { streamRoutes } from './stream-routes.ts';
import { isRefused, Subscriptions } from './subscriptions.ts';
import { supergraphRoutes } from './supergraph-routes.ts';
import { Watch, type WatchOptions } from './watch.ts';

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
  const door = openDoor(options);
  const apollo = await startApollo(server, options.schema, door);
  serveSockets(server, door);
  app.get('/readyz', (_request, response) => { response.json({ ready: true }); });
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.set('cache-control', 'public, max-age=300').type('application/jwk-set+json').json(options.jwks);
  });
  app.get('/graphiql', graphiql);
  const answer = expressMiddleware(apollo, { context: ({ req }) => admitRequest(req, options.surroundings) });
  app.use('/feed', feedRoutes(options.surroundings, options.publicUrl));
  app.use('/files', fileRoutes(options.surroundings));
  app.use(supergraphRoutes(options.surroundings, options.jwks));
  app.use('/graphql/stream', streamRoutes(door));
  app.use('/graphql', readJson, answer);
  app.use(nothingHere, answerInJson);
  return { server, apollo };
}

async function admitRequest(request: Request, surroundings: Surroundings): Promise<Context> {
  const bearer = await bearerIn(request, surroundings.verify);
  return contextFor({ bearer, mandate: bearer?.mandate }, surroundings, true);
}

function openDoor({ schema, surroundings: { live, verify, now }, watching }: WebOptions): LiveDoor {
  const subscriptions = new Subscriptions(schema, parseOptions);
  const admit: LiveDoor['admit'] = (request, mandate) => {
    const asked = subscriptions.admit(request, mandate);
    return isRefused(asked) ? asked : { key: asked.key, mandate, begin: (outlet) => live.join(asked, outlet) };
  };
  return { verify, now, admit, watch: new Watch({ ...watching, tidy: () => { live.tidy(); } }) };
}

async function startApollo(server: Server, schema: GraphQLSchema, { watch }: LiveDoor): Promise<ApolloServer<Context>> {
  const closeLines: ApolloServerPlugin = { serverWillStart: () => Promise.resolve({ drainServer: () => watch.close() }) };
  const apollo = newApollo<Context>({ schema }, [
    ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 3_000 }),
    closeLines,
  ]);
  await apollo.start();
  return apollo;
}
