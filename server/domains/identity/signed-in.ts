import type { RequestContext } from '../../graphql/context.js';
import { loadViewer } from './load-viewer.js';
import type { OpenSession } from './open-session.js';
import type { Viewer } from './viewer.type.js';

/** What somebody gets who has just signed in. */
export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
  /** Null in a browser, which has it in a cookie, and when the one already held stays good. */
  refreshToken: string | null;
  viewer: Viewer;
}

/** Hands out an opened session, after its transaction has committed: as cookies, and as tokens for programs. */
export async function signedIn(context: RequestContext, { principal, tokens }: OpenSession): Promise<SignedIn> {
  context.cookies.keep(tokens);
  const { accessToken, expiresAt, refreshToken } = tokens;
  return {
    accessToken,
    expiresAt,
    refreshToken: context.cookies.inBrowser ? null : refreshToken,
    viewer: await loadViewer(context, principal),
  };
}
