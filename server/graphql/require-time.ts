import type { RequestContext } from './context.js';
import { timedOut } from './errors.js';

const LONGEST_REQUEST_MS = 10_000;

/**
 * The mutations of a request run one after the other: none begins ten seconds after the request came.
 * @throws TIMED_OUT
 */
export function requireTime({ startedAt }: RequestContext): void {
  if (performance.now() - startedAt > LONGEST_REQUEST_MS) throw timedOut();
}
