/** T-A3 · the gateway's own tokens: one for the hub, one for each node, and none of them for anything else. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  CompactSign, createLocalJWKSet, decodeJwt, decodeProtectedHeader, exportJWK, type JWK, jwtVerify, SignJWT,
  UnsecuredJWT,
} from 'jose';
import { Temporal } from 'temporal-polyfill';
import { gatewayVerifier, serviceTokens } from '../../src/identity/service-token.ts';
import type { SigningKey } from '../../src/identity/signing-key.ts';
import { InvalidToken } from '../../src/identity/tokens.ts';

const start = Temporal.Instant.from('2027-02-28T21:30:00Z');
const seconds = start.epochMilliseconds / 1_000;
const [typ, kid] = ['khattama-gateway+jwt', 'key-1'];
const good = { iss: 'urn:khattama:gateway', aud: 'urn:khattama:hub', sub: 'gateway', iat: seconds, exp: seconds + 60, jti: 'j' };

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const former = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const publicText = new TextEncoder().encode(publicKey.export({ type: 'spki', format: 'pem' }).toString());
let jwks: { keys: JWK[] };
let signing: SigningKey;

beforeAll(async () => {
  const [own, old] = await Promise.all([exportJWK(publicKey), exportJWK(former.publicKey)]);
  jwks = { keys: [{ ...own, kid, alg: 'EdDSA', use: 'sig' }, { ...old, kid: 'key-0', alg: 'EdDSA', use: 'sig' }] };
  signing = {
    jwks,
    sign: (payload, type) => new CompactSign(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'EdDSA', kid, ...(type !== undefined && { typ: type }) }).sign(privateKey),
  };
});

describe('The gateway\'s tokens', () => {
  test('the hub knows its own gateway, for a minute', async () => {
    const token = await tokens().forHub();
    await expect(verify(token)).resolves.toBeUndefined();
    await expect(verify(token, start.add({ seconds: 59 }))).resolves.toBeUndefined();
    await expect(verify(token, start.add({ seconds: 60 }))).rejects.toThrow(InvalidToken);
  });

  test('one for a node names that node, its kind and its minute, and nobody who asks', async () => {
    const token = await tokens().forNode('kz-duty');
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', kid, typ: 'khattama-node+jwt' });
    expect(decodeJwt(token)).toEqual({ ...good, aud: 'urn:khattama:node:kz-duty', jti: expect.any(String) });
    const keys = createLocalJWKSet(jwks);
    const at = { currentDate: new Date(start.epochMilliseconds), typ: 'khattama-node+jwt' };
    await expect(jwtVerify(token, keys, { ...at, audience: 'urn:khattama:node:kz-duty' })).resolves.toBeDefined();
    await expect(jwtVerify(token, keys, { ...at, audience: 'urn:khattama:node:am-duty' })).rejects.toThrow('aud');
  });

  test('one is used for half its life, by however many ask at once', async () => {
    let now = start;
    const own = serviceTokens({ signing, now: () => now });
    const [first, ...others] = await Promise.all([own.forNode('kz-duty'), own.forNode('kz-duty'), own.forNode('am-duty'), own.forHub()]);
    expect(new Set([first, ...others]).size).toBe(3);
    now = start.add({ seconds: 29 });
    expect(await own.forNode('kz-duty')).toBe(first);
    now = start.add({ seconds: 30 });
    const third = await own.forNode('kz-duty');
    expect(decodeJwt(third)).toMatchObject({ iat: seconds + 30, exp: seconds + 90 });
    expect(decodeJwt(third).jti).not.toBe(decodeJwt(first).jti);
  });

  test('a clock that was set back makes a new one: no token is older than its time', async () => {
    let now = start;
    const own = serviceTokens({ signing, now: () => now });
    await own.forHub();
    now = start.subtract({ hours: 1 });
    expect(decodeJwt(await own.forHub())).toMatchObject({ exp: seconds - 3_540 });
  });

  test('when signing fails, the next one is tried again', async () => {
    let works = false;
    const sign: SigningKey['sign'] = (...what) => (works ? signing.sign(...what) : Promise.reject(new Error('no key')));
    const own = serviceTokens({ signing: { jwks, sign }, now: () => start });
    await expect(own.forHub()).rejects.toThrow('no key');
    works = true;
    await expect(own.forHub().then((token) => verify(token))).resolves.toBeUndefined();
  });
});

describe('T-A3 · what is not the gateway\'s token for the hub', () => {
  test.each<[string, () => string | Promise<string>]>([
    ['evidence or a digest of the hub', () => signing.sign(good)],
    ['any other text that it signed', () => signing.sign('gateway', typ)],
    ['a token for a node', () => tokens().forNode('hub')],
    ['a token for a node, for the hub', () => signed({}, { typ: 'khattama-node+jwt' })],
    ['an ordinary token', () => signed({}, { typ: 'JWT' })],
    ['a token of no kind', () => signed({}, { typ: undefined })],
    ['one for a node called like the hub', () => signed({ aud: 'urn:khattama:node:hub' })],
    ['one for nobody', () => signed({ aud: undefined })],
    ['one of another issuer', () => signed({ iss: 'urn:khattama:hub' })],
    ['one for another subject', () => signed({ sub: 'SECRETARIAT' })],
    ['one that expires now', () => signed({ exp: seconds })],
    ['one that never expires', () => signed({ exp: undefined })],
    ['one made at no time', () => signed({ iat: undefined })],
    ['one of tomorrow', () => signed({ nbf: seconds + 1 })],
    ['one by another key', () => signed({}, {}, stranger)],
    ['one by a key brought along', async () => signed({}, { kid: undefined, jwk: await exportJWK(stranger) }, stranger)],
    ['one by a former key', () => signed({}, { kid: 'key-0' }, former.privateKey)],
    ['alg none', () => new UnsecuredJWT(good).encode()],
    ['HS256 with the public key as the secret', () => signed({}, { alg: 'HS256' }, publicText)],
    ['nothing', () => ''],
  ])('%s', async (_, token) => {
    const outcome = await verify(await token()).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(InvalidToken);
    expect(outcome).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

function tokens() {
  return serviceTokens({ signing, now: () => start });
}

function verify(token: string, at = start): Promise<void> {
  return gatewayVerifier({ jwks, now: () => at })(token);
}

function signed(claims: object, header: Record<string, unknown> = {}, key: KeyObject | Uint8Array = privateKey): Promise<string> {
  return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: 'EdDSA', kid, typ, ...header }).sign(key);
}
