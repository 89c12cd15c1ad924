import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Customer } from '../customers/index.js';
import type { CustomerInviteInput } from './invitation.types.js';
import { invite } from './invite.js';
import type { MembershipType } from './membership.type.js';
import { forMembers } from './members.js';

/**
 * Invites somebody to act for a customer; its own people do so for itself.
 * @throws DomainError REQUIRED or NOT_FOUND at `customerId`; INVALID at `roles`; REQUIRED or TOO_LONG at `name`; TAKEN or
 * NOT_ALLOWED_IN_STATE at `email`
 */
export function inviteCustomerMember(context: SignedInContext, input: CustomerInviteInput): Promise<{ membership: MembershipType }> {
  const id = context.principal.customerId ?? (input.customerId ? toUuid('cus', input.customerId) : null);
  if (!id) throw new DomainError('REQUIRED', ['customerId']);
  return forMembers(context, 'customerInvite').transactional(async (em) => {
    const customer = await em.findOne(Customer, { id });
    if (!customer) throw new DomainError('NOT_FOUND', ['customerId']);
    const { name, locale } = customer;
    return invite(em, context, input, { audience: 'customer', supplier: null, customer, name, locale });
  });
}
