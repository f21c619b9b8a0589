/** From a form to plain values: nothing of GraphQL, no nulls, text in one Unicode form (NFC) without stray spaces at its ends. */
import { Temporal } from 'temporal-polyfill';

type Time = Temporal.PlainDate | Temporal.Instant;

/** Without what was left out, or left empty. */
type HandedIn<T> = T extends string | number | boolean | Time ? T : T extends readonly (infer E)[] ? HandedIn<E>[]
  : T extends object ? { [field in keyof T as undefined extends T[field] ? never : field]: HandedIn<T[field]> }
    & { [field in keyof T as undefined extends T[field] ? field : never]?: HandedIn<NonNullable<T[field]>> }
  : T;

export function handedIn<T>(value: T): HandedIn<T> {
  return tidy(value) as HandedIn<T>;
}

type Sent<T, K extends keyof T> = { [field in K]?: HandedIn<NonNullable<T[field]>> | null };

/** Of the fields named, those that were sent at all: a null among them clears. */
export function sent<T extends object, K extends keyof T>(form: T, fields: readonly K[]): Sent<T, K> {
  const given = fields.filter((field) => form[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, form[field] === null ? null : tidied(field, form[field])])) as Sent<T, K>;
}

/** JSON of the sender's own making is kept as it was sent. */
const asSent: ReadonlySet<PropertyKey> = new Set(['finalClauses', 'publicKeys']);

function tidied(name: PropertyKey, value: unknown): unknown {
  return asSent.has(name) ? value : tidy(value);
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object' || isTime(value)) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(given.map(([name, inner]) => [name, tidied(name, inner)]));
}

function isTime(value: object): boolean {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.Instant;
}
