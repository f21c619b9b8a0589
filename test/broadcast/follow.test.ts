import { describe, expect, test } from '@jest/globals';
import { follow } from '../../src/broadcast/follow.ts';
import type { Notification } from '../../src/broadcast/notification.ts';

/** Notifications with nothing but a number. */
const numbered = (...numbers: readonly number[]) => numbers.map((number) => ({ number }) as Notification);
const everything = { wants: () => true };

/** A tail in memory; `onRead` happens behind the reader's back, while it reads. */
function testTail(onRead: (number: number) => void = () => undefined) {
  const record: Notification[] = [];
  let move = Promise.withResolvers<void>();
  const readings: number[] = [];
  return {
    readings,
    moved: () => move.promise,
    async after(number: number) {
      readings.push(number);
      const seen = record.filter((each) => each.number > number);
      onRead(number);
      return seen;
    },
    add(...numbers: number[]) {
      record.push(...numbered(...numbers));
      move.resolve();
      move = Promise.withResolvers<void>();
    },
  };
}

async function take(count: number, following: AsyncGenerator<Notification>): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) taken.push((await following.next()).value!.number);
  return taken;
}

describe('A subscriber', () => {
  test('misses nothing that is recorded while it is read to', async () => {
    const tail = testTail((number) => { if (number < 5) tail.add(number + 2); });
    tail.add(1);
    expect(await take(5, follow({ after: 0, ...everything }, tail))).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([[0, [1, 2, 3]], [1, [2, 3]], [2, [3]]])('that has number %i is told %j', async (after, told) => {
    const tail = testTail();
    tail.add(1, 2, 3);
    expect(await take(told.length, follow({ after, ...everything }, tail))).toEqual(told);
  });

  test('that has everything waits, and is told what comes', async () => {
    const tail = testTail();
    tail.add(1);
    const next = take(2, follow({ after: 1, ...everything }, tail));
    tail.add(2);
    tail.add(3);
    expect(await next).toEqual([2, 3]);
  });

  test('is not told what is not for it, nor is that read again', async () => {
    const tail = testTail();
    const following = follow({ after: 0, wants: ({ number }) => number % 2 === 0 }, tail);
    tail.add(1, 2, 3);
    expect(await take(1, following)).toEqual([2]);
    const next = take(1, following);
    tail.add(4);
    expect(await next).toEqual([4]);
    expect(tail.readings.filter((number) => number === 0)).toHaveLength(1);
  });

  test('has been handed one only when it asks for the next', async () => {
    const tail = testTail();
    tail.add(1, 2);
    const handed: number[] = [];
    const following = follow({ after: 0, wants: () => true, handed: ({ number }) => { handed.push(number); } }, tail);
    await take(1, following);
    expect(handed).toEqual([]);
    await take(1, following);
    expect(handed).toEqual([1]);
    await following.return(undefined);
    expect(handed).toEqual([1]); // whether the last one came through, nobody can say
  });
});

describe('A subscriber that leaves', () => {
  test('while nothing happens is released at once, and followed no longer', async () => {
    const tail = testTail();
    const following = follow({ after: 0, ...everything }, tail);
    const next = following.next();
    await following.return(undefined);
    expect(await next).toEqual({ done: true, value: undefined });
    tail.add(1);
    expect(await following.next()).toEqual({ done: true, value: undefined });
    expect(tail.readings.length).toBeLessThan(2);
  });

  test('after a long wait leaves nothing behind on the signal', async () => {
    const tail = testTail();
    const following = follow({ after: 1_000, ...everything }, tail);
    const next = following.next();
    for (let i = 0; i < 100; i++) {
      tail.add(i + 1); // not for it: it has them
      await Promise.resolve();
    }
    await following.return(undefined);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('in the middle of a page is told nothing more', async () => {
    const tail = testTail();
    tail.add(1, 2, 3);
    const following = follow({ after: 0, ...everything }, tail);
    expect(await take(1, following)).toEqual([1]);
    expect(await following.return(undefined)).toEqual({ done: true, value: undefined });
    expect(await following.next()).toEqual({ done: true, value: undefined });
  });
});

test('a reading that fails ends the subscription with the error: the client resumes after its last number', async () => {
  const tail = { moved: () => Promise.withResolvers<void>().promise, after: () => Promise.reject(new Error('the database is gone')) };
  await expect(follow({ after: 0, ...everything }, tail).next()).rejects.toThrow('the database is gone');
});
