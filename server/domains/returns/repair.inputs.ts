import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { QuoteLine } from './repair.entity.js';
import { RepairQuoteLineKindEnum } from './repair.enums.js';

@InputType()
abstract class RepairChangeInput {
  @Field(() => ID, { description: 'Id of the repair, `rep_…`.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('customer')
  lockVersion?: number | null;
}

@InputType({ description: 'Work or a part that a repair takes.' })
export class RepairQuoteLineInput {
  @Field(() => RepairQuoteLineKindEnum, { description: 'Work or a part.' })
  kind!: QuoteLine['kind'];

  @Field(() => String, { description: 'What it is; at most 200 characters.' })
  description!: string;

  @Field(() => DecimalScalar, { description: 'How much; more than 0.' })
  quantity!: string;

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `HUR`, `EA`.' })
  unitCode!: string;

  @Field(() => DecimalScalar, { description: 'The net price of one unit, in the order’s currency; 0 or more.' })
  unitPrice!: string;
}

@InputType({ description: 'The price of a repair.' })
export class RepairQuoteInput extends RepairChangeInput {
  @Field(() => [RepairQuoteLineInput], { description: 'What it is made of; 1 to 50 lines.' })
  lines!: RepairQuoteLineInput[];

  @Field(() => DecimalScalar, { description: 'The rate of the tax, in percent: 0 to 100.' })
  taxRate!: string;

  @Field(() => DateScalar, { description: 'The last day on which it can be accepted; today or later.' })
  validUntil!: string;
}

@InputType({ description: 'A repair at no charge.' })
export class RepairApproveUnderWarrantyInput extends RepairChangeInput {}

@InputType({ description: 'A quote that is accepted.' })
export class RepairAcceptQuoteInput extends RepairChangeInput {}

@InputType({ description: 'A quote that is declined.' })
export class RepairDeclineQuoteInput extends RepairChangeInput {
  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  @VisibleTo('customer')
  reason?: string | null;
}

@InputType({ description: 'A repair that begins.' })
export class RepairStartInput extends RepairChangeInput {}

@InputType({ description: 'What was tested after a repair.' })
export class RepairTestInput extends RepairChangeInput {
  @Field(() => String, { description: 'What was tested and how it went, for the customer; at most 4,000 characters.' })
  report!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that were uploaded before, `file_…`; at most 10. The customer sees them.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'What goes back to the customer.' })
export class RepairSendBackInput extends RepairChangeInput {
  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it left; today (UTC) when left out.' })
  sentBackOn?: string | null;
}

@InputType({ description: 'A refund note that is right.' })
export class RefundNoteApproveInput {
  @Field(() => ID, { description: 'Id of the refund note, `rfn_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'A refund note that is not right.' })
export class RefundNoteRejectInput extends RefundNoteApproveInput {
  @Field(() => String, { description: 'Why, for whoever works it out again; at most 2,000 characters.' })
  reason!: string;
}
