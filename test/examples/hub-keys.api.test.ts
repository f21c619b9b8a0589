/** By which of the hub's keys a node takes the gateway's tokens, and when it asks the hub for them. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { openAdmission } from '../../examples/national-node/src/admission.ts';
import { openHubKeys } from '../../examples/national-node/src/hub-keys.ts';
import { until } from '../stage.ts';

interface Pair {
  readonly shown: JWK;
  readonly signs: CryptoKey;
}

let folder: string;
let server: Server;
/** What the hub publishes, and how often it was asked. */
let published: readonly Pair[];
let asked: number;
let seconds: number;
const now = () => new Date(Date.UTC(2027, 2, 1) + seconds * 1_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khattama-keys-'));
  [asked, seconds] = [0, 0];
  server = createServer((_request, response) => {
    asked++;
    response.end(JSON.stringify({ keys: published.map(({ shown }) => shown) }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

async function pair(kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return { shown: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }, signs: privateKey };
}

/** As a node opens it. */
async function admission(keptAt = join(folder, 'hub-keys.json')) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
  const admit = openAdmission({ name: 'kz-duty', keys: await openHubKeys({ url, keptAt, now }), localToken: undefined, now });
  return async ({ signs, shown: { kid = '' } }: Pair) => {
    const iat = Math.floor(now().getTime() / 1_000);
    const claims = { iss: 'urn:khattama:gateway', aud: 'urn:khattama:node:kz-duty', sub: 'gateway', iat, exp: iat + 60 };
    return admit(`Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'khattama-node+jwt', kid }).sign(signs)}`);
  };
}

test('the hub\'s first key alone: a former one, published for what it once signed, may have been lost', async () => {
  const [own, former] = [await pair('own'), await pair('former')];
  published = [own, former];
  const admits = await admission();
  expect(await admits(former)).toBeUndefined();
  expect(await admits(own)).toBe('GATEWAY');
  expect(await admits(former)).toBeUndefined();
});

test('keys that cannot be written to disk are used all the same', async () => {
  published = [await pair('own')];
  await writeFile(join(folder, 'full'), '');
  const admits = await admission(join(folder, 'full', 'hub-keys.json'));
  expect(await admits(published[0]!)).toBe('GATEWAY');
});

test('after ten minutes they are read again, and a key that was replaced is good no longer; until then the hub is not asked', async () => {
  const [first, second] = [await pair('first'), await pair('second')];
  published = [first];
  const admits = await admission();
  expect(await admits(first)).toBe('GATEWAY');
  published = [second, first];
  seconds = 600;
  expect(await admits(first)).toBe('GATEWAY');
  expect(asked).toBe(1);
  seconds = 601;
  await until('the new keys', async () => (await admits(first)) === undefined);
  expect(await admits(second)).toBe('GATEWAY');
  expect(asked).toBe(2);
  await until('them on disk', async () => (await readFile(join(folder, 'hub-keys.json'), 'utf8')).includes('second'));
});

test('a token with an unknown key makes it ask, but not again within five seconds', async () => {
  const [own, strange] = [await pair('own'), await pair('strange')];
  published = [own];
  const admits = await admission();
  for (let i = 0; i < 3; i++) expect(await admits(strange)).toBeUndefined();
  expect(asked).toBe(1);
  seconds = 4;
  expect(await admits(strange)).toBeUndefined();
  expect(asked).toBe(1);
  seconds = 5;
  published = [strange];
  expect(await admits(strange)).toBe('GATEWAY');
  expect(asked).toBe(2);
});
