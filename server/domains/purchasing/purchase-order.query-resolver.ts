import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { purchaseOrderChangeList, PurchaseOrderChangesArguments } from './purchase-order-change.queries.js';
import { PurchaseOrderChangeConnection } from './purchase-order-change.type.js';
import { PurchaseOrderVersionType } from './purchase-order-version.type.js';
import { purchaseOrderList, PurchaseOrdersArguments } from './purchase-order.queries.js';
import { PurchaseOrderConnection, PurchaseOrderType } from './purchase-order.type.js';

@Resolver()
export class PurchaseOrderQueryResolver {
  @Query(() => PurchaseOrderConnection, { description: 'The purchase orders you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  purchaseOrders(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PurchaseOrdersArguments) page: object) {
    return readConnection(context, info, purchaseOrderList, page);
  }

  @Query(() => PurchaseOrderType, { description: 'One purchase order. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  purchaseOrder(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the order, `po_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }

  @Query(() => PurchaseOrderVersionType, { description: 'One version of an order with all its lines. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  purchaseOrderVersion(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the version, `pov_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }

  @Query(() => PurchaseOrderChangeConnection, { description: 'What buyers asked for after sending, over all orders. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  purchaseOrderChanges(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PurchaseOrderChangesArguments) page: object) {
    return readConnection(context, info, purchaseOrderChangeList, page);
  }
}
