import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { maskAccountNumber, SupplierType } from '../suppliers/index.js';
import { PaymentItemType } from './payment-item.type.js';
import { Payment } from './payment.entity.js';
import { PaymentStatusEnum } from './payments.enums.js';

@ObjectType('Payment', { implements: Node, description: 'Money to one supplier, for one or several invoices less credit notes.' })
@RecordOf(Payment, 'pmt')
export class PaymentType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => String, { description: 'The number people use, for example `PAY-2026-000123`; it is also on the bank statement.' })
  @VisibleTo('supplier')
  number!: Payment['number'];

  @Field(() => SupplierType, { description: 'Who gets the money.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => PaymentStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: Payment['status'];

  @Field(() => Money, { description: 'How much.' })
  @VisibleTo('supplier')
  @MoneyOf('amount')
  amount!: Money;

  @Field(() => DateScalar, { description: 'The day on which the bank was told to pay.' })
  @VisibleTo('supplier')
  executeOn!: Payment['executeOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the bank paid.' })
  @VisibleTo('supplier')
  executedOn!: Payment['executedOn'];

  @Field(() => String, { nullable: true, description: 'Why it failed, in words.' })
  @VisibleTo('supplier')
  failureReason!: Payment['failureReason'];

  @Field(() => String, { description: 'Whose account it goes to.' })
  @VisibleTo('supplier')
  holder!: Payment['holder'];

  @Field(() => String, { nullable: true, description: 'Name of the bank.' })
  @VisibleTo('supplier')
  bankName!: Payment['bankName'];

  @Field(() => String, { description: 'The account it goes to, as it was then; only its end for who may not read bank details.' })
  @VisibleTo('supplier')
  @ComputedFrom('creditorAccount')
  accountNumber(@Ctx() context: SignedInContext): string {
    const { creditorAccount } = this as unknown as Payment;
    return context.principal.permissions.has('supplierBank:read') ? creditorAccount : maskAccountNumber(creditorAccount);
  }

  @Field(() => [PaymentItemType], { description: 'What it pays.' })
  @VisibleTo('supplier')
  items!: PaymentItemType[];
}

export const PaymentConnection = connectionOf('Payment', () => PaymentType);
