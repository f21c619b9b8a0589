/** Who comes in, by HTTP and by WebSocket alike, and what they carry with them from then on. */
import type { IncomingMessage } from 'node:http';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import { loading } from './batches.ts';
import type { Handed, LiveContext } from './broadcast/live.ts';
import type { Tail } from './broadcast/tail.ts';
import type { Context } from './context.ts';
import { type Bearer, bearerToken } from './identity/tokens.ts';

/** What there is whoever asks. */
export interface Ground {
  readonly em: () => SqlEntityManager;
  readonly now: () => Temporal.Instant;
  readonly timeZone: string;
}

export interface Surroundings extends Ground {
  readonly verify: (token: string) => Promise<Bearer>;
  readonly tail: Tail;
  readonly handed: Handed;
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

/** `remember` what was read: for one request, not for a subscription. */
export function contextFor(who: Pick<Context, 'mandate' | 'bearer'>, { em, now, timeZone }: Ground, remember: boolean): Context {
  const { mandate, bearer } = who;
  return {
    get em() { return em(); },
    load: loading({ get em() { return em(); } }, remember),
    mandate, bearer, timeZone, now,
  };
}

/** At the counter, or at a live connection. */
export function liveContextFor(bearer: Bearer | undefined, surroundings: Surroundings, remember: boolean): LiveContext {
  const { tail, handed } = surroundings;
  return Object.assign(contextFor({ bearer, mandate: bearer?.mandate }, surroundings, remember), { tail, handed });
}
