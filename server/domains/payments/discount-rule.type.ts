import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { DiscountRule } from './discount-rule.entity.js';
import { DiscountKindEnum } from './payments.enums.js';

@ObjectType('DiscountRule', { description: 'What is offered by itself for each invoice that is approved.' })
@RecordOf(DiscountRule, 'drule')
export class DiscountRuleType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: DiscountRule['name'];

  @Field(() => SupplierType, { nullable: true, description: 'For this supplier only; null for all. One for the supplier comes first.' })
  onlySupplier!: SupplierType | null;

  @Field(() => Money, { description: 'For invoices of at least so much, in this currency.' })
  @MoneyOf('minimumAmount')
  minimumAmount!: Money;

  @Field(() => DiscountKindEnum, { description: 'How the discount is worked out.' })
  kind!: DiscountRule['kind'];

  @Field(() => DecimalScalar, { description: 'Percent: of what is open for FIXED, a year for SLIDING.' })
  percent!: DiscountRule['percent'];

  @Field(() => Int, { description: 'Days after the approval in which it is to be answered.' })
  answerWithinDays!: DiscountRule['answerWithinDays'];

  @Field(() => Int, { description: 'Days after the approval from which on it is paid.' })
  payWithinDays!: DiscountRule['payWithinDays'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it makes no further offer.' })
  endedAt!: string | null;
}

export const DiscountRuleConnection = connectionOf('DiscountRule', () => DiscountRuleType);
