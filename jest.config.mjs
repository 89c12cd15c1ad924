const root = import.meta.dirname;

/** Settings that every kind of test shares: TypeScript as the server is compiled, native modules. */
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  resolver: '<rootDir>/test/support/resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.data/'],
};

const kind = (name, settings = {}) => ({
  ...shared,
  ...settings,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

const withDatabase = {
  globalSetup: '<rootDir>/test/support/database-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.mjs',
};

const withBrowser = {
  globalSetup: '<rootDir>/test/support/browser-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.mjs',
};

export default {
  projects: [kind('unit'), kind('api', withDatabase), kind('security', withDatabase), kind('browser', withBrowser)],
  cacheDirectory: `${root}/.build/jest`,
  maxWorkers: 2,
  testTimeout: 60_000,
};
