import graphql from '@graphql-eslint/eslint-plugin';
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

const rootTypes = '[name.value=/^(Query|Mutation|Subscription)$/]'; // type-graphql gives them no words of their own

/**
 * What the Parties' nodes and clients read: everything in it has a name in style and a description. These rules read text and
 * need no schema; that it holds together is seen when the hub builds it.
 */
const schema = {
  files: ['schema/hub.graphql', 'examples/*/schema/*.graphql'],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: '' } } },
  rules: {
    '@graphql-eslint/require-description': ['error', {
      types: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
      ignoredSelectors: [rootTypes],
    }],
    '@graphql-eslint/naming-convention': graphql.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'],
    '@graphql-eslint/no-hashtag-description': 'error',
    '@graphql-eslint/relay-connection-types': 'error',
    '@graphql-eslint/require-deprecation-reason': 'error',
  },
};

export default tseslint.config(
  { ignores: ['test/gql/**', 'var/**', 'dist/**', 'coverage/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  code,
  areas,
  migrations,
  tests,
  schema,
);
