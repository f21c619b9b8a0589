/** A bad answer costs the gateway hardly more than a good one of its length: what it does with one, everybody waits for. */
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { readAnswer } from '../../src/gateway/node-answer.ts';
import { NodeFailure } from '../../src/gateway/node-failure.ts';
import { nodeLimits } from '../../src/gateway/node-options.ts';
import { questionOf } from '../../src/gateway/node-question.ts';
import { resultOf } from '../../src/gateway/node-result.ts';
import { type Asking, scopeOf } from '../../src/gateway/node-scope.ts';

const sdl = `
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
  type KzRoom { floor: Int! number: Int! @tag(name: "parties") }
  scalar KzAny
  type Query { kzInts: [Int] kzRooms: [KzRoom] kzAny: KzAny }`;
const schema = buildSchema(sdl);
const scope = scopeOf('kz-duty', parse(sdl), schema);

function read(query: string, body: string, seesAll = true): string {
  const asking: Asking = { party: 'KZ', schema, scope, seesAll, isAnonymous: !seesAll, isNamed: () => true };
  const question = questionOf({ document: parse(query), variables: {} }, asking);
  try {
    const answer = readAnswer({ status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }, nodeLimits);
    const { errors = [] } = resultOf(question, asking, { name: 'kz-duty', limits: nodeLimits, referred: () => undefined }, answer);
    return `${errors.length} errors`;
  } catch (error) {
    if (error instanceof NodeFailure) return error.code;
    throw error;
  }
}

/** In milliseconds of this thread alone, at best: others are at work on this machine too. */
function cost(...asked: Parameters<typeof read>): number {
  return Math.min(...Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    read(...asked);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  }));
}

const times = (count: number, item: string) => Array.from({ length: count }, () => item).join();
const honest = ['{ kzInts }', `{"data":{"kzInts":[${times(49_000, '1')}]}}`] as const;

describe('What a bad answer costs', () => {
  const room = '{"_khattama_type":"KzRoom"}';
  test.each<[string, string, string, string, boolean?]>([
    ['49,000 values of another type', '{ kzInts }', `{"data":{"kzInts":[${times(49_000, '"x"')}]}}`, 'NODE_ANSWER_NOT_BELIEVED'],
    ['12,000 objects without their fields', '{ kzRooms { floor number } }', `{"data":{"kzRooms":[${times(12_000, room)}]}}`,
      'NODE_ANSWER_NOT_BELIEVED'],
    ['49,000 that are nothing, and an error', '{ kzInts }', `{"data":{"kzInts":[${times(49_000, 'null')}]},"errors":[{"message":"x"}]}`,
      '100 errors'],
    ['49,000 that are nothing, and an error for each', '{ kzInts }',
      `{"data":{"kzInts":[${times(30_000, 'null')}]},"errors":[${times(9_000, '{"message":"x"}')}]}`, '100 errors'],
    ['12,000 objects without their fields, and an error', '{ kzRooms { floor number } }',
      `{"data":{"kzRooms":[${times(12_000, room)}]},"errors":[{"message":"x"}]}`, '100 errors'],
    ['12,000 objects with what is not for the caller', '{ kzRooms { number } }', `{"data":{"kzRooms":[${times(12_000, room)}]}}`,
      '1 errors', false],
    ['330,000 lists beside it', '{ kzInts }', `{"data":{"kzInts":[1]},"x":["\\u0061",${times(330_000, '[]')}]}`, 'NODE_ANSWER_TOO_LARGE'],
    ['330,000 lists in what has no type', '{ kzAny }', `{"data":{"kzAny":[${times(330_000, '[]')}]}}`, 'NODE_ANSWER_TOO_LARGE'],
    ['45,000 texts with a letter as \\u…', '{ kzAny }', `{"data":{"kzAny":["\\u0061",${times(45_000, '1')}]}}`, '0 errors'],
    ['one text with all that makes values', '{ kzAny }', `{"data":{"kzAny":"${'[{,\\"'.repeat(60_000)}"}}`, '0 errors'],
  ])('%s: not ten times what a good one does', (_, query, body, outcome, seesAll = true) => {
    expect(read(...honest)).toBe('0 errors');
    expect(read(query, body, seesAll)).toBe(outcome);
    expect(cost(query, body, seesAll) / cost(...honest)).toBeLessThan(10);
  });
});
