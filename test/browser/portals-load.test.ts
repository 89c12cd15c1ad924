import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { openPortal, signInOn } from './portal.js';

const MOST_SCRIPT_BYTES = 250_000;
const MOST_REQUESTS = 120;
const people: Record<string, string> = { supplier: 'supplier@alpine.example', customer: 'customer@cedar.example' };
const server = useServer();
const browser = useBrowser();

describe.each(['supplier', 'customer'])('the portal for a %s', (audience) => {
  test('loads from this server alone and breaks no rule of its content policy', async () => {
    const page = await browser().newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== server().url && !['data:', 'blob:'].includes(protocol)) foreign.push(request.url());
    });
    await page.goto(`${server().url}/${audience}/`, { waitUntil: 'networkidle' });
    expect(await page.locator('main, form').first().isVisible()).toBe(true);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await page.close();
  });

  test('shows what is to do after no more than 250 kB of compressed script, in few requests', async () => {
    const { page, close } = await openPortal(browser(), server().url, 'en');
    await page.goto(`/${audience}/`);
    await signInOn(page, 'en', people[audience]!, 'demonstration');
    await page.locator('.count-card').first().waitFor();
    let bytes = 0;
    let requests = 0;
    page.on('response', (response) => {
      requests += 1;
      if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length']);
    });
    // Without what the browser has kept, as for somebody who opens a bookmark on a new machine.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(`/${audience}/`, { waitUntil: 'load' });
    await page.locator('.count-card').first().waitFor();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    await close();
  });
});
