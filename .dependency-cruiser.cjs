/**
 * The direction of dependencies (ARCHITECTURE.md section 1), checked by `npm run check`:
 * clients → schema.graphql · workers → server → schema · nothing → test.
 * Each rule's comment says what to do instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'clients-know-the-schema-only',
      comment:
        'A client knows schema.graphql and nothing else of ours: ask the API for what you need (npm run codegen makes the types).',
      severity: 'error',
      from: { path: '^clients/' },
      to: { path: '^(schema|server|workers|test|bench|deploy|start\\.ts|codegen\\.ts)' },
    },
    {
      name: 'cli-uses-the-sdk-only',
      comment: 'Of the clients the command line knows the SDK only: put what both need into clients/sdk.',
      severity: 'error',
      from: { path: '^clients/cli/' },
      to: { path: '^clients/', pathNot: '^clients/(cli|sdk)/' },
    },
    {
      name: 'sdk-and-web-stand-alone',
      comment: 'The SDK and the web application import no other client: move what they share into clients/sdk.',
      severity: 'error',
      from: { path: '^clients/(sdk|web)/' },
      to: { path: '^clients/', pathNot: ['^clients/$1/', '^clients/sdk/'] },
    },
    {
      name: 'schema-imports-nothing-of-ours',
      comment: 'The contract only describes, without I/O: give behaviour to a resolver or use case in server/.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(server|workers|clients|test|bench|deploy|start\\.ts)' },
    },
    {
      name: 'server-knows-no-workers',
      comment:
        'The server enqueues a job (server/jobs, *.jobs.ts) and the workers call its use cases; start.ts joins the two.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(workers|clients|start\\.ts)' },
    },
    {
      name: 'workers-call-use-cases',
      comment:
        'A handler calls a use case: move what it needs out of the HTTP layer or the resolver into server/modules.',
      severity: 'error',
      from: { path: '^workers/' },
      to: {
        path: '^(server/http/|server/app\\.ts|server/serve\\.ts|server/main\\.ts|server/modules/.*\\.resolver\\.ts|clients/)',
      },
    },
    {
      name: 'only-start-joins-server-and-workers',
      comment:
        'Everything but start.ts, tests and benches knows the server or the workers, not both: main.ts of each starts one process.',
      severity: 'error',
      from: { pathNot: '^(workers|test|bench|start\\.ts)' },
      to: { path: '^workers/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Nothing depends on test/ or on a *.test.ts: move what you need into the part that it belongs to.',
      severity: 'error',
      from: { pathNot: ['^test/', '\\.test\\.ts$'] },
      to: { path: ['^test/', '\\.test\\.ts$'] },
    },
    {
      name: 'nothing-imports-benches',
      comment: 'Only tests may borrow the made-up data of bench/: move what you need into the part that it belongs to.',
      severity: 'error',
      from: { pathNot: '^(bench|test)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'use-cases-know-no-framework',
      comment:
        'Use cases, policies and entities take a Ctx: what Apollo, Fastify, websockets, BullMQ or ioredis need belongs to server/http, server/jobs, server/events or workers/.',
      severity: 'error',
      from: { path: '^server/modules/', pathNot: '\\.(resolver|test)\\.ts$' },
      to: { path: '(^|/)node_modules/(@apollo/|@as-integrations/|fastify|@fastify/|graphql-ws|ws/|bullmq|ioredis)' },
    },
    {
      name: 'resolvers-know-no-transport',
      comment: 'A resolver calls a use case in one line; it knows type-graphql and no server.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '(^|/)node_modules/(@apollo/|@as-integrations/|fastify|@fastify/|graphql-ws|ws/|bullmq|ioredis)' },
    },
    {
      name: 'use-cases-take-types-of-the-contract-only',
      comment:
        'Outside of resolvers import from type-graphql with `import type`; decorators belong to schema/ and *.resolver.ts.',
      severity: 'error',
      from: { path: '^server/modules/', pathNot: '\\.(resolver|test)\\.ts$' },
      to: { path: '(^|/)node_modules/type-graphql', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'slices-meet-in-use-cases',
      comment: "Another slice's resolver is its own affair: call its entity, policy or use case by its path.",
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/modules/resolvers\\.ts$', '\\.test\\.ts$'] },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'no-cycles-between-files',
      comment: 'Two files that need each other are one, or both need a third: move the shared part there.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      comment: 'Import a file by its own path; an index.ts that only hands on hides where things are.',
      severity: 'error',
      from: { pathNot: '^server/db/migrate\\.ts$' },
      to: { path: '^(schema|server|workers|clients|test|bench)/.*/?index\\.tsx?$' },
    },
    {
      name: 'shipped-code-needs-no-development-packages',
      comment: 'The image is installed with --omit=dev: list the package under dependencies, or use another one.',
      severity: 'error',
      from: { path: '^(schema|server|workers|start\\.ts)', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-listed',
      comment:
        'Only packages of package.json, by their exact versions: what another package brings along may go at any time.',
      severity: 'error',
      from: {},
      // What a test imports of Jest belongs to the package `jest`.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '(^|/)node_modules/@jest/globals/',
      },
    },
    {
      name: 'imports-lead-somewhere',
      comment:
        'The file or package is not there: mind the ending .ts, and run npm run codegen for generated documents.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
