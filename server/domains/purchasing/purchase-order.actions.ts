import type { Permission } from '../../auth/permissions.js';
import { DomainError } from '../../shared/domain-error.js';
import { actionsFrom, requireTransition } from '../../shared/state-machine.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { acknowledgementTransitions, type PurchaseOrderAction, purchaseOrderTransitions, type StatusAction } from './purchase-order.states.js';

type Situation = Pick<PurchaseOrder, 'status' | 'acknowledgement' | 'openChange'> & { sentAt?: Date | string | null };

/** What somebody with these permissions can do with the order now. The supplier's answer counts only while it is SENT. */
export function availableActions(order: Situation, permissions: ReadonlySet<Permission>): PurchaseOrderAction[] {
  const actions: PurchaseOrderAction[] = actionsFrom(purchaseOrderTransitions, order.status, permissions);
  const answers = order.status === 'SENT' ? actionsFrom(acknowledgementTransitions, order.acknowledgement, permissions) : [];
  return [...actions, ...answers].filter((action) => obstacleTo(action, order) === null);
}

/** @throws DomainError NOT_ALLOWED_IN_STATE that says what stands in the way */
export function requireAction(order: Situation, action: PurchaseOrderAction): void {
  if (isOfStatus(action)) requireTransition(purchaseOrderTransitions, action, order.status);
  else {
    if (order.status !== 'SENT') throw new DomainError('NOT_ALLOWED_IN_STATE', null, `${action} is possible while the order is SENT; this one is ${order.status}.`);
    requireTransition(acknowledgementTransitions, action, order.acknowledgement);
  }
  const obstacle = obstacleTo(action, order);
  if (obstacle) throw new DomainError('NOT_ALLOWED_IN_STATE', null, obstacle);
}

/** What the states alone do not tell. While something is to be called off, that is what has to be answered. */
function obstacleTo(action: PurchaseOrderAction, { openChange, sentAt }: Situation): string | null {
  switch (action) {
    case 'CANCEL':
      return sentAt ? 'The supplier has seen the order: request its cancellation.' : null;
    case 'RESPOND_TO_CANCELLATION':
      return openChange === 'CANCELLATION' ? null : 'Nothing is to be called off.';
    case 'REFUSE_CHANGE':
      return openChange === 'CHANGE' ? null : 'The buyer asks for no change.';
    case 'RESPOND':
    case 'ACCEPT_PROPOSAL':
    case 'REFUSE_PROPOSAL':
      return openChange === 'CANCELLATION' ? 'The buyer wants to call something off: answer that first.' : null;
    default:
      return null;
  }
}

function isOfStatus(action: PurchaseOrderAction): action is StatusAction {
  return action in purchaseOrderTransitions;
}
