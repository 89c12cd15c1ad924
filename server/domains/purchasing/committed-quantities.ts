import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';

/**
 * How much of each line of an order can no longer be taken away, by line number: it has been received, a shipment has
 * announced it and left, or it is invoiced. The order must be locked, so that nothing leaves meanwhile.
 */
export async function committedQuantities(em: EntityManager, order: { id: string }): Promise<Map<number, Decimal>> {
  // Receiving and invoicing build on purchasing and not the other way round, hence their tables and not their entities.
  const rows = await em.execute<{ number: number; committed: Decimal }[]>(
    `select line_number as number, trim_scale(greatest(
        (select coalesce(sum(received_quantity), 0) from purchase_order_schedule where line_id = line.id)
        + (select coalesce(sum(greatest(coming.quantity - coming.received_quantity, 0)), 0) from shipment_line as coming
             join shipment on shipment.id = shipment_id and shipment.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')
            where order_line_id = line.id),
        (select coalesce(sum(quantity), 0) from billed_line()
          where order_line_id = line.id and document_status not in ('DRAFT', 'REJECTED', 'CANCELLED') and invoice_status not in ('DRAFT', 'REJECTED', 'CANCELLED'))))::text as committed
       from purchase_order_line as line where purchase_order_id = ?`,
    [order.id],
  );
  return new Map(rows.map(({ number, committed }) => [number, committed]));
}
