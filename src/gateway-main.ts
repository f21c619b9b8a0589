import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { openDevelopmentIssuer } from './identity/development-issuer.ts';
import { openSigningKey } from './identity/signing-key.ts';
import { remoteKeys } from './identity/tokens.ts';
import { type Gateway, startGateway } from './start-gateway.ts';
import { toldToStop } from './told-to-stop.ts';

async function main(): Promise<void> {
  const stopping = toldToStop();
  const gateway = await fromEnvironment(readConfig(process.env, 'gateway'));
  console.log(['The gateway is open.', `API       ${gateway.url}`, `GraphiQL  ${gateway.url.replace(/graphql$/, 'graphiql')}`].join('\n'));
  await stopping;
  await gateway[Symbol.asyncDispose]();
  console.log('The gateway is closed.');
  process.exit(); // a node that hangs would keep us
}

/** With the keys of the hub: in development they are where the hub has its own. */
async function fromEnvironment(config: Config): Promise<Gateway> {
  const { dataDir, signingKeyFile, hubUrl: hub, gatewayPort: port, gatewayHost: host, nodeTargets: policy } = config;
  await mkdir(dataDir, { recursive: true });
  const signing = await openSigningKey(signingKeyFile ?? join(dataDir, 'signing-key.json'), !signingKeyFile);
  const tokens = config.tokens
    ? { ...config.tokens, keys: remoteKeys(config.tokens.keysUrl) }
    : await openDevelopmentIssuer(dataDir);
  const say = (sentence: string) => { console.log(sentence); };
  return startGateway({ hub, signing, tokens, port, host, nodes: { policy }, kept: join(dataDir, 'supergraph.json'), say });
}

const says: { readonly [code: string]: string } = {
  EADDRINUSE: 'The port is taken, perhaps by another gateway: stop that one, or set GATEWAY_PORT to another.',
  EADDRNOTAVAIL: 'GATEWAY_HOST is not an address of this machine: set it to one that is.',
};

await main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : (says[(error as { code?: string }).code ?? ''] ?? error));
  process.exitCode = 1;
});
