import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { requireTransition } from '../../shared/state-machine.js';
import { acknowledgementOf } from './acknowledgement.js';
import { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { type ChangeAction, changeTransitions, waiting } from './purchase-order-change.states.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/** The change of an order that waits for an approver or the supplier; a supplier sees only what waits for them. */
export function waitingChangeOf(em: EntityManager, order: PurchaseOrder): Promise<PurchaseOrderChange | null> {
  return em.findOne(PurchaseOrderChange, { purchaseOrder: order, status: { $in: [...waiting] } });
}

/** The change that an order with an open one waits for. */
export function openChangeOf(em: EntityManager, order: PurchaseOrder): Promise<PurchaseOrderChange> {
  return em.findOneOrFail(PurchaseOrderChange, { purchaseOrder: order, status: 'OPEN' });
}

type Ending = Extract<ChangeAction, 'REPLACE' | 'WITHDRAW' | 'REFUSE' | 'REFUSE_APPROVAL'>;

/**
 * Ends a change that does not come into force: the order stands as it was agreed, with the answers it had. What the
 * supplier proposed in place of the change goes with it.
 * @param note why, in words for the other side
 */
export async function closeChange(em: EntityManager, context: SignedInContext, order: PurchaseOrder, change: PurchaseOrderChange, ending: Ending, note: string | null = null): Promise<void> {
  requireTransition(changeTransitions, ending, change.status);
  const wasOpen = change.status === 'OPEN';
  [change.status] = changeTransitions[ending].to as [PurchaseOrderChange['status']];
  const decision = { decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: note };
  Object.assign(change, decision);
  if (!wasOpen) return;
  const proposal = await em.findOne(PurchaseOrderResponse, { purchaseOrder: order, status: 'PROPOSED' });
  if (proposal) Object.assign(proposal, { status: ending === 'REFUSE' ? 'SUPERSEDED' : 'REFUSED', ...(ending !== 'REFUSE' && decision) });
  order.openChange = null;
  order.acknowledgement = acknowledgementOf(order.lines.getItems());
}
