/**
 * The hub's public keys: read when they are needed, and kept on disk for when the hub is down. By the first of them alone a gateway's token
 * is verified, as the hub itself does: the others are former ones, shown for what they once signed, and may have been replaced because they
 * were lost.
 */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { bytesOf } from './bytes.ts';
import { readJson, writeJson } from './kept-file.ts';

const FRESH_FOR = 10 * 60_000;
/** A token with an unknown key makes us ask, and whoever likes can write one. */
const NOT_AGAIN_WITHIN = 5_000;
const PATIENCE = 2_000;
/** In bytes. */
const LARGEST_SET = 100_000;

interface Options {
  /** Of the hub's /.well-known/jwks.json. */
  readonly url: string;
  readonly keptAt: string;
  readonly now: () => Date;
}

export async function openHubKeys({ url, keptAt, now }: Options): Promise<JWTVerifyGetKey> {
  let keys = await readJson<JSONWebKeySet>(keptAt).catch(() => undefined); // spoilt: the hub is asked
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = now().getTime();
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    const found = JSON.parse((await bytesOf(response.body ?? [], LARGEST_SET)).toString()) as JSONWebKeySet;
    createLocalJWKSet(found); // throws on what is no set of keys
    keys = found; // a disk that is full takes nobody out of the graph
    await writeJson(keptAt, found);
  }

  /** A hub that does not answer leaves us with the keys that we have. */
  function refresh(): Promise<void> {
    asking ??= ask().catch(() => undefined).finally(() => { asking = undefined; });
    return asking;
  }

  return async (header, token) => {
    const age = () => now().getTime() - askedAt;
    if (!keys) await refresh();
    else if (age() > FRESH_FOR) void refresh();
    try {
      return await keyIn(keys, header, token);
    } catch (error) {
      if (age() < NOT_AGAIN_WITHIN) throw error;
      await refresh();
      return keyIn(keys, header, token);
    }
  };
}

type Asked = Parameters<JWTVerifyGetKey>;

function keyIn(keys: JSONWebKeySet | undefined, ...[header, token]: Asked): ReturnType<ReturnType<typeof createLocalJWKSet>> {
  if (!keys) throw new errors.JWKSNoMatchingKey('the hub has not shown its keys yet');
  return createLocalJWKSet({ keys: keys.keys.slice(0, 1) })(header, token);
}
