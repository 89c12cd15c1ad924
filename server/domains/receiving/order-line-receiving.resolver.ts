import { sql } from 'kysely';
import { FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { BySql, compiled } from '../../graphql/read/annotations.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderLineType } from '../purchasing/index.js';
import { quantityOnTheWay, quantityToShip } from './to-ship.js';

/** What shipments say of an order line is added here, so that orders need not know of them. */
@Resolver(() => PurchaseOrderLineType)
export class OrderLineReceivingResolver {
  @FieldResolver(() => DecimalScalar, { description: 'How much shipments have announced that has not come, in `unitCode`.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  @BySql((column) => sql`trim_scale(${quantityOnTheWay(column('id'))})::text`)
  onTheWayQuantity(): string {
    return compiled();
  }

  @FieldResolver(() => DecimalScalar, { description: 'How much is confirmed and neither here nor on its way, in `unitCode`; the buyer’s tolerance comes on top.' })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  @BySql((column) => sql`trim_scale(${quantityToShip(column('id'))})::text`)
  toShipQuantity(): string {
    return compiled();
  }
}
