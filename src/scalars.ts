/** Values are parsed here, at the door, once: past this point a day is a day and a Party is a Party. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { type Party, party } from './treaty/parties.ts';
import { isMailbox } from './treaty/profile.ts';

const DAY = 'A civil day at the depositary\'s seat, ISO 8601 (2027-03-01): the unit in which treaties count.';
export const PlainDate = scalar<Temporal.PlainDate>('Date', DAY, (text) => {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError('write a calendar day as 2027-03-01');
  return Temporal.PlainDate.from(text);
});

/** Years of four digits everywhere on earth, so that instants compare as text. */
const [FIRST, LAST] = [Temporal.Instant.from('0001-01-02T00:00:00Z'), Temporal.Instant.from('9999-12-30T00:00:00Z')];

const MOMENT = 'An instant, ISO 8601 with its offset (2027-02-28T21:30:00Z); answered in UTC.';
export const DateTime = scalar<Temporal.Instant>('DateTime', MOMENT, (text) => {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
  if (!form.test(text)) throw new RangeError('write an instant as 2027-02-28T21:30:00Z');
  const instant = Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  const outside = Temporal.Instant.compare(instant, FIRST) < 0 || Temporal.Instant.compare(LAST, instant) < 0;
  if (outside) throw new RangeError('it lies outside the calendar');
  return instant;
});

export const CountryCode = scalar<Party>('CountryCode', 'A Party, by its ISO 3166-1 alpha-2 code (KZ).', party);

const MAILBOX = 'One plain functional mailbox, nobody\'s own: no display name, no quotes, no second address.';
export const EmailAddress = scalar<string>('EmailAddress', MAILBOX, (text) => {
  if (!isMailbox(text)) throw new RangeError('write one plain address as duty@authority.example');
  return text;
});

/** In lower case, as PostgreSQL writes it: the same id must always be the same text. */
export const UUID = scalar<string>('UUID', 'Chosen by the sender before the first attempt, and sent again with every retry.', (text) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new RangeError('write a UUID as 01234567-89ab-4cde-8f01-23456789abcd');
  return text.toLowerCase();
});

/** In lower case only: the same file must always have the same name. */
export const Sha256 = scalar<string>('Sha256', 'A file, by the SHA-256 of its bytes: 64 lower-case hexadecimal digits.', (text) => {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RangeError('write 64 lower-case hexadecimal digits');
  return text;
});

export const JSONObject = new GraphQLScalarType<Record<string, unknown>, unknown>({
  name: 'JSONObject',
  description: 'A JSON object, at most 8 levels deep.',
  serialize: (value) => value,
  parseValue: (value) => jsonObject(value),
  parseLiteral: (node, variables) => jsonObject(valueFromASTUntyped(node, variables)),
});

function scalar<T>(name: string, description: string, parse: (text: string) => T): GraphQLScalarType<T, string> {
  const read = (value: unknown, node?: ValueNode): T => {
    try {
      if (typeof value !== 'string' || !value.isWellFormed()) throw new RangeError('it is written as a string');
      return parse(value);
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : 'it cannot be read';
      throw new GraphQLError(`Not a ${name}: ${reason}.`, { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } });
    }
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

/** What PostgreSQL cannot keep, or what could not be hashed, does not come in. */
function jsonObject(value: unknown): Record<string, unknown> {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isObject || !isPlain(value, 8)) {
    const says = 'Not a JSONObject: write a JSON object, at most 8 levels deep, with readable text.';
    throw new GraphQLError(says, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return value as Record<string, unknown>;
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  const isPlainField = ([name, inner]: [string, unknown]) => isPlain(name, depth) && name !== '__proto__' && isPlain(inner, depth - 1);
  return depth > 0 && Object.entries(value).every(isPlainField);
}
