/** Of what form a value is that somebody else has sent: nothing of it is believed before. */
export type Form<T> = (value: unknown) => value is T;

export const isText: Form<string> = (value) => typeof value === 'string';
export const isTruth: Form<boolean> = (value) => typeof value === 'boolean';
/** As GraphQL's Int has it, and none below zero. */
export const isCount: Form<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
export const isHash: Form<string> = (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export function orNull<T>(form: Form<T>): Form<T | null> {
  return (value) => value === null || form(value);
}

export function listOf<T>(form: Form<T>): Form<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((each) => form(each));
}

/** With at least these members. */
export function shape<T extends object>(members: { readonly [Name in keyof T]-?: Form<T[Name]> }): Form<T> {
  const forms = Object.entries<Form<unknown>>(members);
  return (value): value is T => typeof value === 'object' && value !== null
    && forms.every(([name, form]) => form((value as Record<string, unknown>)[name]));
}
