import { unpackChromium } from './chromium.mjs';
import setUpDatabase from './database-setup.mjs';

/** What browser tests need beyond a database: a browser, unpacked once before several test files want it. */
export default async function setUpBrowser() {
  const { program, libraries } = await unpackChromium();
  process.env.TEST_CHROMIUM = program;
  process.env.TEST_CHROMIUM_LIBRARIES = libraries;
  await setUpDatabase();
}
