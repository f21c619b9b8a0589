import type { Temporal } from 'temporal-polyfill';
import { dayAt, SEAT } from '../treaty/calendar.ts';

/** "DN.17.2026": the year is that of issue, at the seat. */
export function referenceOf(number: number, issuedAt: Temporal.Instant): string {
  return `DN.${number}.${dayAt(issuedAt, SEAT).year}`;
}
