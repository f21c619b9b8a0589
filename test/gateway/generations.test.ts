/** One graph after the other: each lives until whoever holds it has let it go, and no longer than it may. */
import { expect, test } from '@jest/globals';
import { Generations } from '../../src/gateway/generations.ts';
import { until } from '../stage.ts';

function open(longest?: number) {
  const closed: string[] = [];
  const generations = new Generations({
    open: (sdl) => Promise.resolve({ [Symbol.asyncDispose]: () => Promise.resolve(void closed.push(sdl)) }),
    longest,
  });
  return { generations, closed };
}

test('an old one is closed when the last has let it go, and not before', async () => {
  const { generations, closed } = open();
  await generations.replace({ version: 1, sdl: 'one' });
  const letGo = [generations.current!.hold(), generations.current!.hold()];
  await generations.replace({ version: 2, sdl: 'two' });
  letGo[0]!();
  letGo[0]!(); // as often as it likes: it had one
  expect([generations.count, closed]).toEqual([2, []]);
  letGo[1]!();
  await until('it is closed', () => generations.count === 1);
  expect(closed).toEqual(['one']);
});

test('one that is never let go is closed all the same', async () => {
  const { generations, closed } = open(20);
  await generations.replace({ version: 1, sdl: 'one' });
  const letGo = generations.current!.hold();
  await generations.replace({ version: 2, sdl: 'two' });
  await until('it is closed', () => generations.count === 1);
  letGo();
  await generations[Symbol.asyncDispose]();
  expect(closed).toEqual(['one', 'two']);
});
