/** What the public suite of federation's compatibility checks, on its own schema, built from classes as the hub is. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Subgraph } from '../../src/federation/subgraph.ts';
import { ask, entities, gatewayTo, serviceOf } from './graph.ts';
import { buildProducts } from './products.ts';

/** The suite's other two, of which only the gateway knows. */
const users = subgraphOf(`
  type User @key(fields: "email") { email: ID!  name: String  totalProductsCreated: Int @shareable  yearsOfEmployment: Int! }`, {
  User: {
    __resolveReference: ({ email }: { readonly email: string }) => (
      { email, name: 'overridden', totalProductsCreated: 1337, yearsOfEmployment: 10 }),
  },
});
const inventory = subgraphOf(`
  extend type Product @key(fields: "id") { id: ID! @external  dimensions: ProductDimension @external
    delivery: String @requires(fields: "dimensions { size weight }") }
  type ProductDimension @shareable { size: String  weight: Float }
  interface Inventory @key(fields: "id") { id: ID!  products: [Product!]! }
  type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID!  products: [Product!]! }
  type Query { inventory(id: ID!): Inventory }`, {
  Query: {
    inventory: (_root: unknown, { id }: { readonly id: string }) => (
      { __typename: 'OpenSourceInventory', id, products: [{ id: 'apollo-federation' }] }),
  },
  Product: {
    delivery: ({ dimensions: { size, weight } }: { readonly dimensions: { readonly size: string; readonly weight: number } }) =>
      `${size} ${weight}`,
  },
});

function subgraphOf(types: string, resolvers: Record<string, Record<string, unknown>>): Subgraph {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@requires", "@external"])';
  const sdl = `${link} ${types}`;
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) };
}

let products: Subgraph;
let said: string;
let gateway: ReturnType<typeof gatewayTo>;
beforeAll(async () => {
  products = await buildProducts();
  said = await serviceOf(products);
  gateway = gatewayTo({ products, users, inventory });
});
afterAll(() => gateway.close());

describe('_service says', () => {
  test.each([
    ['@key single',       /type User@extends@key\(fields:"email"\)/],
    ['@key multiple',     /type DeprecatedProduct@key\(fields:"sku package"\)/],
    ['@key composite',    /type ProductResearch@key\(fields:"study { caseNumber }"\)/],
    ['@key repeatable',   /type Product@custom@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation { id }"\)\{/],
    ['@shareable',        /type ProductDimension@shareable\{/],
    ['@tag',              /notes:String@tag\(name:"internal"\)/],
    ['@override',         /name:String@override\(from:"users"\)/],
    ['@inaccessible',     /unit:String@inaccessible/],
    ['@external',         /totalProductsCreated:Int@external yearsOfEmployment:Int!@external/],
    ['@provides',         /createdBy:User@provides\(fields:"totalProductsCreated"\)/],
    ['@requires',         /averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)/],
    ['@interfaceObject',  /type Inventory@interfaceObject@key\(fields:"id"\)/],
    ['its own link',      /extend schema@link\(url:"https:\/\/myspecs.dev\/myCustomDirective\/v1.0" import:\["@custom"\]\)@compose/],
    ['@composeDirective', /@composeDirective\(name:"@custom"\)directive@custom on OBJECT/],
    ['@deprecated',       /:DeprecatedProduct@deprecated\(reason:"Use product query instead"\)/],
  ])('%s', (_feature, words) => {
    expect(said).toMatch(words);
  });

  test('@link: what is used, and nothing else; with nothing by another name', () => {
    expect(said).toContain('@link(url:"https://specs.apollo.dev/federation/v2.9" import:["@composeDirective" "@extends" "@external" '
      + '"@inaccessible" "@interfaceObject" "@key" "@override" "@provides" "@requires" "@shareable" "@tag"])');
    expect(products.sdl).not.toContain('federation__');
    expect(products.sdl.match(/specs\.apollo\.dev\/federation/g)).toHaveLength(1);
  });

  test('@link: of the version that is asked for', async () => {
    expect((await buildProducts('v2.7')).sdl).toContain('https://specs.apollo.dev/federation/v2.7"');
  });

  test('introspection: the schema that the suite demands, each field of its type', () => {
    expect(shapeOf(products.sdl)).toMatchObject({
      Product: {
        id: 'ID!', sku: 'String', package: 'String', variation: 'ProductVariation', dimensions: 'ProductDimension', createdBy: 'User',
        notes: 'String', research: '[ProductResearch!]!',
      },
      DeprecatedProduct: { sku: 'String!', package: 'String!', reason: 'String', createdBy: 'User' },
      ProductVariation: { id: 'ID!' },
      ProductResearch: { study: 'CaseStudy!', outcome: 'String' },
      CaseStudy: { caseNumber: 'ID!', description: 'String' },
      ProductDimension: { size: 'String', weight: 'Float', unit: 'String' },
      Query: { product: 'Product', deprecatedProduct: 'DeprecatedProduct' },
      User: {
        averageProductsCreatedPerYear: 'Int', email: 'ID!', name: 'String', totalProductsCreated: 'Int', yearsOfEmployment: 'Int!',
      },
      Inventory: { id: 'ID!', deprecatedProducts: '[DeprecatedProduct!]!' },
    });
  });
});

/** The types of the fields of each type. */
function shapeOf(sdl: string): object {
  const types = Object.values(buildASTSchema(parse(sdl), { assumeValidSDL: true }).getTypeMap());
  return Object.fromEntries(types.flatMap((type) => ('getFields' in type
    ? [[type.name, Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))]]
    : [])));
}

const email = 'support@apollographql.com';
const deprecated = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' };

describe('_entities resolves', () => {
  test.each([
    ['@key single',    { __typename: 'User', email }, 'name', { name: 'Jane Smith' }],
    ['@key multiple',  { __typename: 'DeprecatedProduct', ...deprecated }, 'reason', { reason: 'Migrate to Federation V2' }],
    ['@key composite', { __typename: 'ProductResearch', study: { caseNumber: '1235' } }, 'study { description }',
      { study: { description: 'Studio Study' } }],
    ['@key repeatable: the first',  { __typename: 'Product', id: 'apollo-federation' }, 'sku', { sku: 'federation' }],
    ['@key repeatable: the second', { __typename: 'Product', sku: 'federation', package: '@apollo/federation' }, 'id',
      { id: 'apollo-federation' }],
    ['@key repeatable: the third',  { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } }, 'id', { id: 'apollo-studio' }],
    ['@interfaceObject',            { __typename: 'Inventory', id: 'apollo-oss' }, 'deprecatedProducts { sku }',
      { deprecatedProducts: [{ sku: deprecated.sku }] }],
    ['@requires', { __typename: 'User', email, totalProductsCreated: 40, yearsOfEmployment: 8 }, 'averageProductsCreatedPerYear',
      { averageProductsCreatedPerYear: 5 }],
  ])('%s', async (_feature, representation, fields, entity) => {
    expect(await entities(products, `... on ${representation.__typename} { ${fields} }`, representation)).toEqual([entity]);
  });

  test('many kinds at once, in their order, and null for what is not there', async () => {
    const of = [
      { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } }, { __typename: 'User', email: 'nobody@example.org' },
      { __typename: 'Inventory', id: 'apollo-oss' },
    ];
    expect(await entities(products, '__typename', ...of)).toEqual([{ __typename: 'Product' }, null, { __typename: 'Inventory' }]);
  });
});

const product = (fields: string) => `{ product(id: "apollo-federation") { ${fields} } }`;

describe('its own queries answer', () => {
  test.each([
    ['@inaccessible, which only the gateway hides', product('dimensions { unit }'), { product: { dimensions: { unit: 'kg' } } }],
    ['@provides, with its own value', product('createdBy { totalProductsCreated }'),
      { product: { createdBy: { totalProductsCreated: 1337 } } }],
    ['@deprecated', `{ deprecatedProduct(sku: "${deprecated.sku}", package: "${deprecated.package}") { sku } }`,
      { deprecatedProduct: { sku: deprecated.sku } }],
  ])('%s', async (_feature, query, data) => {
    expect(await ask(products, query)).toEqual(data);
  });
});

describe('a gateway joins it with the suite\'s other subgraphs', () => {
  test.each([
    ['@shareable',       product('dimensions { size weight }'), { product: { dimensions: { size: 'small', weight: 1 } } }],
    ['@override',        product('createdBy { name }'), { product: { createdBy: { name: 'Jane Smith' } } }],
    ['@requires',        product('createdBy { averageProductsCreatedPerYear email }'),
      { product: { createdBy: { averageProductsCreatedPerYear: 134, email } } }],
    ['@requires of another', product('delivery'), { product: { delivery: 'small 1' } }],
    ['@interfaceObject', '{ inventory(id: "apollo-oss") { deprecatedProducts { sku reason } } }',
      { inventory: { deprecatedProducts: [{ sku: deprecated.sku, reason: 'Migrate to Federation V2' }] } }],
    ['@key',             '{ inventory(id: "apollo-oss") { products { sku } } }', { inventory: { products: [{ sku: 'federation' }] } }],
  ])('%s', async (_feature, query, data) => {
    expect(await gateway.ask(query)).toEqual(data);
  });

  test('@inaccessible is in nobody\'s reach', async () => {
    await expect(gateway.ask(product('dimensions { unit }'))).rejects.toThrow('unit');
  });
});
