/** Runs Jest, in this folder or in a copy, and reads what it found. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** The part of `jest --json` that we read. */
export interface JestResults {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly ancestorTitles: readonly string[]; readonly title: string; readonly status: string }[];
  }[];
}

export interface Test {
  /** The titles of its describes and its own. */
  readonly name: string;
  readonly file: string;
  readonly status: string;
}

/** Every test; and, as one that failed, whatever else went wrong in a file: it may not even have loaded. */
export function testsIn({ testResults }: Pick<JestResults, 'testResults'>, folder = process.cwd()): Test[] {
  return testResults.flatMap(({ name: path, status, assertionResults }) => {
    const file = relative(folder, path);
    const broken = status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
    const tests = assertionResults.map(({ ancestorTitles, title, ...each }) => ({
      name: [...ancestorTitles, title].join(' › '), file, status: each.status,
    }));
    return broken ? [...tests, { name: OUTSIDE, file, status: 'failed' }] : tests;
  });
}

export const OUTSIDE = 'the file, outside its tests';

export interface Run {
  readonly args?: readonly string[];
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Does it tell how it goes, on stderr? */
  readonly aloud?: boolean;
  /** In milliseconds. */
  readonly patience?: number;
}

export async function runJest({ args = [], folder = process.cwd(), env = {}, aloud = false, patience }: Run): Promise<JestResults> {
  const results = mkdtempSync(join(tmpdir(), 'khattama-results-'));
  const file = join(results, 'results.json');
  try {
    const jest = spawn(process.execPath, [...NODE, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args], {
      cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', aloud ? 'inherit' : 'ignore'],
      ...(patience !== undefined && { timeout: patience, killSignal: 'SIGKILL' as const }),
    });
    await once(jest, 'close');
    if (!existsSync(file)) throw new Error(jest.signalCode === 'SIGKILL' ? 'Jest took too long' : 'Jest has left no results');
    return JSON.parse(readFileSync(file, 'utf8')) as JestResults;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

const NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
