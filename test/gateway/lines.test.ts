/** T-D1: who comes by the gateway takes no more of the hub than there is for it. */
import { describe, expect, test } from '@jest/globals';
import { Lines } from '../../src/gateway/lines.ts';
import type { Mandate } from '../../src/identity/mandate.ts';
import { party } from '../../src/treaty/parties.ts';

const kz: Mandate = { role: 'PARTY', party: party('KZ') };
const am: Mandate = { role: 'PARTY', party: party('AM') };

describe('Subscriptions through the gateway', () => {
  test.each<[string, (Mandate | undefined)[], boolean[]]>([
    ['without a mandate', [undefined, undefined, kz],          [true, false, true]],
    ['of one mandate',    [kz, { ...kz }, kz, am],             [true, true, false, true]],
    ['in all',            [kz, kz, am, undefined, am],         [true, true, true, true, false]],
  ])('are bounded: %s', (_case, come, taken) => {
    const lines = new Lines({ most: 4, mostOfOne: 2, mostOfNobody: 1 });
    expect(come.map((mandate) => lines.take(mandate) !== undefined)).toEqual(taken);
  });

  test('make room when they end, each once', () => {
    const lines = new Lines({ most: 4, mostOfOne: 2, mostOfNobody: 1 });
    const [first] = [lines.take(kz), lines.take(kz)];
    first?.();
    first?.();
    expect([lines.take(kz), lines.take(kz)]).toEqual([expect.any(Function), undefined]);
  });

  test('without a mandate are 2,000: a few lines full of them leave the hub open to others', () => {
    const lines = new Lines();
    const taken = Array.from({ length: 2_500 }, () => lines.take(undefined)).filter(Boolean);
    expect([taken.length, typeof lines.take(kz)]).toEqual([2_000, 'function']);
  });
});
