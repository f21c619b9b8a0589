// Plain .mjs: Jest loads this outside its module system, and Node strips the types of what it imports.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts';

/** TEST_DATABASE_URL is a superuser's, given or our own; TEST_HUB_DATABASE_URL that of a role that owns nothing. */
export default async function setup() {
  process.env.TEST_TEMPLATE = `test_template_${randomUUID().slice(0, 8)}`;
  if (process.env.TEST_DATABASE_URL) {
    process.env.TEST_HUB_DATABASE_URL = await ensureHubRole(process.env.TEST_DATABASE_URL);
    return;
  }
  const base = mkdtempSync(join(tmpdir(), 'khattama-test-'));
  chmodSync(base, 0o755); // run by root, the server's user must be able to enter
  const postgres = await startEmbeddedPostgres({ directory: join(base, 'postgres'), durable: false });
  process.env.TEST_DATABASE_URL = postgres.ownerUrl;
  process.env.TEST_HUB_DATABASE_URL = postgres.url;
  globalThis.stopPostgres = async () => {
    await postgres.stop();
    rmSync(base, { recursive: true, force: true });
  };
}

async function ensureHubRole(url) {
  const [role, password] = ['khattama_test_hub', randomUUID()];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login password '${password}'`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { username: role, password }).href;
}
