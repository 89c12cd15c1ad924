import { revokeSessions } from '../../auth/revocations.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Membership } from './membership.entity.js';
import { openSession } from './open-session.js';
import type { MembershipSwitchInput } from './session.types.js';
import { type SignedIn, signedIn } from './signed-in.js';

/**
 * Ends the session and begins one in another membership of the same person and audience.
 * @throws DomainError NOT_FOUND at `membershipId`
 */
export async function switchMembership(context: SignedInContext, { membershipId }: MembershipSwitchInput): Promise<SignedIn> {
  const { accountId, audience, sessionId } = context.principal;
  const id = toUuid('mbr', membershipId);
  const session = await context.database.system('membershipSwitch').transactional(async (em) => {
    const membership = await em.findOne(
      Membership,
      { id, account: { id: accountId, disabledAt: null }, audience, disabledAt: null },
      { populate: ['account'] },
    );
    if (!membership) throw new DomainError('NOT_FOUND', ['membershipId']);
    await revokeSessions(em, 'id', sessionId, context.now());
    return openSession(em, context, membership.account, membership);
  });
  return signedIn(context, session);
}
