import { revokeSessions } from '../../auth/revocations.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { checkOwnPassword } from './check-own-password.js';
import type { OwnSession, SessionRevokeInput } from './own-session.types.js';
import { Session } from './session.entity.js';

/** Where the person is signed in, in any of their organisations; what was used last comes first. */
export async function ownSessions({ database, principal, now }: SignedInContext): Promise<OwnSession[]> {
  const em = database.system('sessions');
  const open = { account: principal.accountId, revokedAt: null, expiresAt: { $gt: now() } };
  const sessions = await em.find(Session, open, { orderBy: { lastUsedAt: 'desc', id: 'desc' }, populate: ['membership.supplier', 'membership.customer'] });
  return sessions.map(({ id, userAgent, createdAt, lastUsedAt, membership: { supplier, customer } }) => ({
    id: toPublicId('ses', id),
    userAgent: userAgent ?? null,
    organisationName: supplier?.name ?? customer?.name ?? null,
    createdAt,
    lastUsedAt,
    current: id === principal.sessionId,
  }));
}

/**
 * Ends a session of the person at once, or all but this one. They show that it is them, because whoever sits down at a
 * window that was left open would else throw its owner out.
 * @throws DomainError WRONG_CREDENTIALS at `password`; NOT_FOUND at `id` for what is no open session of theirs; RATE_LIMITED
 */
export async function revokeOwnSessions(context: SignedInContext, { id, password }: SessionRevokeInput): Promise<{ sessions: OwnSession[] }> {
  const uuid = id ? toUuid('ses', id) : null;
  await checkOwnPassword(context, password, ['password']);
  await endOwnSessions(context, uuid);
  return { sessions: await ownSessions(context) };
}

/**
 * Ends a session of the person at once, or all but this one.
 * @throws DomainError NOT_FOUND at `id` for what is no open session of theirs
 */
export async function endOwnSessions({ database, principal, now, requestId }: SignedInContext, uuid: string | null = null): Promise<void> {
  await database.system('sessionRevoke', principal.accountId, requestId).transactional(async (em) => {
    const open = await em.find(Session, { account: principal.accountId, revokedAt: null, id: uuid ?? { $ne: principal.sessionId } }, { fields: ['id'] });
    if (uuid && open.length === 0) throw new DomainError('NOT_FOUND', ['id']);
    for (const session of open) await revokeSessions(em, 'id', session.id, now());
  });
}
