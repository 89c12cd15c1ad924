import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { CustomerType } from '../customers/index.js';
import { isLate, lateness } from './lateness.js';
import { LatenessType } from './lateness.type.js';
import { SalesOrderEventType } from './sales-order-event.type.js';
import { SalesOrderLineType } from './sales-order-line.type.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesOrderActionEnum, SalesOrderStatusEnum } from './sales-order.enums.js';
import { type SalesOrderAction, salesOrderTransitions } from './sales-order.states.js';

@ObjectType('SalesOrder', { implements: Node, description: 'What a customer orders from this company.' })
@RecordOf(SalesOrder, 'so')
export class SalesOrderType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: SalesOrder['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `SO-2026-000123`.' })
  @VisibleTo('customer')
  number!: SalesOrder['number'];

  @Field(() => String, { nullable: true, description: 'The customer’s own order number.' })
  @VisibleTo('customer')
  customerReference!: SalesOrder['customerReference'];

  @Field(() => SalesOrderStatusEnum, { description: 'Where the order stands.' })
  @VisibleTo('customer')
  status!: SalesOrder['status'];

  @Field(() => CustomerType, { description: 'Who ordered.' })
  @VisibleTo('customer')
  customer!: CustomerType;

  @Field(() => DateScalar, { description: 'The day of the order.' })
  @VisibleTo('customer')
  orderedOn!: SalesOrder['orderedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the customer asked for.' })
  @VisibleTo('customer')
  requestedOn!: SalesOrder['requestedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day that is promised; null before the first promise.' })
  @VisibleTo('customer')
  promisedOn!: SalesOrder['promisedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the last of it left; null while something is here.' })
  @VisibleTo('customer')
  shippedOn!: SalesOrder['shippedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived.' })
  @VisibleTo('customer')
  deliveredOn!: SalesOrder['deliveredOn'];

  @Field(() => Boolean, { description: 'Whether it came, or comes, after the promised (else the requested) day.' })
  @VisibleTo('customer')
  @BySql(isLate)
  late!: boolean;

  @Field(() => LatenessType, { nullable: true, description: 'More about that; null when it is not late.' })
  @VisibleTo('customer')
  @BySql(lateness)
  lateness!: LatenessType | null;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all prices on the order.' })
  @VisibleTo('customer')
  currencyCode!: SalesOrder['currencyCode'];

  @Field(() => Money, { description: 'Cost of carriage.' })
  @VisibleTo('customer')
  @MoneyOf('freight')
  freight!: Money;

  @Field(() => Money, { description: 'Sum of the lines, net, without freight.' })
  @VisibleTo('customer')
  @MoneyOf('total')
  total!: Money;

  @Field(() => Address, { nullable: true, description: 'Where it goes.' })
  @VisibleTo('customer')
  shippingAddress!: SalesOrder['shippingAddress'];

  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  @VisibleTo('customer')
  carrier!: SalesOrder['carrier'];

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it.' })
  @VisibleTo('customer')
  trackingNumber!: SalesOrder['trackingNumber'];

  @Field(() => [SalesOrderLineType], { description: 'The lines, by their number.' })
  @VisibleTo('customer')
  lines!: SalesOrderLineType[];

  @Field(() => [SalesOrderEventType], { description: 'What happened to it, oldest first.' })
  @VisibleTo('customer')
  timeline!: SalesOrderEventType[];

  @Field(() => [SalesOrderActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): SalesOrderAction[] {
    return actionsFrom(salesOrderTransitions, this.status, context.principal.permissions);
  }
}

export const SalesOrderConnection = connectionOf('SalesOrder', () => SalesOrderType);
