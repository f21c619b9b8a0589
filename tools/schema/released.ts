/** The hub's schema as it was at each release: never changed, as its hash shows. The newest is what others have written against. */
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { Break } from './break.ts';
import { breaksOf } from './breaks.ts';

const FOLDER = 'schema/released';
/** As `sha256sum` writes it. */
const SUMS = `${FOLDER}/SHA256SUMS`;

export interface Released {
  readonly version: string;
  readonly sdl: string;
}

export function newestReleased(): Released {
  const version = newestOf(releasedFiles());
  if (version === undefined) throw new Error(`${FOLDER} is empty`);
  return { version, sdl: readFileSync(fileOf(version), 'utf8') };
}

/** Which files are not what was released: changed, gone, or never released. */
export function alteredReleases(): string[] {
  return alteredIn(new Map(releasedFiles().map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')])), readFileSync(SUMS, 'utf8'));
}

export function alteredIn(files: ReadonlyMap<string, string>, sums: string): string[] {
  const there = [...files].map(([file, text]) => sumOf(file, text));
  const listed = sums.split(/(?<=\n)/);
  const differing = [...there.filter((line) => !listed.includes(line)), ...listed.filter((line) => !there.includes(line))];
  return [...new Set(differing.map((line) => line.trim().split('  ')[1] ?? line))];
}

export function newestOf(files: readonly string[]): string | undefined {
  const versions = files.map((file) => file.replace(/\.graphql$/, ''));
  return versions.sort(byAge).at(-1);
}

/** `1.0.0-rc.1` comes before `1.0.0`. */
function byAge(one: string, other: string): number {
  const [[number, before], [otherNumber, otherBefore]] = [partsOf(one), partsOf(other)];
  return byNumber(number, otherNumber) || Number(before === '') - Number(otherBefore === '') || byNumber(before, otherBefore);
}

function partsOf(version: string): readonly [number: string, before: string] {
  const [number = '', ...before] = version.split('-');
  return [number, before.join('-')];
}

const byNumber = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

/** Refuses what is not newer than what is released, and what would break others without a word in the changelog. */
export async function release(sdl: string): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const newest = newestReleased();
  if (byAge(version, newest.version) <= 0) {
    throw new Error(`${version} is not higher than ${newest.version}, which is released: raise the version in package.json first`);
  }
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  if (sectionOf(changelog, version) === undefined) throw new Error(`CHANGELOG.md has no section "## ${version}"`);
  const unsaid = unsaidIn(changelog, version, await breaksOf(newest.sdl, sdl, today()));
  if (unsaid.length > 0) throw new Error(`CHANGELOG.md, under "## ${version}", does not name what breaks: ${unsaid.join(', ')}`);
  const file = fileOf(version);
  writeFileSync(file, sdl);
  appendFileSync(SUMS, sumOf(`${version}.graphql`, sdl));
  return file;
}

/** Each break is named in the release's own section, by its place in backticks. */
export function unsaidIn(changelog: string, version: string, breaks: readonly Break[]): string[] {
  const section = sectionOf(changelog, version) ?? '';
  return [...new Set(breaks.map(({ path }) => path))].filter((path) => !section.includes(`\`${path}\``));
}

function sectionOf(changelog: string, version: string): string | undefined {
  return changelog.split(/^## /m).find((each) => each.startsWith(`${version}\n`));
}

const releasedFiles = () => readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));

const sumOf = (file: string, text: string) => `${createHash('sha256').update(text).digest('hex')}  ${file}\n`;

export const today = () => Temporal.Now.plainDateISO('UTC');

const fileOf = (version: string) => `${FOLDER}/${version}.graphql`;
