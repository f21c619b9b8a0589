/** One query for each level of nesting, never one for each row. */
import DataLoader from 'dataloader';
import type { Batch, Load, Reading } from './context.ts';

/** `remember` is for one request: a subscription outlives what it has read. */
export function loading(reading: Reading, remember: boolean): Load {
  const loaders = new Map<unknown, DataLoader<unknown, unknown, string>>();

  function loaderOf(batch: Batch<unknown, unknown>): DataLoader<unknown, unknown, string> {
    const loader = loaders.get(batch) ?? new DataLoader((keys) => batch(keys, reading), {
      cache: remember,
      cacheKeyFn: (key) => JSON.stringify(key),
      maxBatchSize: 1_000,
    });
    loaders.set(batch, loader);
    return loader;
  }

  return <K, V>(batch: Batch<K, V>, key: K) => loaderOf(batch as Batch<unknown, unknown>).load(key) as Promise<V>;
}
