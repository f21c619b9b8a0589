import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { answer, type Answer } from '../../src/commands/compute/answer.ts';
import { type Input, readInput } from '../../src/commands/compute/input.ts';
import { inWords } from '../../src/treaty/calendar-words.ts';

interface Expectation {
  readonly scope: string;
  readonly status: string;
  readonly entry_into_force?: string;
  readonly withdrawal_effective?: string | null;
  readonly party_until?: string;
  readonly dates?: readonly string[];
}

interface Treaty {
  readonly id: string;
  readonly rule_machine: { readonly n?: number };
  readonly events: string | readonly { readonly date: string; readonly state: string | null; readonly kind: string }[];
  readonly expected: readonly Expectation[];
  readonly signatories_without_notice?: readonly string[];
}

/** Facts with their sources; the file itself says how sure each is. Nothing in the code knows any of them. */
const file = JSON.parse(readFileSync(new URL('treaties.json', import.meta.url), 'utf8')) as { readonly treaties: readonly Treaty[] };

describe.each(file.treaties.map((treaty) => [treaty.id, treaty] as const))('Real dates · %s', (id, treaty) => {
  const answers = answersTo({ ...file, treaties: [treaty] });

  test('is understood', () => {
    expect(read({ ...file, treaties: [treaty] }).problems).toEqual([]);
    expect(answers.map(({ name }) => name.startsWith(id))).not.toContain(false);
  });

  test.each(treaty.expected.map((each) => [each.scope, each.status, each] as const))('%s (%s)', (_scope, _status, expectation) => {
    const found = dates(expectation).map(({ party, on }) => [party, computed(answers, expectation, party), on]);
    expect(found.length).toBeGreaterThan(0);
    for (const [party, actual, on] of found) expect([party, actual]).toEqual([party, on]);
  });

  test('no published date differs from its rule', () => {
    expect(answers.flatMap(({ checks }) => checks).filter(({ verdict }) => verdict === 'ALARM')).toEqual([]);
  });

  test('every line of arithmetic ends in its own result', () => {
    const later = answers.flatMap(({ parties }) => parties).filter(({ noticeReceivedOn, boundFrom }) => noticeReceivedOn && boundFrom);
    expect(later.filter(({ arithmetic, boundFrom }) => !arithmetic.endsWith(`${inWords(boundFrom!, 'en')}.`))).toEqual([]);
  });
});

describe('What is computed, and what is taken as recorded', () => {
  test('only where the file does not hold enough notices', () => {
    const recorded = answersTo(file).filter(({ general }) => general.recorded).map(({ name }) => name.split(' ')[0]);
    expect([...new Set(recorded)]).toEqual(['CIS-MED-PROTOCOL-1997', 'CST-1992-1999', 'CSTO-2014-PROTOCOL']);
  });

  test('and then it says so', () => {
    const [protocol] = answersTo(only('CSTO-2014-PROTOCOL'));
    expect(protocol?.checks.map(({ verdict }) => verdict)).toEqual(['RECORDED']);
    expect(protocol?.general.arithmetic).toContain('0 of the 4 notices');
  });
});

describe('A published date that contradicts its rule raises an alarm', () => {
  test.each([
    ['Rome Statute: 1 June 2012 for Guatemala, as one organization had it',  'UNTC-18-10', 'Guatemala', '2012-06-01', '2012-07-01'],
    ['Rome Statute: the month of the 60th day for Albania',                  'UNTC-18-10', 'Albania',   '2003-04-01', '2003-05-01'],
    ['an agreement of the CIS, as if four notices were needed',              'CIS-997_747-p5', 'general', '1998-12-29', '1998-12-21'],
    ['Cybercrime: three months and no first day',                            'BUDAPEST',   'CZ',        '2013-11-22', '2013-12-01'],
  ])('%s', (_case, id, scope, wrong, right) => {
    const { treaties: [treaty], ...around } = only(id);
    const expected = [{ scope, entry_into_force: wrong, status: 'published' }];
    const answers = answersTo({ ...around, treaties: [{ ...treaty, expected }] });
    const alarms = answers.flatMap(({ checks }) => checks).filter(({ verdict }) => verdict === 'ALARM');
    expect(alarms.map((each) => [each.scope, String(each.published), String(each.computed)])).toEqual([[scope, wrong, right]]);
  });
});

describe('R1, R34 · the traps that the file names', () => {
  test('UN: without the instruments of predecessor States the date would be wrong', () => {
    for (const id of ['UNTC-23-1', 'UNTC-4-8']) {
      const { treaties: [treaty], ...around } = only(id);
      const events = listed(treaty!).filter(({ state }) => !state?.includes('predecessor'));
      const [found] = answersTo({ ...around, treaties: [{ ...treaty, events }] });
      expect(found?.checks.find(({ scope }) => scope === 'general')?.verdict).toBe('ALARM');
    }
  });

  test('R6: a State that has not notified is not bound', () => {
    const { signatories_without_notice: without } = only('CIS-997_747-p5').treaties[0]!;
    const [cis] = answersTo(only('CIS-997_747-p5'));
    expect(without!.filter((code) => cis?.parties.some(({ party }) => party === code))).toEqual([]);
  });

  test('R4: in whatever order the notices were recorded', () => {
    const reversed = file.treaties.map((treaty) => ({ ...treaty, events: listed(treaty).toReversed() }));
    const days = (answers: readonly Answer[]) => answers.map(({ general, parties }) =>
      [`in general ${String(general.enteredOn)}`, ...parties.map(({ party, boundFrom }) => `${party} ${String(boundFrom)}`)].toSorted());
    expect(days(answersTo({ ...file, treaties: reversed }))).toEqual(days(answersTo(file)));
  });

  test('R27: a decree alone is no withdrawal', () => {
    const [ottawa] = answersTo(only('OTTAWA-WITHDRAWALS'));
    expect(ottawa?.withdrawals.map(({ party }) => party)).toEqual(['EE', 'LV', 'LT', 'FI', 'PL']);
    expect(ottawa?.remarks).toEqual([expect.stringContaining('domestic_decree of UA')]);
  });

  test('R41: effect can precede the entry into force', () => {
    const [, protocol] = answersTo(only('CST-1992-1999'));
    expect([protocol?.general.enteredOn, protocol?.general.effectFrom].map(String)).toEqual(['2000-03-22', '1999-04-21']);
  });
});

function read(json: unknown): Input {
  return readInput(json, () => undefined);
}

function answersTo(json: unknown): Answer[] {
  return read(json).cases.map(answer);
}

function only(id: string) {
  return { ...file, treaties: file.treaties.filter((treaty) => treaty.id === id) };
}

function listed({ events }: Treaty) {
  return typeof events === 'string' ? [] : events;
}

interface Wanted {
  readonly party?: string;
  readonly on: string | readonly string[] | undefined;
}

/** By name: each Party that the scope lists. */
function dates({ scope, dates: terms, ...expectation }: Expectation): Wanted[] {
  if (terms) return [{ on: terms }];
  const on = expectation.entry_into_force ?? expectation.withdrawal_effective ?? expectation.party_until;
  if (/\bgeneral\b/.test(scope)) {
    const named = /\(([A-Z,]+)/.exec(scope)?.[1]?.split(',') ?? [];
    return [{ on }, ...named.map((party) => ({ party, on }))];
  }
  return (/^[A-Z]{2}(,[A-Z]{2})*$/.test(scope) ? scope.split(',') : [scope]).map((party) => ({ party, on }));
}

function computed(answers: readonly Answer[], expectation: Expectation, name: string | undefined): string | readonly string[] | undefined {
  const found = answers.length > 1 && expectation.scope.startsWith('protocol') ? answers[1] : answers[0];
  const own = found?.parties.find(({ party }) => party === name);
  if (expectation.dates) return found?.termEnds.map(String);
  if ('withdrawal_effective' in expectation) return found?.withdrawals.find(({ party }) => party === name)?.withdrawalOn?.toString();
  if (expectation.party_until !== undefined) return own?.lastDay?.toString();
  return (name === undefined ? found?.general.enteredOn : own?.boundFrom)?.toString();
}
