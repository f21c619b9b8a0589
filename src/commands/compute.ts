/** `npm run compute -- FILE [--json]`: dates from final clauses and notices in a JSON file, with no database. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from './compute/answer.ts';
import { readInput } from './compute/input.ts';
import { printed, printedProblem } from './compute/print.ts';

/** A sentence for whoever wrote the file. */
class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

function compute(): void {
  const { file, json } = asked();
  const { cases, problems } = readInput(readJson(file), (name) => besideIt(file, name));
  if (problems.length > 0) throw new NotUnderstood(problems.map((problem) => printedProblem(file, problem)).join('\n'));
  const answers = cases.map(answer);
  console.log(json ? JSON.stringify({ file, answers }, undefined, 2) : answers.map(printed).join('\n\n\n'));
}

function asked(): { readonly file: string; readonly json: boolean } {
  try {
    const { values, positionals: [file, ...others] } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    if (file !== undefined && others.length === 0) return { file, json: values.json === true };
  } catch { /* an option that there is not */ }
  throw new NotUnderstood('Say which file: npm run compute -- FILE [--json]. Its form is described in docs/final-clauses.md.');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError) throw new NotUnderstood(`${file} is not JSON: ${message}.`, { cause: error });
    const says = unreadable.get(code ?? '');
    throw says === undefined ? error : new NotUnderstood(`${says} ${file}.`, { cause: error });
  }
}

const unreadable = new Map([
  ['ENOENT', 'There is no file'],
  ['EISDIR', 'This is a folder, not a file:'],
  ['EACCES', 'This file may not be read:'],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', 'This file is not text in UTF-8:'],
]);

/** Only in the same folder. */
function besideIt(file: string, name: string): unknown {
  try {
    return readJson(join(dirname(file), basename(name)));
  } catch {
    return undefined;
  }
}

try {
  compute();
} catch (error) {
  if (!(error instanceof NotUnderstood)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
