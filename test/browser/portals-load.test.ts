import { describe, expect, test } from '@jest/globals';
import type { CDPSession, Page, Request } from 'playwright-core';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { trustedDocuments } from '../support/trusted-documents.js';
import { openPortal, signInOn } from './portal.js';

const MOST_SCRIPT_BYTES = 250_000;
const MOST_REQUESTS = 120;
/** What is counted of a page's work until it stands: how long it keeps the machine busy depends on the machine. */
const MOST_WORK: Record<string, number> = { Nodes: 1_500, JSEventListeners: 150, LayoutCount: 30, RecalcStyleCount: 60 };
const people: Record<string, string> = { supplier: 'supplier@alpine.example', customer: 'customer@cedar.example' };
const server = useServer();
const browser = useBrowser();

/** Waits until a page has loaded what it loads without being asked to; live updates go on. */
async function everythingIsThere(page: Page): Promise<void> {
  const idle = () => page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  const loading = () => page.evaluate(() => document.readyState !== 'complete' || document.querySelector('[aria-busy="true"]') !== null);
  do await idle();
  while (await loading());
  await idle();
}

/** What a page has made and done beyond that; without what is only not collected yet. */
async function tooMuchWork(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.filter(({ name, value }) => value > (MOST_WORK[name] ?? Infinity));
}

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

  test('shows what is to do after no more than 250 kB of compressed script, in few requests and with little work', async () => {
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
    await session.send('Performance.enable');
    await page.goto(`/${audience}/`, { waitUntil: 'load' });
    await page.locator('.count-card').first().waitFor();
    await everythingIsThere(page);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(await tooMuchWork(session)).toEqual([]);
    await close();
  });
});

test('what draws figures is loaded by who comes to one, also when what stands above them arrives last', async () => {
  const { page, close } = await openPortal(browser(), server().url, 'en');
  await page.setViewportSize({ width: 390, height: 600 });
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  const documents = trustedDocuments('supplier');
  const idOf = (name: string) => Object.keys(documents).find((id) => new RegExp(`query ${name}\\b`).test(documents[id]!))!;
  const asks = (request: Request, name: string) => request.postData()?.includes(idOf(name)) ?? false;
  const figuresArrive = ['OpenAmounts', 'DeliveryRecord'].map((name) => page.waitForResponse((response) => asks(response.request(), name)));
  await page.route('**/graphql/supplier', async (route) => {
    if (['ToDo', 'OpenOrdersByDate'].some((name) => asks(route.request(), name))) await Promise.all(figuresArrive);
    await route.continue();
  });
  await page.goto('/supplier/');
  await signInOn(page, 'en', people['supplier']!, 'demonstration');
  const figure = page.locator('.bar-figure').first();
  await figure.waitFor();
  await everythingIsThere(page);
  expect(await figure.locator('svg').count()).toBe(0);
  expect(scripts.filter((url) => url.includes('draw-bars'))).toEqual([]);
  await figure.locator('summary').scrollIntoViewIfNeeded();
  await figure.locator('svg').waitFor({ state: 'attached' });
  await close();
});
