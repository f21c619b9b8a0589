/** The gateway by HTTP and WebSocket: admitted and bounded as at the hub, answered by whichever graph is the newest. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import { execute, type GraphQLSchema } from 'graphql';
import type { Surroundings } from './admission.ts';
import { answerInJson, bearerIn, graphiql, newApollo, nothingHere, readJson } from './api.ts';
import type { LiveOutlet } from './broadcast/live-asked.ts';
import type { Generations } from './gateway/generations.ts';
import { type Asker, type ExecutorFor, openGraph } from './gateway/graph.ts';
import type { InUse } from './gateway/in-use.ts';
import { Lines, type LinesOptions } from './gateway/lines.ts';
import { isAnswerable, Questions } from './gateway/questions.ts';
import { Relay } from './gateway/relay.ts';
import { spread } from './gateway/spread.ts';
import type { Mandate } from './identity/mandate.ts';
import { LIMITS } from './limits.ts';
import type { LiveDoor } from './live-door.ts';
import { problem } from './problem.ts';
import { serveSockets } from './sockets.ts';
import { streamRoutes } from './stream-routes.ts';
import { refusal } from './subscriptions.ts';
import { FULL, RETRY_AFTER } from './turned-away.ts';
import { Watch, type WatchOptions } from './watch.ts';

/** One generation's. */
export interface Serving extends AsyncDisposable {
  readonly schema: GraphQLSchema;
  readonly questions: Questions;
  readonly answer: RequestHandler;
}

/** How everybody is admitted. */
export interface GatewayDoor extends Pick<Surroundings, 'verify' | 'now'> {
  readonly askerOf: (mandate: Mandate | undefined) => Asker;
  readonly inUse: InUse;
  /** Aborted when it stops, and waits for no answer any longer: whoever is not answered yet is told to try again. */
  readonly late: AbortController;
}

export interface GatewayWebOptions {
  readonly generations: Generations<Serving>;
  readonly door: GatewayDoor;
  /** How live connections are looked after; as at a hub unless given. */
  readonly watching?: Omit<WatchOptions, 'tidy'> | undefined;
  readonly lines?: LinesOptions | undefined;
  /** In milliseconds: for no longer are answers waited for when it stops. */
  readonly stopWithin?: number | undefined;
}

const NOT_YET = 'The gateway has no graph yet: try again soon.';
const EVENTS = 'text/event-stream';
/** In milliseconds. */
const STOP_WITHIN = 3_000;
/** In milliseconds, to tell those who are not answered. */
const FAREWELL = 1_000;

export interface GatewayWeb {
  readonly server: Server;
  stop(this: void): Promise<void>;
}

export function serveGateway({ generations, door, watching, lines, stopWithin = STOP_WITHIN }: GatewayWebOptions): GatewayWeb {
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const watch = new Watch({ ...watching, tidy: () => undefined });
  const live = { ...liveDoor(generations, door, new Lines(lines)), watch };
  serveSockets(server, live);
  const streams = streamRoutes(live);
  app.get('/readyz', (_request, response) => {
    const { current, count, refused } = generations;
    response.status(current ? 200 : 503).json({ ready: current !== undefined, version: current?.version, refused, generations: count });
  });
  app.get('/graphiql', graphiql);
  app.use('/graphql/stream', streams);
  app.use('/graphql', (...asked) => { (asked[0].get('accept')?.trim() === EVENTS ? streams : pass)(...asked); });
  app.use('/graphql', readJson(), byTheNewest(generations));
  app.use(nothingHere, answerInJson);
  return { server, stop: async () => { await Promise.all([watch.close(), drain(server, door.late, stopWithin)]); } };
}

export async function openServing(sdl: string, executorFor: ExecutorFor, door: GatewayDoor): Promise<Serving> {
  const { schema, ...graph } = await openGraph(sdl, executorFor);
  const apollo = newApollo<Asker>({
    gateway: {
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: schema, coreSupergraphSdl: sdl });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, operation, operationName, request: { variables }, context }) => {
          const contextValue = context as Asker;
          door.inUse.note(document, operation, contextValue.mandate);
          return spread(await execute({ schema, document, contextValue, operationName, variableValues: variables }));
        },
      }),
      stop: () => Promise.resolve(),
    },
  });
  await apollo.start();
  return {
    schema,
    questions: new Questions(schema, LIMITS),
    answer: expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const signal = AbortSignal.any([untilGone(res), door.late.signal]);
        return { ...door.askerOf((await bearerIn(req, door.verify))?.mandate), signal };
      },
    }),
    [Symbol.asyncDispose]: async () => {
      await apollo.stop();
      await graph[Symbol.asyncDispose]();
    },
  };
}

/** Aborted when the caller hangs up before it is answered. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  response.once('close', () => { if (!response.writableFinished) gone.abort(); });
  return gone.signal;
}

/** That graph answers it to its end, whatever comes meanwhile. */
function byTheNewest(generations: Generations<Serving>): RequestHandler {
  return (request, response, next) => {
    const { current } = generations;
    if (!current) return void response.status(503).set('retry-after', String(RETRY_AFTER)).json(problem(NOT_YET, 'TRY_AGAIN'));
    if (response.destroyed) return;
    response.once('close', current.hold());
    return current.serving.answer(request, response, next);
  };
}

function liveDoor(generations: Generations<Serving>, { verify, now, askerOf, inUse }: GatewayDoor, lines: Lines): Omit<LiveDoor, 'watch'> {
  const admit: LiveDoor['admit'] = (request, mandate) => {
    const { current } = generations;
    if (!current) return refusal(NOT_YET, 'TRY_AGAIN');
    const { serving: { schema, questions }, superseded } = current;
    const question = questions.read(request);
    if (!isAnswerable(question)) return question;
    inUse.note(question.asked, question.operation, mandate);
    const begin = (outlet: LiveOutlet) => {
      const left = lines.take(mandate);
      if (left) return new Relay({ schema, question, asker: askerOf(mandate), superseded, outlet, left });
      outlet.end(refusal(FULL, 'TRY_AGAIN'));
      return NOBODY;
    };
    return { key: question.key, mandate, begin };
  };
  return { verify, now, admit };
}

const NOBODY = { position: undefined, leave: () => undefined };
const pass: RequestHandler = (_request, _response, next) => { next(); };

async function drain(server: Server, late: AbortController, stopWithin: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timers = [
    setTimeout(() => { late.abort(); }, stopWithin),
    setTimeout(() => { server.closeAllConnections(); }, stopWithin + FAREWELL),
  ];
  await closed;
  timers.forEach(clearTimeout);
}
