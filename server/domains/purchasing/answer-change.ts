import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { acceptChange } from './accept-change.js';
import { answering } from './answering.js';
import { closeChange, openChangeOf } from './close-change.js';
import { loadContent, type PurchaseOrderReference } from './load-purchase-order.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { tellBuyerOfChange } from './tell-buyer.js';

export interface PurchaseOrderChangeRefuseInput extends PurchaseOrderReference {
  reason: string;
}

export interface PurchaseOrderCancellationRespondInput extends PurchaseOrderReference {
  accept: boolean;
  reason?: string | null;
}

/** The supplier does not agree to a change: the order stands as it was. */
export function refuseChange(context: SignedInContext, input: PurchaseOrderChangeRefuseInput) {
  return answering(context, input, async (em, order) => {
    requireAction(order, 'REFUSE_CHANGE');
    return refuse(em, context, order, input.reason);
  });
}

/** The supplier lets something be called off, or does not. */
export function respondToCancellation(context: SignedInContext, input: PurchaseOrderCancellationRespondInput) {
  return answering(context, input, async (em, order) => {
    requireAction(order, 'RESPOND_TO_CANCELLATION');
    if (!input.accept) return refuse(em, context, order, input.reason);
    await loadContent(em, order);
    await acceptChange(em, context, order, await openChangeOf(em, order), [], 'CANCELLATION', input.reason?.trim() || null);
    await tellBuyerOfChange(em, order, 'accepted');
    return { purchaseOrder: { id: order.id } };
  });
}

async function refuse(em: EntityManager, context: SignedInContext, order: PurchaseOrder, reason: string | null | undefined) {
  if (!reason?.trim()) throw new DomainError('REQUIRED', ['reason'], 'Tell the buyer why.');
  await loadContent(em, order);
  await closeChange(em, context, order, await openChangeOf(em, order), 'REFUSE', reason.trim());
  await tellBuyerOfChange(em, order, 'refused');
  return { purchaseOrder: { id: order.id } };
}
