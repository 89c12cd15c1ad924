import { expect, test } from '@jest/globals';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import type { Config } from '../../../server/config.js';
import { accessTokenCookie, sessionCookies } from '../../../server/http/session-cookies.js';

const expiresAt = new Date('2026-11-21T20:05:00Z');
const sessionExpiresAt = new Date('2026-12-21T20:00:00Z');

async function serverAt(publicUrl: string) {
  const config = { publicUrl } as Config;
  const app = Fastify();
  await app.register(cookie);
  app.post('/keep', (request, reply) => {
    sessionCookies(config, request, reply, 'customer').keep({ accessToken: 'access', expiresAt, refreshToken: 'refresh', sessionExpiresAt });
    return reply.send({});
  });
  app.post('/keep-access', (request, reply) => {
    sessionCookies(config, request, reply, 'customer').keep({ accessToken: 'access', expiresAt, refreshToken: null, sessionExpiresAt });
    return reply.send({});
  });
  app.get('/read', (request, reply) => {
    const { refreshToken, inBrowser } = sessionCookies(config, request, reply, 'customer');
    return { access: accessTokenCookie(config, request, 'customer') ?? null, refreshToken, inBrowser };
  });
  return app;
}

test('on https the cookies are bound to this very host', async () => {
  const app = await serverAt('https://counterpart.example');
  const { headers } = await app.inject({ method: 'POST', url: '/keep' });
  expect(headers['set-cookie']).toEqual([
    '__Host-counterpart-customer=access; Path=/; Expires=Sat, 21 Nov 2026 20:05:00 GMT; HttpOnly; Secure; SameSite=Strict',
    '__Host-counterpart-customer-refresh=refresh; Path=/; Expires=Mon, 21 Dec 2026 20:00:00 GMT; HttpOnly; Secure; SameSite=Strict',
  ]);
});

test('on https a cookie without the prefix, which another host could have set, is not taken', async () => {
  const app = await serverAt('https://counterpart.example');
  const read = async (cookies: Record<string, string>) => (await app.inject({ url: '/read', cookies })).json();
  const forged = { 'counterpart-customer': 'a', 'counterpart-customer-refresh': 'r' };
  expect(await read(forged)).toEqual({ access: null, refreshToken: null, inBrowser: false });
  const own = { '__Host-counterpart-customer': 'a', '__Host-counterpart-customer-refresh': 'r' };
  expect(await read(own)).toEqual({ access: 'a', refreshToken: 'r', inBrowser: false });
});

test('on plain http, as on a developer’s machine, they do without', async () => {
  const { headers } = await (await serverAt('http://localhost:4000')).inject({ method: 'POST', url: '/keep' });
  expect(headers['set-cookie']).toEqual([expect.stringMatching(/^counterpart-customer=/), expect.stringMatching(/^counterpart-customer-refresh=/)]);
  expect(String(headers['set-cookie'])).not.toContain('Secure');
});

test('a refresh token that stays good is left in its cookie', async () => {
  const { headers } = await (await serverAt('http://localhost:4000')).inject({ method: 'POST', url: '/keep-access' });
  expect(headers['set-cookie']).toMatch(/^counterpart-customer=access/);
});

test.each([{ origin: 'http://localhost:4000' }, { 'sec-fetch-site': 'same-origin' }])('%j gives a browser away', async (headers) => {
  const answer = await (await serverAt('http://localhost:4000')).inject({ url: '/read', headers });
  expect(answer.json()).toMatchObject({ inBrowser: true });
});
