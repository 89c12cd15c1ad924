import type { RequestContext } from '../../graphql/context.js';
import { unauthenticated } from '../../graphql/errors.js';
import { loadViewer } from './load-viewer.js';
import type { Viewer } from './viewer.type.js';

/**
 * Who asks, or null. A browser that has only its refresh token left is told to use it rather than that nobody is
 * signed in.
 * @throws UNAUTHENTICATED
 */
export async function findViewer(context: RequestContext): Promise<Viewer | null> {
  if (context.principal) return loadViewer(context, context.principal);
  if (context.cookies.refreshToken) throw unauthenticated();
  return null;
}
