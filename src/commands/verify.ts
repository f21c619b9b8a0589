/** `npm run verify [-- POSITION:HASH]`: does the chain hold, and does a head that was kept still stand? */
import { verify } from '../log/verify.ts';
import { run } from './connect.ts';

await run(async (orm) => {
  const [argument] = process.argv.slice(2);
  const [, position, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(argument ?? '') ?? [];
  if (argument !== undefined && hash === undefined) {
    console.error('Give the head that you have kept as POSITION:HASH, such as 28:822fd501… with all 64 digits, or nothing.');
    return 2;
  }
  const verdict = await verify(orm.em.fork(), hash === undefined ? undefined : { position: Number(position), hash });
  if (!verdict.holds) {
    console.error(`The chain breaks at entry ${verdict.position}: ${verdict.reason}.`);
    return 1;
  }
  console.log(`The chain holds: ${verdict.head.position} entries. Head ${verdict.head.position}:${verdict.head.hash}`);
  return 0;
});
