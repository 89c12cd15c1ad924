import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { takeOrder } from './order-in-hand.js';
import { answerOrder } from './respond-to-purchase-order.js';

const MOST_ORDERS = 50;

/**
 * The supplier confirms many orders as they were asked for. Each is answered for itself: one that cannot be holds up no
 * other. What was answered already, and what the buyer wants otherwise, has to be looked at.
 */
export async function confirmPurchaseOrders(context: SignedInContext, ids: readonly string[]) {
  if (ids.length === 0 || ids.length > MOST_ORDERS) throw new DomainError('OUT_OF_RANGE', ['ids'], `Name 1 to ${MOST_ORDERS} orders.`);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw new DomainError('INVALID', ['ids', String(twice)], 'Name each order once.');
  const results = [];
  for (const id of ids) results.push({ orderId: id, ...(await settle(() => confirm(context, id))) });
  return { results };
}

function confirm(context: SignedInContext, id: string) {
  return context.em.transactional(async (em) => {
    const order = await takeOrder(em, toUuid('po', id));
    if (order.openChange) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The buyer asks for something else than was agreed: look at it first.');
    if (!['AWAITING', 'RECEIVED'].includes(order.acknowledgement)) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The order was answered already.');
    await answerOrder(em, context, order, { id, acceptAll: true });
    return { purchaseOrder: { id: order.id } };
  });
}
