/** Prints docs/configuration.md from the one table of variables; with --check, says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { variables } from '../src/config.ts';

const FILE = 'docs/configuration.md';

interface Row {
  readonly meaning: string;
  readonly write: string;
  readonly default?: string;
  readonly demanded?: string;
  readonly only?: string;
}

const rows = Object.entries<Row>(variables).map(([name, row]) =>
  `| \`${name}\` | ${row.meaning}${row.demanded ? `; demanded ${row.demanded}` : ''} | ${row.write} | ${row.default ? `\`${row.default}\`` : ''} | ${row.only ?? 'all'} |`);

const page = `# Configuration

Read once, at start, from the environment; everything that is wrong is said at once. By the hub (\`npm start\` and the commands beside it), by the gateway (\`npm run gateway\`), or
by \`npm run federation\`, which passes its environment on to the hub, the gateway and the nodes that it starts. A node's own are in
[its README](../examples/national-node/README.md).

| Variable | Meaning | Write | Unless set | Read by |
|---|---|---|---|---|
${rows.join('\n')}

Run by root from a folder that others may not enter, the embedded PostgreSQL lives under \`/var/lib/khattama\`, and the hub says where: to begin anew, remove that too.
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, page);
else if (readFileSync(FILE, 'utf8') !== page) {
  console.error(`${FILE} is not what src/config.ts says: run npm run configuration and commit it.`);
  process.exitCode = 1;
}
