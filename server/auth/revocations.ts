import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyBaseLogger } from 'fastify';
import { listenTo } from '../database/listen.js';
import type { Database } from '../database/orm.js';
import { ACCESS_TOKEN_SECONDS } from './tokens.js';

const CHANNEL = 'session_revoked';
/** Twice a token's life, so that clocks may differ. */
const KEEP_MS = 2 * ACCESS_TOKEN_SECONDS * 1000;

/** The sessions that were revoked while tokens of theirs may still be about. */
export interface Revocations {
  has(sessionId: string): boolean;
  close(): Promise<void>;
}

/**
 * Revokes the sessions that `condition` finds, and tells every server once the transaction commits.
 * @param condition which column of the session has which id
 */
export async function revokeSessions(em: EntityManager, condition: 'id' | 'account_id' | 'membership_id', id: string, now: Date): Promise<void> {
  await em.execute(
    `with revoked as (
       update session set revoked_at = ?, updated_at = ?, lock_version = lock_version + 1
        where ${condition} = ?::uuid and revoked_at is null returning id)
     select pg_notify('${CHANNEL}', id::text) from revoked`,
    [now, now, id],
  );
}

/**
 * Follows which sessions any server revokes. What was missed while the connection was broken is read from the table.
 */
export async function watchRevocations(database: Database, log: FastifyBaseLogger): Promise<Revocations> {
  const revoked = new Map<string, number>();
  const add = (id: string) => {
    const now = Date.now();
    revoked.delete(id);
    revoked.set(id, now + KEEP_MS);
    for (const [known, until] of revoked) {
      if (until > now) break;
      revoked.delete(known);
    }
  };
  const readMissed = async () => {
    for (const id of await recentlyRevoked(database)) add(id);
  };
  const listener = await listenTo(database, CHANNEL, log, { received: add, resumed: readMissed });
  await readMissed();
  return { has: (sessionId) => revoked.has(sessionId), close: () => listener.close() };
}

async function recentlyRevoked(database: Database): Promise<string[]> {
  const rows = await database
    .system('authenticate')
    .execute<{ id: string }[]>('select id from session where revoked_at > ? order by revoked_at', [new Date(Date.now() - KEEP_MS)]);
  return rows.map(({ id }) => id);
}
