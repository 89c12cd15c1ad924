import type { Allowance } from '../../auth/allowance.js';
import type { Database } from '../../database/orm.js';
import { rateLimited } from '../../graphql/errors.js';
import { spendOne } from '../allowances/index.js';

/** Ten within 15 minutes; then one every 90 seconds. */
const ATTEMPTS: Allowance = { atOnce: 10, perSecond: 1 / 90 };

/**
 * Slows down whoever guesses, or asks for a thing again and again without being signed in. All servers count together,
 * and an attempt counts before it is tried, so that many at once gain nothing.
 * @param who is tried, or what for, and from where
 * @throws RATE_LIMITED after ten times within 15 minutes
 */
export async function slowDown(database: Database, who: string): Promise<void> {
  const { wait } = await spendOne(database, `attempt ${who}`, ATTEMPTS);
  if (wait > 0) throw rateLimited(wait);
}
