/** What is kept of a live question, and how what is wrong with one is said. */
import { expect, test } from '@jest/globals';
import { buildSchema, type DocumentNode, visit } from 'graphql';
import { isAnswerable, Questions } from '../../src/gateway/questions.ts';
import { LIMITS } from '../../src/limits.ts';

const schema = buildSchema(`type Query { a: Int }
  type Subscription { told(after: Int): Told } type Told { number: Int! of: Told }`);
const questions = new Questions(schema, LIMITS);

function placesIn(document: DocumentNode): number {
  let found = 0;
  visit(document, { enter: (node) => { if (node.loc) found += 1; } });
  return found;
}

test('no token of it: thousands are open', () => {
  const question = questions.read({ query: 'subscription { told(after: 1) { ...A } } fragment A on Told { of { number } }' });
  if (!isAnswerable(question)) throw new Error(question.join());
  expect([question.document, question.asked].map(placesIn)).toEqual([0, 0]);
});

test('but what is wrong with it is said with its place', () => {
  expect(questions.read({ query: 'subscription {\n  nothing\n}' })).toMatchObject([{ locations: [{ line: 2, column: 3 }] }]);
});
