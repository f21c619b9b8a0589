/**
 * Prints the schemas of schema/ from the code. With --check: are the committed ones still true, is what was
 * released what it was, is nothing broken for those who have written against the newest, and does all that is deprecated say until when it
 * stays? With --release: releases the hub's.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'graphql';
import { breaksOf } from './schema/breaks.ts';
import { deprecationsIn } from './schema/deprecation.ts';
import { printedSchemas } from './schema/printed.ts';
import { alteredReleases, newestReleased, release, today } from './schema/released.ts';

const MEND = 'npm run schema';

const printed = await printedSchemas();
const [hub = '', supergraph = ''] = printed.map(({ text }) => text);

if (process.argv.includes('--check')) {
  const complaints = [...printed.flatMap(({ file, text }) => untrue(file, text)), ...altered(), ...(await broken()), ...undated()];
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} else if (process.argv.includes('--release')) {
  await release(hub).then((file) => { console.log(`${file} is released.`); }, refuse);
} else {
  for (const { file, text } of printed) writeFileSync(file, text);
}

function refuse(error: Error): void {
  console.error(`Not released. ${error.message}.`);
  process.exitCode = 1;
}

async function broken(): Promise<string[]> {
  const { version, sdl } = newestReleased();
  const breaks = await breaksOf(sdl, hub, today());
  return breaks.map(({ path, what, mend }) =>
    `${path} breaks what was released as ${version}. ${what} To mend it: ${mend}. What must break is a release: see CONTRIBUTING.md.`);
}

function altered(): string[] {
  return alteredReleases().map((file) =>
    `schema/released/${file} is not what was released: SHA256SUMS says otherwise. To mend it: restore it from the commit that released it.`);
}

function undated(): string[] {
  const without = [...deprecationsIn(parse(supergraph))].filter(([, lastDay]) => !lastDay);
  return without.map(([path]) => `${path} is deprecated, and does not say how long it stays. End the reason with "Stays until 2027-06-30."`);
}

function untrue(file: string, now: string): string[] {
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (committed === now) return [];
  return [`${file} is not what is printed. ${firstDifference(committed, now)}\nTo mend it: ${MEND}, then review the change.`];
}

function firstDifference(committed: string, now: string): string {
  const [before, after] = [committed.trimEnd().split('\n'), now.trimEnd().split('\n')];
  const differs = after.findIndex((line, i) => line !== before[i]);
  const at = differs < 0 ? after.length : differs;
  return `Line ${at + 1}:\n  committed: ${before[at] ?? '(end of file)'}\n  printed:   ${after[at] ?? '(end of file)'}`;
}
