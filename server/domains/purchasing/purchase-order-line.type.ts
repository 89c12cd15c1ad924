import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ItemType } from '../catalog/index.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import { LineAcknowledgementEnum } from './purchase-order.enums.js';

@ObjectType('PurchaseOrderSchedule', { description: 'When how much of a line is wanted, promised and delivered.' })
@RecordOf(PurchaseOrderSchedule, 'pos')
export class PurchaseOrderScheduleType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the line.' })
  @VisibleTo('supplier')
  scheduleNumber!: PurchaseOrderSchedule['scheduleNumber'];

  @Field(() => DecimalScalar, { description: 'How much is to come, in the line’s unit.' })
  @VisibleTo('supplier')
  quantity!: PurchaseOrderSchedule['quantity'];

  @Field(() => DateScalar, { description: 'The day the buyer asked for.' })
  @VisibleTo('supplier')
  requestedOn!: PurchaseOrderSchedule['requestedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day that was confirmed first; never changes, on-time delivery is measured against it.' })
  @VisibleTo('supplier')
  firstConfirmedOn!: PurchaseOrderSchedule['firstConfirmedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day confirmed now; null before the first confirmation.' })
  @VisibleTo('supplier')
  confirmedOn!: PurchaseOrderSchedule['confirmedOn'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much is confirmed; null before the first confirmation.' })
  @VisibleTo('supplier')
  confirmedQuantity!: PurchaseOrderSchedule['confirmedQuantity'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived.' })
  @VisibleTo('supplier')
  actualOn!: PurchaseOrderSchedule['actualOn'];

  @Field(() => DecimalScalar, { description: 'How much has arrived.' })
  @VisibleTo('supplier')
  receivedQuantity!: PurchaseOrderSchedule['receivedQuantity'];

  @Field(() => DecimalScalar, { description: 'How much of what arrived was rejected.' })
  @VisibleTo('supplier')
  rejectedQuantity!: PurchaseOrderSchedule['rejectedQuantity'];
}

@ObjectType('PurchaseOrderLine', { description: 'One item on a purchase order, at one price.' })
@RecordOf(PurchaseOrderLine, 'pol')
export class PurchaseOrderLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'The line’s number on the order; 1 or more, with gaps where lines were taken out.' })
  @VisibleTo('supplier')
  lineNumber!: PurchaseOrderLine['lineNumber'];

  @Field(() => ItemType, { description: 'What is ordered.' })
  @VisibleTo('supplier')
  item!: ItemType;

  @Field(() => String, { nullable: true, description: 'The supplier’s own number for the item.' })
  @VisibleTo('supplier')
  supplierSku!: PurchaseOrderLine['supplierSku'];

  @Field(() => String, { nullable: true, description: 'What the buyer adds to the item’s name.' })
  @VisibleTo('supplier')
  description!: PurchaseOrderLine['description'];

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`: the sum over the schedules.' })
  @VisibleTo('supplier')
  quantity!: PurchaseOrderLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('supplier')
  unitCode!: PurchaseOrderLine['unitCode'];

  @Field(() => Money, { nullable: true, description: 'The net price of one unit; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('unitPrice')
  unitPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'quantity × unitPrice; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('total')
  total!: Money | null;

  @Field(() => LineAcknowledgementEnum, { description: 'What the supplier answered to this line.' })
  @VisibleTo('supplier')
  acknowledgement!: PurchaseOrderLine['acknowledgement'];

  @Field(() => String, { nullable: true, description: 'A note to the supplier about this line.' })
  @VisibleTo('supplier')
  note!: PurchaseOrderLine['note'];

  @Field(() => [PurchaseOrderScheduleType], { description: 'The deliveries of this line, by their number.' })
  @VisibleTo('supplier')
  schedules!: PurchaseOrderScheduleType[];
}
