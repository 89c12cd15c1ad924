import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { ReadApart } from '../../graphql/read/annotations.js';
import { countRecords } from '../../graphql/read/bounded-count.js';
import { SupplierToDo } from '../purchasing/index.js';
import { GoodsToShip } from './goods-to-ship.entity.js';

/** Shipments add what they leave to do. */
@Resolver(() => SupplierToDo)
export class ReceivingToDoResolver {
  @FieldResolver(() => Int, { description: 'Orders with goods to send off: `purchaseOrdersToShip`.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  @ReadApart()
  ordersToShip(@Ctx() context: RequestContext): Promise<number> {
    return countRecords(context, GoodsToShip, (column) => column('open'));
  }
}
