/**
 * The ids of articles and rules that the name of a test carries: `R17`, `R1, R5`, `R14–R16`, `Art. 16 · R3`, `Arts 3, 4 and 10`,
 * `Preamble`, `Final`. A paragraph, `Art. 4(3)`, is of its article; articles of the Vienna Convention are not the Protocol's.
 */
export function idsIn(name: string): string[] {
  const rules = [...name.matchAll(RULES)].flatMap(([, first, last = first]) => range(first, last).map((n) => `R${n}`));
  const articles = [...name.matchAll(ARTICLES)].flatMap(([, plural, list = '']) => numbersIn(list, plural === 's'));
  const words = [...name.matchAll(WORDS)].map(([word]) => word);
  return [...new Set([...words, ...articles.map((n) => `Art. ${n}`), ...rules])];
}

/** Not T-R1, which is a threat. */
const RULES = /(?<![\p{L}\p{N}_-])R(\d+)(?:[–-]R(\d+))?(?![\p{L}\p{N}_])/gu;
const NUMBER = String.raw`\d+(?:\([0-9a-z]+\))*`;
const ARTICLES = new RegExp(`(?<!VCLT )\\bArt(s?)\\.? ?(${NUMBER}(?:(?:, and |, | and |[–-])${NUMBER})*)`, 'g');
/** Final clauses are data of every instrument; the final paragraph is the Protocol's. */
const WORDS = /\bPreamble\b|\bFinal\b(?! clauses)/g;

/** Only `Arts` is followed by a list: in `Art. 16, 4 notices` there is one. */
function numbersIn(list: string, plural: boolean): number[] {
  const spans = list.replaceAll(/\([0-9a-z]+\)/g, '').split(/, and |, | and /);
  return (plural ? spans : spans.slice(0, 1)).flatMap((span) => {
    const [first, last = first] = span.split(/[–-]/);
    return range(first, last);
  });
}

function range(first?: string, last?: string): number[] {
  const [from, to] = [Number(first), Number(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
