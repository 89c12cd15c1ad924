import { TestEnvironment } from 'jest-environment-node';

/** A test file's globals, with the way out of Jest's sandbox that `compiled-server.mjs` needs. */
export default class ServerEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadOutside = (address) => import(address);
    // The server asks what is a date or an error: both sides must mean the same.
    this.global.Date = Date;
    this.global.Error = Error;
  }
}
