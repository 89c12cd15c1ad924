import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import { type Decimal, subtract } from '../../shared/decimal.js';
import { type SalesOrder, type SalesOrderLine, SalesShipmentLine } from '../sales/index.js';

/** A line of an order with what can still come back of it. */
export interface ReturnableLine {
  line: SalesOrderLine;
  /** What was delivered, less what came or is to come back. */
  left: Decimal;
  /** The day on which each piece was delivered, by its serial number; nothing where none were noted. */
  deliveredOnBySerial: ReadonlyMap<string, string | null>;
}

/**
 * The lines of an order with what can come back of each. Whoever asks next for the same order waits until this transaction
 * ends, so that two together never return more than was delivered.
 */
export async function returnableLines(em: EntityManager, order: SalesOrder): Promise<ReturnableLine[]> {
  await takeTurns(em, `return of ${order.id}`);
  const lines = await order.lines.loadItems({ populate: ['item'], refresh: true });
  const shipped = await em.find(SalesShipmentLine, { salesOrder: order }, { populate: ['shipment'] });
  const returned = await em.execute<{ id: string; quantity: Decimal }[]>(
    'select id, returned_quantity(id)::text as quantity from sales_order_line where sales_order_id = ?',
    [order.id],
  );
  return lines.map((line) => ({
    line,
    left: subtract(line.deliveredQuantity, returned.find(({ id }) => id === line.id)!.quantity),
    deliveredOnBySerial: new Map(
      shipped.filter(({ orderLine }) => orderLine.id === line.id).flatMap(({ serials, shipment }) => serials.map((serial) => [serial, shipment.deliveredOn ?? null])),
    ),
  }));
}
