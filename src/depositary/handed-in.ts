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
  const members = given.map((field) => [field, tidied(field, form[field])] as const);
  return Object.fromEntries(members.map(([field, value]) => [field, isLeftOut(field, value) ? null : value])) as Sent<T, K>;
}

/** The rest of the form, without the fields named. */
export function besides<T extends object, K extends keyof T>(form: T, fields: readonly K[]): HandedIn<Omit<T, K>> {
  const rest = Object.entries(form).filter(([name]) => !fields.includes(name as K));
  return handedIn(Object.fromEntries(rest) as Omit<T, K>);
}

/** JSON of the sender's own making is kept as it was sent. */
const asSent: ReadonlySet<PropertyKey> = new Set(['finalClauses', 'publicKeys', 'corrected']);

/** Text that may be left out is left out when it is left empty. */
const mayBeEmpty: ReadonlySet<PropertyKey> = new Set([
  'kk', 'en', 'address', 'legalBasis', 'hours', 'adoptedIn', 'observations', 'reason', 'paperReference', 'grounds', 'registrationNumber',
]);

/** A list that names nobody, or no file, says no more than none at all. */
const mayNameNone: ReadonlySet<PropertyKey> = new Set(['attachments', 'agreedBy']);

function tidied(name: PropertyKey, value: unknown): unknown {
  return asSent.has(name) ? value : tidy(value);
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object' || isTime(value)) return value;
  const members = Object.entries(value).map(([name, inner]: [string, unknown]) => [name, tidied(name, inner)] as const);
  return Object.fromEntries(members.filter(([name, inner]) => !isLeftOut(name, inner)));
}

function isLeftOut(name: PropertyKey, value: unknown): boolean {
  const isEmpty = (value === '' && mayBeEmpty.has(name)) || (Array.isArray(value) && value.length === 0 && mayNameNone.has(name));
  return value === undefined || value === null || isEmpty;
}

function isTime(value: object): boolean {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.Instant;
}
