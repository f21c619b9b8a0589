/** The answer as a table for people. */
import type { Answer } from './answer.ts';
import type { Check } from './checks.ts';
import type { Problem } from './case.ts';

type Row = readonly string[];

export function printed(answer: Answer): string {
  const { name, general, parties, withdrawals, termEnds, termArithmetic, checks, remarks } = answer;
  return [
    `${name}\n${'='.repeat(Math.min(name.length, 100))}`,
    table([
      ['In force from', general.enteredOn?.toString() ?? '—', general.arithmetic],
      ...(general.effectFrom ? [['Effect from', general.effectFrom.toString(), 'as the clauses say']] : []),
    ]),
    ...section('Party', ['bound from', 'last day', 'how'], parties.map((each) =>
      [each.party, each.boundFrom?.toString() ?? '—', each.lastDay?.toString() ?? '', each.arithmetic])),
    ...section('Withdrawal of', ['takes effect', 'how'], withdrawals.map(({ party, withdrawalOn, arithmetic, condition }) =>
      [party, withdrawalOn?.toString() ?? '—', `${arithmetic}${condition === undefined ? '' : ` Not computed: ${condition}.`}`])),
    ...(termEnds.length > 0 ? [`Last days of terms: ${termEnds.join(', ')}\n  ${termArithmetic ?? ''}`] : []),
    ...section('Published', ['date', 'verdict'], checks.map((check) => [check.scope, days(check.published), verdict(check)])),
    ...(remarks.length > 0 ? [remarks.map((remark) => `Note: ${remark}`).join('\n')] : []),
    ...checks.filter((check) => check.verdict === 'ALARM').map(alarm),
  ].join('\n\n');
}

/** `FILE: treaties.3.finalClauses.term: is not …` */
export function printedProblem(file: string, { path, says }: Problem): string {
  return `${file}: ${path.length === 0 ? 'the whole' : path.join('.')} ${says}.`;
}

function alarm({ scope, of, published, computed, status }: Check): string {
  return `ALARM: ${whats[of]} for ${scope} is published as ${days(published)}${status === undefined ? '' : ` (${status})`}, `
    + `but the clauses and the papers in the file give ${days(computed)}.`;
}

const whats = {
  ENTRY_INTO_FORCE: 'entry into force', WITHDRAWAL: 'withdrawal', LAST_DAY: 'the last day', TERM_ENDS: 'the end of terms',
} as const satisfies Record<Check['of'], string>;

function verdict({ verdict: says, computed, status, of }: Check): string {
  const about = `${whats[of]}${status === undefined ? '' : `; ${status}`}`;
  const words = { AGREES: 'agrees', RECORDED: 'taken as given', ALARM: `ALARM: ${days(computed)} computed` } as const;
  return `${words[says]} (${about})`;
}

function days(all: readonly { toString(): string }[]): string {
  return all.length === 0 ? 'none' : all.join(', ');
}

function section(name: string, columns: Row, rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [table([[name, ...columns], ...rows])];
}

/** The last column is as long as it is. */
function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: Row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  ').trimEnd();
  return rows.map(line).join('\n');
}
