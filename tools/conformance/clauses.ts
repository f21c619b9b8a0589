/** What the hub is held to, read from the tables of docs/rules.md: the articles of the Protocol and the depositary's rules. */
import { readFileSync } from 'node:fs';

const FILE = 'docs/rules.md';

export interface Clause {
  /** `R17`, `Art. 16`, `Preamble`, `Final`. */
  readonly id: string;
  readonly kind: 'ARTICLE' | 'RULE';
  readonly title: string;
  /** Of an article, as its last cell says; of a rule, always. */
  readonly claimed: boolean;
}

export function readClauses(page = readFileSync(FILE, 'utf8')): Clause[] {
  const clauses = page.split('\n').filter((line) => line.startsWith('|')).flatMap(clauseOf);
  const ids = clauses.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  if (twice.length > 0) throw new Error(`${FILE} has more than one row for ${twice.join(', ')}`);
  if (!['ARTICLE', 'RULE'].every((each) => clauses.some(({ kind }) => kind === each))) throw new Error(`${FILE} has no tables to read`);
  return clauses;
}

/** None, of a row of another table. */
function clauseOf(row: string): Clause[] {
  const [id = '', title = '', ...others] = row.split('|').slice(1, -1).map((cell) => cell.replaceAll('*', '').trim());
  if (/^R\d+$/.test(id)) return [{ id, kind: 'RULE', title, claimed: true }];
  if (/^(Art\. \d+|Preamble|Final)$/.test(id)) return [{ id, kind: 'ARTICLE', title, claimed: others.at(-1) === 'claimed' }];
  return [];
}
