import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Permission } from '../../auth/permissions.js';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import { Membership } from './membership.entity.js';

/** What staff have to hold to look after the members of each side; others look after their own. */
const staffNeeds: Record<Audience, Permission> = { staff: 'account:invite', supplier: 'supplierMember:invite', customer: 'customerMember:invite' };

/** The role without which nobody could look after the members. */
export function managingRole(audience: Audience): string {
  return audience === 'staff' ? 'ADMIN' : 'OWNER';
}

/** An entity manager for members: their accounts are beyond the row security of a portal. The audit log names who asked. */
export function forMembers({ database, principal, requestId }: SignedInContext, action: string): EntityManager {
  return database.system(action, principal.accountId, requestId);
}

/** Whether somebody may look after the members of an organisation. */
export function mayManage({ principal }: SignedInContext, { audience, supplier, customer }: Pick<Membership, 'audience' | 'supplier' | 'customer'>): boolean {
  if (principal.audience === 'staff') return principal.permissions.has(staffNeeds[audience]);
  return principal.audience === audience && principal.supplierId === (supplier?.id ?? null) && principal.customerId === (customer?.id ?? null);
}

/**
 * Loads a membership that is about to be changed, with its account.
 * @throws DomainError NOT_FOUND at `id` when it is absent or not one that the principal looks after
 */
export async function loadMember(em: EntityManager, context: SignedInContext, id: string): Promise<Membership> {
  const membership = await loadForChange(em, Membership, toUuid('mbr', id));
  if (!mayManage(context, membership)) throw new DomainError('NOT_FOUND', ['id']);
  await em.populate(membership, ['account', 'supplier', 'customer']);
  return membership;
}

/**
 * Sees to it that somebody else can look after the members. Of two at once who leave each other, the second one is refused.
 * @throws DomainError LAST_MANAGER
 */
export async function requireOtherManager(em: EntityManager, { id, audience, supplier, customer }: Membership): Promise<void> {
  const managers = await em.find(
    Membership,
    { audience, supplier, customer, disabledAt: null, joinedAt: { $ne: null }, roles: { $contains: [managingRole(audience)] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  await em.populate(managers, ['account']);
  if (!managers.some((other) => other.id !== id && !other.account.disabledAt)) throw new DomainError('LAST_MANAGER', null);
}
