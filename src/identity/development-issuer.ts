/** An issuer of tokens for development and tests, on this machine only. In production the Parties' own issuer is demanded. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, importJWK, type JWK, SignJWT } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import { keep, replace } from './private-file.ts';
import { newKey, publicPartOf } from './signing-key.ts';
import type { Keys } from './tokens.ts';

export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: Keys;
  /** Writes `tokens.json`, one token for each mandate, valid for 30 days; answers its path. */
  writeTokens(parties: readonly string[], now: Temporal.Instant): Promise<string>;
}

const issuer = 'urn:khattama:development';
const audience = 'urn:khattama:hub';
const lifetime = { hours: 30 * 24 };

/** The key is in `issuer.json`: made once, the same for all hubs of this directory. */
export async function openDevelopmentIssuer(dataDir: string): Promise<DevelopmentIssuer> {
  await mkdir(dataDir, { recursive: true });
  const key = JSON.parse(await keep(join(dataDir, 'issuer.json'), newKey)) as JWK;
  return {
    issuer,
    audience,
    keys: createLocalJWKSet({ keys: [await publicPartOf(key)] }),
    async writeTokens(parties, now) {
      const path = join(dataDir, 'tokens.json');
      const tokens = await Promise.all(mandates(parties).map(async ([name, claims]) => [name, await sign(key, name, claims, now)]));
      await replace(path, `${JSON.stringify(Object.fromEntries(tokens), null, 2)}\n`);
      return path;
    },
  };
}

function mandates(parties: readonly string[]): (readonly [name: string, claims: { role: string; party?: string }])[] {
  const each = parties.map((party) => [party, { role: 'party', party }] as const);
  const nodes = parties.map((party) => [`${party}-node`, { role: 'node', party }] as const);
  return [['secretariat', { role: 'secretariat' }], ...each, ['observer', { role: 'observer' }], ...nodes];
}

async function sign(key: JWK, name: string, claims: object, now: Temporal.Instant): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid ?? '' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(`development:${name}`)
    .setIssuedAt(Math.floor(now.epochMilliseconds / 1000))
    .setExpirationTime(Math.floor(now.add(lifetime).epochMilliseconds / 1000))
    .sign(await importJWK(key, 'EdDSA'));
}
