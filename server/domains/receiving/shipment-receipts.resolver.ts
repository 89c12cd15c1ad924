import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { goodsReceiptList, GoodsReceiptsArguments } from './goods-receipt.queries.js';
import { GoodsReceiptConnection } from './goods-receipt.type.js';
import { ShipmentType } from './shipment.type.js';

/** Receipts know their shipment; the way back is added here, as each type can only name what is there before it. */
@Resolver(() => ShipmentType)
export class ShipmentReceiptsResolver {
  @FieldResolver(() => GoodsReceiptConnection, { description: 'What was counted of it, and what went back. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('receipt:read')
  @ConnectionTo(goodsReceiptList, 'shipment')
  receipts(@Args(() => GoodsReceiptsArguments) _page: object) {
    return compiled();
  }
}
