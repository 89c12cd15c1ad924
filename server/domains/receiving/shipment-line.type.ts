import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderLineType, PurchaseOrderType } from '../purchasing/index.js';
import { ShipmentLine } from './shipment-line.entity.js';

@ObjectType('ShipmentLine', { description: 'How much of an order line travels with a shipment, of one lot and in one package.' })
@RecordOf(ShipmentLine, 'shpl')
export class ShipmentLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the shipment.' })
  @VisibleTo('supplier')
  lineNumber!: ShipmentLine['lineNumber'];

  @Field(() => PurchaseOrderType, { description: 'The order it is for.' })
  @VisibleTo('supplier')
  purchaseOrder!: PurchaseOrderType;

  @Field(() => PurchaseOrderLineType, { description: 'The line of that order, with what was ordered.' })
  @VisibleTo('supplier')
  orderLine!: PurchaseOrderLineType;

  @Field(() => DecimalScalar, { description: 'How much is announced, in the order line’s unit.' })
  @VisibleTo('supplier')
  quantity!: ShipmentLine['quantity'];

  @Field(() => DecimalScalar, { description: 'How much of it has come in, returns taken off.' })
  @VisibleTo('supplier')
  receivedQuantity!: ShipmentLine['receivedQuantity'];

  @Field(() => String, { nullable: true, description: 'The supplier’s lot or batch number.' })
  @VisibleTo('supplier')
  lot!: ShipmentLine['lot'];

  @Field(() => [String], { description: 'One serial number for each piece, or none.' })
  @VisibleTo('supplier')
  serials!: ShipmentLine['serials'];

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which the goods are good.' })
  @VisibleTo('supplier')
  expiresOn!: ShipmentLine['expiresOn'];

  @Field(() => Int, { nullable: true, description: 'The package it lies in.' })
  @VisibleTo('supplier')
  packageNumber!: ShipmentLine['packageNumber'];
}
