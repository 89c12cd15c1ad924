import type { EntityManager } from '@mikro-orm/postgresql';
import type { Principal } from '../../auth/principal.js';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import { issueAccessToken } from '../../auth/tokens.js';
import { newId } from '../../database/base.js';
import type { RequestContext, SessionTokens } from '../../graphql/context.js';
import type { Audience } from '../../shared/audience.js';
import type { Account } from './account.entity.js';
import type { Membership } from './membership.entity.js';
import { principalOf } from './principal-in.js';
import { Session } from './session.entity.js';

const HOUR_MS = 3_600_000;
/** A session that is not refreshed for so long has ended. */
const IDLE_MS: Record<Audience, number> = { staff: 12 * HOUR_MS, supplier: 30 * 24 * HOUR_MS, customer: 30 * 24 * HOUR_MS };
/** Even one that is used all the time ends after so long. */
const LONGEST_MS = 90 * 24 * HOUR_MS;
const USER_AGENT_LENGTH = 300;

/** A session with the tokens that belong to it now. */
export interface OpenSession {
  readonly principal: Principal;
  readonly tokens: SessionTokens;
}

/** Begins a session of `account` in one of its memberships; saved when the transaction of `em` commits. */
export async function openSession(em: EntityManager, context: RequestContext, account: Account, membership: Membership): Promise<OpenSession> {
  const now = context.now();
  const refreshToken = newSecretToken();
  membership.joinedAt ??= now;
  const session = em.create(Session, {
    id: newId(),
    account,
    membership,
    refreshTokenHash: digestOf(refreshToken),
    userAgent: context.userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
    lastUsedAt: now,
    expiresAt: sessionEnd(membership.audience, now, now),
  });
  return tokensOf(context, session, refreshToken);
}

/**
 * New tokens of a session whose account and membership are loaded.
 * @param refreshToken null when its holder has it already
 */
export async function tokensOf(context: RequestContext, session: Session, refreshToken: string | null): Promise<OpenSession> {
  const principal = principalOf(context.config, session.account, session.membership, session.id);
  const { accessToken, expiresAt } = await issueAccessToken(context.config, principal, context.now());
  return { principal, tokens: { accessToken, expiresAt, refreshToken, sessionExpiresAt: session.expiresAt } };
}

/** When a session begun at `begunAt` and used `now` ends by itself. */
export function sessionEnd(audience: Audience, begunAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS[audience], begunAt.getTime() + LONGEST_MS));
}
