import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { acknowledgementTransitions } from './purchase-order.states.js';

/** The supplier has opened the order: the buyer sees that it arrived. */
export function markPurchaseOrderReceived(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    if (order.status !== 'SENT') throw new DomainError('NOT_ALLOWED_IN_STATE', null, `The order is ${order.status}, not SENT.`);
    requireTransition(acknowledgementTransitions, 'MARK_RECEIVED', order.acknowledgement);
    order.acknowledgement = 'RECEIVED';
    return { purchaseOrder: { id: order.id } };
  });
}
