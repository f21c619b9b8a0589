/** What was proved on live connections is kept in batches: whatever comes at once, the database is asked for one thing at a time. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import { Handed } from '../../src/broadcast/live-handed.ts';
import type { Told } from '../../src/broadcast/live-kept.ts';

const parties = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'];
const upTo = (last: number) => Array.from({ length: last }, (_, i) => 1 + i);
const at = (seconds: number) => new Date(Date.UTC(2027, 2, 1, 9, 0, seconds));

let clock: Date;
let kept: Told[][];
let atOnce: number;
let most: number;
let refusing: boolean;
let handed: Handed;
let complaints: jest.SpiedFunction<typeof console.error>;

beforeEach(() => {
  [clock, kept, atOnce, most, refusing] = [at(0), [], 0, 0, false];
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  handed = new Handed({ keep, now: () => clock });
});
afterEach(() => { complaints.mockRestore(); });

async function keep(told: readonly Told[]): Promise<void> {
  atOnce += 1;
  most = Math.max(most, atOnce);
  await soon();
  atOnce -= 1;
  if (refusing) throw new Error('the database is gone');
  kept.push([...told]);
}

function reads(party: string, ...numbers: number[]): void {
  const proof = handed.proofOf(numbers, party);
  for (const number of proof?.numbers ?? []) proof?.keep(number, number);
}

const keys = () => kept.flat().map(({ number, party }) => `${number} ${party}`);

describe('What thousands of connections prove at once', () => {
  test('is kept one batch after another, none of more than a thousand, each number once for each Party', async () => {
    for (const number of upTo(2_000)) for (const party of parties) reads(party, number);
    await handed.settled();
    expect([most, kept.length]).toEqual([1, 13]); // the first is alone: it waits for nobody
    expect(Math.max(...kept.map((batch) => batch.length))).toBe(1_000);
    expect(keys().sort()).toEqual(upTo(2_000).flatMap((number) => parties.map((party) => `${number} ${party}`)).sort());
    for (const party of parties) reads(party, ...upTo(2_000));
    await handed.settled();
    expect([keys().length, handed.proofOf(upTo(2_000), 'KZ'), handed.proofOf([2_000, 2_001], 'KZ')?.numbers])
      .toEqual([12_000, undefined, [2_001]]);
  });

  test('by two connections of a Party that were asked at the same time too', async () => {
    const proofs = [handed.proofOf([1, 2], 'KZ'), handed.proofOf([1, 2], 'KZ')];
    for (const proof of proofs) proof?.keep(1, 2);
    await handed.settled();
    expect(keys()).toEqual(['1 KZ', '2 KZ']);
  });

  test('R11: is kept with the moment of the proof, not of the keeping', async () => {
    reads('KZ', 1);
    clock = at(1);
    reads('KZ', 2);
    clock = at(2);
    await handed.settled();
    expect(kept.flat().map((told) => told.at)).toEqual([at(0), at(1)]);
  });
});

describe('What cannot be kept', () => {
  test('waits for the next round, is complained of once, and is then kept as it was proved', async () => {
    refusing = true;
    for (const number of upTo(3_000)) reads('KZ', number);
    while (complaints.mock.calls.length === 0) await soon();
    for (const number of upTo(3_000)) reads('AM', number);
    for (let i = 0; i < 10; i++) await soon();
    expect([complaints.mock.calls.length, kept]).toEqual([1, []]);
    [refusing, clock] = [false, at(9)];
    handed.again();
    await handed.settled();
    expect([complaints.mock.calls.length, most, keys().length]).toEqual([1, 1, 6_000]);
    expect(kept[0]![0]).toEqual({ number: 1, party: 'KZ', at: at(0) });
  });

  test('is tried once more at the stop, which then waits for nothing', async () => {
    refusing = true;
    reads('KZ', 1);
    await handed.settled();
    expect([complaints.mock.calls.length, kept]).toEqual([2, []]);
    refusing = false;
    await handed.settled();
    expect(keys()).toEqual(['1 KZ']);
  });

  test('because nobody is there to be asked, does not hold up what comes later', async () => {
    const failing = new Handed({ keep: (told) => { if (refusing) throw new Error('closed'); return keep(told); }, now: () => clock });
    refusing = true;
    failing.proofOf([1], 'KZ')?.keep(1, 1);
    await failing.settled();
    refusing = false;
    failing.proofOf([2], 'KZ')?.keep(2, 2);
    failing.again();
    await failing.settled();
    expect(keys()).toEqual(['1 KZ', '2 KZ']);
  });

  test('is bounded, and goes on afterwards', async () => {
    refusing = true;
    for (let from = 1; from <= 1_000_000; from += 1_000) handed.proofOf([from], 'KZ')?.keep(from, from + 999);
    await handed.settled();
    refusing = false;
    await handed.settled();
    expect(keys().length).toBe(500_000);
    reads('KZ', 999_999_999);
    await handed.settled();
    expect(keys().at(-1)).toBe('999999999 KZ');
  });
});
