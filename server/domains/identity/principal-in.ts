import type { EntityManager } from '@mikro-orm/postgresql';
import { permissionsOf } from '../../auth/permissions.js';
import type { Principal } from '../../auth/principal.js';
import type { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { audienceOf, type Organisation } from './people-of.js';

/** Who somebody is in one of their memberships. `sessionId` is what they act by. */
export function principalOf(account: Account, { id, audience, roles, supplier, customer }: Membership, sessionId: string): Principal {
  return {
    accountId: account.id,
    membershipId: id,
    sessionId,
    audience,
    name: account.name,
    locale: account.locale,
    roles,
    permissions: permissionsOf(audience, roles),
    supplierId: supplier?.id ?? null,
    customerId: customer?.id ?? null,
  };
}

/**
 * Who an account is for an organisation at this moment; null when it may not act for it (any more). `em` is one of the
 * system.
 */
export async function principalIn(em: EntityManager, account: Account, organisation: Organisation, actsBy: string): Promise<Principal | null> {
  const { supplier = null, customer = null } = organisation as { supplier?: string; customer?: string };
  const membership = account.disabledAt ? null : await em.findOne(Membership, { account, audience: audienceOf(organisation), supplier, customer, disabledAt: null });
  return membership && principalOf(account, membership, actsBy);
}
