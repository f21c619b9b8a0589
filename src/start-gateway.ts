/** Composition root of the gateway, as hub.ts is of the hub: the only file that knows every part of it. */
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { Generations } from './gateway/generations.ts';
import type { ExecutorFor } from './gateway/graph.ts';
import { openHub } from './gateway/hub-executor.ts';
import { InUse } from './gateway/in-use.ts';
import { type NodesOptions, openNodes } from './gateway/nodes.ts';
import { SupergraphSource } from './gateway/supergraph-source.ts';
import { type GatewayDoor, type GatewayWebOptions, openServing, serveGateway, type Serving } from './gateway-http.ts';
import type { Mandate } from './identity/mandate.ts';
import { serviceTokens } from './identity/service-token.ts';
import type { SigningKey } from './identity/signing-key.ts';
import { type Bearer, type Keys, verifier } from './identity/tokens.ts';

export interface GatewayOptions {
  /** The hub's /graphql. */
  readonly hub: string;
  /** The hub's own: by it the hub and the nodes know the gateway. */
  readonly signing: SigningKey;
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly keys: Keys };
  /** Where the nodes may be, and how far they are trusted: on public servers, unless said otherwise. */
  readonly nodes?: Partial<Pick<NodesOptions, 'policy' | 'lookup' | 'ca' | 'limits'>>;
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => Temporal.Instant;
  /** In milliseconds: how often the hub is asked for a new graph. */
  readonly pollEvery?: number;
  /** The file in which the last graph is kept, for when the hub is away; nowhere unless given. */
  readonly kept?: string;
  /** For tests: live subscribers that are looked after at another pace. */
  readonly live?: GatewayWebOptions['watching'];
  /** For tests: room for fewer. */
  readonly lines?: GatewayWebOptions['lines'];
  readonly stopWithin?: GatewayWebOptions['stopWithin'];
  /** What whoever runs it wants to know. */
  readonly say?: (sentence: string) => void;
}

export interface Gateway extends AsyncDisposable {
  readonly url: string;
  /** Of the graph that answers; 0 is the hub alone. Undefined while there is none. */
  version(): number | undefined;
}

/** In milliseconds. */
const SAY_AGAIN_AFTER = 60_000;

export async function startGateway({ hub: url, signing, tokens, ...options }: GatewayOptions): Promise<Gateway> {
  const { port = 0, host = '127.0.0.1' } = options;
  const { now = Temporal.Now.instant, pollEvery: every, kept, live: watching, lines, stopWithin, say = console.log } = options;
  await using starting = new AsyncDisposableStack(); // whatever fails, what was opened is closed
  const service = serviceTokens({ signing, now });
  const token = () => service.forHub();
  const hub = starting.use(openHub({ url, token }));
  const nodes = starting.use(openNodes({ tokens: service, now, policy: 'public', ...options.nodes, onFailure: complaints(now) }));
  const inUse = starting.use(new InUse({ url: new URL('/operations', url), token }));
  const judged = (async (request) => {
    const answer = await hub.execute(request);
    return Symbol.asyncIterator in answer ? answer : nodes.judge(request, answer);
  }) as typeof hub.execute;
  const executorFor: ExecutorFor = (subgraph) =>
    (subgraph.name === 'hub' ? judged : nodes.executorFor(subgraph) as typeof hub.execute);
  const door: GatewayDoor = { ...askers(verifier({ ...tokens, now })), now, inUse, late: new AbortController() };
  const generations = starting.use(new Generations<Serving>({ open: (sdl) => openServing(sdl, executorFor, door) }));
  const { server, stop } = serveGateway({ generations, door, watching, lines, stopWithin });
  starting.defer(stop);
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const take = (supergraph: { version: number; sdl: string }) => generations.replace(supergraph);
  starting.use(new SupergraphSource({ url: new URL('/supergraph.graphql', url), token, every, kept, take, say }));
  const running = starting.move();
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/graphql`,
    version: () => generations.current?.version,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** With what each was admitted, so that the hub is asked with the same: its mandate is all that a live connection keeps of it. */
function askers(verify: (token: string) => Promise<Bearer>): Pick<GatewayDoor, 'verify' | 'askerOf'> {
  const shown = new WeakMap<Mandate, string>();
  return {
    verify: async (token) => {
      const bearer = await verify(token);
      const mandate = { ...bearer.mandate }; // of this bearer alone
      shown.set(mandate, `Bearer ${token}`);
      return { ...bearer, mandate };
    },
    askerOf: (mandate) => ({ mandate, authorization: mandate && shown.get(mandate) }),
  };
}

/** The same of the same node is said once in a minute: while it is away, every question fails. */
function complaints(now: () => Temporal.Instant): NonNullable<NodesOptions['onFailure']> {
  const said = new Map<string, number>();
  return (node, { code, cause }) => {
    const [complaint, at] = [`${node} ${code}`, now().epochMilliseconds];
    if (at - (said.get(complaint) ?? -Infinity) < SAY_AGAIN_AFTER) return;
    said.set(complaint, at);
    console.error(`the node ${node}: ${code}`, cause instanceof Error ? cause.message : cause ?? '');
  };
}
