import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import type { SalesOrder } from './sales-order.entity.js';
import { LateReasonEnum, LatenessKindEnum } from './sales-order.enums.js';
import type { LatenessKind } from './lateness.js';

@ObjectType('Lateness', { description: 'By how much, since when and why an order, or a line of one, is late.' })
export class LatenessType {
  @Field(() => LatenessKindEnum, { description: 'How it is late.' })
  @VisibleTo('customer')
  kind!: LatenessKind;

  @Field(() => Int, { description: 'Days from `since` to the delivery, the day on which the carrier is to bring it, the shipment, else today (UTC).' })
  @VisibleTo('customer')
  days!: number;

  @Field(() => DateScalar, { description: 'The day that was missed: promised, else asked for.' })
  @VisibleTo('customer')
  since!: string;

  @Field(() => LateReasonEnum, { nullable: true, description: 'The kind of reason, when it is known.' })
  @VisibleTo('customer')
  reason!: SalesOrder['lateReason'];

  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  @VisibleTo('customer')
  reasonNote!: SalesOrder['lateReasonNote'];
}
