import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { closeChange, waitingChangeOf } from './close-change.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrderStatus } from './purchase-order.states.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

type Stop = 'HOLD' | 'RELEASE' | 'CANCEL' | 'CLOSE';

const target: Record<Stop, (order: PurchaseOrder) => PurchaseOrderStatus> = {
  HOLD: () => 'ON_HOLD',
  RELEASE: (order) => (order.released ? 'SENT' : 'APPROVED'),
  CANCEL: () => 'CANCELLED',
  CLOSE: () => 'CLOSED',
};

/** The buyer stops an order for a while, lets it go on, calls it off, or declares it done. */
export function stopPurchaseOrder(context: SignedInContext, action: Stop, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireAction(order, action);
    if (action === 'CLOSE') await dropChange(em, context, order);
    order.status = target[action](order);
    return { purchaseOrder: { id: order.id } };
  });
}

/** What nobody has answered is not asked for any more. */
async function dropChange(em: EntityManager, context: SignedInContext, order: PurchaseOrder): Promise<void> {
  const change = await waitingChangeOf(em, order);
  if (!change) return;
  await loadContent(em, order);
  await closeChange(em, context, order, change, 'WITHDRAW');
}
