/** Is the table of breaks whole, without running anything? */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Clause } from '../conformance/clauses.ts';
import type { Break } from './table.ts';

export function complaintsAbout(breaks: readonly Break[], clauses: readonly Clause[]): string[] {
  const rules = clauses.filter(({ kind }) => kind === 'RULE');
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((path) => `test/${path.replaceAll('\\', '/')}`);
  const unbroken = rules.filter(({ id }) => !breaks.some(({ rule }) => rule === id));
  return [
    ...unbroken.map(({ id, title }) => `${id} has no break in tools/breaks/table.ts: ${title}`),
    ...breaks.flatMap((each) => complaintsAboutOne(each, tests).map((complaint) => `${each.rule}: ${complaint} (${each.says})`)),
    ...breaks.filter(({ rule }) => !rules.some(({ id }) => id === rule)).map(({ rule }) => `${rule} is no rule of docs/rules.md`),
  ];
}

function complaintsAboutOne({ file, find, put, tests: pattern }: Break, tests: readonly string[]): string[] {
  const isNamed = tests.some((path) => path.endsWith('.test.ts') && new RegExp(pattern).test(path));
  return [
    ...occurrences(file, find),
    ...(put === find ? ['what it puts is what it finds'] : []),
    ...(isNamed ? [] : [`no test file fits ${pattern}`]),
  ];
}

function occurrences(file: string, find: string): string[] {
  if (!existsSync(file)) return [`${file} does not exist`];
  const times = readFileSync(file, 'utf8').split(find).length - 1;
  if (times === 1) return [];
  return [times === 0 ? `what it finds no longer occurs in ${file}: ${find}` : `what it finds occurs ${times} times in ${file}: ${find}`];
}
