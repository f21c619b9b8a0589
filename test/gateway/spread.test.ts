/** Each error where it belongs; and nothing of what other graphs of this process use is touched. */
import { expect, test } from '@jest/globals';
import { buildSchema, execute, getIntrospectionQuery, introspectionTypes, isObjectType, parse } from 'graphql';
import { placeErrors } from '../../src/gateway/spread.ts';

test('GraphQL\'s own types are left as they are: they belong to every graph', () => {
  const fields = introspectionTypes.filter(isObjectType).flatMap((type) => Object.values(type.getFields()));
  const own = () => fields.map(({ resolve }) => resolve);
  const before = own();
  const schema = buildSchema('type Query { a: Int }');
  placeErrors(schema);
  expect(own().every((resolve, i) => resolve === before[i])).toBe(true);
  expect(execute({ schema, document: parse(getIntrospectionQuery()) })).not.toHaveProperty('errors');
});
