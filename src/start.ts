/** From the environment to a running hub: with what it finds there, or with what it brings along for development. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { bundledParties, load } from './bundled.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { DatabaseUrls } from './database.ts';
import { startDevelopmentMail } from './development-mail.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { startHub } from './hub.ts';
import { openDevelopmentIssuer } from './identity/development-issuer.ts';
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
  const { port, host, mailFrom: from, secretariatMailbox: secretariat } = config;
  const sending = { smtpUrl: mail.url, from, ...(secretariat !== undefined && { secretariat }) };
  const hub = starting.use(await startHub({ database, tokens, mail: sending, port, host, prepare, formerParties: config.formerParties }));
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
