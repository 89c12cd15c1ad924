import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';

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
});
