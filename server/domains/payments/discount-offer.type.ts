import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { InvoiceType } from '../invoicing/index.js';
import { SupplierType } from '../suppliers/index.js';
import { discountSteps } from './discount.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { type DiscountOfferAction, discountOfferTransitions } from './discount-offer.states.js';
import { PayableType } from './payable.type.js';
import { DiscountKindEnum, DiscountOfferActionEnum, DiscountOfferStatusEnum } from './payments.enums.js';

@ObjectType('DiscountStep', { description: 'A day on which it can be paid, with what that costs.' })
class DiscountStepType {
  @Field(() => DateScalar, { description: 'The day.' })
  @VisibleTo('supplier')
  payOn!: string;

  @Field(() => Money, { description: 'What is taken off.' })
  @VisibleTo('supplier')
  discountAmount!: Money;
}

@ObjectType('DiscountOffer', { implements: Node, description: 'An offer to be paid earlier for less.' })
@RecordOf(DiscountOffer, 'doff')
export class DiscountOfferType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: DiscountOffer['lockVersion'];

  @Field(() => SupplierType, { description: 'To whom it is offered.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => InvoiceType, { description: 'The invoice that would be paid earlier.' })
  @VisibleTo('supplier')
  invoice!: InvoiceType;

  @Field(() => PayableType, { description: 'What is to be paid of it.' })
  @VisibleTo('supplier')
  payable!: PayableType;

  @Field(() => DiscountOfferStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: DiscountOffer['status'];

  @Field(() => DiscountKindEnum, { description: 'How the discount is worked out.' })
  @VisibleTo('supplier')
  kind!: DiscountOffer['kind'];

  @Field(() => DecimalScalar, { description: 'Percent: of what is open for FIXED, a year for SLIDING.' })
  @VisibleTo('supplier')
  percent!: DiscountOffer['percent'];

  @Field(() => Money, { description: 'What was open when it was offered.' })
  @VisibleTo('supplier')
  @MoneyOf('offeredAmount')
  openAmount!: Money;

  @Field(() => DateScalar, { description: 'The first day on which it can be paid; for FIXED the only one.' })
  @VisibleTo('supplier')
  payFrom!: DiscountOffer['payFrom'];

  @Field(() => DateScalar, { description: 'The day it is due without a discount.' })
  @VisibleTo('supplier')
  dueOn!: DiscountOffer['dueOn'];

  @Field(() => DateScalar, { description: 'The last day on which it can be accepted (UTC).' })
  @VisibleTo('supplier')
  answerBy!: DiscountOffer['answerBy'];

  @Field(() => [DiscountStepType], { description: 'Days to be paid on, a week apart, each with its price; a single one for FIXED.' })
  @VisibleTo('supplier')
  @ComputedFrom('kind', 'percent', 'offeredAmount', 'currencyCode', 'payFrom', 'dueOn')
  steps(): DiscountStepType[] {
    const { currencyCode, ...terms } = this as unknown as DiscountOffer;
    return discountSteps({ ...terms, currencyCode }).map(({ payOn, discountAmount }) => ({ payOn, discountAmount: { amount: discountAmount, currencyCode } }));
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day agreed; null until it is accepted.' })
  @VisibleTo('supplier')
  payOn!: DiscountOffer['payOn'];

  @Field(() => Money, { nullable: true, description: 'What is taken off for it; null until it is accepted.' })
  @VisibleTo('supplier')
  @MoneyOf('discountAmount')
  discountAmount!: Money | null;

  @Field(() => String, { nullable: true, description: 'Who offered it; null when a rule did.' })
  offeredByName!: DiscountOffer['offeredByName'];

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  @VisibleTo('supplier')
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered it.' })
  @VisibleTo('supplier')
  answeredByName!: DiscountOffer['answeredByName'];

  @Field(() => [DiscountOfferActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): DiscountOfferAction[] {
    return actionsFrom(discountOfferTransitions, this.status, context.principal.permissions);
  }
}

export const DiscountOfferConnection = connectionOf('DiscountOffer', () => DiscountOfferType);
