import { expect, test } from '@jest/globals';
import { startTestServer } from '../support/server.js';

test('a stopped server takes no connection and leaves nobody connected to its database', async () => {
  const server = await startTestServer();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
});
