import { type RawBuilder, sql } from 'kysely';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo, type ParentCondition } from '../../graphql/read/annotations.js';
import { PurchaseOrderType } from '../purchasing/index.js';
import { goodsReceiptList, GoodsReceiptsArguments } from './goods-receipt.queries.js';
import { GoodsReceiptConnection } from './goods-receipt.type.js';
import { shipmentList, ShipmentsArguments } from './shipment.queries.js';
import { ShipmentConnection } from './shipment.type.js';

/** One shipment or receipt may be about several orders: its lines know which. */
function aboutOrder(line: string, parent: string): ParentCondition {
  return (column, order): RawBuilder<unknown> =>
    sql`${column('id')} in (select ${sql.ref(parent)} from ${sql.table(line)} where purchase_order_id = ${order})`;
}

/** Shipments and receipts know their orders; the ways back are added here, so that orders need not know of them. */
@Resolver(() => PurchaseOrderType)
export class OrderReceivingResolver {
  @FieldResolver(() => ShipmentConnection, { description: 'The shipments with goods of it. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  @ConnectionTo(shipmentList, aboutOrder('shipment_line', 'shipment_id'))
  shipments(@Args(() => ShipmentsArguments) _page: object) {
    return compiled();
  }

  @FieldResolver(() => GoodsReceiptConnection, { description: 'The receipts of goods of it. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('receipt:read')
  @ConnectionTo(goodsReceiptList, aboutOrder('goods_receipt_line', 'goods_receipt_id'))
  receipts(@Args(() => GoodsReceiptsArguments) _page: object) {
    return compiled();
  }
}
