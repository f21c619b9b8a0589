/** What the public view is left of a graph: what is tagged goes, and with it what nothing else leads to. */
import { expect, test } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { contractOf } from '../../src/federation/contract.ts';
import { compose } from './graph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@inaccessible"])';
const hub = `${link}
  type Query { party: Party  tasks: [Task!]! @tag(name: "parties")  found: Found }
  type Mutation @tag(name: "parties") { sign(input: SignInput!): Receipt! }
  type Party @key(fields: "code") { code: ID!  channels(kind: ChannelKind): [Channel!] @tag(name: "parties")  inner: Int @inaccessible }
  type Channel { address: String }
  enum ChannelKind { MAIL }
  type Task { party: Party }
  input SignInput { code: ID! }
  union Receipt = Recorded | Refused
  type Recorded { party: Party }
  type Refused { why: String }
  union Found = Party | Term
  type Term { id: ID!  by: Author @deprecated(reason: "…") }
  type Author { name: String @tag(name: "parties") }
`;
const node = `${link}
  type Query { kzNode: KzNode @tag(name: "parties") }
  type KzNode { state: String @tag(name: "parties") }
  type Party @key(fields: "code") { code: ID!  kzRoom: KzRoom @tag(name: "public") }
  type KzRoom { number: Int @tag(name: "public")  key: String @tag(name: "parties") }
`;

/** 'Party: code kzRoom', of each type; without their values, of others. */
function contract(subgraphs: Readonly<Record<string, string>>): string[] {
  const schema = buildSchema(contractOf(compose(subgraphs)));
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(__.*|String|Boolean|ID|Int)$/.test(name));
  return types.map((type) => (isObjectType(type) ? `${type.name}: ${Object.keys(type.getFields()).join(' ')}` : type.name)).sort();
}

test('of the hub alone', () => {
  expect(contract({ hub })).toEqual(['Found', 'Party: code', 'Query: party found', 'Term: id']);
});

test('of the hub and a node: a node\'s public fields are in it, and nothing else of it', () => {
  expect(contract({ hub, kz: node })).toEqual(['Found', 'KzRoom: number', 'Party: code kzRoom', 'Query: party found', 'Term: id']);
});

test('a type that is not for everybody takes along what leads to it', () => {
  const tagged = hub.replace('type Term {', 'type Term @tag(name: "parties") {')
    .replace('found: Found', 'found: Found  term: Term  ok: Int');
  expect(contract({ hub: tagged })).toEqual(['Found', 'Party: code', 'Query: party found ok']);
});

test('it is plain: Federation\'s own is not in it, what is deprecated says so', () => {
  const sdl = contractOf(compose({ hub: hub.replace('name: String @tag(name: "parties")', 'name: String') }));
  expect(sdl).not.toMatch(/@(?!deprecated)|join__|link__/);
  expect(sdl).toContain('by: Author @deprecated(reason: "…")');
});
