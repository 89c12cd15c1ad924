import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { InvoiceType } from '../invoicing/index.js';
import { PayableType } from './payable.type.js';
import { PaymentItem } from './payment-item.entity.js';

@ObjectType('PaymentItem', { description: 'What a payment pays of one invoice, or nets off by one credit note.' })
@RecordOf(PaymentItem, 'pmti')
export class PaymentItemType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => InvoiceType, { description: 'The invoice or credit note.' })
  @VisibleTo('supplier')
  invoice!: InvoiceType;

  @Field(() => PayableType, { description: 'What was to be paid of it, and what is left.' })
  @VisibleTo('supplier')
  payable!: PayableType;

  @Field(() => Money, { description: 'What is paid of it; negative for a credit note.' })
  @VisibleTo('supplier')
  @MoneyOf('amount')
  amount!: Money;

  @Field(() => Money, { description: 'What is taken off besides, for paying early.' })
  @VisibleTo('supplier')
  @MoneyOf('discountAmount')
  discountAmount!: Money;
}
