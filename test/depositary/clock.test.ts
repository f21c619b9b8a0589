/** What a day asks for: each chore by itself, in a world whose days the test turns. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../src/context.ts';
import { type Chore, startClock } from '../../src/depositary/clock.ts';

let now: Temporal.Instant;
let rung = Promise.withResolvers<void>();
const bell = {
  next: () => rung.promise,
  ring: () => {
    rung.resolve();
    rung = Promise.withResolvers<void>();
  },
};
let clock: AsyncDisposable | undefined;
beforeEach(() => { now = Temporal.Instant.from('2027-03-01T20:59:00Z'); });
afterEach(async () => { await clock?.[Symbol.asyncDispose](); });

/** Which day it is, each time it is asked to do its chore. */
const done: string[] = [];
const noting: Chore = ({ now: at }) => { done.push(at().toString()); return Promise.resolve(0); };

function start(...chores: Chore[]): void {
  done.length = 0;
  clock = startClock({ context: () => ({ now: () => now, timeZone: 'Europe/Moscow' }) as Context, bell, chores });
}

async function later(seconds: number): Promise<void> {
  now = now.add({ seconds });
  bell.ring();
  for (let i = 0; i < 5; i++) await soon();
}

describe('R22, R43: what a day brings', () => {
  test('is asked for once a day, and again at midnight at the seat, also while another chore hangs', async () => {
    const hanging: Chore = (_context, stop) => new Promise((resolve) => { stop.addEventListener('abort', resolve); });
    start(hanging, noting);
    await later(0);
    await later(30);
    await later(30);
    expect(done).toEqual(['2027-03-01T20:59:00Z', '2027-03-01T21:00:00Z']);
  });

  test('what another process is at is looked at again, after a pause', async () => {
    const answers = [false, false, 0];
    start(() => { done.push(now.toString()); return Promise.resolve(answers.shift()); });
    for (let i = 0; i < 8; i++) await later(5);
    expect(done).toHaveLength(3);
  });

  test('one that fails is tried again, after a pause', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = [true, true, false];
    start(async () => {
      done.push(now.toString());
      if (failing.shift()) throw new Error('the database is gone');
      await soon();
    });
    for (let i = 0; i < 8; i++) await later(5);
    expect([done.length, log.mock.calls.length]).toEqual([3, 2]);
    log.mockRestore();
  });

  test('a chore that hangs is told to stop when the hub does', async () => {
    let told = false;
    start((_context, stop) => new Promise((resolve) => {
      stop.addEventListener('abort', () => { told = true; resolve(0); });
    }));
    await later(0);
    const began = Date.now();
    await clock?.[Symbol.asyncDispose]();
    expect(told).toBe(true);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
