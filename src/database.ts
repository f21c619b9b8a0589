/** Opens the database, and brings its tables up to date. */
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { TheLog } from '../migrations/0001-the-log.ts';
import { TheRegistry } from '../migrations/0002-the-registry.ts';
import { Informing } from '../migrations/0003-informing.ts';
import { Files } from '../migrations/0004-files.ts';
import { WhatIsUponAnEntry } from '../migrations/0005-what-is-upon-an-entry.ts';
import { Reminders } from '../migrations/0006-reminders.ts';
import { WhatAFindingReplaces } from '../migrations/0007-what-a-finding-replaces.ts';
import { Channels } from '../migrations/0008-channels.ts';
import { Forgetting } from '../migrations/0009-forgetting.ts';
import { DigestsDueOnTheirDay } from '../migrations/0010-digests-due-on-their-day.ts';
import { TheGraph } from '../migrations/0011-the-graph.ts';
import { AcknowledgementRow, AddresseeRow, AttemptRow, DeliveryRow, FollowerRow, ToldAgainRow } from './broadcast/delivery.entity.ts';
import { ReminderRow } from './broadcast/reminder.entity.ts';
import { ChannelActRow, ChannelRow } from './depositary/channel.entity.ts';
import { OperationInUseRow } from './federation/operation.entity.ts';
import { FilePartRow, FileRow, FileUploadRow } from './files/file.entity.ts';
import { EntryRow } from './log/entry.entity.ts';
import { AuthorityVersionRow, InstrumentRow, NotificationRow, PartyRow } from './registry/registry.entity.ts';

const MIGRATION_LOCK = 4711;

/** Listed by hand: a depositary does not run what it finds in a folder. */
const migrationsList = [
  { name: '0001-the-log', class: TheLog },
  { name: '0002-the-registry', class: TheRegistry },
  { name: '0003-informing', class: Informing },
  { name: '0004-files', class: Files },
  { name: '0005-what-is-upon-an-entry', class: WhatIsUponAnEntry },
  { name: '0006-reminders', class: Reminders },
  { name: '0007-what-a-finding-replaces', class: WhatAFindingReplaces },
  { name: '0008-channels', class: Channels },
  { name: '0009-forgetting', class: Forgetting },
  { name: '0010-digests-due-on-their-day', class: DigestsDueOnTheirDay },
  { name: '0011-the-graph', class: TheGraph },
];

/** What the hub itself may do. It owns nothing, so it cannot drop the triggers that keep the log. */
const grants = {
  select: ['mikro_orm_migrations'],
  'select, insert': ['entry', 'file', 'file_part', 'file_upload', 'acknowledgement', 'told_again'],
  'select, update': ['follower'],
  'select, insert, update': ['delivery', 'attempt', 'addressee', 'channel', 'channel_act', 'reminder'],
  'select, insert, update, delete': ['party', 'instrument', 'authority_version', 'notification', 'operation_in_use'],
} as const;

export interface DatabaseUrls {
  readonly url: string;
  /** Of the role that owns the tables, to bring them up to date; without it the hub's own role must be able to, or another has. */
  readonly ownerUrl?: string | undefined;
}

export async function openDatabase({ url, ownerUrl }: DatabaseUrls): Promise<MikroORM> {
  await migrate(ownerUrl ?? url, ownerUrl === undefined ? undefined : decodeURIComponent(new URL(url).username));
  return MikroORM.init(options(url));
}

/** For the check that entities and migrations agree. */
export function options(url: string) {
  return defineConfig({
    clientUrl: url,
    entities: [
      EntryRow, FileRow, FilePartRow, FileUploadRow, PartyRow, InstrumentRow, AuthorityVersionRow, NotificationRow,
      ChannelRow, ChannelActRow, FollowerRow, DeliveryRow, AttemptRow, AddresseeRow, AcknowledgementRow, ToldAgainRow,
      ReminderRow, OperationInUseRow,
    ],
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, silent: true },
    schemaGenerator: { ignoreTriggers: true }, // they live in the migrations; the comparator would drop them
    pool: { max: 20 },
    driverOptions: { connectionTimeoutMillis: 5_000, ...lostHosts, onPoolCreated: releaseLostConnections },
  });
}

/**
 * A process that is killed lets its locks go at once. A machine that is cut off does not: unless PostgreSQL asks whether it is still there,
 * it would hold them for two hours, and nobody would be informed meanwhile. So it is missed within half a minute; and so is PostgreSQL,
 * where nothing has been asked of it.
 */
const lostHosts = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  onConnect: (client: pg.Client) => client.query(`
    set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; set tcp_user_timeout = 30000`),
};

/**
 * After a PostgreSQL crash, Kysely's transaction does not give its connection back when the ROLLBACK fails too
 * (kysely-org/kysely#1990). One crash under load would so empty the pool for good, and every act after it
 * would wait for ever. A connection that is lost is therefore released here, whoever holds it.
 */
function releaseLostConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined); // unheard, it would end the process
  pool.on('connect', (client) => {
    const release = () => {
      try {
        client.release(true);
      } catch {
        // given back already: nothing to do
      }
    };
    client.on('error', release);
    client.on('end', release);
  });
}

/**
 * MikroORM's migrator takes no lock: two hubs starting together on a fresh database would collide. A role that owns nothing may
 * start a hub too, on a database that another has brought up to date.
 */
async function migrate(ownerUrl: string, role: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (await isBehind(client)) await runMigrations(ownerUrl);
    if (role !== undefined) await grant(client, client.escapeIdentifier(role));
  } finally {
    await client.end(); // and so frees the lock
  }
}

async function isBehind(client: pg.Client): Promise<boolean> {
  const { rows: [found] } = await client.query<{ there: boolean }>(`select to_regclass('mikro_orm_migrations') is not null as there`);
  if (!found?.there) return true;
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations');
  return migrationsList.some(({ name }) => rows.every((row) => row.name !== name));
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init(options(ownerUrl));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

async function grant(client: pg.Client, role: string): Promise<void> {
  await client.query(`grant usage on schema public to ${role}`);
  for (const [privileges, tables] of Object.entries(grants)) await client.query(`grant ${privileges} on ${tables.join(', ')} to ${role}`);
}
