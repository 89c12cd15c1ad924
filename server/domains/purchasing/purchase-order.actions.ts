import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { acknowledgementTransitions, type PurchaseOrderAction, purchaseOrderTransitions } from './purchase-order.states.js';

/** What somebody with these permissions can do with the order now. The supplier's answer counts only while it is SENT. */
export function availableActions(
  order: Pick<PurchaseOrder, 'status' | 'acknowledgement'>,
  permissions: ReadonlySet<Permission>,
): PurchaseOrderAction[] {
  const actions: PurchaseOrderAction[] = actionsFrom(purchaseOrderTransitions, order.status, permissions);
  if (order.status !== 'SENT') return actions;
  return [...actions, ...actionsFrom(acknowledgementTransitions, order.acknowledgement, permissions)];
}
