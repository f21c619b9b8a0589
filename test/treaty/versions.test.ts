import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../src/treaty/acts.ts';
import { party } from '../../src/treaty/parties.ts';
import { type Version, versionBetween, versionMatrix } from '../../src/treaty/versions.ts';
import { day, notice, notices, numbered, protocol, recordOf, signature, six, withdrawal } from './entries.ts';

const all = 'AM 2024-02-01, BY 2024-02-01, KG 2024-02-01, KZ 2024-02-01, RU 2024-02-01, TJ 2024-02-01';
const first = 'AM 2025-01-01, BY 2025-02-01, KZ 2025-03-01, RU 2025-06-01';
const second = 'AM 2026-01-01, BY 2026-01-01, KG 2026-01-01, KZ 2026-06-01';

describe('Art. 15; VCLT art. 40(4) · R38: between two Parties the version that binds both applies', () => {
  test('R38: four accept an amendment, the others do not: Party × Party', () => {
    expect(matrix(versionsOf(all, first), '2025-06-01')).toEqual([
      'AM BY 1, AM KG 0, AM KZ 1, AM RU 1, AM TJ 0', 'BY KG 0, BY KZ 1, BY RU 1, BY TJ 0', 'KG KZ 0, KG RU 0, KG TJ 0',
        'KZ RU 1, KZ TJ 0', 'RU TJ 0',
    ]);
  });

  test('R38: an amendment has its own four notices: the day before, nobody applies it', () => {
    expect(new Set(matrix(versionsOf(all, first), '2025-05-31').join().match(/\d/g))).toEqual(new Set(['0']));
  });

  test('R38: a second amendment, accepted by others', () => {
    expect(matrix(versionsOf(all, first, second), '2026-06-01')).toEqual([
      'AM BY 2, AM KG 2, AM KZ 2, AM RU 1, AM TJ 0', 'BY KG 2, BY KZ 2, BY RU 1, BY TJ 0', 'KG KZ 2, KG RU 0, KG TJ 0',
        'KZ RU 1, KZ TJ 0', 'RU TJ 0',
    ]);
  });

  test.each([
    ['a later Party, the day before',          'AM', 'TJ', '2025-08-31', [notice('TJ', '2025-09-01')], [], '0'],
    ['a later Party, from its own notice',     'AM', 'TJ', '2025-09-01', [notice('TJ', '2025-09-01')], [], '1'],
    ['one leaves the amendment',               'AM', 'KZ', '2026-09-01', [withdrawal('KZ', '2026-01-01', '2026-09-01')], [], '0'],
    ['one leaves it: the day before',          'AM', 'KZ', '2026-08-31', [withdrawal('KZ', '2026-01-01', '2026-09-01')], [], '1'],
    ['one leaves the text: nothing is left',   'AM', 'KZ', '2026-09-01', [], [withdrawal('KZ', '2026-01-01', '2026-09-01')], undefined],
    ['one leaves the text: others stay',       'AM', 'BY', '2026-09-01', [], [withdrawal('KZ', '2026-01-01', '2026-09-01')], '1'],
    ['before the text is in force',            'AM', 'BY', '2024-01-31', [], [], undefined],
    ['the day on which it is',                 'AM', 'BY', '2024-02-01', [], [], '0'],
    ['one that is no Party to it',             'AM', 'RS', '2026-01-01', [], [], undefined],
  ])('R38: %s', (_case, a, b, on, ofTheAmendment, ofTheText, expected) => {
    const versions = versionsOf(all, first).map(({ instrument, record }, i, those): Version => {
      const text = withMore(those[0]!.record, ofTheText);
      return { instrument, record: i === 0 ? text : { ...withMore(record, ofTheAmendment), amended: text } };
    });
    expect(versionBetween(party(a), party(b), versions, day(on))).toBe(expected);
    expect(versionBetween(party(b), party(a), versions, day(on))).toBe(expected);
  });

  test('R38: the later in the order of adoption, though it was in force first', () => {
    expect(versionBetween(party('AM'), party('BY'), versionsOf(all, second, first), day('2026-06-01'))).toBe('2');
    expect(versionBetween(party('AM'), party('BY'), versionsOf(all, second, first), day('2025-06-01'))).toBe('2');
  });

  test('R38: of an amendment alone, which binds both, nothing applies between them without the text', () => {
    expect(versionBetween(party('AM'), party('BY'), versionsOf('AM 2024-02-01', first), day('2026-01-01'))).toBeUndefined();
    expect(versionBetween(party('AM'), party('BY'), [], day('2026-01-01'))).toBeUndefined();
  });

  test('R38: each pair once, whoever takes part', () => {
    const pairs = versionMatrix(six.map(party), versionsOf(all), day('2026-01-01'));
    expect(pairs).toHaveLength(15);
    expect(new Set(pairs.map(({ a, b }) => [a, b].toSorted().join())).size).toBe(15);
    expect(versionMatrix([], versionsOf(all), day('2026-01-01'))).toEqual([]);
  });

  test('R38: it is the same from both sides, and binds both', () => {
    const dayIn = fc.integer({ min: 0, max: 900 }).map((days) => day('2024-01-01').add({ days }));
    const some = fc.array(fc.tuple(fc.constantFrom(...six), dayIn),
      { maxLength: 8 }).map((those) => those.map(([code, on]) => notice(code, on)));
    fc.assert(fc.property(some, some, fc.constantFrom(...six), fc.constantFrom(...six), dayIn, (one, two, a, b, on) => {
      const versions = versionsOf(all, '', '').map((each, i): Version =>
        ({ ...each, record: withMore(each.record, [[], one, two][i] ?? []) }));
      const between = versionBetween(party(a), party(b), versions, on);
      expect(versionBetween(party(b), party(a), versions, on)).toBe(between);
      const own = [a, b].map((code) => Number(versionBetween(party(code), party(code), versions, on) ?? -1));
      expect(Number(between ?? -1)).toBeLessThanOrEqual(Math.min(...own));
    }));
  });
});

/** The text is '0', its amendments '1', '2' … */
function versionsOf(text: string, ...amendments: readonly string[]): Version[] {
  const amended = recordOf(text);
  const entries = (scenario: string) => numbered([...six.map((code) => signature(code)), ...notices(scenario)]);
  return [
    { instrument: '0', record: amended },
    ...amendments.map((scenario, i) => ({ instrument: String(i + 1),
      record: { finalClauses: protocol, entries: entries(scenario), amended } })),
  ];
}

function withMore(record: Version['record'], more: readonly Entry[]): Version['record'] {
  return { ...record, entries: numbered([...record.entries, ...more]) };
}

/** A row for each Party. */
function matrix(versions: readonly Version[], on: string): string[] {
  const pairs = versionMatrix(six.map(party), versions, day(on));
  return six.slice(0, -1).map((code) => pairs.filter(({ a }) => a === code)
    .map(({ a, b, instrument }) => `${a} ${b} ${instrument ?? '–'}`).join(', '));
}
