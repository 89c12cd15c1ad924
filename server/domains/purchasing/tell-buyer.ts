import type { EntityManager } from '@mikro-orm/postgresql';
import { notify, type Notice } from '../../jobs/notify.js';
import type { NotificationKind, Outcome } from '../../jobs/notification-values.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

const outcomes: Partial<Record<PurchaseOrder['acknowledgement'], Outcome>> = {
  ACCEPTED: 'accepted',
  CHANGES_PROPOSED: 'changesProposed',
  REJECTED: 'rejected',
};

type Addressed = Pick<PurchaseOrder, 'id' | 'createdById'>;

/** Tells who wrote an order, else those who decide, what the supplier answered. */
export async function tellBuyer(em: EntityManager, order: Addressed & Pick<PurchaseOrder, 'number' | 'acknowledgement'>, supplierName: string): Promise<void> {
  const outcome = outcomes[order.acknowledgement];
  if (!outcome) return;
  await notify(em, { kind: 'ORDER_ANSWERED', ...buyerOf(order), values: { number: order.number, supplier: supplierName, outcome } });
}

/** Tells them what the supplier said to a change or cancellation. */
export async function tellBuyerOfChange(em: EntityManager, order: PurchaseOrder, outcome: Outcome): Promise<void> {
  await em.populate(order, ['supplier']);
  const { number, supplier } = order;
  await notify(em, { kind: 'ORDER_CHANGE_ANSWERED', ...buyerOf(order), values: { number, supplier: supplier.name, outcome } });
}

/** Who wrote an order, as people to be told about it. */
export function buyerOf({ id, createdById }: Addressed): Pick<Notice<NotificationKind>, 'to' | 'accounts' | 'record'> {
  return { to: { staff: true }, ...(createdById && { accounts: [createdById] }), record: { prefix: 'po', id } };
}
