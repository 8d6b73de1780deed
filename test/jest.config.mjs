import { dirname } from 'node:path';

// Two projects: `unit` needs nothing but Node; `system` clones a template database per worker (see harness/globalSetup.ts).
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        target: 'es2023',
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};
const shared = {
  rootDir: dirname(import.meta.dirname), // a relative one would be taken from the outer rootDir
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  transformIgnorePatterns: ['/node_modules/'],
};
export default {
  // A busy machine is slow, not wrong.
  testTimeout: 30_000,
  rootDir: '..',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{schema,server,workers,clients,deploy}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/test/{api,flows,workers,clients,contract,faults,web}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/harness/globalSetup.ts',
      globalTeardown: '<rootDir>/test/harness/globalTeardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/harness/setup.ts'],
    },
  ],
};
