import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.js';
import type { Database } from '../database/orm.js';
import type { Audience } from '../shared/audience.js';
import type { Principal } from './principal.js';
import { watchRevocations } from './revocations.js';
import { readAccessToken } from './tokens.js';

/** Tells who asks. One for each server process. */
export interface Authenticator {
  /**
   * Whose access token this is. Null when it is malformed, expired, made for another audience, or its session was
   * revoked, by whichever server.
   */
  authenticate(token: string, audience: Audience): Promise<Principal | null>;
  close(): Promise<void>;
}

/** Begins to follow revoked sessions; rejects when the database cannot be reached. */
export async function startAuthenticator(
  config: Config,
  database: Database,
  log: FastifyBaseLogger,
  now: () => Date = () => new Date(),
): Promise<Authenticator> {
  const revocations = await watchRevocations(database, log);
  return {
    async authenticate(token, audience) {
      const principal = await readAccessToken(config, token, audience, now());
      return principal && !revocations.has(principal.sessionId) ? principal : null;
    },
    close: () => revocations.close(),
  };
}
