import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { parse, print, specifiedDirectives, visit } from 'graphql';
import tseslint from 'typescript-eslint';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that the word is the same everywhere.' };
const noBarrel = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' };

/** Time is an argument: the areas are told what moment it is (`context.now`). */
const noOwnClock = [
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'Time is an argument: take `now` from the context.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time is an argument: take `now` from the context.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument: take `now` from the context.' },
];

const length = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const code = {
  files: ['{src,test,bench,tools,migrations,examples}/**/*.ts'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    // What the strict set leaves to taste.
    eqeqeq: 'error',
    'max-len': ['error', { code: 140, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    'max-lines-per-function': length(40),
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

    // What it gets wrong here.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    '@typescript-eslint/no-invalid-void-type': 'off', // `Promise.withResolvers<void>()`, `Promise<void> | undefined`
    '@typescript-eslint/no-unnecessary-condition': 'off', // a flag may change while the loop awaits
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // a GraphQL class is the shape of an answer, not its maker
    '@typescript-eslint/no-unsafe-enum-comparison': 'off', // the enums are graphql's; ours are unions
    '@typescript-eslint/no-confusing-void-expression': 'off', // `defer(() => database.drop())` says what it means
    '@typescript-eslint/require-await': 'off', // Apollo and Jest ask for functions that return promises
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  },
};

const areas = {
  files: ['src/*/**/*.ts'],
  ignores: ['src/commands/**'],
  rules: { 'no-restricted-syntax': ['error', noDefaultExport, noBarrel, ...noOwnClock] },
};

/** A migration is one list of statements, however long. */
const migrations = {
  files: ['migrations/**/*.ts'],
  rules: { 'max-lines-per-function': 'off' },
};

const tests = {
  files: ['{test,bench}/**/*.ts'],
  rules: {
    'max-lines-per-function': length(80),
    // An answer is what it is: the expectation checks it.
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/unbound-method': 'off',
  },
};

const described = { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true };

/** For every SDL, whole or not: these rules read text alone. */
const words = {
  '@graphql-eslint/require-description': ['error', described],
  '@graphql-eslint/description-style': 'error',
  '@graphql-eslint/no-hashtag-description': 'error',
  '@graphql-eslint/naming-convention': graphql.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'],
  '@graphql-eslint/require-deprecation-reason': 'error', // with its last day: see schema:check
  '@graphql-eslint/relay-connection-types': 'error',
  '@graphql-eslint/unique-enum-value-names': 'error',
};

/** And for those that are whole. */
const whole = {
  ...words,
  '@graphql-eslint/known-type-names': 'error',
  '@graphql-eslint/no-unreachable-types': 'error',
  '@graphql-eslint/unique-type-names': 'error',
  '@graphql-eslint/unique-field-definition-names': 'error',
  '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
  'khattama/no-typename-prefix': 'error',
  '@graphql-eslint/input-name': 'error', // `input: SignInput` of `sign`
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error', // a receipt, or why there is none
  '@graphql-eslint/relay-page-info': 'error',
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }], // forward only: the log grows at its end
  // Entities have keys, which are better than a Node; lists that cannot grow, such as of the Parties, are plain.
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],

  // What does not fit.
  '@graphql-eslint/known-directives': 'off', // Federation's are known where the hub is built, which fails on any other
  '@graphql-eslint/alphabetize': 'off', // the order is that of the subject
  '@graphql-eslint/strict-id-in-types': 'off', // an entity has its own key: code, number; the rest are values, not things
  '@graphql-eslint/require-nullable-result-in-root': 'off', // the hub answers whole or not at all; a node's doors are null when it fails
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off', // results are unions, of which it asks nothing
  '@graphql-eslint/require-deprecation-date': 'off', // by an argument that GraphQL does not know
};

/** As it is, but for names that are out and stay. */
const noTypenamePrefix = {
  ...graphql.rules['no-typename-prefix'],
  create: (context) => graphql.rules['no-typename-prefix'].create(Object.create(context, {
    report: { value: (found) => ['term', 'acknowledgedAt'].includes(found.data.fieldName) || context.report(found) },
  })),
};

/** Without Federation, which the parser cannot read. */
function apiOf(file) {
  const isGraphql = ({ name }) => specifiedDirectives.some((each) => each.name === name.value);
  return print(visit(parse(readFileSync(file, 'utf8')), { SchemaExtension: () => null, Directive: (node) => (isGraphql(node) ? undefined : null) }));
}

/**
 * What nodes and clients read: everything in it has a name in style and a description, and what is a page is one for every client.
 * Of the supergraph, the hub's part and the nodes' are looked at where they are written; the rest of it is Federation's.
 */
const schemas = ['schema/hub.graphql', 'schema/public.graphql'].map((file) => ({
  files: [file],
  plugins: { '@graphql-eslint': graphql, khattama: { rules: { 'no-typename-prefix': noTypenamePrefix } } },
  languageOptions: { parser: graphql.parser, parserOptions: { schemaSdl: apiOf(file) } },
  rules: whole,
}));

/** The node's own, each a part of a graph. Its `Query` is the hub's, and so are the words for it. */
const nodes = {
  files: ['examples/*/schema/*.graphql'],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: '' } } },
  rules: { ...words, '@graphql-eslint/require-description': ['error', { ...described, ignoredSelectors: ['[name.value=Query]'] }] },
};

export default tseslint.config(
  { ignores: ['test/gql/**', 'var/**', 'dist/**', 'coverage/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  code,
  areas,
  migrations,
  tests,
  ...schemas,
  nodes,
);
