import type { DeliveryView } from './delivered.ts';

/** In seconds, rounded up, from the first to the last mail that was accepted; undefined until there are two. (R45.) */
export function spreadOf(deliveries: readonly Pick<DeliveryView, 'channel' | 'purpose' | 'informedAt'>[]): number | undefined {
  const mails = deliveries.filter(({ channel, purpose }) => channel === 'MAIL' && purpose === 'NOTIFICATION');
  const informed = mails.flatMap(({ informedAt }) => informedAt?.getTime() ?? []);
  return informed.length < 2 ? undefined : Math.ceil((Math.max(...informed) - Math.min(...informed)) / 1_000);
}
