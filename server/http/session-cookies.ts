import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { SessionCookies } from '../graphql/context.js';
import type { Audience } from '../shared/audience.js';

/** The access token that a browser sends for one audience; each has its own, so both portals can be open at once. */
export function accessTokenCookie(config: Config, request: FastifyRequest, audience: Audience): string | undefined {
  return request.cookies[cookieName(config, audience)];
}

/** The cookies in which a browser keeps its session for one audience. */
export function sessionCookies(config: Config, request: FastifyRequest, reply: FastifyReply, audience: Audience): SessionCookies {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: isEncrypted(config) };
  const access = cookieName(config, audience);
  const refresh = `${access}-refresh`;
  return {
    refreshToken: request.cookies[refresh] ?? null,
    inBrowser: request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined,
    keep({ accessToken, expiresAt, refreshToken, sessionExpiresAt }) {
      void reply.setCookie(access, accessToken, { ...options, expires: expiresAt });
      if (refreshToken) void reply.setCookie(refresh, refreshToken, { ...options, expires: sessionExpiresAt });
    },
    clear() {
      void reply.clearCookie(access, options).clearCookie(refresh, options);
    },
  };
}

/** `__Host-` makes a browser refuse the cookie from any other host, but needs https. */
function cookieName(config: Config, audience: Audience): string {
  return `${isEncrypted(config) ? '__Host-' : ''}counterpart-${audience}`;
}

function isEncrypted({ publicUrl }: Config): boolean {
  return publicUrl.startsWith('https:');
}
