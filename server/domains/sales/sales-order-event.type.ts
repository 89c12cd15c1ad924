import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SalesOrderEvent } from './sales-order-event.entity.js';
import { SalesOrderEventKindEnum } from './sales-order.enums.js';

@ObjectType('SalesOrderEvent', { description: 'One entry of an order’s timeline. Never changes.' })
@RecordOf(SalesOrderEvent, 'soe')
export class SalesOrderEventType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => SalesOrderEventKindEnum, { description: 'What happened.' })
  @VisibleTo('customer')
  kind!: SalesOrderEvent['kind'];

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @VisibleTo('customer')
  occurredAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is about: ordered, promised, shipped or delivered.' })
  @VisibleTo('customer')
  date!: SalesOrderEvent['date'];

  @Field(() => DateScalar, { nullable: true, description: 'The day that was promised before, when the promise changed.' })
  @VisibleTo('customer')
  previousDate!: SalesOrderEvent['previousDate'];

  @Field(() => String, { nullable: true, description: 'What was written to the customer about it.' })
  @VisibleTo('customer')
  note!: SalesOrderEvent['note'];
}
