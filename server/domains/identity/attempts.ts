import { SignInAttempts } from '../../auth/sign-in-attempts.js';
import type { Database } from '../../database/orm.js';
import { rateLimited } from '../../graphql/errors.js';

const attemptsAt = new WeakMap<Database, SignInAttempts>();

/** Each server counts for itself; several may run in one process. */
export function attemptsOf(database: Database): SignInAttempts {
  const known = attemptsAt.get(database) ?? new SignInAttempts();
  attemptsAt.set(database, known);
  return known;
}

/**
 * Slows down whoever asks for a thing again and again without being signed in.
 * @throws RATE_LIMITED after ten times within 15 minutes
 */
export function slowDown(database: Database, key: string, now: Date): void {
  const wait = attemptsOf(database).begin(key, now);
  if (wait > 0) throw rateLimited(wait);
}
