import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Address } from '../../shared/address.js';
import { PurchaseOrderReferenceInput } from './purchase-order.inputs.js';

@InputType({ description: 'A delivery as it is to be.' })
class PurchaseOrderChangeScheduleInput {
  @Field(() => Int, { nullable: true, description: 'The delivery’s number on the line; left out for one that is added.' })
  scheduleNumber?: number | null;

  @Field(() => DecimalScalar, { description: 'How much, in the line’s unit; more than 0 and no less than was received of it.' })
  quantity!: string;

  @Field(() => DateScalar, { description: 'The day it is wanted; another day than before is today or later.' })
  requestedOn!: string;
}

@InputType({ description: 'A line as it is to be.' })
class PurchaseOrderChangeLineInput {
  @Field(() => Int, { nullable: true, description: 'The line’s number on the order; left out for one that is added.' })
  lineNumber?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the item, `item_…`; of a line that is added.' })
  itemId?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The price of one unit, 0 or more. Left out: as it is; the agreed one for a line that is added.' })
  unitPrice?: string | null;

  @Field(() => String, { nullable: true, description: 'A note to the supplier about a line that is added.' })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the line is called off.' })
  remove?: boolean | null;

  @Field(() => [PurchaseOrderChangeScheduleInput], { nullable: true, description: 'Replaces the deliveries of the line: one that is not named is taken away. Left out: as they are.' })
  schedules?: PurchaseOrderChangeScheduleInput[] | null;
}

@InputType({ description: 'What a sent order is to become.' })
export class PurchaseOrderChangeInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;

  @Field(() => [PurchaseOrderChangeLineInput], { nullable: true, description: 'The lines that differ; every other one stays.' })
  lines?: PurchaseOrderChangeLineInput[] | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where to deliver instead.' })
  deliveryAddress?: Address | null;
}

@InputType({ description: 'What is to be called off.' })
export class PurchaseOrderCancellationRequestInput extends PurchaseOrderReferenceInput {
  @Field(() => [Int], { nullable: true, description: 'The numbers of the lines; left out for the whole order.' })
  lineNumbers?: number[] | null;

  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Why an approver does not let a change through.' })
export class PurchaseOrderChangeRefuseApprovalInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { nullable: true, description: 'Why, in words for the buyer.' })
  reason?: string | null;
}

@InputType({ description: 'Which change is taken back: the one of this order that waits.' })
export class PurchaseOrderChangeWithdrawInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { nullable: true, description: 'Why, in words for the supplier.' })
  reason?: string | null;
}

@InputType({ description: 'Which change the supplier does not agree to: the one of this order that is open.' })
export class PurchaseOrderChangeRefuseInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { description: 'Why, in words for the buyer.' })
  @VisibleTo('supplier')
  reason!: string;
}

@InputType({ description: 'What the supplier says to a cancellation.' })
export class PurchaseOrderCancellationRespondInput extends PurchaseOrderReferenceInput {
  @Field(() => Boolean, { description: 'True: what is asked for is called off. False: the order stands as it was.' })
  @VisibleTo('supplier')
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Words for the buyer; required when it is not accepted.' })
  @VisibleTo('supplier')
  reason?: string | null;
}
