import type { DeliveryRow } from './delivery.entity.ts';

/** In seconds, rounded up, from the first to the last mail that was accepted; undefined until there are two. (R45.) */
export function spreadOf(deliveries: readonly Pick<DeliveryRow, 'channel' | 'informedAt'>[]): number | undefined {
  const informed = deliveries.flatMap(({ channel, informedAt }) => (channel === 'MAIL' && informedAt ? [informedAt.getTime()] : []));
  return informed.length < 2 ? undefined : Math.ceil((Math.max(...informed) - Math.min(...informed)) / 1_000);
}
