/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    // The sources of shared, not its dist: a test never meets a stale build.
    '^@kvartal/shared/(.*)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: true,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** What asks the whole server runs on both engines and is named *.api.test.ts; the rest runs once. */
const API_TESTS = '<rootDir>/src/**/*.api.test.ts';
/** What asks the whole server about its answers and not about its data: on SQLite alone. */
const HTTP_TESTS = '<rootDir>/src/**/*.http.test.ts';

const unit = {
  ...common,
  displayName: 'unit',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.(api|http)\\.test\\.ts$'],
};
const sqlite = {
  ...common,
  displayName: 'SQLite',
  testMatch: [API_TESTS, HTTP_TESTS],
  globals: { KVARTAL_TEST_ENGINE: 'sqlite' },
};
const postgresql = {
  ...common,
  displayName: 'PostgreSQL',
  testMatch: [API_TESTS],
  globals: { KVARTAL_TEST_ENGINE: 'postgresql' },
  globalSetup: '<rootDir>/src/testing/start-postgresql.mjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgresql.mjs',
};

/** KVARTAL_TEST_ENGINE=sqlite leaves PostgreSQL out: the quick run before a commit. */
const engine = process.env.KVARTAL_TEST_ENGINE;

/** @type {import('jest').Config} */
export default {
  coverageProvider: 'v8',
  // Starting the server takes seconds on a machine that also does other things.
  testTimeout: 120_000,
  // Modules of a test file are never given back: a worker that has grown begins anew.
  workerIdleMemoryLimit: '900MB',
  projects: [
    unit,
    ...(engine === 'postgresql' ? [] : [sqlite]),
    ...(engine === 'sqlite' ? [] : [postgresql]),
  ],
};
