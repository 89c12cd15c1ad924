import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import type { Outcome } from '../../jobs/notification-kinds.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

const outcomes: Partial<Record<PurchaseOrder['acknowledgement'], Outcome>> = {
  ACCEPTED: 'accepted',
  CHANGES_PROPOSED: 'changesProposed',
  REJECTED: 'rejected',
};

/** Tells who wrote an order, else those who decide, what the supplier answered. */
export async function tellBuyer(em: EntityManager, order: PurchaseOrder): Promise<void> {
  const outcome = outcomes[order.acknowledgement];
  if (!outcome) return;
  await em.populate(order, ['supplier']);
  const { id, number, supplier, createdById } = order;
  await notify(em, {
    kind: 'ORDER_ANSWERED',
    to: { staff: true },
    ...(createdById && { accounts: [createdById] }),
    record: { prefix: 'po', id },
    values: { number, supplier: supplier.name, outcome },
  });
}
