import type { SignedInContext } from '../../graphql/context.js';
import { requireTransition } from '../../shared/state-machine.js';
import { requireAnotherPerson } from './approval-rules.js';
import { loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';

/** An approver lets an order through. Nobody approves what they wrote, changed or handed in themselves. */
export function approvePurchaseOrder(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'APPROVE', order.status);
    await requireAnotherPerson(em, context, order);
    order.status = 'APPROVED';
    order.approvedById = context.principal.accountId;
    return { purchaseOrder: { id: order.id } };
  });
}

/** An approver sends an order back to its buyer. */
export function refusePurchaseOrderApproval(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'REFUSE_APPROVAL', order.status);
    order.status = 'DRAFT';
    order.submittedById = null;
    return { purchaseOrder: { id: order.id } };
  });
}
