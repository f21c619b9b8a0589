/** From the environment to a running hub: with what it finds there, or with what it brings along for development. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Dkim, newDkimKey } from './broadcast/dkim.ts';
import { bundledParties, load } from './bundled.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { DatabaseUrls } from './database.ts';
import { startDevelopmentMail } from './development-mail.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { startHub } from './hub.ts';
import { openDevelopmentIssuer } from './identity/development-issuer.ts';
import { keep } from './identity/private-file.ts';
import { openSigningKey } from './identity/signing-key.ts';
import { remoteKeys } from './identity/tokens.ts';
import { allParties } from './registry/parties.ts';

export interface Running extends AsyncDisposable {
  /** What whoever has started it wants to know, a line each. */
  readonly says: readonly string[];
}

export async function start(config: Config, say: (sentence: string) => void): Promise<Running> {
  await mkdir(config.dataDir, { recursive: true });
  await using starting = new AsyncDisposableStack();
  const database = await findDatabase(config, starting, say);
  const mail = await findMail(config, starting);
  const issuer = config.tokens ? undefined : await openDevelopmentIssuer(config.dataDir);
  const tokens = issuer ?? { issuer: '', audience: '', ...config.tokens, keys: remoteKeys(config.tokens?.keysUrl ?? '') };
  let tokensAt: string | undefined;
  const prepare = async (context: Context) => {
    if (!config.databaseUrl) await loadOnce(context);
    const parties = [...(await bundledParties()), ...(await allParties(context.em)).map(({ code }) => code)];
    tokensAt = await issuer?.writeTokens([...new Set(parties)].sort(), Temporal.Now.instant());
  };
  const { port, host, publicUrl, mailFrom: from, secretariatMailbox: secretariat } = config;
  const dkim = await findDkim(config);
  const signing = await openSigningKey(config.signingKeyFile ?? join(config.dataDir, 'signing-key.json'), !config.signingKeyFile);
  const sending = {
    smtpUrl: mail.url, from, requireTls: config.production, ...(dkim && { dkim }), ...(secretariat !== undefined && { secretariat }),
  };
  const hub = starting.use(await startHub({
    database, tokens, mail: sending, signing, port, host, publicUrl, prepare, formerParties: config.formerParties,
    webhooks: { targets: config.webhookTargets }, nodes: { targets: config.nodeTargets },
    ...(config.bounces && { bounces: config.bounces }),
  }));
  const running = starting.move();
  return {
    says: [
      `API       ${hub.url}`,
      `GraphiQL  ${hub.url.replace(/graphql$/, 'graphiql')}`,
      ...(mail.folder ? [`Mails     ${mail.folder}`] : []),
      ...(tokensAt ? [`Tokens    ${tokensAt} (for development)`] : []),
    ],
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** The embedded one begins with the bundled data; elsewhere nothing is loaded unless asked for. */
async function loadOnce(context: Context): Promise<void> {
  await load('history', context);
  await load('demonstration', context);
}

/** One of your own, or a real PostgreSQL that npm brought along. */
export async function findDatabase(config: Config, starting: AsyncDisposableStack, say: (sentence: string) => void): Promise<DatabaseUrls> {
  if (config.databaseUrl) return { url: config.databaseUrl, ownerUrl: config.migrationDatabaseUrl };
  const postgres = await startEmbeddedPostgres({ directory: join(config.dataDir, 'postgres'), say });
  starting.defer(() => postgres.stop());
  return { url: postgres.url, ownerUrl: postgres.ownerUrl };
}

/** In development the mails are signed too, so that the real way is gone. */
async function findDkim({ dkim, dataDir }: Config): Promise<Dkim | undefined> {
  if (dkim === 'NONE') return undefined;
  if (dkim === 'KEPT') return { selector: 'development', privateKey: await keep(join(dataDir, 'dkim.pem'), newDkimKey) };
  return { selector: dkim.selector, privateKey: await readFile(dkim.keyFile, 'utf8') };
}

interface MailServer {
  readonly url: string;
  /** Where a development server keeps the mail. */
  readonly folder?: string;
}

async function findMail({ smtpUrl, dataDir }: Config, starting: AsyncDisposableStack): Promise<MailServer> {
  if (smtpUrl) return { url: smtpUrl };
  const folder = join(dataDir, 'mail');
  return { url: starting.use(await startDevelopmentMail(folder)).url, folder };
}
