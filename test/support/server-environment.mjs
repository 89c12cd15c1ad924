import { TestEnvironment } from 'jest-environment-node';

/** A test file's globals, with the way out of Jest's sandbox that `compiled-server.mjs` needs. */
export default class ServerEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.options = config.projectConfig.testEnvironmentOptions;
  }

  /** Carries out only the tests with a part of their names, where a kind of tests says so, and notes why the one at work has failed. */
  handleTestEvent({ name, error }, state) {
    const { only } = this.options;
    if (name === 'test_start' || name === 'test_fn_failure') this.global.whyTestFailed = error && (error.message ?? String(error));
    if (name === 'run_start' && only) state.testNamePattern = new RegExp(only.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  }

  async setup() {
    await super.setup();
    this.global.loadOutside = (address) => import(address);
    // For servers in processes of their own.
    if (this.options.compiled) this.global.process.env.COMPILED_SERVER = this.options.compiled;
    // The server asks what is a date or an error: both sides must mean the same.
    this.global.Date = Date;
    this.global.Error = Error;
  }
}
