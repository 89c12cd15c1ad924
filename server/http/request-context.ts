import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPersonalToken, principalOfPersonalToken } from '../auth/personal-tokens.js';
import { guestSession, sessionOf } from '../auth/principal.js';
import type { RequestContext } from '../graphql/context.js';
import type { Audience } from '../shared/audience.js';
import { clientPlace } from '../shared/client-network.js';
import { preferredLocale } from './preferred-locale.js';
import type { Services } from './services.js';
import { accessTokenCookie, sessionCookies } from './session-cookies.js';

/**
 * Makes the context of one request: who asks, what they may see, how to answer.
 * @param programs whether a personal access token is good here, too; never as a cookie
 */
export async function contextOf(services: Services, request: FastifyRequest, reply: FastifyReply, audience: Audience, programs = false): Promise<RequestContext> {
  const bearer = bearerToken(request);
  const token = bearer ?? accessTokenCookie(services.config, request, audience);
  const program = programs && bearer !== undefined && isPersonalToken(bearer);
  const principal = program ? await principalOfPersonalToken(services.database, bearer, services.config.secondFactorRoles, new Date()) : token ? await services.authenticator.authenticate(token, audience) : null;
  const { config, database, storage, allowances, changes } = services;
  const session = principal ? sessionOf(principal, 'query', request.id) : guestSession(audience, 'query', request.id);
  let em: EntityManager | undefined;
  // Inherited: Apollo copies what a context has of its own, and would have one made for each request.
  const made = {
    get em() {
      return (em ??= database.of(audience).fork({ session }));
    },
  };
  return Object.assign(Object.create(made) as typeof made, {
    audience,
    principal,
    session,
    database,
    storage,
    allowances,
    changes,
    config,
    requestId: request.id,
    userAgent: request.headers['user-agent'] ?? null,
    clientAddress: request.ip,
    clientPlace: clientPlace(request.ip),
    locale: principal?.locale ?? preferredLocale(request),
    cookies: sessionCookies(config, request, reply, audience),
    startedAt: performance.now(),
    now: () => new Date(),
  });
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
