/**
 * A real PostgreSQL from npm binaries: no installation, no container, and root will do.
 * For development and tests, on this machine only; anything else sets DATABASE_URL.
 */
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keep } from './identity/private-file.ts';
import { binariesFor } from './postgres-binaries.ts';
import { prepareHome } from './postgres-home.ts';
import { underLock } from './postgres-lock.ts';
import { ensureCluster, launch, recordedServer, type Server, shutDown, type Site } from './postgres-server.ts';

export interface Options {
  readonly directory: string;
  readonly port?: number;
  readonly database?: string;
  /** false is faster and may lose everything with the machine: for tests. */
  readonly durable?: boolean;
  /** Told where the data is, and why, when it cannot be in `directory`. */
  readonly say?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** Of the role `hub`, which owns nothing. */
  readonly url: string;
  /** Of the role `owner`, a superuser, for migrations. */
  readonly ownerUrl: string;
  /** Where it really lives. */
  readonly directory: string;
  readonly pid: number;
  /** Close your own connections first: the server goes on while anybody is connected to the database. */
  stop(): Promise<void>;
}

/** The two methods are missing in @types/pg. */
type Presence = pg.Client & { ref(): void; unref(): void };
type UrlOf = (role: 'owner' | 'hub', database: string) => string;

export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { directory, port, database = 'khattama', durable = true, say = () => undefined } = options;
  const { directory: home, user } = prepareHome(resolve(directory), say);
  const site: Site = { home, data: join(home, 'data'), bin: binariesFor(user), user, durable };
  const lock = join(home, 'lock');
  return underLock(lock, async () => {
    const passwords = { owner: await keep(join(home, 'owner.password'), password), hub: await keep(join(home, 'hub.password'), password) };
    const urlAt = (server: Server): UrlOf => (role, name) => `postgres://${role}:${passwords[role]}@127.0.0.1:${server.port}/${name}`;
    await ensureCluster(site, passwords.owner);
    const server = (await liveServer(site, urlAt)) ?? (await launch(site, port));
    const urlOf = urlAt(server);
    await ensureContents(urlOf('owner', 'postgres'), database, passwords.hub);
    const ownerUrl = urlOf('owner', database);
    const presence = await showPresence(ownerUrl);
    const stop = () => underLock(lock, () => leave(site, presence, ownerUrl));
    return { url: urlOf('hub', database), ownerUrl, directory: home, pid: server.pid, stop };
  });
}

function password(): string {
  return randomBytes(18).toString('base64url');
}

/** A hub that crashed leaves its server running: the next one takes it over, if it takes our password and has our data. */
async function liveServer(site: Site, urlAt: (server: Server) => UrlOf): Promise<Server | undefined> {
  for (let attempt = 1; attempt <= 600; attempt++) {
    const server = recordedServer(site.data);
    if (!server) return undefined;
    try {
      return (await servesData(urlAt(server)('owner', 'postgres'), site.data)) ? server : undefined;
    } catch (error) {
      const recovering = (error as pg.DatabaseError).code === '57P03'; // or going down: worth a minute; anything else, a second
      if (!recovering && attempt >= 10) return undefined;
      await sleep(100);
    }
  }
  throw new Error(`PostgreSQL in ${site.data} has been starting or stopping for a minute.`);
}

async function servesData(url: string, data: string): Promise<boolean> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(data);
  } finally {
    await client.end();
  }
}

async function ensureContents(url: string, database: string, hubPassword: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rowCount: roles } = await client.query(`select from pg_roles where rolname = 'hub'`);
    if (roles === 0) await client.query(`create role hub login password ${client.escapeLiteral(hubPassword)}`);
    const { rowCount: databases } = await client.query('select from pg_database where datname = $1', [database]);
    if (databases === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner owner`);
  } finally {
    await client.end();
  }
}

/** An idle session, by which other hubs see us even between our queries, and before the first. It keeps no process from ending. */
async function showPresence(url: string): Promise<Presence> {
  const client = (await connect(url)) as Presence;
  client.unref();
  return client;
}

async function leave(site: Site, presence: Presence, ownerUrl: string): Promise<void> {
  presence.ref(); // or the process may end while it waits here
  await presence.end();
  const last = await connect(ownerUrl).catch(() => undefined);
  if (!last) return; // it has gone already
  const alone = await isAlone(last);
  await last.end();
  if (alone) await shutDown(site);
}

/** Sessions that have just been closed are still seen for a moment. */
async function isAlone(client: pg.Client): Promise<boolean> {
  const others = `select from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  for (let attempt = 1; attempt <= 10; attempt++) {
    const { rowCount } = await client.query(others);
    if (rowCount === 0) return true;
    await sleep(50);
  }
  return false;
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: 'khattama embedded' });
  client.on('error', () => undefined); // without a listener, a server that dies takes us along
  await client.connect();
  return client;
}
