/** Does each article and each rule that the hub claims have tests, one of them from outside, and do all of them pass? */
import type { Clause } from './clauses.ts';
import { idsIn } from './ids.ts';
import { OUTSIDE, type Test } from './jest.ts';

export interface Finding extends Clause {
  readonly tests: readonly (Test & { readonly throughApi: boolean })[];
  /** Empty: the hub does what it claims. */
  readonly wrong: readonly string[];
}

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What is wrong with no clause in particular. */
  readonly wrong: readonly string[];
}

export function judge(clauses: readonly Clause[], tests: readonly Test[]): Verdict {
  const named = tests.map((test) => ({ ...test, throughApi: test.file.endsWith('.api.test.ts'), ids: idsIn(test.name) }));
  const findings = clauses.map((clause) => {
    const its = named.filter(({ ids }) => ids.includes(clause.id)).map(({ ids: _ids, ...test }) => test);
    return { ...clause, tests: its, wrong: clause.claimed ? wrongWith(its) : [] };
  });
  const unread = named.filter(({ name }) => name === OUTSIDE);
  const stray = named.filter(({ ids }) => ids.some((id) => !clauses.some((clause) => clause.id === id)));
  return {
    findings,
    wrong: [
      ...unread.map(({ file }) => `${file}: failed outside its tests, and may have hidden some`),
      ...stray.map(({ file, name }) => `${file}: names what docs/rules.md does not have: ${name}`),
    ],
  };
}

export function isConformant({ findings, wrong }: Verdict): boolean {
  return wrong.length === 0 && findings.every((finding) => finding.wrong.length === 0);
}

/** A test that is skipped shows nothing. */
function wrongWith(tests: Finding['tests']): string[] {
  if (tests.length === 0) return ['no test'];
  const bad = tests.filter(({ status }) => status !== 'passed');
  return [
    ...(tests.some(({ throughApi }) => throughApi) ? [] : ['no test through the API']),
    ...bad.map(({ status, name, file }) => `${status === 'failed' ? 'failed' : 'not run'}: ${name} (${file})`),
  ];
}
