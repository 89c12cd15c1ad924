import type { Database } from './orm.js';

/** How long a statement of a request may take, its waiting for others included. */
export const LONGEST_STATEMENT_MS = 5_000;

/** What the session of a request says besides for whom it asks; jobs and imports take their time. */
export const timeLimits = { statement_timeout: String(LONGEST_STATEMENT_MS) } as const;

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
