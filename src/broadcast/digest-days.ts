/** When a weekly digest goes out: on Monday at 09:00 at the seat. */
import type { Temporal } from 'temporal-polyfill';

const MONDAY = 1;
const HOUR = 9;

/** The first Monday, 09:00, after an instant. */
export function firstDigestAfter(instant: Temporal.Instant, timeZone: string): Temporal.Instant {
  const now = instant.toZonedDateTimeISO(timeZone);
  const days = (MONDAY - now.dayOfWeek + 7) % 7;
  const nineIn = (ahead: number) => now.add({ days: ahead }).withPlainTime({ hour: HOUR }).toInstant();
  const thisWeek = nineIn(days);
  return thisWeek.epochNanoseconds > instant.epochNanoseconds ? thisWeek : nineIn(days + 7);
}
