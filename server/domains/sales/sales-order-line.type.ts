import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ItemType } from '../catalog/index.js';
import { lineLateness } from './lateness.js';
import { LatenessType } from './lateness.type.js';
import { SalesOrderLine } from './sales-order-line.entity.js';

@ObjectType('SalesOrderLine', { description: 'One item on a sales order.' })
@RecordOf(SalesOrderLine, 'sol')
export class SalesOrderLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'The line’s number on the order; 1 or more.' })
  @VisibleTo('customer')
  lineNumber!: SalesOrderLine['lineNumber'];

  @Field(() => ItemType, { description: 'What is ordered.' })
  @VisibleTo('customer')
  item!: ItemType;

  @Field(() => String, { nullable: true, description: 'What is added to the item’s name.' })
  @VisibleTo('customer')
  description!: SalesOrderLine['description'];

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`.' })
  @VisibleTo('customer')
  quantity!: SalesOrderLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('customer')
  unitCode!: SalesOrderLine['unitCode'];

  @Field(() => Money, { description: 'The net price of one unit, before the discount.' })
  @VisibleTo('customer')
  @MoneyOf('unitPrice')
  unitPrice!: Money;

  @Field(() => DecimalScalar, { description: 'Taken off the price, in percent: 0 to 100.' })
  @VisibleTo('customer')
  discountPercent!: SalesOrderLine['discountPercent'];

  @Field(() => Money, { description: 'quantity × unitPrice less the discount.' })
  @VisibleTo('customer')
  @MoneyOf('total')
  total!: Money;

  @Field(() => DateScalar, { nullable: true, description: 'The day the customer asked for; null when it is the order’s.' })
  @VisibleTo('customer')
  requestedOn!: SalesOrderLine['requestedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day that is promised; null before the first promise.' })
  @VisibleTo('customer')
  promisedOn!: SalesOrderLine['promisedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the last of what was shipped left; null before.' })
  @VisibleTo('customer')
  shippedOn!: SalesOrderLine['shippedOn'];

  @Field(() => DecimalScalar, { description: 'How much has left so far.' })
  @VisibleTo('customer')
  shippedQuantity!: SalesOrderLine['shippedQuantity'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the last of what arrived did so; null before, and where nobody noted it.' })
  @VisibleTo('customer')
  deliveredOn!: SalesOrderLine['deliveredOn'];

  @Field(() => DecimalScalar, { description: 'How much has arrived so far.' })
  @VisibleTo('customer')
  deliveredQuantity!: SalesOrderLine['deliveredQuantity'];

  @Field(() => LatenessType, { nullable: true, description: 'How late it is, by its own days or the order’s; null when it is not.' })
  @VisibleTo('customer')
  @BySql(lineLateness)
  lateness!: LatenessType | null;
}
