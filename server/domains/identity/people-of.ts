import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from './account.entity.js';

/**
 * The people who may sign in for a supplier or a customer in one of the roles. `em` is one of the system.
 * @param organisation UUID of the supplier or customer
 */
export function peopleOf(em: EntityManager, organisation: { supplier: string } | { customer: string }, roles: readonly string[]): Promise<Account[]> {
  return em.find(Account, {
    disabledAt: null,
    passwordHash: { $ne: null },
    memberships: { ...organisation, disabledAt: null, roles: { $overlap: [...roles] } },
  });
}
