/** T-D4 · A node that hangs or fails is asked by few and soon by none, and who does not ask it does not wait for it. */
import { expect, test } from '@jest/globals';
import { type Graph, openGraph, until } from './graph.ts';
import type { NodeThat } from './node-that.ts';

const theirs = '{ competentAuthorities { id kzRooms } }';
async function codes(asking: ReturnType<Graph['ask']>): Promise<string> {
  return (await asking).errors?.map(({ extensions }) => extensions['code']).join() ?? 'none';
}

/** Those that hang are cut off. */
function end(node: NodeThat): void {
  for (const response of node.open) response.destroy();
}

test('200 questions to a node that hangs: a few come through, the others are refused; what does not touch it comes first', async () => {
  await using graph = await openGraph({ limits: { timeout: 20_000, atOnce: 20, trialAfter: 600_000 } });
  graph.kz.that = () => undefined;
  const order: string[] = [];
  const hanging = Array.from({ length: 200 }, async () => { order.push(await codes(graph.ask(theirs))); });
  await until('the questions', () => order.length === 180 && graph.kz.asked.length === 20);
  expect(new Set(order)).toEqual(new Set(['NODE_BUSY']));
  expect(await codes(graph.ask('{ parties { name } }'))).toBe('none');
  expect(await codes(graph.ask('{ competentAuthorities { name amRooms } }'))).toBe('none');
  expect([order.length, graph.kz.asked.length]).toEqual([180, 20]); // all that hang still do
  end(graph.kz);
  await Promise.all(hanging);
  expect(order.slice(180)).toEqual(Array.from({ length: 20 }, () => 'NODE_UNAVAILABLE'));
  expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE'); // by the breaker
  expect(graph.kz.asked).toHaveLength(20); // nothing was asked twice
});

test('After failures in a row the node is left alone, tried by one question, and asked by all when that one was answered', async () => {
  await using graph = await openGraph({ limits: { timeout: 20_000, failuresInRow: 3, trialAfter: 1_000 } });
  graph.kz.that = (response) => { response.destroy(); };
  for (let i = 0; i < 6; i++) expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE');
  expect(graph.kz.asked).toHaveLength(3);
  graph.kz.that = () => undefined; // the trial hangs: the others do not wait for it
  const trials: Promise<string>[] = [];
  await until('the trial', () => {
    if (graph.kz.asked.length === 3) trials.push(codes(graph.ask(theirs)));
    return graph.kz.asked.length === 4;
  });
  for (let i = 0; i < 6; i++) expect(await codes(graph.ask(theirs))).toBe('NODE_UNAVAILABLE');
  expect(graph.kz.asked).toHaveLength(4);
  graph.kz.that = undefined;
  end(graph.kz);
  expect(new Set(await Promise.all(trials))).toEqual(new Set(['NODE_UNAVAILABLE']));
  let again = '';
  for (let i = 0; again !== 'none' && i < 1_000; i++) {
    expect(graph.kz.asked).toHaveLength(4);
    again = await codes(graph.ask(theirs));
  }
  for (let i = 0; i < 6; i++) expect(await codes(graph.ask(theirs))).toBe('none');
  expect(graph.kz.asked).toHaveLength(11);
});
