/**
 * Tokens of the gateway's own: one kind for the hub, one for each node. They are signed by the hub's key, and their header says what they
 * are, so that nothing else that this key has signed – evidence, a digest – passes for one. Nothing in them is about who asks.
 */
import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import type { SigningKey } from './signing-key.ts';
import { InvalidToken } from './tokens.ts';

/** In which a gateway shows the hub, beside the caller's own token, that it is one. */
export const GATEWAY_HEADER = 'x-khattama-gateway';

export interface ServiceTokens {
  forHub(): Promise<string>;
  /** For that node alone: another one, or the hub, must turn it away. */
  forNode(name: string): Promise<string>;
}

interface Kind {
  readonly typ: string;
  readonly audience: string;
}

const ISSUER = 'urn:khattama:gateway';
const SUBJECT = 'gateway';
const toTheHub: Kind = { typ: 'khattama-gateway+jwt', audience: 'urn:khattama:hub' };
const toNode = (name: string): Kind => ({ typ: 'khattama-node+jwt', audience: `urn:khattama:node:${name}` });

/** In seconds. */
const LIFETIME = 60;

/** One token is used for half its life, so that none is about to expire when it is sent. */
export function serviceTokens({ signing, now }: { signing: SigningKey; now: () => Temporal.Instant }): ServiceTokens {
  const made = new Map<string, { readonly token: Promise<string>; readonly at: number }>();
  function tokenFor({ typ, audience }: Kind): Promise<string> {
    const at = Math.trunc(now().epochMilliseconds / 1_000);
    const last = made.get(audience);
    if (last && at >= last.at && at < last.at + LIFETIME / 2) return last.token;
    const claims = { iss: ISSUER, aud: audience, sub: SUBJECT, iat: at, exp: at + LIFETIME, jti: randomUUID() };
    const token = signing.sign(claims, typ);
    made.set(audience, { token, at });
    token.catch(() => made.delete(audience)); // the next one may succeed
    return token;
  }
  return { forHub: () => tokenFor(toTheHub), forNode: (name) => tokenFor(toNode(name)) };
}

/**
 * Settles when the token is the gateway's for the hub; else rejects with InvalidToken. By the key that signs now, and no former one: it
 * may have been replaced because it was lost.
 */
export function gatewayVerifier(
  { jwks, now }: { jwks: SigningKey['jwks']; now: () => Temporal.Instant },
): (token: string) => Promise<void> {
  const keys = createLocalJWKSet({ keys: jwks.keys.slice(0, 1) });
  const { typ, audience } = toTheHub;
  return async (token) => {
    try {
      await jwtVerify(token, keys, {
        typ, audience, issuer: ISSUER, subject: SUBJECT, algorithms: ['EdDSA'], requiredClaims: ['exp', 'iat'],
        currentDate: new Date(now().epochMilliseconds), clockTolerance: 0,
      });
    } catch (cause) {
      throw new InvalidToken('The token is not the gateway\'s, or has expired: run the gateway with this hub\'s signing key.', { cause });
    }
  };
}
