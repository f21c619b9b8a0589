/** The two axes of time of every question: the day that is asked about, and the position up to which the record is taken. */
import { Temporal } from 'temporal-polyfill';
import type { Batch, Context } from '../context.ts';
import { positionKnownAt } from '../log/log.ts';
import { dayAt } from '../treaty/calendar.ts';

/** Keys that can be looked for, each once: nothing is on record under one that holds U+0000, which PostgreSQL cannot keep. */
export function findable(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => !key.includes('\u0000'));
}

/** The two axes of time, where the question has been read. */
export interface Axes {
  readonly on: Temporal.PlainDate;
  /** The last position that is taken into account. */
  readonly known: number;
}

interface Asked {
  readonly on?: Temporal.PlainDate | null | undefined;
  readonly knownAt?: Temporal.Instant | null | undefined;
}

/** Today, and as it is known now, unless another day or instant is asked about. */
export async function axesOf({ on, knownAt }: Asked, context: Context): Promise<Axes> {
  return { on: on ?? today(context), known: await known(knownAt, context) };
}

/** Beyond every position: what is known now. */
const NOW = 2 ** 31 - 1;

export function today({ now, timeZone }: Context): Temporal.PlainDate {
  return dayAt(now(), timeZone);
}

/** The last position that the record held at an instant. (Two axes of time.) */
export function known(knownAt: Temporal.Instant | null | undefined, { load }: Context): Promise<number> {
  return knownAt ? load(positionsKnownAt, knownAt.toString()) : Promise.resolve(NOW);
}

const positionsKnownAt: Batch<string, number> = (instants, { em }) =>
  Promise.all(instants.map((instant) => positionKnownAt(em, Temporal.Instant.from(instant)))); // rarely more than one in a request
