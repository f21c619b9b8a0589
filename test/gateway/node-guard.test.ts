import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallerGone, NodeFailure, type NodeFailureCode } from '../../src/gateway/node-failure.ts';
import { openGuard } from '../../src/gateway/node-guard.ts';
import { nodeLimits } from '../../src/gateway/node-options.ts';

const limits = { ...nodeLimits, failuresInRow: 5, ofLast: 20, trialAfter: 600_000, atOnce: 2, waiting: 0 };
const fail = (code: NodeFailureCode) => () => Promise.reject(new NodeFailure(code));
const well = () => Promise.resolve('well');
const outcome = (asking: Promise<unknown>) => asking.catch((error: unknown) => (error as NodeFailure).code);

describe('What counts as a failure of a node', () => {
  test.each<[NodeFailureCode, string]>([
    ['NODE_TIMEOUT', 'NODE_UNAVAILABLE'], ['NODE_UNAVAILABLE', 'NODE_UNAVAILABLE'], ['NODE_ANSWER_UNREADABLE', 'NODE_UNAVAILABLE'],
    ['NODE_ANSWER_TOO_LARGE', 'well'], // else whoever asks for much would close it for all others
  ])('%s five times: then %s', async (code, then) => {
    const guard = openGuard(limits);
    for (let i = 0; i < 5; i++) expect(await outcome(guard(fail(code)))).toBe(code);
    expect(await outcome(guard(well))).toBe(then);
  });

  test('a fault of ours says nothing about the node', async () => {
    const guard = openGuard(limits);
    for (let i = 0; i < 10; i++) await expect(guard(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
    expect(await guard(well)).toBe('well');
  });

  test('nor does a caller who goes away', async () => {
    const guard = openGuard(limits);
    for (let i = 0; i < 10; i++) await outcome(guard(() => Promise.reject(new CallerGone())));
    expect(await guard(well)).toBe('well');
  });

  test('a trial is told that it is one, for it does not end with its caller; and who comes meanwhile does not wait for it', async () => {
    const guard = openGuard({ ...limits, trialAfter: 100 });
    const [told, trial]: [boolean[], PromiseWithResolvers<string>] = [[], Promise.withResolvers()];
    for (let i = 0; i < 5; i++) await outcome(guard((isTrial) => (told.push(isTrial), fail('NODE_TIMEOUT')())));
    await sleep(110);
    const trying = guard((isTrial) => (told.push(isTrial), trial.promise));
    expect(await outcome(guard(well))).toBe('NODE_UNAVAILABLE');
    trial.resolve('well');
    expect(await trying).toBe('well');
    expect(await guard(well)).toBe('well');
    expect(told).toEqual([false, false, false, false, false, true]);
  });

  test('of those without a mandate says nothing to the others, nor the other way round', async () => {
    for (const isAnonymous of [true, false]) {
      const guard = openGuard(limits);
      for (let i = 0; i < 5; i++) await outcome(guard(fail('NODE_TIMEOUT'), isAnonymous));
      expect(await outcome(guard(well, isAnonymous))).toBe('NODE_UNAVAILABLE');
      expect(await outcome(guard(well, !isAnonymous))).toBe('well');
    }
  });

  test('more than half of the last twenty', async () => {
    const guard = openGuard(limits);
    for (let i = 0; i < 10; i++) {
      expect(await outcome(guard(fail('NODE_TIMEOUT')))).toBe('NODE_TIMEOUT');
      expect(await guard(well)).toBe('well');
    }
    expect(await outcome(guard(fail('NODE_TIMEOUT')))).toBe('NODE_TIMEOUT');
    expect(await outcome(guard(fail('NODE_TIMEOUT')))).toBe('NODE_TIMEOUT');
    expect(await outcome(guard(well))).toBe('NODE_UNAVAILABLE');
  });
});

describe('The places before a node', () => {
  test('of the queue too, those without a mandate have half; and whoever has a mandate takes nothing from it', async () => {
    for (const first of [true, false]) {
      const guard = openGuard({ ...limits, waiting: 4, patience: 60_000 });
      const held = Promise.withResolvers<string>();
      const all = [guard(() => held.promise), guard(() => held.promise)];
      for (const isAnonymous of [first, first, !first, !first]) all.push(guard(well, isAnonymous));
      expect([await outcome(guard(well, true)), await outcome(guard(well))]).toEqual(['NODE_BUSY', 'NODE_BUSY']);
      held.resolve('well');
      expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => 'well'));
    }
    const guard = openGuard({ ...limits, waiting: 4, patience: 60_000 });
    const held = Promise.withResolvers<string>();
    const all = [guard(() => held.promise), guard(() => held.promise), guard(well, true), guard(well, true)];
    expect(await outcome(guard(well, true))).toBe('NODE_BUSY'); // though two more may wait
    held.resolve('well');
    expect(await Promise.all(all)).toEqual(Array.from({ length: 4 }, () => 'well'));
  });

  test('whoever has gone waits no longer, and does not begin', async () => {
    const guard = openGuard({ ...limits, atOnce: 1, waiting: 1, patience: 60_000 });
    const [held, gone, begun] = [Promise.withResolvers<string>(), new AbortController(), [] as string[]];
    const first = guard(() => held.promise);
    const leaving = outcome(guard(() => (begun.push('left'), well()), false, gone.signal));
    gone.abort();
    expect(await leaving).toBe('NODE_UNAVAILABLE');
    const next = guard(() => (begun.push('next'), well()));
    held.resolve('well');
    expect(await Promise.all([first, next])).toEqual(['well', 'well']);
    expect(await outcome(guard(() => (begun.push('late'), well()), false, gone.signal))).toBe('NODE_UNAVAILABLE');
    expect(begun).toEqual(['next']);
  });

  test('so many at once, and the place of each is free again when it ends', async () => {
    const guard = openGuard(limits);
    const [one, two] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const under = [guard(() => one.promise), guard(() => two.promise)];
    expect(await outcome(guard(well))).toBe('NODE_BUSY');
    one.resolve('done');
    await under[0];
    expect(await guard(well)).toBe('well');
    two.resolve('done');
    await Promise.all(under);
  });
});
