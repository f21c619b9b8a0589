/** What a national node may say of the graph, and all the ways to say more. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose } from '../../src/federation/composition.ts';
import { hubTypesOf } from '../../src/federation/hub-types.ts';
import { isNameOf, isOfAnother, namesGivenBy } from '../../src/federation/own-names.ts';
import { examineSdl } from '../../src/federation/own-rules.ts';
import { readSdl } from '../../src/federation/sdl.ts';
import { party } from '../../src/treaty/parties.ts';

const [KZ, AM, BY] = [party('KZ'), party('AM'), party('BY')];
const HUB = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
scalar Date  scalar CountryCode
enum Language { RU KK EN }  input PageInput { first: Int }  union Receipt = Entry  type Standing { kind: String! }
type Entry { position: Int! }
type Party @key(fields: "code") { code: CountryCode!  name(language: Language = RU): String!  standing: Standing!  since: Date
  mailbox: String @tag(name: "parties") }
type CompetentAuthority @key(fields: "id") { id: ID!  party: Party!  competentFrom: Date!  keys: [String!] @tag(name: "parties") }
type Query { parties: [Party!]!  authorities: [CompetentAuthority!]! }
type Mutation { act: Receipt }  type Subscription { told: Int }`;
const hub = { sdl: HUB, url: 'https://hub.example/graphql', types: hubTypesOf(HUB) };
const ofParty = (fields: string) => linked(`scalar CountryCode type Party @key(fields: "code") { code: CountryCode! ${fields} }`);
const other = read(`${ofParty('rooms: Int')} type Query { amNode: AmNode } type AmNode { a: Int } type Room { a: Int }`);
const taken = new Map(namesGivenBy(other, hub.types).map((name) => [name, 'am-duty']));

function linked(sdl: string, imports = '"@key", "@external", "@requires", "@tag", "@inaccessible", "@override", "@shareable"'): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n${sdl}`;
}

function read(sdl: string) {
  const found = readSdl(sdl);
  if ('defect' in found) throw new Error(found.defect.detail);
  return found.document;
}

/** "CODE where". */
function defectsOf(sdl: string): string[] {
  const found = readSdl(sdl);
  if ('defect' in found) return [found.defect.code];
  const defects = examineSdl(found.document, { party: KZ, hub: hub.types, otherParties: [AM, BY], taken });
  return defects.map(({ code, path }) => [code, ...path.slice(2)].join(' '));
}

const authority = (fields: string, directives = '@key(fields: "id")') => linked(`type CompetentAuthority ${directives} { id: ID! ${fields} }`);

describe('a node may', () => {
  test.each([
    ['add fields to an entity',                    authority('kzRooms(floor: Int = 1): [Int!] @deprecated(reason: "x") kzRooms2: Int')],
    ['add them by an extension',                   linked('extend type CompetentAuthority @key(fields: "id") { id: ID! kzRooms: Int }')],
    ['write @federation__key',                     ofParty('kz: Int').replace('@key', '@federation__key').replace('"@key", ', '')],
    ['write its key with a comma',                 authority('kzRooms: Int', '@key(fields: "id,", resolvable: true)')],
    ['mark the key external',
      linked('extend type CompetentAuthority @key(fields: "id") { id: ID! @external kzRooms: Int }')],
    ['require what everybody sees',
      authority('competentFrom: Date! @external kzDays: Int @requires(fields: "competentFrom")') + ' scalar Date'],
    ['require it through an entity',
      `${ofParty('')} type CompetentAuthority @key(fields: "id") {
        id: ID! party: Party! @external kzC: Int @requires(fields: "party { code }") }`],
    ['tag for everybody',                          authority('kzRooms: Int @tag(name: "public")')],
    ['have types of its own',                      linked(`type Query { kzDuty(by: KzBy = {floor: [1]}, s: KzShift = DAY): KzDuty }
      interface KzNamed { name: String! } type KzDuty implements KzNamed { name: String! authority: CompetentAuthority! amPm: String! }
      type KzRoom { number: Int! } union KzFound = KzDuty | KzRoom enum KzShift { DAY NIGHT @deprecated } input KzBy { floor: [Int!] }
      scalar KzTime @specifiedBy(url: "https://x.example") type CompetentAuthority @key(fields: "id", resolvable: false) { id: ID! }`)],
    ['have names that only look like another\'s',  
      linked('type Amount { a: Int } type Bye { a: Int } type Query { kzAmX: Amount kz: Bye }')],
    ['say much in its descriptions',               authority(`"${'я'.repeat(20_000)}" kzRooms: Int`)],
    ['hide what is its own',                       authority('kzRooms: Int @inaccessible kzDoors: Int')],
  ])('%s', async (_case, sdl) => {
    expect(defectsOf(sdl)).toEqual([]);
    const nodes = [{ name: 'kz-duty', document: read(sdl) }, { name: 'am-duty', document: other }];
    expect(await compose(hub, nodes.map((node) => ({ ...node, url: 'https://node.example' })))).toMatchObject({ sdl: expect.any(String) });
  });
});

describe('a node may not define', () => {
  test.each<[string, string, string[]]>([
    ['define a field of the hub',               authority('party: Int'), ['NOT_YOUR_OWN CompetentAuthority.party']],
    ['speak with the Depositary\'s words',       authority('standing: Int designation: Int kzstanding: Int KzStanding: Int'),
      ['standing', 'designation', 'kzstanding', 'KzStanding'].map((name) => `NOT_YOUR_OWN CompetentAuthority.${name}`)],
    ['define it as shareable',
      authority('competentFrom: Date! @shareable') + ' scalar Date', ['NOT_YOUR_OWN CompetentAuthority.competentFrom']],
    ['take it over',
      authority('competentFrom: Date! @override(from: "hub")') + ' scalar Date', ['NOT_YOUR_OWN CompetentAuthority.competentFrom']],
    ['take over what it calls its own',
      authority('kzRooms: Int @override(from: "hub")'), ['DIRECTIVE_NOT_ALLOWED CompetentAuthority.kzRooms']],
    ['take it over by another name',
      linked('type CompetentAuthority @key(fields: "id") { id: ID! kzRooms: Int @o(from: "h") }', '"@key", {name: "@override", as: "@o"}'),
      ['LINK_NOT_ALLOWED schema', 'DIRECTIVE_NOT_ALLOWED CompetentAuthority.kzRooms']],
    ['take it over by its full name',
      authority('kzRooms: Int @federation__override(from: "hub")'), ['DIRECTIVE_NOT_ALLOWED CompetentAuthority.kzRooms']],
    ['rename Federation',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "f") type Query { kzA: Int @f__shareable }',
      ['LINK_NOT_ALLOWED schema', 'DIRECTIVE_NOT_ALLOWED Query.kzA']],
    ['link elsewhere',
      linked('extend schema @link(url: "https://evil.example/spec/v1.0", import: ["@x"])'), ['LINK_NOT_ALLOWED schema']],
    ['rename @link itself',
      linked('extend schema @link(url: "https://specs.apollo.dev/link/v1.0", as: "l")'), ['LINK_NOT_ALLOWED schema']],
    ['be of Federation 1',                      'type Query { kzA: Int }', ['LINK_NOT_ALLOWED schema']],
    ['be newer than the hub',                   linked('type Query { kzA: Int }').replace('v2.9', 'v2.11'), ['LINK_NOT_ALLOWED schema']],
    ['link twice',                              linked('').repeat(2), ['LINK_NOT_ALLOWED schema']],
    ['compose directives',                      linked('extend schema @composeDirective(name: "@x")'), ['DIRECTIVE_NOT_ALLOWED schema']],
    ['name the roots',
      linked('extend schema { query: KzQuery } type KzQuery { a: Int }'), ['DEFINITION_NOT_ALLOWED schema.query']],
    ['have mutations',                          linked('type Mutation { kzA: Int }'), ['DEFINITION_NOT_ALLOWED Mutation']],
    ['have subscriptions',                      linked('extend type Subscription { kzA: Int }'), ['DEFINITION_NOT_ALLOWED Subscription']],
    ['define a directive of Federation',        linked('directive @key(fields: String) on OBJECT'), ['DEFINITION_NOT_ALLOWED @key']],
    ['hold an operation',                       linked('query Q { a }'), ['DEFINITION_NOT_ALLOWED Q']],
    ['hold a fragment',                         linked('fragment F on Query { a }'), ['DEFINITION_NOT_ALLOWED F']],
    ['extend what is no entity',                linked('extend type Standing { kzA: Int }'), ['NOT_YOUR_OWN Standing']],
    ['redefine an enum of the hub',             linked('enum Language { RU KK EN AM }'), ['NOT_YOUR_OWN Language']],
    ['redefine an input of the hub',            linked('input PageInput { first: Int }'), ['NOT_YOUR_OWN PageInput']],
    ['extend a union of the hub',               linked('extend union Receipt = KzA type KzA { a: Int }'), ['NOT_YOUR_OWN Receipt']],
  ])('%s', (_case, sdl, expected) => {
    expect(defectsOf(sdl)).toEqual(expected);
  });
});

describe('a node may not touch what is the hub\'s:', () => {
  test.each<[string, string, string[]]>([
    ['make an entity an interface',
      linked('interface Party @key(fields: "code") { code: CountryCode! } scalar CountryCode'), ['NOT_YOUR_OWN Party']],
    ['say that it implements another',
      linked('type CompetentAuthority implements KzA @key(fields: "id") { id: ID! } interface KzA { id: ID! }'),
      ['NOT_YOUR_OWN CompetentAuthority']],
    ['say what a scalar of the hub is',
      linked('scalar Date @specifiedBy(url: "https://x.example")'), ['DIRECTIVE_NOT_ALLOWED Date']],
    ['hide a scalar of the hub',                linked('extend scalar Date @inaccessible'), ['DIRECTIVE_NOT_ALLOWED Date']],
    ['make a scalar of the hub a type',         linked('type Date { a: Int }'), ['NOT_YOUR_OWN Date']],
    ['hide an entity',
      authority('kzA: Int', '@key(fields: "id") @inaccessible'), ['DIRECTIVE_NOT_ALLOWED CompetentAuthority']],
    ['hide its key',
      linked('type CompetentAuthority @key(fields: "id") { id: ID! @inaccessible kzA: Int }'),
      ['DIRECTIVE_NOT_ALLOWED CompetentAuthority.id']],
    ['keep its key from everybody',
      linked('type CompetentAuthority @key(fields: "id") { id: ID! @tag(name: "parties") kzA: Int }'),
      ['DIRECTIVE_NOT_ALLOWED CompetentAuthority.id']],
    ['make its key nullable',
      linked('type CompetentAuthority @key(fields: "id") { id: ID kzA: Int }'), ['NOT_YOUR_OWN CompetentAuthority.id']],
    ['have no key',                             authority('kzA: Int', ''), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['have two keys',
      authority('kzA: Int', '@key(fields: "id") @key(fields: "kzA")'), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['have two keys, one in an extension',
      authority('kzA: Int') + ' extend type CompetentAuthority @key(fields: "kzA")', ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['have a key of nested fields',
      authority('kzA: Int', '@key(fields: "id party { code }")'), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['break out of a key',
      authority('kzA: Int', '@key(fields: "id } query Q { a")'), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['hide the end of a key',
      authority('kzA: Int', '@key(fields: "id } #")'), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['hide the end of what is required',
      authority('competentFrom: Date! @external kzA: Int @requires(fields: "competentFrom } #")') + ' scalar Date',
      ['REQUIRES_NOT_PUBLIC CompetentAuthority.kzA']],
    ['bomb with a key',
      authority('kzA: Int', `@key(fields: "${'a{'.repeat(20_000)}")`), ['ENTITY_KEY_INVALID CompetentAuthority']],
    ['give a type of its own a key',            linked('type KzA @key(fields: "id") { id: ID! }'), ['ENTITY_KEY_INVALID KzA']],
    ['stand in for an interface',               linked('type KzA @interfaceObject { id: ID! }'), ['DIRECTIVE_NOT_ALLOWED KzA']],
    ['provide',                                 linked('type KzA { p: Party @provides(fields: "name") }'), ['DIRECTIVE_NOT_ALLOWED KzA.p']],
  ])('%s', (_case, sdl, expected) => {
    expect(defectsOf(sdl)).toEqual(expected);
  });
});

describe('a node may not touch what is others\', nor', () => {
  test.each<[string, string, string[]]>([
    ['ask who is authenticated',                linked('type KzA { p: Int @authenticated }'), ['DIRECTIVE_NOT_ALLOWED KzA.p']],
    ['give another tag',                        authority('kzA: Int @tag(name: "parties") kzB: Int @tag(name: "internal")'),
      ['DIRECTIVE_NOT_ALLOWED CompetentAuthority.kzA', 'DIRECTIVE_NOT_ALLOWED CompetentAuthority.kzB']],
    ['require what is for the Parties',         authority('keys: [String!] @external kzA: Int @requires(fields: "keys")'),
      ['REQUIRES_NOT_PUBLIC CompetentAuthority.keys', 'REQUIRES_NOT_PUBLIC CompetentAuthority.kzA']],
    ['require it through an entity',            authority('party: Party! @external kzA: Int @requires(fields: "party { mailbox }")'),
      ['REQUIRES_NOT_PUBLIC CompetentAuthority.kzA']],
    ['require by a fragment',
      authority('party: Party! @external kzA: Int @requires(fields: "... on CompetentAuthority { keys }")'),
      ['REQUIRES_NOT_PUBLIC CompetentAuthority.kzA']],
    ['require by an alias',
      authority('kzA: Int @requires(fields: "id: keys")'), ['REQUIRES_NOT_PUBLIC CompetentAuthority.kzA']],
    ['require with arguments',                  ofParty('name: String! @external kzA: Int @requires(fields: "name(language: EN)")'),
      ['REQUIRES_NOT_PUBLIC Party.name', 'REQUIRES_NOT_PUBLIC Party.kzA']],
    ['require what another node adds',          ofParty('rooms: Int @external kzA: Int @requires(fields: "rooms")'),
      ['NOT_YOUR_OWN Party.rooms', 'NAME_TAKEN Party.rooms', 'DIRECTIVE_NOT_ALLOWED Party.rooms', 'REQUIRES_NOT_PUBLIC Party.kzA']],
    ['take the name of another\'s type',        linked('type Room { b: Int }'), ['NAME_TAKEN Room']],
    ['take the name of another\'s field',       ofParty('rooms: Int'), ['NOT_YOUR_OWN Party.rooms', 'NAME_TAKEN Party.rooms']],
    ['have a field of Query without its code',  linked('type Query { duty: Int kzduty: Int parties: Int amNode: Int KzA: Int }'),
      ['NOT_YOUR_OWN Query.duty', 'NOT_YOUR_OWN Query.kzduty', 'NOT_YOUR_OWN Query.parties', 'NOT_YOUR_OWN Query.amNode',
        'NAME_TAKEN Query.amNode', 'NOT_YOUR_OWN Query.KzA']],
    ['use the code of another Party',
      authority('amRooms: Int by: Int AM_ROOMS: Int') + ' type AmRoom { a: Int } type BYRoom { a: Int }', [
      'NOT_YOUR_OWN CompetentAuthority.amRooms', 'NOT_YOUR_OWN CompetentAuthority.by', 'NOT_YOUR_OWN CompetentAuthority.AM_ROOMS',
      'NOT_YOUR_OWN AmRoom', 'NOT_YOUR_OWN BYRoom']],
    ['answer with no null beside the hub',
      authority('kzA: Int!') + ' type Query { kzB: [Int]! }', ['MUST_BE_NULLABLE CompetentAuthority.kzA', 'MUST_BE_NULLABLE Query.kzB']],
  ])('%s', (_case, sdl, expected) => {
    expect(defectsOf(sdl)).toEqual(expected);
  });
});

describe('a node may not write what cannot be read:', () => {
  test.each<[string, string, string[]]>([
    ['use reserved names',
      linked('type _Any2 { a: Int } type join__A { __b(_c: Int): Int } enum KzE { link__X } input KzI { _d: Int }'),
      ['__b', '_c', 'link__X', '_d', '_Any2', 'join__A'].map((name) => `NAME_RESERVED ${name}`)],
    ['redefine what is built in',               linked('scalar ID'), ['NAME_RESERVED ID']],
    ['use names that every object has',
      `${ofParty('kzA: Int constructor: Int')} type KzA { b(valueOf: Int): Int toString: Int } enum KzE { isPrototypeOf }
        union hasOwnProperty = KzA`,
      ['NAME_RESERVED constructor', 'NAME_RESERVED valueOf', 'NAME_RESERVED toString', 'NAME_RESERVED isPrototypeOf',
        'NOT_YOUR_OWN Party.constructor', 'NAME_RESERVED hasOwnProperty']],
    ['extend as what it is not',                linked('type KzA { a: Int } extend enum KzA { B }'), ['SDL_UNREADABLE KzA']],
    ['fill in without end',
      linked('input KzI { a: KzI = {} } input KzJ { b: [KzK] = [{}] } input KzK { c: KzJ! = {d: 1} d: Int }'),
      ['SDL_UNREADABLE KzI', 'SDL_UNREADABLE KzJ', 'SDL_UNREADABLE KzK']],
    ['give an argument twice',
      linked('type KzA { a: Int @tag(name: "public", name: "x") }').replace(', import:', ', url: "https://x.example", import:'),
      ['SDL_UNREADABLE @link(url:)', 'SDL_UNREADABLE @tag(name:)']],
    ['hide by an escape',                       linked('"safe\\u202e evil" type KzA { a: Int }'), ['SDL_UNREADABLE']],
    ['hide NUL by an escape',                   linked('input KzA { a: String = "\\u{0}" }'), ['SDL_UNREADABLE']],
    ['lead elsewhere than to https',
      linked('scalar KzA @specifiedBy(url: "javascript:alert(1)") scalar KzB @specifiedBy'),
      ['DIRECTIVE_NOT_ALLOWED KzA', 'DIRECTIVE_NOT_ALLOWED KzB']],
    ['define twice',                            linked('type KzA { a: Int } type KzA { b: Int }'), ['SDL_UNREADABLE KzA']],
    ['add to Query by an interface',            linked('interface Query { kzA: Int }'), ['NOT_YOUR_OWN Query']],
    ['direct its arguments',
      linked('type Query { kzA(b: Int @tag(name: "x")): Int }'), ['DIRECTIVE_NOT_ALLOWED Query.kzA(b:)']],
    ['write what is no SDL',                    'type {', ['SDL_UNREADABLE']],
    ['hide what it writes',                     linked('# \u202e\ntype KzA { a: Int }'), ['SDL_UNREADABLE']],
    ['write NUL',                               linked('# \u0000\ntype KzA { a: Int }'), ['SDL_UNREADABLE']],
    ['write half a character',                  linked('"\ud800" type KzA { a: Int }'), ['SDL_UNREADABLE']],
    ['write letters that only look so',         linked('type KzА { a: Int }'), ['SDL_UNREADABLE']],
    ['write too much',                          linked(`# ${'x'.repeat(65_536)}`), ['SDL_TOO_LARGE']],
    ['write too much in two bytes',             linked(`"${'я'.repeat(33_000)}" scalar KzA`), ['SDL_TOO_LARGE']],
    ['define ten thousand types',               linked('scalar A '.repeat(6_000)), ['SDL_TOO_LARGE']],
    ['nest without end',                        linked(`type KzA { a: ${'['.repeat(4_000)}Int${']'.repeat(4_000)} }`), ['SDL_TOO_LARGE']],
    ['nest in a default',
      linked(`input KzA { a: Int = ${'{a:'.repeat(1_000)}1${'}'.repeat(1_000)} }`), ['SDL_TOO_LARGE']],
  ])('%s', (_case, sdl, expected) => {
    expect(defectsOf(sdl)).toEqual(expected);
  });
});

test.each([
  ['bytes',  { bytes: 65_536 - 14, tokens: 0 }, true], ['a byte too much',  { bytes: 65_536 - 13, tokens: 0 }, false],
  ['tokens', { bytes: 0, tokens: 10_000 - 2 }, true],  ['a token too much', { bytes: 0, tokens: 10_000 - 1 }, false],
])('beside the other nodes of its Party: %s', (_case, size, is) => {
  const others = [{ ...size, tokens: 0 }, { ...size, bytes: 0 }];
  expect('document' in readSdl('scalar KzRooms', others)).toBe(is);
});

test('what it adds is for the Parties, but for what it tags for everybody; the hub\'s words stay', async () => {
  const sdl = linked(`"Not the hub's words" type CompetentAuthority @key(fields: "id") {
      "Nor these" id: ID!  kzA: KzA  kzB: Int @federation__tag(name: "public") }
    type KzA { a: Int  b: Int @tag(name: "public") }`, '"@key"');
  const composed = await compose(hub, [{ name: 'kz-duty', url: 'https://kz.example', document: read(sdl.replace('@tag', '@federation__tag')) }]);
  const graph = 'sdl' in composed ? composed.sdl.replaceAll(/\s+/g, ' ') : '';
  expect(graph).toContain('kzA: KzA @join__field(graph: KZ_DUTY) @tag(name: "parties")');
  expect(graph).toContain('kzB: Int @join__field(graph: KZ_DUTY) @tag(name: "public")');
  expect(graph).toContain('{ a: Int @tag(name: "parties") b: Int @tag(name: "public") }');
  expect(graph).not.toMatch(/Not the hub|Nor these/);
});

test('what composes, and would stop every gateway, does not compose', async () => {
  const graphWith = (fields: string) =>
    compose(hub, [{ name: 'kz-duty', url: 'https://kz.example', document: read(ofParty(fields)) }]);
  expect(await graphWith('kzA: Int constructor: Int')).toMatchObject({ errors: [expect.stringContaining('cannot open')] });
  expect(await graphWith('kzA: Int')).toMatchObject({ sdl: expect.any(String) });
});

test('keys and what is required are composed as the hub writes them, however the node does', async () => {
  const fields = 'competentFrom: Date! @external kzA: Int @requires(fields: ",competentFrom,")';
  const sdl = `${authority(fields, '@key(fields: "id, # so")')} scalar Date`;
  const composed = await compose(hub, [{ name: 'kz-duty', url: 'https://kz.example', document: read(sdl) }]);
  expect(composed).toMatchObject({ sdl: expect.stringContaining('@join__type(graph: KZ_DUTY, key: "id")') });
  expect(composed).toMatchObject({ sdl: expect.stringContaining('requires: "competentFrom"') });
});

test.each([
  ['kz-duty', true], ['kz-a', true], ['kz-duty-2', true], ['kz', false], ['kz-', false], ['kz--duty', false], ['kz-duty-', false],
  ['am-duty', false], ['KZ-duty', false], ['kz-Duty', false], ['kz_duty', false], ['kz-dutу', false], ['hub', false],
  [`kz-${'x'.repeat(31)}`, false], ['kz-duty\n', false],
])('%j is a name for a node of KZ: %s', (name, is) => {
  expect(isNameOf(KZ, name)).toBe(is);
});

test.each([
  ['amRooms', true], ['am', true], ['am2', true], ['am_x', true], ['AmRoom', true], ['Am', true], ['AMRoom', true], ['AM_X', true],
  ['AM', true], ['AMrooms', true], ['AMDB', true], ['AMOUNT', true],
  ['amount', false], ['Ambulance', false], ['kzAm', false], ['exam', false], ['', false],
])('%j is a name of AM: %s', (name, is) => {
  expect(isOfAnother([AM], name)).toBe(is);
});

test('whatever is written, it is read or refused, and quickly', () => {
  const words = fc.constantFrom(
    'type', 'extend', 'CompetentAuthority', '@key(fields: "id")', '{', '}', 'id: ID!', 'kzA: Int', '"""', '"', '(', ')', '[', '!', '#',
    '\n', '@override',
    'schema', 'scalar', 'union', '=', '|', '&', 'implements', 'enum', 'input', '\\u{110000}', '𝒦', '\ud800', 'Query', '$',
  );
  fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
    expect(Array.isArray(defectsOf(parts.join(' ')))).toBe(true);
    expect(Array.isArray(defectsOf(linked(parts.join(' '))))).toBe(true);
  }), { numRuns: 500 });
});
