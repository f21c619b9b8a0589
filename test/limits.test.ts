/** What may be asked for at once: an honest question passes, one that only costs does not. */
import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { fragmentsIn, refusalOf } from '../src/limits.ts';

const federation = 'directive @key(fields: String!) repeatable on OBJECT\n';
const printed = readFileSync('schema/hub.graphql', 'utf8').replace(/^extend schema[^{]*?(?=\n\n|\ntype|\n""")/m, '');
const schema = buildSchema(federation + printed, { assumeValid: true });

function refusal(query: string, variables: Record<string, unknown> = {}): string | undefined {
  const document = parse(query);
  const operation = getOperationAST(document);
  return operation ? refusalOf({ schema, operation, fragments: fragmentsIn(document), variables })?.message : 'no operation';
}
const aliases = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
const matrix = 'versions { a { code } b { code } version { id } }';
const everything = 'id standings { party { code } kind explanation dates { what on clause steps because { position canonical } } }';

describe('T-D1: what asks for too much', () => {
  test.each<[string, string, boolean]>([
    ['every day of every Party, with its reasons', '{ instruments { standings { dates { steps because { canonical } } } } }', true],
    ['and all that belongs to it',                 `{ instruments { ${everything} } }`, true],
    ['the matrix of every instrument',             `{ instruments { ${matrix} } }`, true],
    ['the matrix, again and again',                aliases(60, `instrument(id: "x") { ${matrix} }`), false],
    ['explanations, again and again',              aliases(100, 'instruments { standings { explanation } }'), false],
    ['dates, again and again',                     aliases(60, 'instruments { standings { dates { steps } } }'), false],
    ['tasks in words',                             '{ tasks { says } }', true],
    ['the channels of every Party',                '{ parties { code channels { id address state history { what by at } } } }', true],
    ['of every Party, again and again',            aliases(100, 'parties { channels { history { what } } }'), false],
  ])('%s', (_case, query, passes) => {
    expect(refusal(query) === undefined).toBe(passes);
  });

  const act = 'query ($act: PreviewInput!)';
  test.each<[string, string, boolean]>([
    ['one preview',                `${act} { preview(act: $act) { refused } }`, true],
    ['two',                        `${act} { a: preview(act: $act) { refused } b: preview(act: $act) { refused } }`, false],
    ['two, one in a fragment',     `${act} { a: preview(act: $act) { refused } ...B } fragment B on Query { b: preview(act: $act) { refused } }`, false],
  ])('%s', (_case, query, passes) => {
    expect(refusal(query, { act: {} }) === undefined).toBe(passes);
  });
});
