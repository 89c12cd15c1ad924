import type { EntityManager } from '@mikro-orm/postgresql';
import type { Principal } from '../../auth/principal.js';
import { awaitsSecondFactor, permissionsNow } from '../../auth/second-factor-duty.js';
import type { Config } from '../../config.js';
import type { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { audienceOf, type Organisation } from './people-of.js';

type Duty = Pick<Config, 'secondFactorRoles'>;

/** Who somebody is in one of their memberships. `sessionId` is what they act by. */
export function principalOf({ secondFactorRoles }: Duty, account: Account, { id, audience, roles, supplier, customer }: Membership, sessionId: string): Principal {
  const awaits = awaitsSecondFactor(secondFactorRoles, audience, roles, !!account.oneTimeCodeSecret);
  return {
    accountId: account.id,
    membershipId: id,
    sessionId,
    audience,
    name: account.name,
    locale: account.locale,
    roles,
    permissions: permissionsNow(audience, roles, awaits),
    awaitsSecondFactor: awaits,
    supplierId: supplier?.id ?? null,
    customerId: customer?.id ?? null,
  };
}

/**
 * Who an account is for an organisation at this moment; null when it may not act for it (any more). `em` is one of the
 * system.
 */
export async function principalIn(em: EntityManager, config: Duty, account: Account, organisation: Organisation, actsBy: string): Promise<Principal | null> {
  const { supplier = null, customer = null } = organisation as { supplier?: string; customer?: string };
  const membership = account.disabledAt ? null : await em.findOne(Membership, { account, audience: audienceOf(organisation), supplier, customer, disabledAt: null });
  return membership && principalOf(config, account, membership, actsBy);
}
