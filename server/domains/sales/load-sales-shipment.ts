import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesShipment } from './sales-shipment.entity.js';

/** What every change of a shipment says: which one, and as of which version. */
export interface SalesShipmentChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Loads a shipment that is about to be changed, and its order before it: whoever moves the order locks in the same turn.
 * @throws DomainError NOT_FOUND or CONFLICT
 */
export async function loadSalesShipment(em: EntityManager, { id, lockVersion }: SalesShipmentChange): Promise<{ order: SalesOrder; shipment: SalesShipment }> {
  const uuid = toUuid('ssh', id);
  const [found] = await em.execute<{ orderId: string }[]>('select sales_order_id as "orderId" from sales_shipment where id = ?', [uuid]);
  if (!found) throw new DomainError('NOT_FOUND', ['id']);
  const order = await loadForChange(em, SalesOrder, found.orderId);
  return { order, shipment: await loadForChange(em, SalesShipment, uuid, lockVersion) };
}
