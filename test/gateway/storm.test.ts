/** T-D4 · A node that hangs or fails is asked by few and soon by none, and who does not ask it does not wait for it. */
import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallerGone, NodeFailure, type NodeFailureCode } from '../../src/gateway/node-failure.ts';
import { openGuard } from '../../src/gateway/node-guard.ts';
import { nodeLimits } from '../../src/gateway/node-options.ts';
import { type Graph, openGraph, until } from './graph.ts';

const theirs = '{ competentAuthorities { id kzRooms } }';
async function codes(asking: ReturnType<Graph['ask']>): Promise<string> {
  return (await asking).errors?.map(({ extensions }) => extensions['code']).join() ?? 'none';
}

describe('200 questions to a node that hangs', () => {
  test('so many are let through, the others refused at once; nobody asks twice; what does not touch it comes first', async () => {
    await using graph = await openGraph({ limits: { timeout: 1_000, atOnce: 20, trialAfter: 60_000 } });
    graph.kz.that = () => undefined;
    const order: string[] = [];
    const hanging = Array.from({ length: 200 }, async () => { order.push(await codes(graph.ask(theirs))); });
    await until('the questions', () => graph.kz.asked.length === 20);
    await Promise.all(['{ parties { name } }', '{ competentAuthorities { name amRooms } }'].map(async (query) => {
      const { data, errors } = await graph.ask(query);
      expect([errors, Object.values(data).length]).toEqual([undefined, 1]);
      order.push('untouched');
    }));
    await Promise.all(hanging);
    const hung = order.filter((code) => code === 'NODE_TIMEOUT');
    expect(hung.length).toBe(20);
    expect(order.filter((code) => code === 'NODE_BUSY').length).toBe(180);
    expect(order.lastIndexOf('untouched')).toBeLessThan(order.indexOf('NODE_TIMEOUT'));
    expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE');
    expect(graph.kz.asked).toHaveLength(20);
  });
});

describe('After failures in a row', () => {
  test('the node is left alone, tried by one question, and asked by all when that one was answered', async () => {
    await using graph = await openGraph({ limits: { timeout: 200, failuresInRow: 3, trialAfter: 300 } });
    graph.kz.that = (response) => { response.destroy(); };
    for (let i = 0; i < 6; i++) expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE');
    expect(graph.kz.asked).toHaveLength(3);
    await sleep(300);
    graph.kz.that = () => undefined; // the trial hangs: the others do not wait for it
    const order: string[] = [];
    await Promise.all(Array.from({ length: 50 }, async () => { order.push(await codes(graph.ask(theirs))); }));
    expect(order.toSorted()).toEqual(['NODE_TIMEOUT', ...Array.from({ length: 49 }, () => 'NODE_UNAVAILABLE')]);
    expect(order.at(-1)).toBe('NODE_TIMEOUT');
    expect(graph.kz.asked).toHaveLength(4);
    graph.kz.that = undefined;
    expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE');
    await sleep(300);
    for (let i = 0; i < 6; i++) expect(await codes(graph.ask(theirs))).toBe('none');
    expect(graph.kz.asked).toHaveLength(10);
  });
});

describe('What counts as a failure', () => {
  const limits = { ...nodeLimits, failuresInRow: 5, ofLast: 20, trialAfter: 50, atOnce: 2 };
  const fail = (code: NodeFailureCode) => () => Promise.reject(new NodeFailure(code));
  const well = () => Promise.resolve('well');
  const outcome = (asking: Promise<unknown>) => asking.catch((error: unknown) => (error as NodeFailure).code);

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

  test('nor does a caller who goes away; but a trial that is left has not succeeded', async () => {
    const guard = openGuard(limits);
    const leave = () => Promise.reject(new CallerGone());
    for (let i = 0; i < 10; i++) await outcome(guard(leave));
    expect(await guard(well)).toBe('well');
    for (let i = 0; i < 5; i++) await outcome(guard(fail('NODE_TIMEOUT')));
    await sleep(60);
    await outcome(guard(leave));
    expect(await outcome(guard(well))).toBe('NODE_UNAVAILABLE');
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
