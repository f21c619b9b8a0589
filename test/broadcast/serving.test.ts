/** No Party takes more hands than its share. */
import { describe, expect, test } from '@jest/globals';
import { Serving } from '../../src/broadcast/serving.ts';

/** Those of which it is told that they have their share, at each pick. */
function picking(share: number) {
  const full: string[][] = [];
  const serving = new Serving(share);
  const pick = (party: string) => serving.pick(async (parties) => {
    full.push([...new Set(parties)]);
    return { party };
  });
  return { serving, full, pick };
}

describe('R45: whoever picks knows who has its share', () => {
  test('also of those who are picking at the same moment', async () => {
    const { full, pick } = picking(2);
    await Promise.all(['RU', 'KZ', 'RU', 'KZ', 'BY'].map(pick));
    expect(full).toEqual([[], [], [], ['RU'], ['RU', 'KZ']]);
  });

  test('one that is done gives one hand back', async () => {
    const { serving, full, pick } = picking(1);
    for (const party of ['RU', 'KZ']) await pick(party);
    serving.done('RU');
    await pick('BY');
    serving.done('KZ');
    serving.done('BY');
    await pick('RU');
    expect(full).toEqual([[], ['RU'], ['KZ'], []]);
  });

  test('a pick that fails, or finds nothing, takes none and stops nobody', async () => {
    const { serving, full, pick } = picking(1);
    const failing = serving.pick(() => Promise.reject(new Error('no database')));
    const nothing = serving.pick(async () => undefined);
    await pick('RU');
    await expect(failing).rejects.toThrow('no database');
    expect([await nothing, full]).toEqual([undefined, [[]]]);
  });
});
