import { describe, expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';

const server = useServer();

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server().url + path, { headers, redirect: 'manual' });

describe.each(['supplier', 'customer'])('the portal for a %s', (audience) => {
  const firstScript = async () => {
    const page = await (await get(`/${audience}/`)).text();
    return /<script[^>]+src="([^"]+\/assets\/[^"]+)"/.exec(page)![1]!;
  };

  test('is served at every address inside it and asked for anew each time', async () => {
    const first = await get(`/${audience}/`);
    const inside = await get(`/${audience}/orders/some-order?tab=lines`);
    expect([first.status, inside.status]).toEqual([200, 200]);
    expect(first.headers.get('content-type')).toContain('text/html');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(await inside.text()).toBe(await first.text());
  });

  test('is found without the slash at the end', async () => {
    const answer = await get(`/${audience}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/${audience}/`]);
  });

  test('may not run inline scripts', async () => {
    const { headers } = await get(`/${audience}/`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  test('sends its scripts compressed and for good', async () => {
    const script = await get(await firstScript(), { 'accept-encoding': 'br' });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test('does not answer a missing file with its page', async () => {
    const answer = await get(`/${audience}/assets/missing.js`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
  });

  test.each(['..%2f..%2fpackage.json', '.built', '%2e%2e/%2e%2e/server/config.js'])('gives out no other file: %s', async (path) => {
    const answer = await get(`/${audience}/${path}`);
    const body = await answer.text();
    expect(body).not.toContain('"dependencies"');
    expect(body).not.toContain('loadConfig');
  });
});
