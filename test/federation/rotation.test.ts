/** T-D1: who brings much to examine waits for oneself, and not the others for him. */
import { expect, test } from '@jest/globals';
import { Rotation } from '../../src/federation/rotation.ts';

test('those who bring work take turns, and each has two places', async () => {
  const rotation = new Rotation(2);
  const done: string[] = [];
  const bring = (whose: string, what: string) => rotation.take(whose, async () => {
    await Promise.resolve();
    done.push(what);
    return what;
  });
  const all = [bring('KZ', 'kz1'), bring('KZ', 'kz2'), bring('KZ', 'kz3'), bring('AM', 'am1'), bring('BY', 'by1'), bring('AM', 'am2')];
  expect(all.map((each) => each !== undefined)).toEqual([true, true, false, true, true, true]);
  expect(await Promise.all(all.filter((each) => each !== undefined))).toEqual(['kz1', 'kz2', 'am1', 'by1', 'am2']);
  expect(done).toEqual(['kz1', 'am1', 'by1', 'kz2', 'am2']);
});

test('who fails hears of it, and the next one has a turn', async () => {
  const rotation = new Rotation(1);
  const failing = rotation.take('KZ', () => Promise.reject(new Error('no')));
  const next = rotation.take('AM', () => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await rotation.take('KZ', () => Promise.resolve('again'))).toBe('again');
});
