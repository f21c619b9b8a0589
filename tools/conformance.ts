/**
 * What the hub claims, and the tests that show it, for each article and rule of docs/rules.md.
 *
 *     npm run conformance                                  runs the tests
 *     npm run conformance -- --results FILE                reads what `npm test -- --json --outputFile=FILE` has left
 *     npm run conformance -- --names                       names every test
 *     npm run -s conformance -- --json [FILE]              as JSON, with every name, on the screen or in a file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readClauses } from './conformance/clauses.ts';
import { type JestResults, runJest, testsIn } from './conformance/jest.ts';
import { report } from './conformance/report.ts';
import { isConformant, judge } from './conformance/verdict.ts';

const { values, positionals: [file] } = parseArgs({
  options: { results: { type: 'string' }, json: { type: 'boolean' }, names: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const clauses = readClauses(); // before the tests are run: they take minutes
const results = values.results === undefined
  ? await runJest({ aloud: true })
  : JSON.parse(readFileSync(values.results, 'utf8')) as JestResults;
const verdict = judge(clauses, testsIn(results));
const conformant = isConformant(verdict);
const json = `${JSON.stringify({ conformant, ...verdict }, null, 2)}\n`;
if (values.json === true && file !== undefined) writeFileSync(file, json);
process.stdout.write(values.json === true && file === undefined ? json : `${report(verdict, values.names)}\n`);
// Of a run of our own, the whole of it counts: nobody else looks at how it ended.
process.exitCode = conformant && (results.success || values.results !== undefined) ? 0 : 1;
