import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { NonConformanceSeverityEnum, type Severity } from '../quality/index.js';
import { ReturnConditionEnum, ReturnGradeEnum, ReturnOutcomeEnum, ReturnReasonEnum, ReturnWishEnum } from './customer-return.enums.js';
import type { ReturnCondition, ReturnGrade, ReturnOutcome, ReturnReason, ReturnWish } from './customer-return.states.js';

@InputType({ description: 'What is to come back of one line of the order.' })
export class CustomerReturnLineInput {
  @Field(() => Int, { description: 'The line’s number on the order; each once.' })
  @VisibleTo('customer')
  orderLineNumber!: number;

  @Field(() => DecimalScalar, { description: 'How much: more than 0, at most the line’s `returnableQuantity`.' })
  @VisibleTo('customer')
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'The lot on its label; at most 60 characters.' })
  @VisibleTo('customer')
  lot?: string | null;

  @Field(() => [String], { nullable: true, description: 'One serial number for each piece of what is tracked by them, none for anything else; at most 60 characters each.' })
  @VisibleTo('customer')
  serials?: string[] | null;

  @Field(() => ReturnReasonEnum, { description: 'Why it comes back.' })
  @VisibleTo('customer')
  reason!: ReturnReason;

  @Field(() => ReturnWishEnum, { description: 'What you would like for it.' })
  @VisibleTo('customer')
  wish!: ReturnWish;

  @Field(() => String, { description: 'What is wrong with it; at most 4,000 characters.' })
  @VisibleTo('customer')
  description!: string;

  @Field(() => [ID], { nullable: true, description: 'Photos that were uploaded before, `file_…`; at most 10.' })
  @VisibleTo('customer')
  attachmentIds?: string[] | null;
}

@InputType({ description: 'What is to come back of an order.' })
export class CustomerReturnRequestInput {
  @Field(() => ID, { description: 'The order, `so_…`.' })
  @VisibleTo('customer')
  salesOrderId!: string;

  @Field(() => ID, { nullable: true, description: 'The ticket in which it was talked about, `tkt_…`; a new one when left out.' })
  @VisibleTo('customer')
  ticketId?: string | null;

  @Field(() => [CustomerReturnLineInput], { description: 'What comes back; 1 to 100 lines.' })
  @VisibleTo('customer')
  lines!: CustomerReturnLineInput[];
}

@InputType()
abstract class CustomerReturnChangeInput {
  @Field(() => ID, { description: 'Id of the return, `ret_…`.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('customer')
  lockVersion?: number | null;
}

@InputType({ description: 'A return that may come back.' })
export class CustomerReturnApproveInput extends CustomerReturnChangeInput {
  @Field(() => String, { nullable: true, description: 'What the customer is to know; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A return that is refused.' })
export class CustomerReturnDenyInput extends CustomerReturnChangeInput {
  @Field(() => String, { description: 'Why, for the customer; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A return of which the customer keeps the goods.' })
export class CustomerReturnCancelInput extends CustomerReturnChangeInput {}

@InputType({ description: 'A return that was given to a carrier.' })
export class CustomerReturnShipInput extends CustomerReturnChangeInput {
  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  @VisibleTo('customer')
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  @VisibleTo('customer')
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it left; today (UTC) when left out.' })
  @VisibleTo('customer')
  shippedOn?: string | null;
}

@InputType({ description: 'What came of a line.' })
export class CustomerReturnReceiveLineInput {
  @Field(() => Int, { description: 'The line’s number on the return.' })
  lineNumber!: number;

  @Field(() => DecimalScalar, { description: 'How much came: from 0 to what was announced.' })
  receivedQuantity!: string;

  @Field(() => ReturnConditionEnum, { nullable: true, description: 'In what condition; required when something came.' })
  condition?: ReturnCondition | null;
}

@InputType({ description: 'What came back.' })
export class CustomerReturnReceiveInput extends CustomerReturnChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it came; today (UTC) when left out.' })
  receivedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the customer is to know; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => [CustomerReturnReceiveLineInput], { description: 'Each line of the return, once.' })
  lines!: CustomerReturnReceiveLineInput[];

  @Field(() => [ID], { nullable: true, description: 'Photos that were uploaded before, `file_…`; at most 10. The customer sees them.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'In what state a line is, and what becomes of it.' })
export class CustomerReturnGradeLineInput {
  @Field(() => Int, { description: 'The line’s number on the return.' })
  lineNumber!: number;

  @Field(() => ReturnGradeEnum, { description: 'In what state it is.' })
  grade!: ReturnGrade;

  @Field(() => ReturnOutcomeEnum, { description: 'What becomes of it.' })
  outcome!: ReturnOutcome;

  @Field(() => String, { description: 'What was found, for the customer; at most 2,000 characters.' })
  note!: string;

  @Field(() => [ID], { nullable: true, description: 'Photos that were uploaded before, `file_…`; at most 10. The customer sees them.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'What quality found of a return.' })
export class CustomerReturnGradeInput extends CustomerReturnChangeInput {
  @Field(() => [CustomerReturnGradeLineInput], { description: 'Each line of which something came, once.' })
  lines!: CustomerReturnGradeLineInput[];
}

@InputType({ description: 'What is wrong with something that is to be repaired.' })
export class CustomerReturnDiagnoseInput extends CustomerReturnChangeInput {
  @Field(() => Int, { description: 'The line’s number on the return; one with the outcome REPAIR.' })
  lineNumber!: number;

  @Field(() => String, { description: 'What is wrong, for the customer; at most 4,000 characters.' })
  diagnosis!: string;

  @Field(() => [ID], { nullable: true, description: 'Photos that were uploaded before, `file_…`; at most 10. The customer sees them.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A return whose goods the customer gets once more.' })
export class CustomerReturnReplaceInput extends CustomerReturnChangeInput {}

@InputType({ description: 'A return for which the customer gets money back.' })
export class CustomerReturnProposeRefundInput extends CustomerReturnChangeInput {}

@InputType({ description: 'A return of which all is done.' })
export class CustomerReturnCloseInput extends CustomerReturnChangeInput {}

@InputType({ description: 'What the supplier of a lot is held to account with. They read title and description: name no customer in them.' })
export class CustomerReturnClaimInput extends CustomerReturnChangeInput {
  @Field(() => Int, { description: 'The line’s number on the return.' })
  lineNumber!: number;

  @Field(() => ID, { nullable: true, description: 'The line of the goods receipt with which it came, `grl_…`; found by lot or serial number when left out.' })
  goodsReceiptLineId?: string | null;

  @Field(() => String, { description: 'What is wrong in a few words; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What was found; at most 4,000 characters.' })
  description!: string;

  @Field(() => NonConformanceSeverityEnum, { description: 'How bad it is.' })
  severity!: Severity;
}
