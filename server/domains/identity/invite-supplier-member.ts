import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Supplier } from '../suppliers/index.js';
import type { SupplierInviteInput } from './invitation.types.js';
import { invite } from './invite.js';
import type { MembershipType } from './membership.type.js';
import { forMembers } from './members.js';

/**
 * Invites somebody to act for a supplier; its own people do so for itself.
 * @throws DomainError REQUIRED or NOT_FOUND at `supplierId`; INVALID at `roles`; REQUIRED or TOO_LONG at `name`; TAKEN or
 * NOT_ALLOWED_IN_STATE at `email`
 */
export function inviteSupplierMember(context: SignedInContext, input: SupplierInviteInput): Promise<{ membership: MembershipType }> {
  const id = context.principal.supplierId ?? (input.supplierId ? toUuid('sup', input.supplierId) : null);
  if (!id) throw new DomainError('REQUIRED', ['supplierId']);
  return forMembers(context, 'supplierInvite').transactional(async (em) => {
    const supplier = await em.findOne(Supplier, { id });
    if (!supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    const { name, locale } = supplier;
    return invite(em, context, input, { audience: 'supplier', supplier, customer: null, name, locale });
  });
}
