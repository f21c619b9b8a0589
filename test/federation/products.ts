/** The subgraph that the public suite of federation's compatibility demands, as classes: products, and who has made them. */
import 'reflect-metadata';
import { Arg, Directive, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { buildSubgraph } from '../../src/federation/subgraph.ts';

@ObjectType()
class ProductVariation {
  @Field(() => ID) id!: string;
}

@Directive('@shareable')
@ObjectType()
class ProductDimension {
  @Field(() => String, { nullable: true }) size?: string;
  @Field(() => Float, { nullable: true }) weight?: number;
  @Directive('@inaccessible')
  @Field(() => String, { nullable: true }) unit?: string;
}

@ObjectType()
class CaseStudy {
  @Field(() => ID) caseNumber!: string;
  @Field(() => String, { nullable: true }) description?: string;
}

@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
class ProductResearch {
  @Field(() => CaseStudy) study!: CaseStudy;
  @Field(() => String, { nullable: true }) outcome?: string;
}

/** An extension, as in the first federation: else its external key could not be answered here. */
@Directive('@extends')
@Directive('@key(fields: "email")')
@ObjectType()
class User {
  @Directive('@external')
  @Field(() => ID) email!: string;
  @Directive('@override(from: "users")')
  @Field(() => String, { nullable: true }) name?: string;
  @Directive('@external')
  @Field(() => Int, { nullable: true }) totalProductsCreated?: number;
  @Directive('@external')
  @Field(() => Int) yearsOfEmployment!: number;
}

@Directive('@key(fields: "sku package")')
@ObjectType()
class DeprecatedProduct {
  @Field(() => String) sku!: string;
  @Field(() => String) package!: string;
  @Field(() => String, { nullable: true }) reason?: string;
  @Field(() => User, { nullable: true }) createdBy?: User;
}

@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
class Product {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) sku?: string;
  @Field(() => String, { nullable: true }) package?: string;
  @Field(() => ProductVariation, { nullable: true }) variation?: ProductVariation;
  @Field(() => ProductDimension, { nullable: true }) dimensions?: ProductDimension;
  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true }) createdBy?: User;
  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true }) notes?: string;
  @Field(() => [ProductResearch]) research!: ProductResearch[];
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType()
class Inventory {
  @Field(() => ID) id!: string;
  @Field(() => [DeprecatedProduct]) deprecatedProducts!: DeprecatedProduct[];
}

const dimensions = { size: 'small', weight: 1, unit: 'kg' };
const createdBy = { email: 'support@apollographql.com', name: 'Jane Smith', totalProductsCreated: 1337, yearsOfEmployment: 10 };
const researches: ProductResearch[] = [
  { study: { caseNumber: '1234', description: 'Federation Study' } }, { study: { caseNumber: '1235', description: 'Studio Study' } },
];
const products: Product[] = [
  ['apollo-federation', 'federation', '@apollo/federation', 'OSS'], ['apollo-studio', 'studio', '', 'platform'],
].map(([id = '', sku = '', name = '', variation = ''], i) => ({
  id, sku, package: name, variation: { id: variation }, dimensions, createdBy, research: researches.slice(i, i + 1),
}));
const deprecated = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1', reason: 'Migrate to Federation V2', createdBy };

@Resolver(() => Product)
class ProductResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | undefined {
    return products.find((each) => each.id === id);
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(@Arg('sku', () => String) sku: string, @Arg('package', () => String) name: string): DeprecatedProduct | undefined {
    return sku === deprecated.sku && name === deprecated.package ? deprecated : undefined;
  }
}

@Resolver(() => User)
class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number | undefined {
    return totalProductsCreated === undefined ? undefined : Math.round(totalProductsCreated / yearsOfEmployment);
  }
}

const references = {
  Product: {
    __resolveReference: (of: Partial<Product>) => products.find(({ id, sku, package: name, variation }) =>
      of.id === id || (of.sku === sku && (of.package === name || of.variation?.id === variation?.id))),
  },
  DeprecatedProduct: {
    __resolveReference: (of: Partial<Product>) => (of.sku === deprecated.sku && of.package === deprecated.package ? deprecated : undefined),
  },
  ProductResearch: {
    __resolveReference: ({ study: { caseNumber } }: ProductResearch) => researches.find(({ study }) => study.caseNumber === caseNumber),
  },
  /** What is required of another subgraph comes in the representation. */
  User: { __resolveReference: (of: User) => (of.email === createdBy.email ? Object.assign(of, { name: createdBy.name }) : undefined) },
  Inventory: { __resolveReference: ({ id }: Inventory) => ({ id, deprecatedProducts: [deprecated] }) },
};

const sdl = `
  extend schema @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"]) @composeDirective(name: "@custom")
  directive @custom on OBJECT`;

export function buildProducts(federation?: `v2.${number}`) {
  return buildSubgraph(
    { resolvers: [ProductResolver, UserResolver], orphanedTypes: [Inventory], validate: false }, references,
    { sdl, ...(federation && { federation }) },
  );
}
