/** Databases for tests, on the server that global-setup.mjs started or was given. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly name: string;
  /** Of a role that owns nothing, as the hub's does. */
  readonly url: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** One fresh database per test file; as a copy of the template, if there is one. */
export async function freshDatabase(template?: string): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const at = (url = '') => Object.assign(new URL(url), { pathname: name }).href;
  await execute(server, `create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  return {
    name,
    url: at(process.env['TEST_HUB_DATABASE_URL']),
    ownerUrl: at(server),
    drop: async () => {
      await execute(server, `drop database ${name} with (force)`);
    },
  };
}

/** A database that whoever asks first has made, once in a run of the tests; its name, for others to copy it. */
export async function templateOf(make: (database: TestDatabase) => Promise<void>): Promise<string> {
  const [server, name] = [process.env['TEST_DATABASE_URL'] ?? '', process.env['TEST_TEMPLATE'] ?? ''];
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    if ((await client.query('select from pg_database where datname = $1', [name])).rowCount === 0) {
      const draft = await freshDatabase();
      await make(draft);
      await client.query(`alter database ${draft.name} rename to ${name}`);
    }
    return name;
  } finally {
    await client.end();
  }
}

/** A statement on a connection of its own, so that the hub under test is not asked to do it; answers with its rows. */
export async function execute<Row extends pg.QueryResultRow>(url: string, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // tests kill servers; what failed is told by the query
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...params])).rows;
  } finally {
    await client.end();
  }
}
