/** What one connection proves by its pongs, and what becomes of what it has not proved yet. (R11.) */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Proofs } from '../../src/broadcast/live-proofs.ts';

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

let proved: number[];
let stretches: number;
let proofs: Proofs;

beforeEach(() => {
  [proved, stretches] = [[], 0];
  proofs = new Proofs((first, last) => {
    stretches += 1;
    proved.push(...upTo(last, first));
  });
});

const ask = (...numbers: number[]) => proofs.ask(numbers);

/** A client that answers whatever it is asked, as it is asked. */
function answerAll(words: readonly (string | undefined)[]): void {
  for (const word of words) if (word !== undefined) proofs.answered(word);
  for (let word = proofs.next(); word !== undefined; word = proofs.next()) proofs.answered(word);
}

describe('R11: what a pong proves', () => {
  test('is what was asked with its word, and all before, once', () => {
    const words = upTo(4).map((number) => ask(number));
    for (const i of [1, 0, 1, 2]) proofs.answered(words[i]!);
    expect(proved).toEqual([1, 2, 3]);
  });

  test.each(['', '00000000', 'ffffffff'])('is nothing with %p, which was not asked', (word) => {
    ask(1);
    proofs.answered(word);
    expect(proved).toEqual([]);
  });

  test('is not what was written after it, though the numbers go on without a gap', () => {
    const word = ask(1, 2);
    ask(3);
    proofs.answered(word!);
    expect(proved).toEqual([1, 2]);
  });

  test('is all that was asked before, where only the last of several pings is answered', () => {
    const words = upTo(5).map((number) => ask(number));
    expect(proofs.pending).toBe(words[4]);
    proofs.answered(proofs.pending!);
    expect([proved, proofs.pending]).toEqual([upTo(5), undefined]);
  });
});

describe('R11: while many pings are out', () => {
  test('no more are sent, and what is written meanwhile is asked about with one, as soon as one is answered', () => {
    const words = upTo(1_000).map((number) => ask(number));
    const asked = words.filter((word) => word !== undefined);
    expect([asked.length, new Set(asked).size, proofs.next()]).toEqual([16, 16, undefined]);
    proofs.answered(asked[0]!);
    const rest = proofs.next();
    expect([proved, typeof rest, proofs.next()]).toEqual([[1], 'string', undefined]);
    proofs.answered(rest!);
    expect([proved, stretches]).toEqual([upTo(1_000), 17]); // what was held back is one stretch
  });

  test.each<[string, number[]]>([
    ['everything',                 upTo(5_000)],
    ['every third',                upTo(5_000).map((number) => number * 3)],
    ['two subscriptions by turns', upTo(1_000).flatMap((number) => [number, number + 3])],
    ['one twice',                  [...upTo(500), ...upTo(500)]],
  ])('whoever reads %s and answers every ping is proved to have been told all of it', (_what, numbers) => {
    answerAll(numbers.map((number) => ask(number)));
    expect(new Set(proved)).toEqual(new Set(numbers));
  });

  test('what is held back of whoever answers nothing is bounded, and what was held back is still proved', () => {
    const words = upTo(100_000).map((number) => ask(2 * number));
    answerAll(words);
    expect(stretches).toBe(10_000);
    expect(proved).toEqual(upTo(10_000).map((number) => 2 * number));
    answerAll([ask(7)]);
    expect(proved.at(-1)).toBe(7);
  });
});
