import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { respondToPurchaseOrder } from './respond-to-purchase-order.js';

/**
 * Accepts an order as a mail told of it.
 * @param version the order's version then
 * @throws DomainError CONFLICT when the order is another one by now, NOT_ALLOWED_IN_STATE when it waits for no answer
 */
export async function acceptOrderByLink(context: SignedInContext, id: string, version: number): Promise<void> {
  const order = await context.em.fork().findOne(PurchaseOrder, toUuid('po', id));
  if (!order) throw new DomainError('NOT_FOUND', null);
  // What the buyer asks for since then is not what the mail was about.
  if (order.versionNumber !== version || order.openChange) throw new DomainError('CONFLICT', null);
  if (!['AWAITING', 'RECEIVED'].includes(order.acknowledgement)) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The order was answered already.');
  await respondToPurchaseOrder(context, { id, lockVersion: order.lockVersion, acceptAll: true });
}
