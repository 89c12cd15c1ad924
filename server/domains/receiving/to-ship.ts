import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { type PurchaseOrderFilter, purchaseOrderList } from '../purchasing/index.js';
import { onTheWay } from './shipment.states.js';

const underWay = sql.join(onTheWay.map((status) => sql.lit(status)));

/** How much of an order line shipments have announced and has not come; `line` is its id. */
export function quantityOnTheWay(line: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select coalesce(sum(greatest(coming.quantity - coming.received_quantity, 0)), 0) from shipment_line as coming
    join shipment on shipment.id = coming.shipment_id and shipment.status in (${underWay}) where coming.order_line_id = ${line})`;
}

/** How much of an order line is confirmed, has not come and is not on its way. */
export function quantityToShip(line: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select greatest(coalesce(sum(coalesce(confirmed_quantity, 0) - received_quantity), 0) - ${quantityOnTheWay(line)}, 0)
    from purchase_order_schedule where line_id = ${line})`;
}

/**
 * The supplier has goods of the order to send off. The limit keeps the planner at one order after another: with `exists` it
 * begins with all lines of the supplier, however few of their orders are wanted.
 */
export function isToShip(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('receipt')} <> 'FULL' and coalesce((
    select true from purchase_order_line as open_line
      where open_line.purchase_order_id = ${column('id')} and ${quantityToShip(sql.ref('open_line.id'))} > 0 limit 1), false))`;
}

/** Orders with goods to send off. */
export const toShipList = defineList<PurchaseOrderFilter>({
  ...purchaseOrderList,
  conditions: (filter, column, asking) => [isToShip(column), ...purchaseOrderList.conditions(filter, column, asking)],
});
