/** Who comes in, by HTTP and by WebSocket alike, and what they carry with them from then on. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import { loading } from './batches.ts';
import type { Handed, LiveContext } from './broadcast/live.ts';
import type { Tail } from './broadcast/tail.ts';
import { type Bearer, bearerToken } from './identity/tokens.ts';

export interface Surroundings {
  readonly em: () => SqlEntityManager;
  readonly verify: (token: string) => Promise<Bearer>;
  readonly now: () => Temporal.Instant;
  readonly timeZone: string;
  readonly tail: Tail;
  readonly handed: Handed;
}

/** Anonymous without a header; throws InvalidToken for any other than one valid bearer token. */
export async function bearerOf(headerValues: readonly string[], verify: Surroundings['verify']): Promise<Bearer | undefined> {
  const token = bearerToken(headerValues);
  return token === undefined ? undefined : verify(token);
}

/** `remember` what was read: for one request, not for a subscription. */
export function contextFor(bearer: Bearer | undefined, { em, now, timeZone, tail, handed }: Surroundings, remember: boolean): LiveContext {
  const reading = { get em() { return em(); } };
  return {
    get em() { return em(); },
    load: loading(reading, remember),
    mandate: bearer?.mandate,
    bearer, timeZone, now, tail, handed,
  };
}
