import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { GoodsToShip } from './goods-to-ship.entity.js';

/** Shipments add what they leave to do. */
@Resolver(() => SupplierToDo)
export class ReceivingToDoResolver {
  @FieldResolver(() => Int, { description: 'Orders with goods to send off: `purchaseOrdersToShip`.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  @CountOf(GoodsToShip, (column) => column('open'))
  ordersToShip(): number {
    return compiled();
  }
}
