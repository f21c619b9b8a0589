/** The tool that prints what the hub claims. No title here carries an id, or it would be counted among the tests of the rules. */
import { describe, expect, test } from '@jest/globals';
import { type Clause, readClauses } from '../../tools/conformance/clauses.ts';
import { idsIn } from '../../tools/conformance/ids.ts';
import { type JestResults, testsIn } from '../../tools/conformance/jest.ts';
import { report } from '../../tools/conformance/report.ts';
import { isConformant, judge } from '../../tools/conformance/verdict.ts';

describe('The ids that a name carries', () => {
  test('of rules, articles and both', () => {
    const read = (name: string) => idsIn(name).join(' ');
    expect(Object.keys(names).map((name) => [name, read(name)])).toEqual(Object.entries(names));
  });

  const names = {
    'R17: six months, counted back': 'R17',
    'R43: the legal day': 'R43',
    'R1, R5: a Party that notifies twice': 'R1 R5',
    'R14–R16: who leaves': 'R14 R15 R16',
    'R14-R16 and R4': 'R14 R15 R16 R4',
    'Art. 16: in force': 'Art. 16',
    'Art. 16 · R3: a later Party': 'Art. 16 R3',
    'Art. 4(3) · R10 › R11: all are informed': 'Art. 4 R10 R11',
    'Arts 3, 4 and 10: what is sent': 'Art. 3 Art. 4 Art. 10',
    'Arts 15–18: its life': 'Art. 15 Art. 16 Art. 17 Art. 18',
    'Art. 16, 4 notices': 'Art. 16',
    'Arts 3, 4 · R12': 'Art. 3 Art. 4 R12',
    'Preamble · R34: the six': 'Preamble R34',
    'Final: one original': 'Final',
    'Final clauses are data': '',
    'VCLT art. 77(1)(e) · R10: told': 'R10',
    'VCLT arts 24 and 77': '',
    'VCLT Art. 68': '',
    'T-R1: replay': '',
    'PR4, R4x and CR12': '',
    'nothing': '',
  };
});

describe('The tables of docs/rules.md', () => {
  test('hold every article and every rule once', () => {
    const clauses = readClauses();
    const rules = Array.from({ length: 45 }, (_, i) => i + 1).filter((n) => n !== 40).map((n) => `R${n}`);
    const articles = ['Preamble', ...Array.from({ length: 18 }, (_, i) => `Art. ${i + 1}`), 'Final'];
    expect(clauses.filter(({ kind }) => kind === 'RULE').map(({ id }) => id)).toEqual(rules);
    expect(clauses.filter(({ kind }) => kind === 'ARTICLE').map(({ id }) => id)).toEqual(articles);
    expect(clauses.filter(({ claimed }) => !claimed).map(({ id }) => id)).toEqual([2, 5, 6, 7, 8, 9, 11, 12, 14].map((n) => `Art. ${n}`));
  });

  test('an id on two rows, or no table at all, is an error', () => {
    const rows = '| Art. 4 | Authorities | claimed |\n| R1 | The **fourth** |';
    expect(readClauses(rows).map(({ title }) => title)).toEqual(['Authorities', 'The fourth']);
    expect(() => readClauses(`${rows}\n| R1 | again |`)).toThrow('R1');
    expect(() => readClauses('# Rules')).toThrow('no tables');
  });
});

describe('The verdict', () => {
  const clause = (id: string, claimed = true): Clause =>
    ({ id, title: 'what it demands', claimed, kind: id.startsWith('R') ? 'RULE' : 'ARTICLE' });
  const a = (id: string, file = 'a.api.test.ts', status = 'passed') => ({ name: `${id}: so it is`, file: `test/${file}`, status });
  const wrong = (clauses: Clause[], ...tests: ReturnType<typeof a>[]) => {
    const verdict = judge(clauses, tests);
    return [...verdict.findings.flatMap((each) => each.wrong), ...verdict.wrong];
  };

  test.each<[string, ReturnType<typeof a>[], RegExp[]]>([
    ['one that passes from outside', [a('R1')], []],
    ['none', [], [/^no test$/]],
    ['that of another alone', [a('R11'), a('R12')],
      [/^no test$/, /does not have/, /does not have/]],
    ['none from outside', [a('R1', 'a.test.ts')], [/^no test through the API$/]],
    ['one that fails beside one that passes', [a('R1'), a('R1', 'b.test.ts', 'failed')], [/^failed: .*b\.test\.ts/]],
    ['one that is skipped', [a('R1'), a('R1', 'b.test.ts', 'pending')], [/^not run: /]],
  ])('on %s', (_case, tests, expected) => {
    expect(wrong([clause('R1')], ...tests)).toEqual(expected.map((each): unknown => expect.stringMatching(each)));
  });

  test('an article that is not claimed needs no test', () => {
    expect(wrong([clause('Art. 5', false)])).toEqual([]);
  });

  test('the id of a describe counts for its tests', () => {
    const results: JestResults['testResults'] = [{ name: '/hub/test/x.api.test.ts', status: 'passed', assertionResults: [
      { ancestorTitles: ['Art. 16', 'R1: in force'], title: 'R4: on one day', status: 'passed' },
    ] }];
    const tests = testsIn({ testResults: results }, '/hub');
    expect(tests).toEqual([{ name: 'Art. 16 › R1: in force › R4: on one day', file: 'test/x.api.test.ts', status: 'passed' }]);
    expect(isConformant(judge(['Art. 16', 'R1', 'R4'].map((id) => clause(id)), tests))).toBe(true);
  });

  test('a file that did not load is no silence', () => {
    const tests = testsIn({ testResults: [{ name: '/hub/test/x.test.ts', status: 'failed', assertionResults: [] }] }, '/hub');
    const verdict = judge([clause('R1')], [a('R1'), ...tests]);
    expect([isConformant(verdict), verdict.wrong]).toEqual([false, [expect.stringContaining('test/x.test.ts')]]);
  });

  test('reads as one line for each, then what is wrong', () => {
    const verdict = judge([clause('Art. 5', false), clause('R1'), clause('R4')], [a('R1'), a('R1', 'a.test.ts')]);
    const page = report(verdict, false).split('\n');
    expect(page).toContainEqual(expect.stringMatching(/^R1 +2 +2 +0 +1 +what it demands$/));
    expect(page[0]).toMatch(/Not claimed: Art. 5$/);
    expect(page.slice(-2)).toEqual(['What is wrong (1):', 'R4: no test']);
    expect(report(verdict, true)).toContain('✓ R1: so it is (test/a.test.ts)');
  });
});
