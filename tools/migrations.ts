/** Do entities and migrations agree? On a fresh database: what the migrations made is what the entities describe. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase, options } from '../src/database.ts';
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'khattama-migrations-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), durable: false });
try {
  await (await openDatabase({ url: postgres.url, ownerUrl: postgres.ownerUrl })).close();
  const orm = await MikroORM.init(options(postgres.ownerUrl));
  const lines = (await orm.schema.getUpdateSchemaSQL({ wrap: false })).split('\n');
  const statements = lines.filter((line) => line.trim() !== '' && !isThePromiseOfAMigration(line));
  await orm.close();
  if (statements.length > 0) {
    console.error(`Entities and migrations differ. To agree with the entities, the database would need:\n${statements.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Indexes and checks are the database's own, like triggers: the entities need not know them. Columns and keys must agree. */
function isThePromiseOfAMigration(statement: string): boolean {
  return /^drop index "\w+";$|^alter table "\w+" drop constraint "\w+";$/.test(statement.trim());
}
