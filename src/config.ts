/** The environment, read and checked once, at start: everything that is wrong with it is said at once. */
import { resolve } from 'node:path';
import { type TargetPolicy, targetPolicies } from './broadcast/webhook-target.ts';
import { type FormerParties, formerParties } from './treaty/addressees.ts';
import { isMailbox } from './treaty/profile.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. None: whatever address a request has reached. */
  readonly publicUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Where the gateway asks the hub: its /graphql. */
  readonly hubUrl: string;
  readonly gatewayPort: number;
  readonly gatewayHost: string;
  /** Where `npm run federation` lets its two nodes listen, in their order. */
  readonly nodePorts: readonly number[];
  /** After how many milliseconds it starts again what has ended. */
  readonly againAfter: number;
  /** None: the hub starts its own PostgreSQL in dataDir. */
  readonly databaseUrl: string | undefined;
  readonly migrationDatabaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** NONE: the mail server signs. KEPT, and never so in production: a key is made in dataDir. */
  readonly dkim: { readonly selector: string; readonly keyFile: string } | 'NONE' | 'KEPT';
  /** None: what is returned by mail is not heard of. */
  readonly bounces: { readonly port: number; readonly host: string } | undefined;
  /** None, and never so in production: a key is made in dataDir. */
  readonly signingKeyFile: string | undefined;
  /** None: the Secretariat is reminded by mail of nothing, and asks for its tasks. */
  readonly secretariatMailbox: string | undefined;
  readonly formerParties: FormerParties;
  readonly webhookTargets: TargetPolicy;
  readonly nodeTargets: TargetPolicy;
  /** None, and never so in production: the development issuer. */
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly keysUrl: string } | undefined;
  readonly production: boolean;
}

export interface Problem {
  readonly variable: Name;
  readonly wrong: string;
  readonly write: string;
}

interface Variable {
  readonly default?: string;
  readonly meaning: string;
  /** What to write, continuing "write …". */
  readonly write: string;
  readonly accepts: (text: string) => boolean;
  readonly demanded?: 'in production';
  /** None: each of them does. The gateway is a process of its own, and asks for less. */
  readonly only?: Part;
}

/** Who reads the environment: the hub, the gateway, or the command that starts both and two nodes, for development. */
export type Part = 'hub' | 'gateway' | 'federation';
type Name = keyof typeof variables;
type Values = { readonly [name in Name]: string | undefined };

const present = (text: string) => /^\S+$/.test(text);
const postgres = (text: string) => isUrl(text, ['postgres:', 'postgresql:']) && new URL(text).username !== '';
const inProduction = { demanded: 'in production' } as const;
const [hubOnly, gatewayOnly, federationOnly] = [{ only: 'hub' }, { only: 'gateway' }, { only: 'federation' }] as const;

/** Every variable that is read; an empty one counts as unset. */
export const variables = {
  PORT: {
    ...hubOnly, default: '4000', meaning: 'The port to listen on; 0 takes any that is free',
    write: 'a whole number from 0 to 65535', accepts: isPort,
  },
  HOST: {
    ...hubOnly, default: '127.0.0.1', meaning: 'The address to listen on',
    write: 'an IP address or a host name', accepts: isHost,
  },
  PUBLIC_URL: {
    ...hubOnly, meaning: 'Where the hub is reached from outside, before /graphql and /feed; '
      + 'without it, links in the feed lead to the address that a request has reached',
    write: 'an address such as https://depositary.example', accepts: (text) => isPlainUrl(text, ['https:', 'http:']),
  },
  DATA_DIR: {
    default: './var',
    meaning: 'Where the embedded PostgreSQL, the development tokens and the development mails are kept; and, by the gateway, the graph '
      + 'as it last was (supergraph.json), with which it starts when the hub is away',
    write: 'the path of a folder', accepts: (text) => !text.includes('\0'),
  },
  DATABASE_URL: {
    ...hubOnly, ...inProduction, meaning: 'A PostgreSQL of your own, as a role that owns nothing; without it, one is started in DATA_DIR',
    write: 'postgres://role:password@host:5432/database', accepts: postgres,
  },
  MIGRATION_DATABASE_URL: {
    ...hubOnly, meaning: 'The same database, as the role that owns the tables',
    write: 'postgres://owner:password@host:5432/database', accepts: postgres,
  },
  SMTP_URL: {
    ...hubOnly, ...inProduction,
    meaning: 'The mail server by which the Parties are informed; '
      + 'without it, a development server on this machine keeps it in DATA_DIR/mail',
    write: 'smtp://user:password@host:587 or smtps://user:password@host:465, and nothing after it',
    accepts: (text) => isUrl(text, ['smtp:', 'smtps:']) && /^[^\s?#]+$/.test(text),
  },
  MAIL_FROM: {
    ...hubOnly, default: 'depositary@khattama.example',
    meaning: 'The address that the mail comes from; reports on each delivery come to addresses beside it, as depositary+d.…@example.org',
    write: 'a plain address, such as depositary@example.org, with at most 25 letters before the @',
    accepts: (text) => isMailbox(text) && text.indexOf('@') <= 25,
  },
  DKIM_SELECTOR: {
    ...hubOnly, ...inProduction,
    meaning: 'Under which name the DNS of the domain of MAIL_FROM holds the public key of the mails, as NAME._domainkey; '
      + 'none: the mail server signs them itself',
    write: 'a name such as depositary2026, or none', accepts: (text) => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(text),
  },
  DKIM_KEY_FILE: {
    ...hubOnly, meaning: 'The private key with which each mail is signed: RSA of at least 2048 bits, in PEM; '
      + 'in development, one is made in DATA_DIR',
    write: 'the path of a file', accepts: (text) => !text.includes('\0'),
  },
  BOUNCES_PORT: {
    ...hubOnly,
    meaning: 'The port on which the hub takes in, by SMTP, what comes to the addresses beside MAIL_FROM (depositary+d.… and +u.…); the '
      + 'mail server of its domain passes it on there. Without it, bounces are not heard of, and no digest is ended by mail',
    write: 'a whole number from 0 to 65535', accepts: isPort,
  },
  BOUNCES_HOST: {
    ...hubOnly, default: '127.0.0.1', meaning: 'The address to listen on for them: one that only that mail server reaches',
    write: 'an IP address or a host name', accepts: isHost,
  },
  SIGNING_KEY_FILE: {
    ...inProduction,
    meaning: 'The key with which the hub signs its digests and evidence, the same for all hubs: Ed25519; it publishes the public part at '
      + '/.well-known/jwks.json. In development, one is made in DATA_DIR',
    write: 'the path of a file: a JWK, a JWK Set whose first key signs and whose others once did, or PKCS #8 in PEM',
    accepts: (text) => !text.includes('\0'),
  },
  SECRETARIAT_MAILBOX: {
    ...hubOnly, meaning: 'Where the Secretariat itself is reminded, once a day, of what it has to do; without it, of nothing',
    write: 'a plain address, such as depositary@example.org', accepts: (text) => /^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text),
  },
  FORMER_PARTIES: {
    ...hubOnly, default: 'while-members',
    meaning: 'Is a Party that has left the Protocol still told of everything? While it is a member State, always, or never',
    write: 'while-members, always or never', accepts: (text) => formerParties.includes(text as FormerParties),
  },
  WEBHOOK_TARGETS: {
    ...hubOnly, default: 'public',
    meaning: 'Where the webhooks of the Parties may lead: to public https servers alone, or, for development, anywhere, by http too',
    write: 'public, or any outside production', accepts: (text) => targetPolicies.includes(text as TargetPolicy),
  },
  NODE_TARGETS: {
    default: 'public',
    meaning: 'Where the national nodes of the graph may be: on public https servers alone, or, for development, anywhere, by http too',
    write: 'public, or any outside production', accepts: (text) => targetPolicies.includes(text as TargetPolicy),
  },
  TOKEN_ISSUER: {
    ...inProduction, meaning: 'Who issues the tokens (`iss`); without the three TOKEN_ variables, a development issuer does',
    write: 'the exact `iss` of the tokens', accepts: present,
  },
  TOKEN_AUDIENCE: {
    ...inProduction, meaning: 'For whom the tokens are (`aud`): this hub',
    write: 'the exact `aud` of the tokens', accepts: present,
  },
  TOKEN_KEYS_URL: {
    ...inProduction, meaning: "The issuer's public keys, a JSON Web Key Set",
    write: 'an https address, or an http one on this machine', accepts: isSafeAddress,
  },
  HUB_URL: {
    ...gatewayOnly, default: 'http://127.0.0.1:4000/graphql', meaning: 'Where the gateway asks the hub',
    write: 'an https address, or an http one on this machine, that ends in /graphql',
    accepts: (text) => isSafeAddress(text) && isPlainUrl(text, ['https:', 'http:']) && text.endsWith('/graphql'),
  },
  GATEWAY_PORT: {
    ...gatewayOnly, default: '4100', meaning: 'The port on which the gateway listens; 0 takes any that is free',
    write: 'a whole number from 0 to 65535', accepts: isPort,
  },
  GATEWAY_HOST: {
    ...gatewayOnly, default: '127.0.0.1', meaning: 'The address on which the gateway listens',
    write: 'an IP address or a host name', accepts: isHost,
  },
  NODE_PORTS: {
    ...federationOnly, default: '4101,4102', meaning: 'The ports on which the two nodes of npm run federation listen: of KZ, and of AM',
    write: 'two different whole numbers from 1 to 65535, such as 4101,4102', accepts: arePorts,
  },
  NODE_AGAIN_AFTER: {
    ...federationOnly, default: '15', meaning: 'After how many seconds npm run federation starts again what has ended',
    write: 'a whole number from 1 to 3600', accepts: (text) => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3_600,
  },
  NODE_ENV: {
    default: 'development', meaning: 'In production nothing falls back to what is for development',
    write: 'production, development or test', accepts: (text) => ['production', 'development', 'test'].includes(text),
  },
} as const satisfies { readonly [name: string]: Variable };

const names = Object.keys(variables) as Name[];

/** Lists every problem at once. The values are not shown: a URL may hold a password. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], part: Part = 'hub') {
    const lines = problems.map((each) => `  ${each.variable} ${each.wrong}; write ${each.write}.`);
    super([`The ${part} cannot start with this environment:`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** Throws ConfigurationError. */
export function readConfig(env: NodeJS.ProcessEnv, part: Part = 'hub'): Config {
  const values = Object.fromEntries(names.map((name) => [name, env[name] || defaultOf(name)])) as Values;
  const problems = names.filter((name) => isReadBy(part, name)).flatMap((name) => examine(name, values));
  if (problems.length > 0) throw new ConfigurationError(problems, part);
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_KEYS_URL: keysUrl } = values;
  return {
    port: Number(values.PORT),
    host: values.HOST ?? '',
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: resolve(values.DATA_DIR ?? ''),
    hubUrl: values.HUB_URL ?? '',
    gatewayPort: Number(values.GATEWAY_PORT),
    gatewayHost: values.GATEWAY_HOST ?? '',
    nodePorts: (values.NODE_PORTS ?? '').split(',').map(Number),
    againAfter: Number(values.NODE_AGAIN_AFTER) * 1_000,
    nodeTargets: values.NODE_TARGETS as TargetPolicy,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? '',
    dkim: dkimOf(values),
    bounces: values.BOUNCES_PORT ? { port: Number(values.BOUNCES_PORT), host: values.BOUNCES_HOST ?? '' } : undefined,
    signingKeyFile: values.SIGNING_KEY_FILE,
    secretariatMailbox: values.SECRETARIAT_MAILBOX,
    formerParties: values.FORMER_PARTIES as FormerParties,
    webhookTargets: values.WEBHOOK_TARGETS as TargetPolicy,
    tokens: issuer && audience && keysUrl ? { issuer, audience, keysUrl } : undefined,
    production: values.NODE_ENV === 'production',
  };
}

function examine(name: Name, values: Values): Problem[] {
  const { accepts, write, demanded }: Variable = variables[name];
  const problem = (wrong: string): Problem[] => [{ variable: name, wrong, write }];
  const value = values[name];
  if (name.endsWith('_TARGETS') && value === 'any' && values.NODE_ENV === 'production') return problem('is for development only');
  if (value !== undefined) return accepts(value) ? [] : problem('is not usable');
  if (demanded && values.NODE_ENV === 'production') return problem(`must be set ${demanded}`);
  const together = (prefix: string) => name.startsWith(prefix) && names.some((other) => other.startsWith(prefix) && values[other]);
  if (together('TOKEN_')) return problem('goes with the other two TOKEN_ variables');
  if (name === 'DKIM_SELECTOR' && values.DKIM_KEY_FILE) return problem('goes with DKIM_KEY_FILE');
  if (name === 'DKIM_KEY_FILE' && values.DKIM_SELECTOR && values.DKIM_SELECTOR !== NO_SELECTOR) return problem('goes with DKIM_SELECTOR');
  if (name === 'DATABASE_URL' && values.MIGRATION_DATABASE_URL) return problem('goes with MIGRATION_DATABASE_URL');
  return [];
}

const NO_SELECTOR = 'none';

function dkimOf({ DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile }: Values): Config['dkim'] {
  if (selector === NO_SELECTOR) return 'NONE';
  return selector && keyFile ? { selector, keyFile: resolve(keyFile) } : 'KEPT';
}

function isReadBy(part: Part, name: Name): boolean {
  const { only = part }: Variable = variables[name];
  return only === part;
}

function defaultOf(name: Name): string | undefined {
  const variable: Variable = variables[name];
  return variable.default;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function arePorts(text: string): boolean {
  const ports = text.split(',');
  return ports.length === 2 && ports.every((port) => isPort(port) && Number(port) > 0) && Number(ports[0]) !== Number(ports[1]);
}

function isHost(text: string): boolean {
  return /^[\w.:-]+$/.test(text);
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}

/** What can be followed by a path. */
function isPlainUrl(text: string, protocols: readonly string[]): boolean {
  return isUrl(text, protocols) && /^[^\s?#@]+$/.test(text);
}

/** Keys that could be swapped on their way would let a stranger issue tokens. */
function isSafeAddress(text: string): boolean {
  return isUrl(text, ['https:']) || (isUrl(text, ['http:']) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(text).hostname));
}
