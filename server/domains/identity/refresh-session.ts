import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { revokeSessions } from '../../auth/revocations.js';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { unauthenticated } from '../../graphql/errors.js';
import { type OpenSession, sessionEnd, tokensOf } from './open-session.js';
import { Session } from './session.entity.js';
import type { SessionRefreshInput } from './session.types.js';
import { type SignedIn, signedIn } from './signed-in.js';

/**
 * Two windows of one browser may refresh at once, and an answer may get lost: within this time the token before gives
 * an access token once more, but no further refresh token. After it, somebody has a copy of it.
 */
const GRACE_MS = 10_000;

/**
 * Goes on with a session: a new access token, and a new refresh token in place of the one that was used. Seeing that
 * one again ends the session, whoever holds it.
 * @throws UNAUTHENTICATED when the session has ended
 */
export async function refreshSession(context: RequestContext, input: SessionRefreshInput): Promise<SignedIn> {
  const token = input.refreshToken ?? context.cookies.refreshToken;
  const refreshed = token ? await context.database.system('sessionRefresh').transactional((em) => refresh(em, context, token)) : null;
  if (!refreshed) {
    context.cookies.clear();
    throw unauthenticated();
  }
  return signedIn(context, refreshed);
}

/** Refuses by answering null, so that ending the session is committed. */
async function refresh(em: EntityManager, context: RequestContext, token: string): Promise<OpenSession | null> {
  const digest = digestOf(token);
  const now = context.now();
  const session = await em.findOne(
    Session,
    { $or: [{ refreshTokenHash: digest }, { previousTokenHash: digest }] },
    { populate: ['account', 'membership'], strategy: 'select-in', lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!session || !isOpen(session, now) || session.membership.audience !== context.audience) return null;
  if (session.refreshTokenHash === digest) return rotate(context, session, now);
  if (now.getTime() - session.lastUsedAt.getTime() <= GRACE_MS) return tokensOf(context, session, null);
  await revokeSessions(em, 'id', session.id, now);
  return null;
}

function isOpen({ revokedAt, expiresAt, account, membership }: Session, now: Date): boolean {
  return !revokedAt && expiresAt > now && !account.disabledAt && !membership.disabledAt;
}

function rotate(context: RequestContext, session: Session, now: Date): Promise<OpenSession> {
  const refreshToken = newSecretToken();
  session.previousTokenHash = session.refreshTokenHash;
  session.refreshTokenHash = digestOf(refreshToken);
  session.lastUsedAt = now;
  session.expiresAt = sessionEnd(session.membership.audience, session.createdAt, now);
  return tokensOf(context, session, refreshToken);
}
