/** T-A3, token confusion: what an issuer never meant must not pass. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, exportJWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { bearerToken, InvalidToken, type Keys, remoteKeys, verifier } from '../../src/identity/tokens.ts';

const [issuer, audience, kid] = ['https://issuer.example', 'urn:example:hub', 'key-1'];
const now = Temporal.Instant.from('2027-02-28T21:30:00Z');
const condition = 'urn:example:new';
const seconds = now.epochMilliseconds / 1000;
const good = { iss: issuer, aud: audience, sub: 'clerk-7', exp: seconds + 60, role: 'party', party: 'KZ' };

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const secret = new TextEncoder().encode(publicKey.export({ type: 'spki', format: 'pem' }).toString());
const unlisted = generateKeyPairSync('ec', { namedCurve: 'P-384' });
let keys: Keys;

beforeAll(async () => {
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] });
});

describe('T-A3 · a good token', () => {
  it.each([
    ['a Party', {}, { role: 'PARTY', party: 'KZ' }],
    ['the Secretariat', { role: 'secretariat', party: undefined }, { role: 'SECRETARIAT' }],
    ['the node of a Party', { role: 'node' }, { role: 'NODE', party: 'KZ' }],
    ['an observer', { role: 'observer', party: undefined }, { role: 'OBSERVER' }],
    ['a Party, for one second more', { exp: seconds + 1 }, { role: 'PARTY', party: 'KZ' }],
    ['a Party, valid from this second', { nbf: seconds }, { role: 'PARTY', party: 'KZ' }],
    ['a Party, here and elsewhere', { aud: ['urn:example:other', audience] }, { role: 'PARTY', party: 'KZ' }],
  ])('gives the mandate of %s', async (_, claims, mandate) => {
    expect(await verify(await signed(claims))).toMatchObject({ mandate, subject: 'clerk-7' });
  });

  it('says when it expires', async () => {
    expect((await verify(await signed())).expiresAt.toString()).toBe('2027-02-28T21:31:00Z');
  });
});

describe('T-A3 · token confusion', () => {
  it.each<[string, object]>([
    ['that expired a second ago', { exp: seconds - 1 }],
    ['that expires now', { exp: seconds }],
    ['that never expires', { exp: undefined }],
    ['that expires beyond the calendar', { exp: 1e300 }],
    ['not valid before the next second', { nbf: seconds + 1 }],
    ['of another issuer', { iss: 'https://issuer.example.evil.example' }],
    ['of no issuer', { iss: undefined }],
    ['for another audience', { aud: 'urn:example:other' }],
    ['for no audience', { aud: undefined }],
    ['of nobody', { sub: undefined }],
    ['of an empty subject', { sub: '' }],
    ['with an unknown role', { role: 'admin', party: undefined }],
    ['with a role in capitals', { role: 'SECRETARIAT', party: undefined }],
    ['with an array of roles', { role: ['party'] }],
    ['with no role', { role: undefined }],
    ['with an array of Parties', { party: ['KZ', 'RU'] }],
    ['with an array of one Party', { party: ['KZ'] }],
    ['of a Party without its code', { party: undefined }],
    ['with what is no code', { party: 'kz' }],
    ['of the Secretariat with a Party', { role: 'secretariat' }],
    ['of a node without a Party', { role: 'node', party: undefined }],
    ['of a node of two Parties', { role: 'node', party: ['KZ', 'AM'] }],
    ['of an observer with a Party', { role: 'observer' }],
    ['of an observer with null', { role: 'observer', party: null }],
  ])('turns away a token %s', async (_, claims) => {
    await turnsAway(await signed(claims));
  });

  it.each<[string, () => string | Promise<string>]>([
    ['alg none', () => new UnsecuredJWT(good).encode()],
    ['HS256 with the public key as the secret', () => signed({}, { alg: 'HS256', kid }, secret)],
    ['a key of its own', () => signed({}, { alg: 'EdDSA', kid }, stranger)],
    ['a key of its own, brought along', async () => signed({}, { alg: 'EdDSA', jwk: await exportJWK(stranger) }, stranger)],
    ['an address of its own keys', () => signed({}, { alg: 'EdDSA', kid, jku: 'https://evil.example/keys' }, stranger)],
    ['a path for a key id', () => signed({}, { alg: 'EdDSA', kid: '../../../../dev/null' })],
    ['a condition that we do not know', () => signed({}, { alg: 'EdDSA', kid, crit: [condition], [condition]: true })],
    ['other claims than those signed', async () => (await signed()).replace(/\.[^.]+\./, `.${encode({ ...good, party: 'RU' })}.`)],
    ['no token at all', () => 'SECRETARIAT'],
    ['nothing', () => ''],
  ])('turns away %s', async (_, token) => {
    await turnsAway(await token());
  });

  it.each([
    ['HS256', secret, secret],
    ['ES384', unlisted.privateKey, unlisted.publicKey],
  ])('turns away %s even where its key is known', async (alg, key, known) => {
    await turnsAway(await signed({}, { alg, kid }, key), () => Promise.resolve(known));
  });

  it('says what to do about an expired token', async () => {
    await expect(verify(await signed({ exp: seconds - 1 }))).rejects.toThrow('The token has expired: obtain a new one.');
  });
});

describe('T-A3 · the Authorization header', () => {
  it.each([
    ['is absent', [], undefined],
    ['is good', ['Bearer a.b-c_d'], 'a.b-c_d'],
    ['has its scheme in small letters', ['bearer abc'], 'abc'],
  ])('%s', (_, values, token) => {
    expect(bearerToken(values)).toBe(token);
  });

  it.each([
    ['two headers', ['Bearer abc', 'Bearer abc']], ['two tokens in one', ['Bearer abc, Bearer def']], ['another scheme', ['Basic YTpi']],
    ['a bare token', ['abc']], ['no token', ['Bearer ']], ['an empty value', ['']], ['more than a token', ['Bearer abc def']],
    ['a line break', ['Bearer abc\n']],
  ])('turns away %s', (_, values) => {
    expect(() => bearerToken(values)).toThrow(InvalidToken);
  });
});

describe('The published keys', () => {
  it('are fetched, and while they cannot be, no token passes', async () => {
    const unreachable = { code: 'UNAUTHENTICATED', message: expect.stringContaining('try again') };
    let answers = false;
    const published = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid }] });
    const server = createServer((_, response) => response.writeHead(answers ? 200 : 503).end(published));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const fetched = remoteKeys(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
    await expect(verify(await signed(), fetched)).rejects.toMatchObject(unreachable);
    answers = true;
    expect(await verify(await signed(), fetched)).toMatchObject({ subject: 'clerk-7' });
    server.close();
    await expect(verify(await signed(), remoteKeys('http://127.0.0.1:1/keys'))).rejects.toMatchObject(unreachable);
  });
});

function verify(token: string, from = keys) {
  return verifier({ issuer, audience, keys: from, now: () => now })(token);
}

function signed(claims: object = {}, header: JWTHeaderParameters = { alg: 'EdDSA', kid }, key: KeyObject | Uint8Array = privateKey) {
  return new SignJWT({ ...good, ...claims }).setProtectedHeader(header).sign(key, { crit: { [condition]: true } });
}

async function turnsAway(token: string, from = keys): Promise<void> {
  const outcome = await verify(token, from).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(InvalidToken);
  expect(outcome).toMatchObject({ code: 'UNAUTHENTICATED' });
}

function encode(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}
