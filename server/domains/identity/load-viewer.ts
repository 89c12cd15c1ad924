import type { Principal } from '../../auth/principal.js';
import type { RequestContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { organisationOf } from '../organisation/index.js';
import { Account } from './account.entity.js';
import { accountIdPrefix } from './identity.ids.js';
import type { Membership } from './membership.entity.js';
import type { MembershipType } from './membership.type.js';
import type { Viewer } from './viewer.type.js';

/**
 * Reads what a person may see of themselves. Their other organisations are outside the row security of the current
 * one, so the system reads, and only what belongs to their account.
 */
export async function loadViewer({ database }: RequestContext, principal: Principal): Promise<Viewer> {
  const em = database.system('viewer');
  const account = await em.findOneOrFail(
    Account,
    { id: principal.accountId },
    {
      fields: ['email', 'name', 'locale', 'timeZone', 'memberships.audience', 'memberships.roles', 'memberships.supplier.name', 'memberships.customer.name'],
      populateWhere: { memberships: { audience: principal.audience, disabledAt: null } },
      populateOrderBy: { memberships: { createdAt: 'asc' } },
      strategy: 'joined',
    },
  );
  const company = principal.audience === 'staff' ? await organisationOf(em) : null;
  const { email, name, locale, timeZone } = account;
  return {
    id: toPublicId(accountIdPrefix, account.id),
    email,
    name,
    locale,
    timeZone,
    audience: principal.audience,
    roles: principal.roles,
    permissions: [...principal.permissions].sort(),
    supplier: principal.supplierId ? { id: principal.supplierId } : null,
    customer: principal.customerId ? { id: principal.customerId } : null,
    memberships: account.memberships
      .getItems()
      .map((membership) => shown(membership as unknown as Membership, company?.name, principal.membershipId)),
    principal,
  };
}

function shown({ id, audience, supplier, customer, roles }: Membership, company: string | undefined, current: string): MembershipType {
  return {
    id: toPublicId('mbr', id),
    audience,
    organisationName: supplier?.name ?? customer?.name ?? company!,
    roles,
    current: id === current,
  };
}
