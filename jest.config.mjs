const root = import.meta.dirname;

/** Settings that every kind of test shares: TypeScript as the server is compiled, native modules. */
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  resolver: '<rootDir>/test/support/resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.build-without-', '<rootDir>/.data/'],
};

const kind = (name, settings = {}) => ({
  ...shared,
  ...settings,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

/** The server is loaded once a worker, not once a test file; see `compiled-server.mjs`. */
export const withServer = {
  testEnvironment: '<rootDir>/test/support/server-environment.mjs',
  transform: { '/(server/(?!graphiql/).+\\.ts|test/support/packages/.+)$': '<rootDir>/test/support/compiled-server.mjs', ...shared.transform },
  moduleNameMapper: { '^graphql$': '<rootDir>/test/support/packages/graphql.mjs' },
};

export const withDatabase = {
  ...withServer,
  globalSetup: '<rootDir>/test/support/database-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.mjs',
};

const withBrowser = {
  ...withServer,
  globalSetup: '<rootDir>/test/support/browser-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.mjs',
};

export default {
  projects: [kind('unit'), kind('api', withDatabase), kind('security', withDatabase), kind('browser', withBrowser), kind('fault', withServer)],
  cacheDirectory: `${root}/.build/jest`,
  // One more than the least machine has processors: a worker often waits for its database, its browser or a process that starts.
  maxWorkers: 3,
  testSequencer: `${root}/test/support/sequencer.mjs`,
  testTimeout: 60_000,
};
