/** The two axes of time of every question: the day that is asked about, and the position up to which the record is taken. */
import { Temporal } from 'temporal-polyfill';
import type { Batch, Context } from '../context.ts';
import { positionKnownAt } from '../log/log.ts';
import { dayAt } from '../treaty/calendar.ts';

/** Keys that can be looked for, each once: nothing is on record under one that holds U+0000, which PostgreSQL cannot keep. */
export function findable(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => !key.includes('\u0000'));
}

/** Beyond every position: what is known now. */
const NOW = 2 ** 31 - 1;

export function today({ now, timeZone }: Context): Temporal.PlainDate {
  return dayAt(now(), timeZone);
}

/** The last position that the record held at an instant. (Two axes of time.) */
export function known(knownAt: Temporal.Instant | undefined, { load }: Context): Promise<number> {
  return knownAt === undefined ? Promise.resolve(NOW) : load(positionsKnownAt, knownAt.toString());
}

const positionsKnownAt: Batch<string, number> = (instants, { em }) =>
  Promise.all(instants.map((instant) => positionKnownAt(em, Temporal.Instant.from(instant)))); // rarely more than one in a request
