import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../src/treaty/acts.ts';
import { boundFrom, entryIntoForce, type InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { readFinalClauses } from '../../src/treaty/final-clauses.ts';
import { party } from '../../src/treaty/parties.ts';
import { notice, notices, numbered, recordOf } from './entries.ts';

interface Treaty {
  readonly id: string;
  readonly rule_machine: { readonly type: string; readonly n: number; readonly offset: object; readonly later: object };
  readonly events: readonly { readonly date: string; readonly kind: string; readonly state: string }[];
  readonly expected: readonly { readonly scope: string; readonly entry_into_force: string }[];
  readonly signatories_without_notice?: readonly string[];
}

const file = readFileSync(new URL('treaties.json', import.meta.url), 'utf8');
const { treaties } = JSON.parse(file) as { readonly treaties: readonly Treaty[] };
const [cis, csto] = ['CIS-997_747-p5', 'CSTO-2014-PROTOCOL'].map((id) => treaties.find((treaty) => treaty.id === id)!) as [Treaty, Treaty];

describe('R1, R3: an agreement of the CIS, in force with the third notice of 1998 (official dates)', () => {
  const record = { finalClauses: clausesOf(cis), entries: entriesOf(cis) };

  test.each(cis.expected.map((each) => [each.scope, each.entry_into_force]))('%s: %s', (scope, expected) => {
    expect(dateFor(scope, record)).toBe(expected);
  });

  test('a State that has not notified is not bound', () => {
    expect(cis.signatories_without_notice?.map((code) => dateFor(code, record))).toEqual([undefined, undefined, undefined]);
  });

  test('with four notices, as in our Art. 16, it would have been eight days later', () => {
    const four = clausesOf({ ...cis, rule_machine: { ...cis.rule_machine, n: 4 } });
    expect(dateFor('general', { ...record, finalClauses: four })).toBe('1998-12-29');
  });

  test('R4: in whatever order the notices were recorded', () => {
    const reversed = { ...record, entries: numbered(record.entries.toReversed()) };
    expect(cis.expected.map(({ scope }) => dateFor(scope, reversed))).toEqual(cis.expected.map((each) => each.entry_into_force));
  });
});

describe('R1, R3: the Protocol of 2014. The notices are INVENTED; only the result, 2 December 2016, is reported, by one source', () => {
  const invented = 'KZ 2016-04-12, BY 2016-06-15, RU 2016-09-20, TJ 2016-12-02';

  test.each(csto.expected.map((each) => [each.scope, each.entry_into_force]))('invented notices: %s: %s', (scope, expected) => {
    expect(dateFor(scope, recordOf(invented, clausesOf(csto)))).toBe(expected);
  });

  test.each([
    ['KZ', '2016-12-02'], ['BY', '2016-12-02'], ['RU', '2016-12-02'], ['TJ', '2016-12-02'], ['KG', undefined], ['AM', undefined],
  ])('invented notices: %s: %s', (code, expected) => {
    expect(dateFor(code, recordOf(invented, clausesOf(csto)))).toBe(expected);
  });

  test('invented notices: the six signatories\' alone count', () => {
    const clauses = { ...clausesOf(csto), counting: 'SIGNATORIES' } as const;
    expect(dateFor('general', { finalClauses: clauses, entries: recordOf(`RS 2016-01-01, ${invented}`).entries })).toBe('2016-12-02');
    expect(dateFor('general', { finalClauses: clauses, entries: numbered(notices(invented)) })).toBeUndefined();
  });
});

/** Nothing is known here of any one treaty. */
function clausesOf({ rule_machine: { type, n, offset, later } }: Treaty) {
  expect(type).toBe('nth_notification');
  const clauses = readFinalClauses({ entryIntoForce: { notices: n, waitingPeriod: offset }, laterParties: { waitingPeriod: later } });
  if (!clauses) throw new Error('these final clauses are not understood');
  return clauses;
}

/** An instrument of ratification counts as a notice does. */
function entriesOf({ events }: Treaty): Entry[] {
  const counting = events.filter(({ kind }) => kind === 'notification_received' || kind.startsWith('deposit:'));
  return numbered(counting.map(({ state, date }) => notice(state, date)));
}

function dateFor(scope: string, record: InstrumentRecord): string | undefined {
  return (scope === 'general' ? entryIntoForce(record).enteredOn : boundFrom(party(scope), record))?.toString();
}
