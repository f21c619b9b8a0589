/** From the environment to a running node, and to its end on SIGTERM. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openAdmission } from './admission.ts';
import { ChainBroken } from './chain.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { Copy } from './copy.ts';
import { Follower } from './follower.ts';
import { openHub } from './hub.ts';
import { openHubKeys } from './hub-keys.ts';
import { doubtAbout, hubToken } from './hub-token.ts';
import { readRoster } from './roster.ts';
import { buildSchemas } from './schema.ts';
import { createNode } from './serve.ts';

const now = () => new Date();
const say = (sentence: string) => { console.log(sentence); };

async function main(): Promise<void> {
  const stopping = Promise.withResolvers<unknown>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping.resolve(signal);
      process.once(signal, () => process.exit(1));
    });
  }
  const config = readConfig(process.env);
  const { party, name, localToken, dataDir: folder, pollEvery, hubUrl: url } = config;
  await using running = new AsyncDisposableStack();
  const copy = running.use(await Copy.open(join(folder, 'log.jsonl')));
  const token = () => hubToken(config);
  const doubt = await doubtAbout(config);
  if (doubt !== undefined) say(doubt);
  const keys = await openHubKeys({ url: new URL('/.well-known/jwks.json', url).href, keptAt: join(folder, 'hub-keys.json'), now });
  const roster = await readRoster(config.rosterFile);
  const follower = running.use(await Follower.open({ copy, hub: openHub(url, token), url, token, folder, pollEvery, now, say }));
  const server = createNode({
    schemas: buildSchemas({ party, roster, copy, follower }),
    admit: openAdmission({ name, keys, localToken, now }),
  });
  await listen(server, config); // a node that cannot is to leave the copy as it was
  follower.begin();
  running.defer(async () => {
    server.close();
    server.closeAllConnections();
  });
  say(`Node      ${name}: http://${config.host}:${(server.address() as AddressInfo).port}/graphql`);
  await stopping.promise;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`The node cannot listen on ${host}, port ${port} (${code}): set HOST and PORT to what is free.`, { cause });
  });
}

await main().catch((error: unknown) => {
  if (error instanceof ChainBroken) {
    console.error(`The copy on this disk was changed, at entry ${error.position}: ${error.message}.\nKeep the folder, find out why, and start with an empty one.`);
  } else {
    console.error(error instanceof ConfigurationError ? error.message : error);
  }
  process.exitCode = 1;
});
