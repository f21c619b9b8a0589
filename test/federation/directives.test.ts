/** Directives wherever GraphQL lets one stand, by decorators or beside the classes; and what cannot be built is said at once. */
import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { GraphQLScalarType } from 'graphql';
import {
  Arg, createUnionType, Directive, Field, ID, InputType, InterfaceType, ObjectType, Query, registerEnumType, Resolver,
} from 'type-graphql';
import { type BesideClasses, buildSubgraph } from '../../src/federation/subgraph.ts';
import { serviceOf } from './graph.ts';

enum Shift { DAY = 'day', NIGHT = 'night' }
registerEnumType(Shift, { name: 'Shift', valuesConfig: { NIGHT: { deprecationReason: 'no longer' } } });
const Phone = new GraphQLScalarType({ name: 'Phone' });

@Directive('@at(place: HUB)')
@InterfaceType({ resolveType: () => 'Desk' })
abstract class Place {
  @Directive('@at(place: HUB, nth: 2)')
  @Field(() => ID) id!: string;
}

@Directive('@at(place: NODE, nth: 1.5, also: [{ place: HUB }], note: "a \\"quoted\\" word", none: null)')
@Directive('@at(place: NODE)')
@Directive('@at(place: NODE)')
@ObjectType({ implements: Place })
class Desk extends Place {
  @Field(() => Phone, { nullable: true, deprecationReason: 'Write.' }) phone?: string;
}

@Directive('@at(place: NODE)')
@InputType()
class Wish {
  @Directive('@at(place: HUB)')
  @Field(() => Shift, { defaultValue: Shift.DAY }) shift!: Shift;
}

const Anything = createUnionType({ name: 'Anything', types: () => [Desk] as const, resolveType: () => 'Desk' });

@Directive('@key(fields: "code")')
@ObjectType()
class Keyed {
  @Field(() => ID) code!: string;
}

@Resolver()
class DeskResolver {
  @Directive('@at(place: HUB)')
  @Query(() => Anything, { nullable: true })
  anything(@Directive('@at(place: NODE)') @Arg('wish', () => Wish) { shift }: Wish, @Arg('second', () => ID) second: string): Desk {
    return Object.assign(new Desk(), { id: shift + second });
  }
}

const at = `directive @at(place: Where!, nth: Float, also: [Also!], note: String, none: Int) repeatable on OBJECT | INTERFACE | UNION | ENUM
  | ENUM_VALUE | SCALAR | INPUT_OBJECT | INPUT_FIELD_DEFINITION | FIELD_DEFINITION | ARGUMENT_DEFINITION
  enum Where { HUB NODE }
  input Also { place: Where! }`;
const build = (beside: BesideClasses = {}, references = {}, orphanedTypes: (typeof Keyed)[] = []) =>
  buildSubgraph({ resolvers: [DeskResolver], orphanedTypes, validate: false }, references, { ...beside, sdl: `${at} ${beside.sdl ?? ''}` });

const FEDERATION = 'https://specs.apollo.dev/federation';
const beside = `
  """Who is asked."""
  type Query @at(place: HUB)
  enum Shift @at(place: HUB) { NIGHT @at(place: NODE) }
  union Anything @tag(name: "public")
  scalar Phone @at(place: NODE) @at(place: HUB)`;

describe('A directive stands', () => {
  test.each([
    ['on an interface',         'interface Place@at(place:HUB){'],
    ['on a field of it',        '{id:ID!@at(place:HUB nth:2)}'],
    ['on a type, with whatever it says',
      'type Desk implements Place@at(place:NODE nth:1.5 also:[{place:HUB}]note:"a \\"quoted\\" word" none:null)'],
    ['and as often as it is written',   'none:null)@at(place:NODE)@at(place:NODE){'],
    ['on an input',             'input Wish@at(place:NODE){'],
    ['on a field of it',        'shift:Shift!=DAY@at(place:HUB)'],
    ['on a query',              '):Anything@at(place:HUB)'],
    ['on an argument',          'anything(wish:Wish!@at(place:NODE)second:ID!)'],
    ['on the root type, which has its words', '"""Who is asked.""" type Query@at(place:HUB){'],
    ['on an enum and a value, which keeps its own', 'enum Shift@at(place:HUB){DAY NIGHT@deprecated(reason:"no longer")@at(place:NODE)}'],
    ['on a union',              'union Anything@tag(name:"public")=Desk'],
    ['on a scalar',             'scalar Phone@at(place:NODE)@at(place:HUB)'],
    ['and GraphQL\'s own too',  'phone:Phone@deprecated(reason:"Write.")'],
  ])('%s', async (_where, words) => {
    expect(await serviceOf(await build({ sdl: beside }))).toContain(words);
  });
});

describe('What is imported is what is used', () => {
  test.each([
    ['nothing',                                '',                                                      []],
    ['what is said beside the classes',        'union Anything @tag(name: "x") @inaccessible',          ['@inaccessible', '@tag']],
    ['what the schema itself carries',         'extend schema @composeDirective(name: "@at")',          ['@composeDirective']],
    ['but not what is defined here',           'directive @tag(of: Int) on UNION  union Anything @tag', []],
  ])('%s', async (_what, sdl, names) => {
    expect((await build({ sdl })).sdl).toContain(`import: [${names.map((name) => `"${name}"`).join(', ')}])`);
  });
});

describe('What cannot be built is said at once', () => {
  const reference = { __resolveReference: () => null };

  test.each<[string, () => Promise<unknown>, string]>([
    ['a directive that nobody knows',       () => build({ sdl: 'union Anything @unheard' }),                   '@unheard'],
    ['a value that the enum has not',       () => build({ sdl: 'enum Shift { NOON @at(place: HUB) }' }),       'Shift.NOON'],
    ['a field that the type has not',       () => build({ sdl: 'type Desk { chair: Int @at(place: HUB) }' }),  'Desk.chair'],
    ['a second federation',                 () => build({ sdl: `extend schema @link(url: "${FEDERATION}/v2.3")` }),  'federation'],
    ['a version that is not known',         () => build({ federation: 'v2.99' }),                              'v2.99'],
    ['a key that nobody resolves',          () => build({}, {}, [Keyed]),         'no __resolveReference for what has a key: Keyed'],
    ['a reference to what has no key',      () => build({}, { Desk: reference }), 'a __resolveReference for what has no key: Desk'],
  ])('%s', async (_what, building, words) => {
    await expect(building()).rejects.toThrow(words);
  });

  test('what has a key, and is resolved, is not', async () => {
    expect((await build({}, { Keyed: reference }, [Keyed])).sdl).toContain('type Keyed @key(fields: "code")');
  });
});
