import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPurchaseOrder, type PurchaseOrderChange } from './load-purchase-order.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';

/** An approver lets an order through. Nobody approves what they wrote, changed or handed in themselves. */
export function approvePurchaseOrder(context: SignedInContext, input: PurchaseOrderChange) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'APPROVE', order.status);
    const { accountId } = context.principal;
    if (order.createdById === accountId || order.submittedById === accountId || (await hasChanged(em, order, accountId))) {
      throw new DomainError('SELF_APPROVAL', ['id']);
    }
    order.status = 'APPROVED';
    order.approvedById = accountId;
    return { purchaseOrder: { id: order.id } };
  });
}

/** Whether somebody has ever rewritten the order, which the audit log knows. */
async function hasChanged(em: EntityManager, order: PurchaseOrder, accountId: string): Promise<boolean> {
  const [found] = await em.execute<{ changed: boolean }[]>(
    `select exists (select from audit_entry where record_id = ? and account_id = ? and action ~ '\\mpurchaseOrderUpdate\\M') as changed`,
    [order.id, accountId],
  );
  return found!.changed;
}

/** An approver sends an order back to its buyer. */
export function refusePurchaseOrderApproval(context: SignedInContext, input: PurchaseOrderChange) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'REFUSE_APPROVAL', order.status);
    order.status = 'DRAFT';
    order.submittedById = null;
    return { purchaseOrder: { id: order.id } };
  });
}
