/** What no lint rule says of the printed schema. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, isNonNullType, isUnionType, Kind, parse } from 'graphql';

const { definitions } = parse(readFileSync('schema/hub.graphql', 'utf8'));
const parts = definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
const hub = buildASTSchema({ kind: Kind.DOCUMENT, definitions: parts }, { assumeValidSDL: true });

test.each(Object.values(hub.getMutationType()?.getFields() ?? {}))('$name answers what came of it, or every defect', ({ type }) => {
  const answer = isNonNullType(type) ? type.ofType : type;
  expect(isNonNullType(type) && isUnionType(answer)).toBe(true);
  expect(isUnionType(answer) && answer.getTypes().map(({ name }) => name)).toContain('Refused');
});
