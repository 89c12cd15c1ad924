import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { CustomerReturnType } from './customer-return.type.js';
import type { RefundLine } from './refund-line.js';
import { RefundNote } from './refund-note.entity.js';
import { type RefundNoteAction, refundNoteTransitions } from './refund-note.states.js';
import { RefundNoteActionEnum, RefundNoteStatusEnum } from './repair.enums.js';

@ObjectType('RefundLine', { description: 'What is given back for one line of a return. Amounts are net, in the note’s currency.' })
class RefundLineType {
  @Field(() => Int, { description: 'The number of the return’s line.' })
  @VisibleTo('customer')
  lineNumber!: RefundLine['lineNumber'];

  @Field(() => DecimalScalar, { description: 'How much came back, in `unitCode`.' })
  @VisibleTo('customer')
  quantity!: RefundLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`.' })
  @VisibleTo('customer')
  unitCode!: RefundLine['unitCode'];

  @Field(() => DecimalScalar, { description: 'The net price of one unit on the order, before the discount.' })
  @VisibleTo('customer')
  unitPrice!: RefundLine['unitPrice'];

  @Field(() => DecimalScalar, { description: 'What was taken off the price on the order, in percent.' })
  @VisibleTo('customer')
  discountPercent!: RefundLine['discountPercent'];

  @Field(() => DecimalScalar, { description: 'quantity × unitPrice less the discount.' })
  @VisibleTo('customer')
  netAmount!: RefundLine['netAmount'];

  @Field(() => DecimalScalar, { description: 'The restocking fee, in percent of `netAmount`: by the policy that held when the return was asked for.' })
  @VisibleTo('customer')
  restockingPercent!: RefundLine['restockingPercent'];

  @Field(() => DecimalScalar, { description: 'The restocking fee.' })
  @VisibleTo('customer')
  restockingFee!: RefundLine['restockingFee'];

  @Field(() => DecimalScalar, { description: 'What is given back: `netAmount` less `restockingFee`.' })
  @VisibleTo('customer')
  amount!: RefundLine['amount'];
}

@ObjectType('RefundNote', { description: 'What a customer gets back for what they returned.' })
@RecordOf(RefundNote, 'rfn')
export class RefundNoteType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: RefundNote['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `RN-2026-000012`.' })
  @VisibleTo('customer')
  number!: RefundNote['number'];

  @Field(() => RefundNoteStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('customer')
  status!: RefundNote['status'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all its amounts: that of the order.' })
  @VisibleTo('customer')
  currencyCode!: RefundNote['currencyCode'];

  @Field(() => [RefundLineType], { description: 'The lines that are refunded.' })
  @VisibleTo('customer')
  lines!: RefundLineType[];

  @Field(() => Money, { description: 'What the customer gets.' })
  @VisibleTo('customer')
  @MoneyOf('total')
  total!: Money;

  @Field(() => String, { description: 'Who worked it out.' })
  proposedByName!: RefundNote['proposedByName'];

  @Field(() => String, { nullable: true, description: 'Who approved or rejected it.' })
  decidedByName!: RefundNote['decidedByName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved or rejected.' })
  @VisibleTo('customer')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  decisionNote!: RefundNote['decisionNote'];

  @Field(() => [RefundNoteActionEnum], { description: 'What you can do with it now. Nobody approves what they worked out.' })
  @ComputedFrom('status', 'proposedById')
  availableActions(@Ctx() { principal }: SignedInContext): RefundNoteAction[] {
    return actionsFrom(refundNoteTransitions, this.status, principal.permissions).filter((action) => action !== 'APPROVE' || this.proposedById !== principal.accountId);
  }

  @Field(() => DateTimeScalar, { description: 'When it was worked out.' })
  createdAt!: string;

  @Field(() => CustomerReturnType, { description: 'The return that it is for.' })
  customerReturn!: CustomerReturnType;

  private readonly proposedById!: RefundNote['proposedById'];
}

export const RefundNoteConnection = connectionOf('RefundNote', () => RefundNoteType);
