import { expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';

const server = useServer({ TRUSTED_PROXIES: '127.0.0.1', PUBLIC_URL: 'https://counterpart.meridian.example' });

const get = (path: string, forwarded: string) =>
  fetch(server().url + path, { headers: { 'x-forwarded-for': forwarded } });

test('metrics are not for the outside, whatever a client claims to be', async () => {
  expect((await get('/metrics', '203.0.113.7')).status).toBe(404);
  expect((await get('/metrics', '127.0.0.1, 203.0.113.7')).status).toBe(404);
  expect((await get('/metrics', '10.1.2.3')).status).toBe(200);
});

test('browsers are told to stay with encrypted connections', async () => {
  const { headers } = await get('/', '203.0.113.7');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
});
