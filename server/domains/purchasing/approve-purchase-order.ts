import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPurchaseOrder, type PurchaseOrderChange } from './load-purchase-order.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';

/** An approver lets an order through. Nobody approves what they wrote or handed in themselves. */
export function approvePurchaseOrder(context: SignedInContext, input: PurchaseOrderChange) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'APPROVE', order.status);
    const { accountId } = context.principal;
    if (order.createdById === accountId || order.submittedById === accountId) throw new DomainError('SELF_APPROVAL', ['id']);
    order.status = 'APPROVED';
    order.approvedById = accountId;
    return { purchaseOrder: { id: order.id } };
  });
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
