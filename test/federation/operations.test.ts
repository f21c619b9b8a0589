/** Operations in use: what is kept of one, and what a change would break for how many. */
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { brokenBy } from '../../src/federation/operations.ts';
import { normalised } from '../../src/federation/used.ts';

describe('T-I2: of an operation the names of the graph are kept, and nothing that its sender wrote', () => {
  test.each([
    ['a name',             'query Incident17_Ivanov { a }',                              '{a}'],
    ['variables',          'query ($iin850101: ID!, $n: [Int] = [7]) { a(id: $iin850101, n: $n) }', '{a(id:0 n:0)}'],
    ['an alias',           '{ suspect: a }',                                             '{a}'],
    ['texts and numbers',  '{ a(id: "Ivanov", n: 17, x: 1.5, t: """Ivanov""") }',         '{a(id:0 n:0 x:0 t:0)}'],
    ['an enum, a boolean', '{ a(shift: NIGHT, on: true, off: null) }',                   '{a(shift:0 on:0 off:0)}'],
    ['an input, a list',   '{ a(in: { ivanov: "x" }, list: [KZ]) }',                     '{a(in:0 list:0)}'],
    ['a fragment\'s name', '{ ...Ivanov ...on A { b } } fragment Ivanov on Query { a }', '{...f1 ...on A{b}}fragment f1 on Query{a}'],
    ['directives',         'query ($secret: Boolean!) @why(x: "Ivanov") { a @skip(if: $secret) }', '{a}'],
    ['a comment',          'mutation M { m } # Ivanov',                                  'mutation{m}'],
  ])('%s', (_what, text, kept) => {
    expect(normalised(text)).toBe(kept);
    expect(normalised(kept)).toBe(kept);
  });

  test.each(['fragment F on Query { a }', 'type A { a: Int }', 'Ivanov', ''])('%s is no operation', (text) => {
    expect(normalised(text)).toBeUndefined();
  });
});

test('what a change breaks is counted by what it is that breaks', async () => {
  const before = `type Query { a(shift: Shift, in: In): A  b: Int } type A { c: Int  d: Int }
    enum Shift { DAY NIGHT } input In { shift: Shift }`;
  const after = before.replace('c: Int', '').replace('NIGHT', '');
  const texts = ['{ a { c } }', '{ a { c d } }', '{ a { d } }', '{ a(in: { shift: DAY }) { d } }', '{ b }'];
  const broken = await brokenBy(buildSchema(before), buildSchema(after), texts.map((text) => normalised(text) ?? ''));
  expect(broken.map(({ at, operations }) => `${at}: ${operations}`).sort()).toEqual(['A.c: 2', 'Shift.NIGHT: 1']);
});
