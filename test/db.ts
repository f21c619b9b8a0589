/** Databases for tests, on the server that global-setup.mjs started or was given. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Of a role that owns nothing, as the hub's does. */
  readonly url: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** One fresh database per test file. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const at = (url = '') => Object.assign(new URL(url), { pathname: name }).href;
  await execute(server, `create database ${name}`);
  return {
    url: at(process.env['TEST_HUB_DATABASE_URL']),
    ownerUrl: at(server),
    drop: async () => {
      await execute(server, `drop database ${name} with (force)`);
    },
  };
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
