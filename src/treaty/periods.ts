/** Periods of final clauses, from JSON. */
import type { Period, Simple } from './calendar.ts';
import { MOST, type Place } from './clause-reader.ts';

const units = ['days', 'months', 'years'] as const;

/** Counted forward only: days, months, years, or the first day of a month. */
export function readPeriod(place: Place): Period | undefined {
  const members = place.members(...units, 'firstDayOfMonthAfter', 'firstDayOfNthMonthAfter');
  if (!members) return undefined;
  const { firstDayOfMonthAfter: ofMonth, firstDayOfNthMonthAfter: ofNthMonth, ...simple } = members;
  if (Object.values(members).filter(({ isGiven }) => isGiven).length !== 1) {
    return place.wrong('is not one period: write one of days, months, years, firstDayOfMonthAfter and firstDayOfNthMonthAfter');
  }
  if (ofMonth.isGiven) {
    const firstDayOfMonthAfter = readSimple(ofMonth);
    return firstDayOfMonthAfter && { firstDayOfMonthAfter };
  }
  if (ofNthMonth.isGiven) {
    const firstDayOfNthMonthAfter = ofNthMonth.count(1, MOST.months);
    return firstDayOfNthMonthAfter === undefined ? undefined : { firstDayOfNthMonthAfter };
  }
  return counted(simple, 0);
}

/** Counted forward and back. */
export function readSimple(place: Place, least = 0): Simple | undefined {
  const members = place.members(...units);
  if (!members) return undefined;
  if (units.filter((unit) => members[unit].isGiven).length === 1) return counted(members, least);
  return place.wrong('is not one period: write one of days, months and years');
}

function counted(members: Readonly<Record<(typeof units)[number], Place>>, least: number): Simple | undefined {
  const unit = units.find((each) => members[each].isGiven);
  const count = unit && members[unit].count(least, MOST[unit]);
  return count === undefined ? undefined : ({ [unit as string]: count } as unknown as Simple);
}
