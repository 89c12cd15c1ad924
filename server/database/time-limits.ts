import type { Database } from './orm.js';

/** How long a statement of a request may take, its waiting for others included. */
export const LONGEST_STATEMENT_MS = 5_000;

/** How long who wants a connection waits for it: one of a pool's that is free, or a new one. */
export const LONGEST_WAIT_MS = 5_000;

/** What the session of a request says besides for whom it asks; jobs and imports take their time. */
export const timeLimits = { statement_timeout: String(LONGEST_STATEMENT_MS) } as const;

/** What PostgreSQL says (SQLSTATE) when a statement took too long, or waited too long for others. */
const STATEMENT_TOO_LONG = '57014';
/** What the pools say; they have no code for it. */
const waitedTooLong = new Set(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout']);

/** Whether something failed because it would have taken longer than it may. */
export function tookTooLong(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { code?: unknown }).code === STATEMENT_TOO_LONG || waitedTooLong.has(error.message);
}

/** The database as requests have it: what they do beyond the rights of who asks has to be as quick. */
export function withTimeLimits(database: Database): Database {
  return {
    ...database,
    system(action, accountId, requestId) {
      const em = database.system(action, accountId, requestId);
      em.setSessionContext({ variables: timeLimits });
      return em;
    },
  };
}
