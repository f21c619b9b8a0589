/** `npm run rebuild`: builds every projection again from the log, and says whether it is as it was. */
import { rebuild } from '../registry/rebuild.ts';
import { run } from './connect.ts';

await run(async (orm) => {
  const { entries, projections } = await rebuild(orm.em.fork());
  for (const { table, rows, different } of projections) {
    console.log(`${table.padEnd(18)} ${String(rows).padStart(6)} rows  ${different === 0 ? 'as they were' : `${different} were wrong, and are right now`}`);
  }
  const equal = projections.every(({ different }) => different === 0);
  console.log(`Rebuilt from ${entries} entries: ${equal ? 'every projection is equal to the live one.' : 'the live projections differed.'}`);
  return equal ? 0 : 1;
});
