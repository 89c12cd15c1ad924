import { FieldResolver, Resolver } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { compiled, RecordsHolding } from '../../graphql/read/annotations.js';
import { SalesOrderType } from './sales-order.type.js';
import { SalesShipment } from './sales-shipment.entity.js';
import { SalesShipmentType } from './sales-shipment.type.js';

/** Shipments know their order; the way back is added here. */
@Resolver(() => SalesOrderType)
export class SalesOrderShipmentsResolver {
  @FieldResolver(() => [SalesShipmentType], { description: 'What has left of it, oldest first.' })
  @VisibleTo('customer')
  @RecordsHolding(SalesShipment, 'salesOrder')
  shipments() {
    return compiled();
  }
}
