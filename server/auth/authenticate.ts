import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.js';
import type { Database } from '../database/orm.js';
import type { Audience } from '../shared/audience.js';
import type { Principal } from './principal.js';
import { watchRevocations } from './revocations.js';
import { readAccessToken, type ReadToken } from './tokens.js';

/** A token is checked once; checking its signature is a good part of what a small query costs. */
const MOST_REMEMBERED = 5_000;

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
  const remembered = new Map<string, ReadToken>();
  let firstKey = config.authKeys[0];

  const read = async (token: string, audience: Audience): Promise<ReadToken | null> => {
    // Keys were exchanged: tokens of one that is gone are good no more.
    if (firstKey !== config.authKeys[0]) remembered.clear();
    firstKey = config.authKeys[0];
    const key = `${audience} ${token}`;
    const known = remembered.get(key);
    if (known && known.expiresAt > now()) return known;
    remembered.delete(key);
    const found = await readAccessToken(config, token, audience, now());
    if (!found) return null;
    remembered.set(key, found);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
    return found;
  };

  return {
    async authenticate(token, audience) {
      const found = await read(token, audience);
      return found && !revocations.has(found.principal.sessionId) ? found.principal : null;
    },
    close: () => revocations.close(),
  };
}
