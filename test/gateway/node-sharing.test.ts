import { describe, expect, test } from '@jest/globals';
import { CallerGone } from '../../src/gateway/node-failure.ts';
import { Sharing } from '../../src/gateway/node-sharing.ts';

describe('What is shared', () => {
  const never = () => new Promise<string>(() => undefined);

  test('is not with whoever comes when all have gone, though it has not ended', async () => {
    const [sharing, gone] = [new Sharing<string>(), new AbortController()];
    const left = sharing.ask('a', gone.signal, never);
    gone.abort();
    await expect(left).rejects.toThrow(CallerGone);
    expect(await sharing.ask('a', undefined, async () => 'anew')).toBe('anew');
  });

  test('is not begun for whoever has gone already', async () => {
    const begun: string[] = [];
    const asking = new Sharing<string>().ask('a', AbortSignal.abort(), async () => (begun.push('a'), 'a'));
    await expect(asking).rejects.toThrow(CallerGone);
    expect(begun).toEqual([]);
  });
});
