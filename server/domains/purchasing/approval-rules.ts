import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { compare, type Decimal, plusPercent } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { organisationOf } from '../organisation/index.js';
import { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { PurchaseOrderVersion } from './purchase-order-version.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Whether an order that was sent needs an approver before it comes to `total`: it is then among those that need one, and
 * exceeds what was approved last by more than the tolerance, so that many small changes do not add up unseen.
 */
export async function needsApproval(em: EntityManager, order: PurchaseOrder, total: Decimal): Promise<boolean> {
  const { approvalFrom, changeTolerancePercent } = await organisationOf(em);
  if (compare(total, approvalFrom) < 0) return false;
  return compare(total, plusPercent(await lastApprovedTotal(em, order), changeTolerancePercent)) > 0;
}

async function lastApprovedTotal(em: EntityManager, order: PurchaseOrder): Promise<Decimal> {
  const approved = { purchaseOrder: order, status: 'ACCEPTED', approvedById: { $ne: null } } as const;
  const change = await em.findOne(PurchaseOrderChange, approved, { orderBy: { changeNumber: 'desc' } });
  return change?.total ?? (await em.findOneOrFail(PurchaseOrderVersion, { purchaseOrder: order, versionNumber: 1 })).total;
}

/** @throws DomainError SELF_APPROVAL when the principal wrote, handed in or ever rewrote the order */
export async function requireAnotherPerson(em: EntityManager, { principal }: SignedInContext, order: PurchaseOrder): Promise<void> {
  const { accountId } = principal;
  if (order.createdById === accountId || order.submittedById === accountId || (await hasChanged(em, order, accountId))) {
    throw new DomainError('SELF_APPROVAL', ['id']);
  }
}

/** Whether somebody has ever rewritten the order, which the audit log knows. */
async function hasChanged(em: EntityManager, order: PurchaseOrder, accountId: string): Promise<boolean> {
  const [found] = await em.execute<{ changed: boolean }[]>(
    `select exists (select from audit_entry where record_id = ? and account_id = ? and action ~ '\\mpurchaseOrderUpdate\\M') as changed`,
    [order.id, accountId],
  );
  return found!.changed;
}
