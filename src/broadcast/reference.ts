import type { Temporal } from 'temporal-polyfill';
import { dayAt, SEAT } from '../treaty/calendar.ts';

/** Of every message about a notification: its mail's Message-ID and its event's id begin with it. */
export function keyOf({ number, hash }: { readonly number: number; readonly hash: string }): string {
  return `dn.${number}.${hash.slice(0, 16)}`;
}

/** "DN.17.2026": the year is that of issue, at the seat. */
export function referenceOf(number: number, issuedAt: Temporal.Instant): string {
  return `DN.${number}.${dayAt(issuedAt, SEAT).year}`;
}
