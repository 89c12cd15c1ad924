import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PaymentOutcomeEnum } from './payments.enums.js';

@InputType()
abstract class PayableChangeInput {
  @Field(() => ID, { description: 'What is to be paid, `due_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What is not to be paid for now.' })
export class PaymentHoldPlaceInput extends PayableChangeInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What is to be paid on its day again.' })
export class PaymentHoldReleaseInput extends PayableChangeInput {}

@InputType({ description: 'What a payment run collects.' })
export class PaymentRunCreateInput {
  @Field(() => ID, { description: 'The account that pays, `cba_…`; its currency is the run’s.' })
  companyBankAccountId!: string;

  @Field(() => DateScalar, { description: 'What is to be paid by this day.' })
  dueUntil!: string;

  @Field(() => DateScalar, { description: 'The day on which the bank is to pay; today (UTC) or later.' })
  executeOn!: string;

  @Field(() => [ID], { nullable: true, description: 'Only to these suppliers, `sup_…`.' })
  supplierIds?: string[] | null;
}

@InputType()
abstract class PaymentRunChangeInput {
  @Field(() => ID, { description: 'Id of the payment run, `prun_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The run’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

/** The input of a mutation that needs to know the run only, `<Name>Input`. */
export function paymentRunInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which payment run is meant.' })
  class Input extends PaymentRunChangeInput {}
  return Input;
}

@InputType({ description: 'How much of something is paid.' })
class PaymentItemAmountInput {
  @Field(() => ID, { description: 'Id of the payment’s item, `pmti_…`.' })
  itemId!: string;

  @Field(() => DecimalScalar, { description: 'Up to what is open of it, in the run’s currency and its minor unit; negative for a credit note. For less than all a discount is not taken.' })
  amount!: string;
}

@InputType({ description: 'A change of a proposal.' })
export class PaymentRunUpdateInput extends PaymentRunChangeInput {
  @Field(() => [ID], { nullable: true, description: 'Items to take out, `pmti_…`.' })
  remove?: string[] | null;

  @Field(() => [PaymentItemAmountInput], { nullable: true, description: 'Items of which only a part is paid.' })
  amounts?: PaymentItemAmountInput[] | null;
}

@InputType({ description: 'What became of a payment.' })
class PaymentResultInput {
  @Field(() => ID, { description: 'Id of the payment, `pmt_…`, that the bank has.' })
  paymentId!: string;

  @Field(() => PaymentOutcomeEnum, { description: 'What became of it.' })
  outcome!: 'EXECUTED' | 'FAILED';

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the bank paid; the day it was told to when left out. Not after today (UTC).' })
  executedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, in words for the supplier; at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'What the bank said of the payments of a run.' })
export class PaymentRunReportInput extends PaymentRunChangeInput {
  @Field(() => [PaymentResultInput], { description: 'One or more payments; of the others it stays open.' })
  results!: PaymentResultInput[];
}
