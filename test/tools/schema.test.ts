/** What counts as breaking against the released schema, and until when what is deprecated stays. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { breaksOf } from '../../tools/schema/breaks.ts';
import { deprecationsIn } from '../../tools/schema/deprecation.ts';
import { alteredIn, newestOf, release, unsaidIn } from '../../tools/schema/released.ts';

const released = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
  type Query { party(code: ID!, language: Language = RU, old: Int @deprecated(reason: "No use. Stays until 2027-06-30.")): Party  found: [Found!]! }
  type Party @key(fields: "code") {
    code: ID!  name: String  secret: String @tag(name: "parties")
    oldName: String @deprecated(reason: "Ask for name. Stays until 2027-06-30.")
    oldThing: Thing @deprecated(reason: "There are no things. Stays until 2027-06-30.")
  }
  type Thing { kind: ThingKind }
  enum ThingKind { ROUND }
  type Treaty { id: ID! }
  union Found = Party | Treaty
  enum Language { RU KK EN  DE @deprecated(reason: "Nobody reads it. Stays until 2027-06-30.") }
  type Mutation { sign(input: SignInput!): Party }
  input SignInput { code: ID!  first: Int = 50  note: String }
`;
const change = (from: string, to: string) => {
  if (!released.includes(from)) throw new Error(`there is no ${from}`);
  return released.replace(from, to);
};
const [before, after] = ['2027-06-30', '2027-07-01'];
const broken = async (now: string, today = before) =>
  (await breaksOf(released, now, Temporal.PlainDate.from(today))).map(({ path }) => path).join(', ');

describe('Against the released schema', () => {
  const language = 'Query.party.language';

  test.each([
    ['nothing',                         released,                                                              ''],
    ['a field added',                   change('name: String', 'name: String  seat: String'),                  ''],
    ['an argument added, optional',     change('code: ID!,', 'code: ID!, on: String,'),                        ''],
    ['an enum value added',             change('RU KK EN', 'RU KK EN FR'),                                     ''],
    ['a union member added',            change('Party | Treaty', 'Party | Treaty | Thing'),                    ''],
    ['a field that is never null now',  change('name: String', 'name: String!'),                               ''],
    ['an input field added, optional',  change('note: String', 'note: String  by: String'),                    ''],
    ['a field deprecated',              change('name: String', 'name: String @deprecated(reason: "…")'),       ''],
    ['words',                           change('code: ID!  name', '"""Its code.""" code: ID!  name'),          ''],
    ['a field removed',                 change('name: String', ''),                                            'Party.name'],
    ['a type changed',                  change('name: String', 'name: Int'),                                   'Party.name'],
    ['a field that may be null now',    change('code: ID!  name', 'code: ID  name'),                           'Party.code'],
    ['a list that is one',              change('[Found!]!', 'Found!'),                                         'Query.found'],
    ['an argument made required',       change('language: Language = RU', 'language: Language!'),              `${language}, ${language}`],
    ['an argument removed',             change('language: Language = RU,', ''),                                'Query.party.language'],
    ['a required argument added',       change('code: ID!,', 'code: ID!, on: String!,'),                       'Query.party.on'],
    ['a default changed',               change('= RU', '= KK'),                                                'Query.party.language'],
    ['an input field\'s default changed', change('= 50', '= 100'),                                             'SignInput.first'],
    ['an input field removed',          change('note: String', ''),                                            'SignInput.note'],
    ['an input field made required',    change('note: String', 'note: String!'),                               'SignInput.note'],
    ['an enum value removed',           change('RU KK EN', 'RU EN'),                                           'Language.KK'],
    ['a union member removed',          change('Party | Treaty', 'Party'),                                     'Found'],
    ['a type removed',                  change('type Treaty { id: ID! }', '').replace('| Treaty', ''),         'Treaty, Found'],
    ['a key changed',                   change('@key(fields: "code")', '@key(fields: "name")'),                'Party'],
    ['hidden from the public',          change('name: String', 'name: String @tag(name: "parties")'),          'Party.name'],
    ['a type hidden from the public',   change('type Treaty {', 'type Treaty @tag(name: "parties") {'),        'Treaty, Found'],
    ['one that is led to',              change('type Party @', 'type Party @tag(name: "parties") @'),
      'Party, Query.party, Found, Mutation.sign'],
    ['a field made inaccessible',       change('name: String', 'name: String @inaccessible'),                  'Party.name'],
    ['an argument made so',             change('= RU', '= RU @inaccessible'),                                  'Query.party.language'],
    ['a type made so',                  change('type Treaty {', 'type Treaty @inaccessible {'),                'Treaty, Found'],
    ['an enum value made so',           change('RU KK EN', 'RU KK @inaccessible EN'),                          'Language.KK'],
    ['shared',                          change('name: String', 'name: String @shareable'),                     'Party.name'],
    ['taken from another',              change('name: String', 'name: String @override(from: "kz-duty")'),     'Party.name'],
    ['for bearers of a token',          change('type Treaty {', 'type Treaty @authenticated {'),               'Treaty'],
    ['another\'s',                      change('note: String', 'note: String @external'),                      'SignInput.note'],
    ['a directive brought along',       change('"@tag"])', '"@tag"]) @composeDirective(name: "@x")'),          'schema'],
    ['an older Federation',             change('v2.9', 'v2.8'),                                                'schema'],
    ['a newer one',                     change('v2.9', 'v2.10'),                                               ''],
    ['shown to the public',             change('@tag(name: "parties")', ''),                                   ''],
  ])('%s', async (_what, now, paths) => {
    expect(await broken(now)).toBe(paths);
  });

  test('whoever breaks something is told what to do', async () => {
    const [removed] = await breaksOf(released, change('name: String', ''), Temporal.PlainDate.from(before));
    expect(removed).toMatchObject({ what: expect.stringContaining('was removed'), mend: expect.stringContaining('deprecated') });
    const [changed] = await breaksOf(released, change('name: String', 'name: Int'), Temporal.PlainDate.from(before));
    expect(changed?.mend).toContain('add another');
  });
});

describe('What is deprecated stays until its last day', () => {
  const gone = (...texts: string[]) => texts.reduce((text, each) => text.replace(each, ''), released);
  const types = ['type Thing { kind: ThingKind }', 'enum ThingKind { ROUND }'];
  const name = 'oldName: String @deprecated(reason: "Ask for name. Stays until 2027-06-30.")';
  const thing = 'oldThing: Thing @deprecated(reason: "There are no things. Stays until 2027-06-30.")';
  const argument = ', old: Int @deprecated(reason: "No use. Stays until 2027-06-30.")';
  const value = 'DE @deprecated(reason: "Nobody reads it. Stays until 2027-06-30.")';

  test.each([
    ['a field',                       gone(name),             'Party.oldName'],
    ['a field and the types behind',  gone(thing, ...types),  'Thing, ThingKind, Party.oldThing'],
    ['an enum value',                 gone(value),            'Language.DE'],
    ['an argument',                   gone(argument),         'Query.party.old'],
  ])('%s may go the day after, not before', async (_what, now, paths) => {
    expect(await broken(now, before)).toBe(paths);
    expect(await broken(now, after)).toBe('');
  });

  test('a type that something else leads to may not go with it', async () => {
    const led = change('type Treaty { id: ID! }', 'type Treaty { id: ID!  thing: Thing }');
    const breaks = await breaksOf(led, gone(thing, ...types), Temporal.PlainDate.from(after));
    expect(breaks.map(({ path }) => path)).toEqual(['Thing', 'ThingKind', 'Treaty.thing']);
  });

  test('its last day is not brought forward', async () => {
    expect(await broken(change('name. Stays until 2027-06-30', 'name. Stays until 2027-06-29'))).toBe('Party.oldName');
    expect(await broken(change('name. Stays until 2027-06-30', 'name. Stays until 2027-07-01'))).toBe('');
  });

  test.each([
    ['Ask for name. Stays until 2027-06-30.', '2027-06-30'],
    ['Ask for name. Stays until 2027-06-31.', undefined],
    ['Ask for name. Stays until June.',       undefined],
    ['Ask for name, stays until 2027-06-30.', undefined],
    ['Stays until 2027-06-30.',               undefined],
    ['Ask for name.',                         undefined],
    [undefined,                               undefined],
  ])('%s: %s', (reason, lastDay) => {
    const given = reason === undefined ? '' : `(reason: "${reason}")`;
    const found = deprecationsIn(parse(`type Party { name(in: Int @deprecated${given}): String @deprecated${given} }`));
    expect([...found].map(([path, day]) => [path, day?.toString()])).toEqual([['Party.name', lastDay], ['Party.name.in', lastDay]]);
  });
});

describe('A release', () => {
  const changelog = '# Changelog\n\n## 0.4.0\n\n- **`Party.name` is gone.**\n\n## 0.3.0\n\n- `Query.found` is new.\n';
  const breaks = ['Party.name', 'Query.found', 'Query.found'].map((path) => ({ path, what: '', mend: '' }));

  test.each([
    ['0.4.0', 'Query.found'],
    ['0.3.0', 'Party.name'],
    ['0.5.0', 'Party.name, Query.found'],
  ])('of %s does not name %s', (version, unsaid) => {
    expect(unsaidIn(changelog, version, breaks).join(', ')).toBe(unsaid);
  });

  const sums = ['0.3.0', '0.4.0'].map((version) => `${createHash('sha256').update(version).digest('hex')}  ${version}.graphql\n`).join('');

  test.each([
    ['what it was',  ['0.3.0', '0.3.0', '0.4.0', '0.4.0'],                    ''],
    ['changed',      ['0.3.0', 'other', '0.4.0', '0.4.0'],                    '0.3.0.graphql'],
    ['gone',         ['0.4.0', '0.4.0'],                                      '0.3.0.graphql'],
    ['not released', ['0.3.0', '0.3.0', '0.4.0', '0.4.0', '0.4.1', '0.4.1'],  '0.4.1.graphql'],
  ])('is seen to be %s', (_what, given, altered) => {
    const files = Array.from({ length: given.length / 2 }, (_, i) => [`${given[2 * i]}.graphql`, given[2 * i + 1] ?? ''] as const);
    expect(alteredIn(new Map(files), sums).join(', ')).toBe(altered);
  });

  test('the newest has the highest number', () => {
    expect(newestOf(['0.9.0.graphql', '0.10.0.graphql', '0.3.0.graphql'])).toBe('0.10.0');
  });

  test('what comes before a release is not newer than it', () => {
    const falling = ['1.0.0', '1.0.0-rc.10', '1.0.0-rc.2', '1.0.0-alpha.11', '0.9.0'];
    const newest = falling.map((_version, i) => newestOf(falling.slice(i).toReversed().map((version) => `${version}.graphql`)));
    expect(newest).toEqual(falling);
  });

  test.each([
    ['1.0.0-rc.1', 'refused'],
    ['1.0.0',      'refused'],
    ['0.10.0',     'refused'],
    ['1.0.1-rc.1', 'released'],
    ['1.10.0',     'released'],
  ])('of %s after 1.0.0 is %s', async (version, becomes) => {
    const [project, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'khattama-release-'))];
    const files = ['package.json', 'CHANGELOG.md', 'schema/released/1.0.0.graphql', 'schema/released/SHA256SUMS'];
    mkdirSync(join(folder, 'schema/released'), { recursive: true });
    const texts = [`{ "version": "${version}" }`, `## ${version}\n`, released, ''];
    for (const [i, file] of files.entries()) writeFileSync(join(folder, file), texts[i] ?? '');
    process.chdir(folder);
    try {
      const releasing = release(released);
      if (becomes === 'released') expect(await releasing).toBe(`schema/released/${version}.graphql`);
      else await expect(releasing).rejects.toThrow(`${version} is not higher than 1.0.0`);
    } finally {
      process.chdir(project);
      rmSync(folder, { recursive: true });
    }
  });
});
