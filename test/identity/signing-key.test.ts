import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet, exportJWK, exportPKCS8, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { openSigningKey, type SigningKey } from '../../src/identity/signing-key.ts';

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'khattama-key-'));
  path = join(directory, 'new', 'signing-key.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('The hub signs with a key that it publishes', () => {
  test('what it signs can be checked by its published keys, and by them alone', async () => {
    const key = await openSigningKey(path, true);
    expect(await verified(await key.sign('Привет'), key)).toBe('Привет');
    expect(await verified(await key.sign({ number: 17 }), key)).toBe('{"number":17}');
    const other = await openSigningKey(join(directory, 'other.json'), true);
    await expect(verified(await other.sign('Привет'), key)).rejects.toThrow();
  });

  test('the same payload gives the same signature: a repeated mail is the same mail', async () => {
    const key = await openSigningKey(path, true);
    expect(await key.sign('one')).toBe(await key.sign('one'));
  });

  test('nothing of the private part is published', async () => {
    const { jwks: { keys } } = await openSigningKey(path, true);
    expect(keys).toEqual([{ kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: expect.any(String), alg: 'EdDSA', use: 'sig' }]);
  });

  test('hubs that start at once share one key, in a file that nobody else may read', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(path, true)));
    expect(new Set(opened.map(({ jwks }) => jwks.keys[0]?.x)).size).toBe(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('nothing is made where a key is demanded', async () => {
    await expect(openSigningKey(path)).rejects.toThrow('ENOENT');
  });

  test('a PEM and a JWK of one key are the same key, under one name', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const fromPem = await opened(await exportPKCS8(privateKey));
    const fromJwk = await opened(JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'as the office calls it' }));
    expect(fromJwk.jwks).toEqual(fromPem.jwks);
    expect(await verified(await fromPem.sign('x'), fromJwk)).toBe('x');
  });

  test('after a change of key, what the old one has signed can still be checked', async () => {
    const former = await openSigningKey(path, true);
    const signed = await former.sign('of last year');
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const keys = [await exportJWK(privateKey), JSON.parse(readFileSync(path, 'utf8')) as JWK];
    const key = await opened(JSON.stringify({ keys }));
    expect(await verified(signed, key)).toBe('of last year');
    expect(await verified(await key.sign('of this year'), key)).toBe('of this year');
    expect(JSON.stringify(key.jwks)).not.toContain('"d"');
  });

  test.each<[string, () => Promise<string>]>([
    ['nothing', async () => ''],
    ['no JSON', async () => 'secret-text'],
    ['null', async () => 'null'],
    ['no keys', async () => '{"keys":[]}'],
    ['a public key', async () => JSON.stringify(await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).publicKey))],
    ['an RSA key', async () => exportPKCS8((await generateKeyPair('RS256', { extractable: true })).privateKey)],
    ['an X25519 key', async () => {
      const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true });
      return JSON.stringify(await exportJWK(privateKey));
    }],
    ['halves of two keys', async () => {
      const [one, other] = [await generateKeyPair('EdDSA', { extractable: true }), await generateKeyPair('EdDSA', { extractable: true })];
      return JSON.stringify({ ...(await exportJWK(one.privateKey)), x: (await exportJWK(other.publicKey)).x });
    }],
  ])('%s is refused at start, and not shown', async (_what, write) => {
    const text = await write();
    const error = await opened(text).then(() => undefined, (thrown: unknown) => thrown as Error);
    expect(error?.message).toContain('holds no Ed25519 private key');
    if (text !== '') expect(JSON.stringify([error?.message, error?.cause ?? ''])).not.toContain(text);
  });
});

function opened(text: string): Promise<SigningKey> {
  const file = join(directory, 'given');
  writeFileSync(file, text);
  return openSigningKey(file);
}

async function verified(jws: string, { jwks }: SigningKey): Promise<string> {
  const { payload } = await compactVerify(jws, createLocalJWKSet(jwks as JSONWebKeySet));
  return new TextDecoder().decode(payload);
}
