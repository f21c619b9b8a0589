/** `npm run load -- history|demonstration`: records the bundled data, once. */
import { load } from '../bundled.ts';
import { bundles } from '../log/log.ts';
import { asSecretariat, run } from './connect.ts';

await run(async (orm) => {
  const bundle = bundles.find((each) => each === process.argv[2]);
  if (!bundle) {
    console.error(`Say what to load: ${bundles.join(' or ')}.`);
    return 2;
  }
  console.log(`${await load(bundle, asSecretariat(orm))} new entries recorded from ${bundle}.`);
  return 0;
});
