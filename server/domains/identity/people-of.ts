import type { EntityManager } from '@mikro-orm/postgresql';
import { type Permission, rolesWith } from '../../auth/permissions.js';
import type { Audience } from '../../shared/audience.js';
import { Account } from './account.entity.js';

/** An organisation by its UUID, or the company itself. */
export type Organisation = { supplier: string } | { customer: string } | { staff: true };

export function audienceOf(organisation: Organisation): Audience {
  if ('supplier' in organisation) return 'supplier';
  return 'customer' in organisation ? 'customer' : 'staff';
}

/** The people who have joined an organisation, may sign in and hold a permission there. `em` is one of the system. */
export function peopleOf(em: EntityManager, organisation: Organisation, permission: Permission): Promise<Account[]> {
  const audience = audienceOf(organisation);
  const { supplier = null, customer = null } = organisation as { supplier?: string; customer?: string };
  return em.find(Account, {
    disabledAt: null,
    passwordHash: { $ne: null },
    verificationPending: false,
    memberships: { audience, supplier, customer, disabledAt: null, joinedAt: { $ne: null }, roles: { $overlap: rolesWith(audience, permission) } },
  });
}
