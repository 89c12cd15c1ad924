import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

/** Starts a Chromium before the tests of a file and closes it after them. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const program = process.env['TEST_CHROMIUM']!;
    browser = await chromium.launch({
      executablePath: program,
      // Root may run Chromium only without its sandbox; it visits nothing but the server under test.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env: {
        ...(process.env as Record<string, string>),
        LD_LIBRARY_PATH: process.env['TEST_CHROMIUM_LIBRARIES']!,
        FONTCONFIG_PATH: join(dirname(program), 'fonts'),
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => browser!;
}
