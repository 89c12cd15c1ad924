import { type RawBuilder, sql } from 'kysely';
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

/** Orders with goods to send off. */
export const toShipList = defineList<PurchaseOrderFilter>({
  ...purchaseOrderList,
  conditions: (filter, column, asking) => [sql`${column('id')} in (select id from goods_to_ship where open)`, ...purchaseOrderList.conditions(filter, column, asking)],
});
