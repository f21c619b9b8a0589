/** How a day was counted, in one line that a reader can check with a calendar. */
import type { Temporal } from 'temporal-polyfill';
import { after, before, type Period, type Simple } from '../../treaty/calendar.ts';

type PlainDate = Temporal.PlainDate;

/** "1979-11-30 + 3 months = 1980-02-29 (the last day of that month)". */
export function forward(day: PlainDate, period: Period): string {
  const start = day.toString();
  const end = after(day, period).toString();
  if ('firstDayOfMonthAfter' in period) {
    const passed = after(day, period.firstDayOfMonthAfter);
    const wait = isNothing(period.firstDayOfMonthAfter) ? start : `${start} + ${inWords(period.firstDayOfMonthAfter)} = ${passed.toString()}${monthEnd(day, passed)}`;
    return `${wait}; the first day of the month after it = ${end}`;
  }
  if ('firstDayOfNthMonthAfter' in period) return `${start}; the first day of the ${ordinal(period.firstDayOfNthMonthAfter)} month after its month = ${end}`;
  if (isNothing(period)) return `the day itself = ${end}`;
  return `${start} + ${inWords(period)} = ${end}${'days' in period ? '' : monthEnd(day, after(day, period))}`;
}

/** "2026-09-15 − 6 months = 2026-03-15". */
export function back(day: PlainDate, period: Simple): string {
  const start = before(day, period);
  return `${day.toString()} − ${inWords(period)} = ${start.toString()}${'days' in period ? '' : monthEnd(day, start)}`;
}

function monthEnd(from: PlainDate, to: PlainDate): string {
  return to.day < from.day && to.day === to.daysInMonth ? ' (the last day of that month)' : '';
}

export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${(teen ? undefined : new Map([[1, 'st'], [2, 'nd'], [3, 'rd']]).get(n % 10)) ?? 'th'}`;
}

function inWords(period: Simple): string {
  const [unit, count] = Object.entries(period)[0] as [string, number];
  return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}

function isNothing(period: Simple): boolean {
  return Object.values(period).every((count) => count === 0);
}
