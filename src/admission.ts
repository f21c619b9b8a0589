/** Who comes in, by HTTP and by WebSocket alike, and what they carry with them from then on. */
import type { IncomingMessage } from 'node:http';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import { loading } from './batches.ts';
import type { CounterContext } from './broadcast/channels-kept.ts';
import type { Live } from './broadcast/live.ts';
import type { Context, Load } from './context.ts';
import type { GraphContext } from './federation/graph-context.ts';
import { type Bearer, bearerToken } from './identity/tokens.ts';

/** What there is whoever asks. */
export interface Ground {
  readonly em: () => SqlEntityManager;
  readonly now: () => Temporal.Instant;
  readonly timeZone: string;
  readonly webhookTargets?: CounterContext['webhookTargets'];
  readonly nodeTargets?: GraphContext['nodeTargets'];
  readonly supergraphs?: GraphContext['supergraphs'];
}

export interface Surroundings extends Ground {
  readonly verify: (token: string) => Promise<Bearer>;
  readonly live: Live;
}

/** The values of every Authorization header, for with two of them nobody can tell who is asking. */
export function authorizationIn({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): string[] {
  return rawHeaders.filter((_value, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'authorization');
}

/** Anonymous without a header; throws InvalidToken for any other than one valid bearer token. */
export async function bearerOf(headerValues: readonly string[], verify: Surroundings['verify']): Promise<Bearer | undefined> {
  const token = bearerToken(headerValues);
  return token === undefined ? undefined : verify(token);
}

type AnyContext = CounterContext & GraphContext;

/** `remember` what was read for one request; or share it with others who ask at the same time. */
export function contextFor(who: Pick<Context, 'mandate' | 'bearer'>, ground: Ground, remember: boolean | Load): AnyContext {
  const { mandate, bearer } = who;
  const { em, now, timeZone, webhookTargets, nodeTargets, supergraphs } = ground;
  const load = typeof remember === 'function' ? remember : loading({ get em() { return em(); } }, remember);
  const others = { load, mandate, bearer, timeZone, now, webhookTargets, nodeTargets, supergraphs };
  return { get em() { return em(); }, ...others };
}

/** For one notification that many are told of: what is read for one of them is read for all, and each sees what its mandate lets it. */
export function contextsFor(ground: Ground): (mandate: Context['mandate']) => Context {
  const { load } = contextFor({ mandate: undefined, bearer: undefined }, ground, true);
  return (mandate) => contextFor({ mandate, bearer: undefined }, ground, load);
}

/** When that is on the clock of `performance`, in milliseconds, which nobody sets. */
export function monotonic(instant: Temporal.Instant, now: Ground['now']): number {
  return performance.now() + instant.epochMilliseconds - now().epochMilliseconds;
}
