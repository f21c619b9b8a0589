/** The verdict for people: one line for each article and rule, then what is wrong. */
import type { Finding, Verdict } from './verdict.ts';

export function report({ findings, wrong }: Verdict, withNames: boolean): string {
  const [articles, rules] = [findings.filter(({ kind }) => kind === 'ARTICLE'), findings.filter(({ kind }) => kind === 'RULE')];
  const complaints = [...findings.flatMap((finding) => finding.wrong.map((each) => `${finding.id}: ${each}`)), ...wrong];
  const lines = (each: readonly Finding[]) => each.flatMap((finding) => [lineOf(finding), ...(withNames ? namesOf(finding) : [])]);
  return [
    `Articles of the Protocol, as claimed. Not claimed: ${articles.filter(({ claimed }) => !claimed).map(({ id }) => id).join(', ')}`,
    HEAD,
    ...lines(articles.filter(({ claimed }) => claimed)),
    '',
    "The depositary's rules",
    HEAD,
    ...lines(rules),
    '',
    ...(complaints.length === 0 ? ['All that the hub claims is shown.'] : [`What is wrong (${complaints.length}):`, ...complaints]),
  ].join('\n');
}

const HEAD = 'id         tests  passed  failed  API';
const TITLE = 90;

function lineOf({ id, title, tests, wrong }: Finding): string {
  const count = (its: Finding['tests'], width: number) => String(its.length).padStart(width);
  const counts = [
    count(tests, 6), count(tests.filter(has('passed')), 8), count(tests.filter(has('failed')), 8),
    count(tests.filter(({ throughApi }) => throughApi), 5),
  ].join('');
  return `${id.padEnd(10)}${counts}  ${wrong.length > 0 ? '✗' : ' '} ${title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title}`;
}

function namesOf({ tests }: Finding): string[] {
  return tests.map(({ name, status, file }) => `            ${status === 'passed' ? '✓' : '✗'} ${name} (${file})`);
}

function has(wanted: string) {
  return ({ status }: { readonly status: string }) => status === wanted;
}
