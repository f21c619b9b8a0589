/** Prints docs/configuration.md from the one table of variables; with --check, says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { variables } from '../src/config.ts';

const FILE = 'docs/configuration.md';

interface Row {
  readonly meaning: string;
  readonly write: string;
  readonly default?: string;
  readonly demanded?: string;
}

const rows = Object.entries<Row>(variables).map(([name, row]) =>
  `| \`${name}\` | ${row.meaning}${row.demanded ? `; demanded ${row.demanded}` : ''} | ${row.write} | ${row.default ? `\`${row.default}\`` : ''} |`);

const page = `# Configuration

Read once, at start, from the environment; everything that is wrong is said at once.

| Variable | Meaning | Write | Unless set |
|---|---|---|---|
${rows.join('\n')}

Run by root from a folder that others may not enter, the embedded PostgreSQL lives under \`/var/lib/khattama\`, and the hub says where: to begin anew, remove that too.
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, page);
else if (readFileSync(FILE, 'utf8') !== page) {
  console.error(`${FILE} is not what src/config.ts says: run npm run configuration and commit it.`);
  process.exitCode = 1;
}
