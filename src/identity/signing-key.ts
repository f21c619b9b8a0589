/** The hub's own key: what it signs, everybody can check by the keys that it publishes. Hubs on one database share one file. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';
import { keep } from './private-file.ts';

export interface SigningKey {
  /**
   * A compact JWS (EdDSA) of the text, or of the object as JSON. The same payload always gives the same signature. What must not be taken
   * for anything else says by `typ` what it is. (RFC 8725, 3.11.)
   */
  sign(payload: string | object, typ?: string): Promise<string>;
  /** Public parts only; those that no longer sign are there as well, so that what they have signed can still be checked. */
  readonly jwks: { readonly keys: readonly JWK[] };
}

/**
 * From a JWK, a JWK Set whose first key signs and whose others once did, or PKCS #8 in PEM. With `make`, the first hub to ask makes
 * the file.
 */
export async function openSigningKey(path: string, make = false): Promise<SigningKey> {
  if (make) await mkdir(dirname(path), { recursive: true });
  const text = make ? await keep(path, newKey) : await readFile(path, 'utf8');
  try {
    return await signingKeyOf(await keysIn(text));
  } catch {
    const write = 'a JWK, a JWK Set whose first key signs, or PKCS #8 in PEM';
    throw new RangeError(`${path} holds no Ed25519 private key: write ${write}`); // without the cause: it may show what the file says
  }
}

/** An Ed25519 JWK, named by its thumbprint. */
export async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  return `${JSON.stringify({ ...key, ...(await publicPartOf(key)) }, null, 2)}\n`;
}

/** Nothing of the private part; the same name at every hub, whatever the file calls it. */
export async function publicPartOf({ kty, crv, x }: JWK): Promise<JWK> {
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) throw new RangeError('not an Ed25519 key');
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: 'EdDSA', use: 'sig' };
}

async function keysIn(text: string): Promise<JWK[]> {
  if (text.includes('-----BEGIN')) return [await exportJWK(await importPKCS8(text, 'EdDSA', { extractable: true }))];
  const found = JSON.parse(text) as JWK & { readonly keys?: JWK[] };
  return found.keys ?? [found];
}

async function signingKeyOf([own, ...former]: readonly JWK[]): Promise<SigningKey> {
  if (own?.d === undefined) throw new RangeError('not a private key');
  const keys = await Promise.all([own, ...former].map(publicPartOf));
  const [key, published] = [await importJWK(own, 'EdDSA'), keys[0] as JWK];
  const sign = (payload: string | object, typ?: string) =>
    new CompactSign(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'EdDSA', kid: published.kid ?? '', ...(typ !== undefined && { typ }) })
      .sign(key);
  return { sign, jwks: { keys } };
}
