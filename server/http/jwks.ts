import type { FastifyInstance } from 'fastify';
import { publicKeySet } from '../auth/tokens.js';
import type { Services } from './services.js';

/** `/.well-known/jwks.json`: the public keys with which other programs can check access tokens. */
export function jwksRoute(app: FastifyInstance, { config }: Services): void {
  app.get('/.well-known/jwks.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(publicKeySet(config.authKeys)));
}
