import { limitTransactions } from '../database/limited-transactions.js';
import { within } from '../shared/within.js';
import type { RequestContext } from './context.js';
import { timedOut } from './errors.js';

const LONGEST_REQUEST_MS = 10_000;

/**
 * Does the work of a mutation in the ten seconds that a request has, the mutations before it included.
 * @throws TIMED_OUT when they are over: the transaction under way is then taken back, unless it is just being committed
 */
export async function inTime<Result>({ startedAt }: RequestContext, work: () => Result | Promise<Result>): Promise<Result> {
  const left = startedAt + LONGEST_REQUEST_MS - performance.now();
  if (left <= 0) throw timedOut();
  return within(left, (signal) => limitTransactions(signal, work), timedOut);
}
