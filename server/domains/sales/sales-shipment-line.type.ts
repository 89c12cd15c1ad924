import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { SalesOrderLineType } from './sales-order-line.type.js';
import { SalesShipmentLine } from './sales-shipment-line.entity.js';

@ObjectType('SalesShipmentLine', { description: 'How much of an order line leaves with a shipment, of one lot and in one package.' })
@RecordOf(SalesShipmentLine, 'sshl')
export class SalesShipmentLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the shipment; 1 or more.' })
  @VisibleTo('customer')
  lineNumber!: SalesShipmentLine['lineNumber'];

  @Field(() => SalesOrderLineType, { description: 'The line of the order, with what was ordered.' })
  @VisibleTo('customer')
  orderLine!: SalesOrderLineType;

  @Field(() => DecimalScalar, { description: 'How much of it, in the order line’s unit.' })
  @VisibleTo('customer')
  quantity!: SalesShipmentLine['quantity'];

  @Field(() => String, { nullable: true, description: 'The lot it is of.' })
  @VisibleTo('customer')
  lot!: SalesShipmentLine['lot'];

  @Field(() => [String], { description: 'One serial number for each piece, or none.' })
  @VisibleTo('customer')
  serials!: SalesShipmentLine['serials'];

  @Field(() => Int, { nullable: true, description: 'The package it lies in.' })
  @VisibleTo('customer')
  packageNumber!: SalesShipmentLine['packageNumber'];
}
