import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Noted by the tests' environment. */
declare const whyTestFailed: string | undefined;

/** Starts a Chromium before the tests of a file and closes it after them. Says why a test failed and what its pages show. */
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
  afterEach(async () => {
    const pages = whyTestFailed ? browser!.contexts().flatMap((context) => context.pages()) : [];
    for (const page of pages) console.log(`${whyTestFailed}\n\n${page.url()} shows\n${await shownOn(page)}`);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => browser!;
}

/** What a page says: its content first, as a long report may be cut off. */
async function shownOn(page: Page): Promise<string> {
  const parts = [...(await page.locator('main').all()), page.locator('body')];
  return (await Promise.all(parts.map((part) => part.ariaSnapshot()))).join('\n');
}
