import type { SignedInContext } from '../../graphql/context.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPurchaseOrder, type PurchaseOrderChange } from './load-purchase-order.js';
import { purchaseOrderTransitions, type PurchaseOrderStatus } from './purchase-order.states.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

type Stop = 'HOLD' | 'RELEASE' | 'CANCEL' | 'CLOSE';

const target: Record<Stop, (order: PurchaseOrder) => PurchaseOrderStatus> = {
  HOLD: () => 'ON_HOLD',
  RELEASE: (order) => (order.released ? 'SENT' : 'APPROVED'),
  CANCEL: () => 'CANCELLED',
  CLOSE: () => 'CLOSED',
};

/** The buyer stops an order for a while, lets it go on, calls it off, or declares it done. */
export function stopPurchaseOrder(context: SignedInContext, action: Stop, input: PurchaseOrderChange) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, action, order.status);
    order.status = target[action](order);
    return { purchaseOrder: { id: order.id } };
  });
}
