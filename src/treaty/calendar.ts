/** Days, as a treaty counts them. Weekends and holidays move nothing. (R17–R21, R43.) */
import { Temporal } from 'temporal-polyfill';

type PlainDate = Temporal.PlainDate;

/** A length of time that can be counted forward and back. */
export type Simple = { readonly days: number } | { readonly months: number } | { readonly years: number };

/**
 * A period of final clauses. `firstDayOfMonthAfter`: the first day of the month after the one in which the length of time ends
 * (Rome Statute, Art. 126). `firstDayOfNthMonthAfter`: of the n-th month after the month of receipt (Ottawa Convention, Art. 17).
 */
export type Period = Simple | { readonly firstDayOfMonthAfter: Simple } | { readonly firstDayOfNthMonthAfter: number };

/** Where the Secretariat sits: its civil time is the legal one. (R43.) */
export const SEAT = 'Europe/Moscow';

/** The civil day at the depositary's seat on which an instant falls. (R43.) */
export function dayAt(instant: Temporal.Instant, timeZone: string): PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The day itself is day 0; in months the same day number, or else the last day of the month. (R19, R20, R21.) */
export function after(day: PlainDate, period: Period): PlainDate {
  if ('firstDayOfMonthAfter' in period) return firstOfMonth(day.add(period.firstDayOfMonthAfter), 1);
  if ('firstDayOfNthMonthAfter' in period) return firstOfMonth(day, period.firstDayOfNthMonthAfter);
  return day.add(period);
}

/** Counted back: "not later than six months before". At a month's end it is not the reverse of `after`. (R17, R18.) */
export function before(day: PlainDate, period: Simple): PlainDate {
  return day.subtract(period);
}

export function isBefore(day: PlainDate, other: PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0;
}

export function later(day: PlainDate, other: PlainDate): PlainDate {
  return isBefore(day, other) ? other : day;
}

function firstOfMonth(day: PlainDate, monthsOn: number): PlainDate {
  return day.with({ day: 1 }).add({ months: monthsOn });
}
