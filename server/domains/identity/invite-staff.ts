import type { SignedInContext } from '../../graphql/context.js';
import { companyIn } from './company.js';
import type { StaffInviteInput } from './invitation.types.js';
import { invite } from './invite.js';
import { forMembers } from './members.js';
import type { MembershipType } from './membership.type.js';

/**
 * Invites somebody to work for the company itself.
 * @throws DomainError INVALID at `roles`; REQUIRED or TOO_LONG at `name`; TAKEN or NOT_ALLOWED_IN_STATE at `email`
 */
export function inviteStaff(context: SignedInContext, input: StaffInviteInput): Promise<{ membership: MembershipType }> {
  return forMembers(context, 'staffInvite').transactional(async (em) => invite(em, context, input, await companyIn(em)));
}
