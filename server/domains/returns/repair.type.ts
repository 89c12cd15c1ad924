import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { type QuoteLine, Repair } from './repair.entity.js';
import { RepairActionEnum, RepairQuoteLineKindEnum, RepairStatusEnum } from './repair.enums.js';
import { type RepairAction, repairTransitions } from './repair.states.js';

@ObjectType('RepairQuoteLine', { description: 'Work or a part that a repair takes.' })
class RepairQuoteLineType {
  @Field(() => RepairQuoteLineKindEnum, { description: 'Work or a part.' })
  @VisibleTo('customer')
  kind!: QuoteLine['kind'];

  @Field(() => String, { description: 'What it is.' })
  @VisibleTo('customer')
  description!: QuoteLine['description'];

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`.' })
  @VisibleTo('customer')
  quantity!: QuoteLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `HUR`, `EA`.' })
  @VisibleTo('customer')
  unitCode!: QuoteLine['unitCode'];

  @Field(() => DecimalScalar, { description: 'The net price of one unit, in the quote’s currency.' })
  @VisibleTo('customer')
  unitPrice!: QuoteLine['unitPrice'];

  @Field(() => DecimalScalar, { description: 'quantity × unitPrice, in the quote’s currency.' })
  @VisibleTo('customer')
  netAmount!: QuoteLine['netAmount'];
}

@ObjectType('Repair', { description: 'The repair of what came back with one line of a return.' })
@RecordOf(Repair, 'rep')
export class RepairType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('customer')
  lockVersion!: Repair['lockVersion'];

  @Field(() => Int, { description: 'The number of the return’s line.' })
  @VisibleTo('customer')
  lineNumber!: Repair['lineNumber'];

  @Field(() => RepairStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('customer')
  status!: Repair['status'];

  @Field(() => String, { description: 'What is wrong.' })
  @VisibleTo('customer')
  diagnosis!: Repair['diagnosis'];

  @Field(() => [RepairQuoteLineType], { nullable: true, description: 'What the quote is made of; null while there is none.' })
  @VisibleTo('customer')
  quoteLines!: RepairQuoteLineType[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The rate of the tax on the quote, in percent.' })
  @VisibleTo('customer')
  taxRate!: Repair['taxRate'];

  @Field(() => Money, { nullable: true, description: 'Sum of the quote’s lines.' })
  @VisibleTo('customer')
  @MoneyOf('netTotal')
  netTotal!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The tax on it.' })
  @VisibleTo('customer')
  @MoneyOf('taxTotal')
  taxTotal!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What the repair costs, with tax.' })
  @VisibleTo('customer')
  @MoneyOf('grossTotal')
  grossTotal!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which the quote can be accepted.' })
  @VisibleTo('customer')
  validUntil!: Repair['validUntil'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer answered the quote.' })
  @VisibleTo('customer')
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Which of the customer’s people answered.' })
  @VisibleTo('customer')
  answeredByName!: Repair['answeredByName'];

  @Field(() => String, { nullable: true, description: 'What was tested after the work.' })
  @VisibleTo('customer')
  testReport!: Repair['testReport'];

  @Field(() => String, { nullable: true, description: 'Who carries it back to the customer.' })
  @VisibleTo('customer')
  carrier!: Repair['carrier'];

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it.' })
  @VisibleTo('customer')
  trackingNumber!: Repair['trackingNumber'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it left.' })
  @VisibleTo('customer')
  sentBackOn!: Repair['sentBackOn'];

  @Field(() => [RepairActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('customer')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): RepairAction[] {
    return actionsFrom(repairTransitions, this.status, context.principal.permissions);
  }
}
