/** The environment, read and checked once, at start. */
import { resolve } from 'node:path';

export interface Config {
  readonly party: string;
  /** In the graph: for its name the gateway's tokens are made. */
  readonly name: string;
  readonly port: number;
  readonly host: string;
  /** Of the hub's /graphql. */
  readonly hubUrl: string;
  readonly hubToken: string | undefined;
  readonly hubTokenFile: string;
  readonly localToken: string | undefined;
  readonly dataDir: string;
  readonly rosterFile: string;
  /** In milliseconds. */
  readonly pollEvery: number;
}

/** Its message lists what is wrong, and shows no value: some are secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const here = import.meta.dirname;

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const party = env['PARTY'] || 'KZ';
  const name = env['NODE_NAME'] || `${party.toLowerCase()}-duty`;
  const config = {
    party, name,
    port: Number(env['PORT'] || 4101),
    host: env['HOST'] || '127.0.0.1',
    hubUrl: env['HUB_URL'] || 'http://127.0.0.1:4000/graphql',
    hubToken: env['HUB_TOKEN'] || undefined,
    hubTokenFile: env['HUB_TOKEN_FILE'] || resolve(here, '../../../var/tokens.json'),
    localToken: env['LOCAL_TOKEN'] || undefined,
    dataDir: resolve(env['DATA_DIR'] || `var/${name}`),
    rosterFile: env['ROSTER_FILE'] || resolve(here, `../data/${party.toLowerCase()}.json`),
    pollEvery: Number(env['POLL_SECONDS'] || 15) * 1_000,
  };
  const wrong = wrongWith(config);
  if (wrong.length > 0) throw new ConfigurationError(['The node cannot start with this environment:', ...wrong].join('\n  '));
  return config;
}

function wrongWith({ party, name, port, hubUrl, localToken, pollEvery }: Config): string[] {
  const own = party.toLowerCase();
  const checks: readonly (readonly [fits: boolean, otherwise: string])[] = [
    [/^[A-Z]{2}$/.test(party), 'PARTY: write the code of the Party, such as KZ.'],
    [/^[a-z]{2}-[a-z0-9-]{1,30}$/.test(name) && name.startsWith(`${own}-`), `NODE_NAME: write a name that begins with ${own}-, such as ${own}-duty.`],
    [Number.isInteger(port) && port >= 0 && port < 65_536, 'PORT: write a whole number from 0 to 65535.'],
    [URL.canParse(hubUrl) && /^https?:.*\/graphql$/.test(hubUrl), 'HUB_URL: write the address of the hub, such as https://depositary.example/graphql.'],
    [localToken === undefined || /^[\w\-.~+/]{32,}=*$/.test(localToken), 'LOCAL_TOKEN: write at least 32 letters and digits, by chance.'],
    [pollEvery >= 50 && pollEvery <= 3_600_000, 'POLL_SECONDS: write a number of seconds, up to 3600.'],
  ];
  return checks.flatMap(([fits, otherwise]) => (fits ? [] : [otherwise]));
}
