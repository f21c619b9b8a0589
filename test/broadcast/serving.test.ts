/** One looks for what is due, as many as there are hands carry it, and no Party takes more of them than its share. */
import { afterEach, expect, test } from '@jest/globals';
import { setImmediate as others } from 'node:timers/promises';
import { Serving } from '../../src/broadcast/serving.ts';

interface Carried {
  readonly party: string;
  readonly settle: (isCarried: boolean) => void;
}

let end: () => Promise<void>;
afterEach(() => end());

/** What is due, Party by Party, for so many hands; and what they do with it. */
function serve(hands: number, share: number, due: string[]) {
  let [rung, isOver] = [Promise.withResolvers<void>(), false];
  const carried: Carried[] = [];
  const looks: (readonly string[])[] = [];
  const ring = async () => {
    rung.resolve();
    rung = Promise.withResolvers();
    for (let i = 0; i < 10; i++) await others();
  };
  const running = new Serving(hands, share).run({
    next: () => rung.promise,
    isOver: () => isOver,
    carryNext: async (full, found) => {
      looks.push(full);
      const at = due.findIndex((party) => !full.includes(party));
      if (at < 0) return false;
      const [party] = due.splice(at, 1) as [string];
      found(party);
      return new Promise((settle) => carried.push({ party, settle }));
    },
  });
  end = async () => {
    isOver = true;
    for (const { settle } of carried) settle(true);
    await ring();
    await running;
  };
  return { carried, looks, ring, due, parties: () => carried.map(({ party }) => party) };
}

test('one ring, one look, where nothing is due', async () => {
  const { ring, looks } = serve(4, 2, []);
  for (let i = 0; i < 3; i++) await ring();
  expect(looks).toEqual([[], [], [], []]);
});

test('R45: all hands are busy, and of one Party no more than its share', async () => {
  const { ring, parties, due } = serve(4, 2, ['RU', 'RU', 'RU', 'KZ', 'BY', 'AM']);
  await ring();
  expect(parties()).toEqual(['RU', 'RU', 'KZ', 'BY']);
  expect(due).toEqual(['RU', 'AM']);
});

test('whoever is done makes room at once, without a ring', async () => {
  const { ring, carried, parties } = serve(2, 1, ['RU', 'RU', 'KZ', 'BY']);
  await ring();
  expect(parties()).toEqual(['RU', 'KZ']);
  carried[0]!.settle(true);
  for (let i = 0; i < 10; i++) await others();
  expect(parties()).toEqual(['RU', 'KZ', 'RU']);
});

test('what has failed gives its hand back, and is looked for with the next ring', async () => {
  const { ring, carried, parties, due } = serve(1, 1, ['RU']);
  await ring();
  due.push('RU');
  carried[0]!.settle(false);
  for (let i = 0; i < 10; i++) await others();
  expect(parties()).toEqual(['RU']);
  await ring();
  expect(parties()).toEqual(['RU', 'RU']);
});
