/** Drops every projection, builds it again from the log, and compares it with what was there. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { lockLog, readAfter } from '../log/log.ts';
import { project } from './project.ts';

/** Every table that can be rebuilt; the others are the log, or facts of their own. */
const projections = ['party', 'instrument', 'authority_version', 'notification'] as const;
const PAGE = 500;

export interface Rebuilt {
  readonly entries: number;
  readonly projections: readonly {
    readonly table: string;
    readonly rows: number;
    /** Rows that were there and should not have been, or the reverse. */
    readonly different: number;
  }[];
}

/** In one transaction, with the log locked: readers see the old rows until the new ones are there. */
export function rebuild(em: SqlEntityManager): Promise<Rebuilt> {
  return em.transactional(async (tx) => {
    const { position: entries } = await lockLog(tx);
    for (const table of projections) {
      await tx.execute(`create temporary table was_${table} on commit drop as select * from ${table}`);
      await tx.execute(`delete from ${table}`);
    }
    await replay(tx);
    return { entries, projections: await Promise.all(projections.map((table) => compare(tx, table))) };
  });
}

async function replay(tx: SqlEntityManager): Promise<void> {
  for (let page = await readAfter(tx, 0, PAGE); page.length > 0; page = await readAfter(tx, page.at(-1)?.position ?? 0, PAGE)) {
    for (const entry of page) await project(tx, entry);
    tx.clear();
  }
}

async function compare(tx: SqlEntityManager, table: string): Promise<Rebuilt['projections'][number]> {
  const [counted] = await tx.execute<{ rows: number; different: number }[]>(`
    select (select count(*)::int from ${table}) as rows, (select count(*)::int from (
      (select to_jsonb(t) from ${table} t except all select to_jsonb(w) from was_${table} w) union all
      (select to_jsonb(w) from was_${table} w except all select to_jsonb(t) from ${table} t)) as difference) as different`);
  return { table, rows: counted?.rows ?? 0, different: counted?.different ?? 0 };
}
