import { Field, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderReferenceInput } from './purchase-order.inputs.js';

@InputType({ description: 'A delivery that the supplier confirms.' })
class PurchaseOrderRespondScheduleInput {
  @Field(() => DecimalScalar, { description: 'How much will come; more than 0.' })
  @VisibleTo('supplier')
  quantity!: string;

  @Field(() => DateScalar, { description: 'The day it will come; not before the day of the order.' })
  @VisibleTo('supplier')
  confirmedOn!: string;
}

@InputType({ description: 'The answer to one line.' })
class PurchaseOrderRespondLineInput {
  @Field(() => Int, { description: 'The line’s number on the order.' })
  @VisibleTo('supplier')
  lineNumber!: number;

  @Field(() => [PurchaseOrderRespondScheduleInput], {
    nullable: true,
    description: 'One for each delivery of the line, in their order; more of them split it. Left out: as asked.',
  })
  @VisibleTo('supplier')
  schedules?: PurchaseOrderRespondScheduleInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Another price of one unit, 0 or more. Left out: as ordered.' })
  @VisibleTo('supplier')
  unitPrice?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the line will not be delivered.' })
  @VisibleTo('supplier')
  reject?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why; required when the line is rejected.' })
  @VisibleTo('supplier')
  reason?: string | null;
}

@InputType({ description: 'A supplier’s answer to an order.' })
export class PurchaseOrderRespondInput extends PurchaseOrderReferenceInput {
  @Field(() => Boolean, { nullable: true, description: 'True: everything as asked. Then give no lines.' })
  @VisibleTo('supplier')
  acceptAll?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A note to the buyer.' })
  @VisibleTo('supplier')
  note?: string | null;

  @Field(() => [PurchaseOrderRespondLineInput], { nullable: true, description: 'The lines that are answered differently; every other line is accepted as asked.' })
  @VisibleTo('supplier')
  lines?: PurchaseOrderRespondLineInput[] | null;
}
