/** A copy of the project with a PostgreSQL of its own, where code can be broken: the checkout is never touched. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../src/embedded-postgres.ts';
import { runJest, type Test, testsIn } from '../conformance/jest.ts';
import type { Break } from './table.ts';

const NOT_COPIED = ['node_modules', 'var', 'dist', 'coverage', '.git'];
/** In milliseconds: broken code may never end. */
const PATIENCE = 300_000;

export interface Workshop extends AsyncDisposable {
  /** What the tests say of the code as it is. */
  unbroken(pattern: string): Promise<Test[]>;
  /** And with the break, which is mended afterwards. */
  broken(deed: Break): Promise<Test[]>;
}

export async function openWorkshop(): Promise<Workshop> {
  await using closing = new AsyncDisposableStack();
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'khattama-breaks-')));
  closing.defer(() => { rmSync(base, { recursive: true, force: true }); });
  await chmod(base, 0o755); // run by root, the server's user must be able to enter
  const folder = join(base, 'copy');
  cpSync('.', folder, { recursive: true, filter: (path) => !NOT_COPIED.includes(basename(path)) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const postgres = await startEmbeddedPostgres({ directory: join(base, 'postgres'), durable: false });
  closing.defer(() => postgres.stop());
  const run = async (pattern: string) => {
    const env = { TEST_DATABASE_URL: postgres.ownerUrl };
    return testsIn(await runJest({ args: ['--runInBand', `--cacheDirectory=${join(base, 'cache')}`, pattern], folder, env, patience: PATIENCE }), folder);
  };
  const open = closing.move();
  return {
    unbroken: run,
    async broken({ file, find, put, tests }) {
      const path = join(folder, file);
      const code = readFileSync(path, 'utf8');
      writeFileSync(path, code.replace(find, () => put));
      try {
        return await run(tests);
      } finally {
        writeFileSync(path, code);
      }
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
