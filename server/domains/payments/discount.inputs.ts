import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { DiscountKind } from './discount.js';
import { DiscountKindEnum } from './payments.enums.js';

@InputType({ description: 'An offer to be paid earlier for less.' })
export class DiscountOfferCreateInput {
  @Field(() => ID, { description: 'What is to be paid, `due_…`; OPEN, of an invoice, and without another offer.' })
  payableId!: string;

  @Field(() => DiscountKindEnum, { description: 'How the discount is worked out.' })
  kind!: DiscountKind;

  @Field(() => DecimalScalar, { description: 'Percent, more than 0 and at most 50: of what is open for FIXED, a year of 360 days for SLIDING.' })
  percent!: string;

  @Field(() => DateScalar, { description: 'The day on which it would be paid, for SLIDING the first one; from today (UTC) to the day before it is due.' })
  payFrom!: string;

  @Field(() => DateScalar, { description: 'The last day on which the supplier can accept; from today (UTC) to `payFrom`.' })
  answerBy!: string;
}

@InputType({ description: 'Which offer is taken back.' })
export class DiscountOfferWithdrawInput {
  @Field(() => ID, { description: 'Id of the offer, `doff_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'An offer that is accepted.' })
export class DiscountOfferAcceptInput {
  @Field(() => ID, { description: 'Id of the offer, `doff_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'For SLIDING the day to be paid on, from `payFrom` (or today) to the day before it is due; the first one when left out.' })
  @VisibleTo('supplier')
  payOn?: string | null;
}

@InputType({ description: 'An offer that is declined.' })
export class DiscountOfferDeclineInput {
  @Field(() => ID, { description: 'Id of the offer, `doff_…`.' })
  @VisibleTo('supplier')
  id!: string;
}

@InputType({ description: 'What is to be offered by itself for each invoice that is approved.' })
export class DiscountRuleCreateInput {
  @Field(() => String, { description: 'What it is called, at most 100 characters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'For this supplier only, `sup_…`; for all when left out.' })
  supplierId?: string | null;

  @Field(() => CurrencyCodeScalar, { description: 'For invoices in this currency.' })
  currencyCode!: string;

  @Field(() => DecimalScalar, { description: 'For invoices of at least so much; 0 or more.' })
  minimumAmount!: string;

  @Field(() => DiscountKindEnum, { description: 'How the discount is worked out.' })
  kind!: DiscountKind;

  @Field(() => DecimalScalar, { description: 'Percent, more than 0 and at most 50: of what is open for FIXED, a year of 360 days for SLIDING.' })
  percent!: string;

  @Field(() => Int, { description: 'Days after the approval in which it is to be answered; 1 to 90.' })
  answerWithinDays!: number;

  @Field(() => Int, { description: 'Days after the approval from which on it is paid; not before the answer, at most 120. Nothing is offered for what is due earlier.' })
  payWithinDays!: number;
}

@InputType({ description: 'Which rule ends.' })
export class DiscountRuleEndInput {
  @Field(() => ID, { description: 'Id of the rule, `drule_…`.' })
  id!: string;
}
