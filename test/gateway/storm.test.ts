/** T-D4 · A node that hangs or fails is asked by few and soon by none, and who does not ask it does not wait for it. */
import { describe, expect, test } from '@jest/globals';
import { type Graph, openGraph, until } from './graph.ts';
import { type NodeThat, reply } from './node-that.ts';

const theirs = '{ competentAuthorities { id kzRooms } }';
/** Another one each time. */
const different = (floor: number) => `{ competentAuthorities { id kzRooms(floor: ${floor}) } }`;
async function codes(asking: ReturnType<Graph['ask']>): Promise<string> {
  return (await asking).errors?.map(({ extensions }) => extensions['code']).join() ?? 'none';
}

/** So many questions are not answered, those that come then are. */
function hang(node: NodeThat, most: number): void {
  let hanging = 0;
  node.that = () => { if (++hanging === most) node.that = undefined; };
}

/** Those that hang are cut off. */
function end(node: NodeThat): void {
  for (const response of node.open) response.destroy();
}

test('200 questions to a node that hangs: a few come through, the others are refused; what does not touch it comes first', async () => {
  await using graph = await openGraph({ limits: { timeout: 20_000, atOnce: 20, trialAfter: 600_000 } });
  graph.kz.that = () => undefined;
  const order: string[] = [];
  const hanging = Array.from({ length: 200 }, async (_, i) => { order.push(await codes(graph.ask(different(i)))); });
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

test('A trial runs to its end, though whoever asked it has gone: the node is asked again when it was answered', async () => {
  await using graph = await openGraph({ limits: { timeout: 20_000, failuresInRow: 2, trialAfter: 100 } });
  graph.kz.that = (response) => { response.destroy(); };
  for (let i = 0; i < 2; i++) await graph.ask(theirs);
  const [gone, well] = [new AbortController(), Promise.withResolvers<undefined>()];
  graph.kz.that = async (response, { answer }) => (await well.promise, reply(response, JSON.stringify(answer)));
  const trials: Promise<unknown>[] = [];
  await until('the trial', () => {
    if (graph.kz.asked.length === 2) trials.push(graph.ask(theirs, { signal: gone.signal }).catch(() => undefined));
    return graph.kz.asked.length === 3;
  });
  gone.abort();
  await Promise.all(trials);
  expect(await codes(graph.ask(different(1)))).toBe('NODE_UNAVAILABLE');
  expect([graph.kz.open.size, graph.kz.asked.length]).toEqual([1, 3]);
  well.resolve(undefined);
  await until('the end of the trial', () => graph.kz.open.size === 0);
  expect([await codes(graph.ask(theirs)), await codes(graph.ask(different(1)))]).toEqual(['none', 'none']);
});

test('Whoever comes without a mandate closes it for others of that kind, and never for a Party', async () => {
  await using graph = await openGraph({ limits: { timeout: 300, failuresInRow: 5, trialAfter: 600_000 } });
  hang(graph.kz, 5);
  const hanging = Array.from({ length: 5 }, (_, i) => codes(graph.ask(different(i), { mandate: undefined })));
  expect(await Promise.all(hanging)).toEqual(Array.from({ length: 5 }, () => 'NODE_TIMEOUT'));
  expect(await codes(graph.ask(theirs, { mandate: undefined }))).toBe('NODE_UNAVAILABLE');
  expect(graph.kz.asked).toHaveLength(5);
  for (let i = 0; i < 3; i++) expect(await codes(graph.ask(theirs))).toBe('none');
});

test('A node that is not believed is left alone as well, whoever asked what it was asked', async () => {
  await using graph = await openGraph({ limits: { failuresInRow: 3, trialAfter: 600_000 } });
  graph.kz.that = (response) => { reply(response, `{"data":{"kzMatrix":[[${Array(200).fill('"x"').join()}]]}}`); };
  for (let i = 0; i < 3; i++) {
    const told = await Promise.all(Array.from({ length: 10 }, (_, n) => codes(graph.ask(`{ a${n}: kzMatrix }`))));
    expect(new Set(told)).toEqual(new Set(['NODE_ANSWER_NOT_BELIEVED']));
  }
  expect(await codes(graph.ask('{ kzMatrix }'))).toBe('NODE_UNAVAILABLE');
  expect(graph.kz.asked).toHaveLength(3);
});

describe('A node that answers loses nothing by being asked much', () => {
  const patient = { limits: { timeout: 20_000, patience: 20_000 } };

  test('100 different questions at once: each waits for its place', async () => {
    await using graph = await openGraph(patient);
    const told = await Promise.all(Array.from({ length: 100 }, (_, i) => codes(graph.ask(different(i)))));
    expect(new Set(told)).toEqual(new Set(['none']));
    expect(graph.kz.asked).toHaveLength(100);
  });

  test('the same question of many at once is one request; of those who see less, another', async () => {
    await using graph = await openGraph(patient);
    const all = Promise.withResolvers<undefined>();
    graph.kz.that = async (response, { answer }) => (await all.promise, reply(response, JSON.stringify(answer)));
    const callers = Array.from({ length: 100 }, (_, i) => graph.ask(theirs, i < 50 ? {} : { mandate: undefined }));
    await until('both', () => graph.kz.asked.length === 2);
    all.resolve(undefined);
    for (const { data, errors } of await Promise.all(callers)) {
      expect(errors).toBeUndefined();
      expect(data.competentAuthorities[0]).toEqual({ id: 'kz-1', kzRooms: 7 });
    }
    expect(graph.kz.asked).toHaveLength(2);
  });

  test('whoever goes away takes the answer from nobody else', async () => {
    await using graph = await openGraph(patient);
    hang(graph.kz, 1);
    const [gone, also] = [new AbortController(), new AbortController()];
    const leaving = [gone, also].map(({ signal }) => graph.ask(theirs, { signal }).catch(() => undefined));
    const staying = graph.ask(theirs);
    await until('the request', () => graph.kz.that === undefined && graph.hubAsked.length === 3);
    expect(await codes(graph.ask(different(1)))).toBe('none'); // by now they share it
    gone.abort();
    also.abort();
    await Promise.all(leaving);
    expect(await codes(graph.ask(different(2)))).toBe('none');
    expect(graph.kz.open.size).toBe(1);
    end(graph.kz);
    expect(await codes(staying)).toBe('NODE_UNAVAILABLE');
  });

  test('whoever comes without a mandate takes half of the places, and never that of a Party', async () => {
    await using graph = await openGraph({ limits: { timeout: 20_000, atOnce: 4, waiting: 4, patience: 100 } });
    hang(graph.kz, 2);
    const told: string[] = [];
    const hanging = Array.from({ length: 20 }, async (_, i) => {
      told.push(await codes(graph.ask(different(i), { mandate: undefined })));
    });
    await until('the others', () => told.length === 18 && graph.kz.that === undefined);
    expect(new Set(told)).toEqual(new Set(['NODE_BUSY']));
    expect(await codes(graph.ask(theirs))).toBe('none');
    expect(graph.kz.open.size).toBe(2);
    end(graph.kz);
    await Promise.all(hanging);
  });
});
