/** Whose token is this, and until when? Verified against the issuer's published keys, with no tolerance. */
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { type Mandate, mandateOf } from './mandate.ts';

export interface Bearer {
  readonly mandate: Mandate;
  readonly subject: string;
  readonly expiresAt: Temporal.Instant;
}

/** The public keys of an issuer. */
export type Keys = JWTVerifyGetKey;

export interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: Keys;
  readonly now: () => Temporal.Instant;
}

/** Says to the bearer what to do, and nothing of why; the reason is its `cause`, for the log. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
  readonly code = 'UNAUTHENTICATED';
}

/** Signatures only: with `none` or HS* anybody who knows the public key could issue tokens. */
const algorithms = ['EdDSA', 'ES256', 'PS256', 'RS256'];

const invalid = 'The token is not valid here: obtain another one from the issuer of this hub.';
const unreachable = 'The token cannot be checked at the moment: try again soon.';

/** By the code of the error, or else its name. */
const messages: { readonly [code: string]: string } = {
  ERR_JWT_EXPIRED: 'The token has expired: obtain a new one.',
  ERR_JWKS_TIMEOUT: unreachable,
  ERR_JWKS_INVALID: unreachable,
  ERR_JOSE_GENERIC: unreachable, // the address of the keys answers, but not with keys
  TypeError: unreachable, // it does not answer: fetch failed
};

/** Throws InvalidToken, whatever the reason. */
export function verifier({ issuer, audience, keys, now }: VerifierOptions): (token: string) => Promise<Bearer> {
  return async (token) => {
    try {
      const currentDate = new Date(now().epochMilliseconds);
      const options = { issuer, audience, algorithms, currentDate, clockTolerance: 0, requiredClaims: ['exp', 'iss', 'aud', 'sub'] };
      return bearerOf((await jwtVerify(token, keys, options)).payload);
    } catch (cause) {
      throw new InvalidToken(messageFor(cause), { cause });
    }
  };
}

/** From the values of `Authorization`, each header apart. Nothing for the anonymous; InvalidToken for all that is not one bearer token. */
export function bearerToken(headerValues: readonly string[]): string | undefined {
  if (headerValues.length === 0) return undefined;
  const [, token] = headerValues.length === 1 ? (/^Bearer +([\w\-.~+/]+=*)$/i.exec(headerValues[0] ?? '') ?? []) : [];
  if (!token) throw new InvalidToken('Send one Authorization header: Bearer, a space, and the token.');
  return token;
}

/** Fetched when first needed, kept for minutes, and fetched again when a token names a new key. */
export function remoteKeys(url: string): Keys {
  return createRemoteJWKSet(new URL(url));
}

function bearerOf(payload: JWTPayload): Bearer {
  const { sub: subject, exp } = payload;
  if (typeof subject !== 'string' || subject === '' || exp === undefined) throw new RangeError('the claims sub and exp must be there');
  return { mandate: mandateOf(payload), subject, expiresAt: Temporal.Instant.fromEpochMilliseconds(Math.trunc(exp * 1000)) };
}

function messageFor(cause: unknown): string {
  const { code, name } = cause as { readonly code?: string; readonly name?: string };
  return messages[code ?? name ?? ''] ?? invalid;
}
