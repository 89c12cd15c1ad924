import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { PurchaseOrderConnection, PurchaseOrdersArguments } from '../purchasing/index.js';
import { goodsReceiptList, GoodsReceiptsArguments } from './goods-receipt.queries.js';
import { GoodsReceiptConnection, GoodsReceiptType } from './goods-receipt.type.js';
import { dueShipmentList, shipmentList, ShipmentsArguments } from './shipment.queries.js';
import { toShipList } from './to-ship.js';
import { ShipmentConnection, ShipmentType } from './shipment.type.js';

@Resolver()
export class ReceivingQueryResolver {
  @Query(() => ShipmentConnection, { description: 'The shipments you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  shipments(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ShipmentsArguments) page: object) {
    return readConnection(context, info, shipmentList, page);
  }

  @Query(() => ShipmentConnection, { description: 'Shipments that wait for the warehouse: their day has come, or they are here and not wholly counted. The most urgent first.' })
  @Requires('shipment:read')
  shipmentsDue(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ShipmentsArguments) page: object) {
    return readConnection(context, info, dueShipmentList, page);
  }

  @Query(() => PurchaseOrderConnection, { description: 'Orders with goods that are confirmed and neither here nor on their way. Those that were ordered last come first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  purchaseOrdersToShip(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PurchaseOrdersArguments) page: object) {
    return readConnection(context, info, toShipList, page);
  }

  @Query(() => ShipmentType, { description: 'One shipment. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  shipment(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the shipment, `shp_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => GoodsReceiptConnection, { description: 'The receipts you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('receipt:read')
  goodsReceipts(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => GoodsReceiptsArguments) page: object) {
    return readConnection(context, info, goodsReceiptList, page);
  }

  @Query(() => GoodsReceiptType, { description: 'One receipt. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('receipt:read')
  goodsReceipt(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the receipt, `gr_…`.' }) id: string) {
    return readRecord(context, info, id);
  }
}
