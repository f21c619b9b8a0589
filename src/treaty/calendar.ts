/** Days, as a treaty counts them. (R19, R20, R21, R43.) */
import { Temporal } from 'temporal-polyfill';

type PlainDate = Temporal.PlainDate;

/** A waiting period of final clauses. The day of receipt is day 0; a month that is too short ends on its last day. (R19, R20.) */
export type Period = { readonly days: number } | { readonly months: number };

/** Where the Secretariat sits: its civil time is the legal one. (R43.) */
export const SEAT = 'Europe/Moscow';

/** The civil day at the depositary's seat on which an instant falls. (R43.) */
export function dayAt(instant: Temporal.Instant, timeZone: string): PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Weekends and holidays move nothing. (R21.) */
export function after(day: PlainDate, period: Period): PlainDate {
  return day.add(period);
}

export function isBefore(day: PlainDate, other: PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0;
}

export function later(day: PlainDate, other: PlainDate): PlainDate {
  return isBefore(day, other) ? other : day;
}
