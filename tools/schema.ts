/** Prints the hub's SDL to schema/hub.graphql; with --check, only says whether the committed one is still true. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printHubSchema } from '../src/schema.ts';

const FILE = 'schema/hub.graphql';
const MEND = 'npm run schema';

const printed = `${(await printHubSchema()).trimEnd()}\n`;

if (process.argv.includes('--check')) check(printed);
else writeFileSync(FILE, printed);

function check(now: string): void {
  const committed = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  if (committed === now) return;
  console.error(`${FILE} is not what the hub prints. ${firstDifference(committed, now)}\nTo mend it: ${MEND}, then review the change.`);
  process.exitCode = 1;
}

function firstDifference(committed: string, now: string): string {
  const [before, after] = [committed.trimEnd().split('\n'), now.trimEnd().split('\n')];
  const differs = after.findIndex((line, i) => line !== before[i]);
  const at = differs < 0 ? after.length : differs;
  return `Line ${at + 1}:\n  committed: ${before[at] ?? '(end of file)'}\n  printed:   ${after[at] ?? '(end of file)'}`;
}
