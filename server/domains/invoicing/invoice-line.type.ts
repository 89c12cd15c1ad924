import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderLineType, PurchaseOrderType } from '../purchasing/index.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { TaxCategoryEnum } from './invoice.enums.js';

@ObjectType('InvoiceLine', { description: 'What is asked, or given back, for one order line.' })
@RecordOf(InvoiceLine, 'invl')
export class InvoiceLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the invoice.' })
  @VisibleTo('supplier')
  lineNumber!: InvoiceLine['lineNumber'];

  @Field(() => PurchaseOrderType, { nullable: true, description: 'The order it is for; null for what was never ordered.' })
  @VisibleTo('supplier')
  purchaseOrder!: PurchaseOrderType | null;

  @Field(() => PurchaseOrderLineType, { nullable: true, description: 'The line of that order, with what was ordered.' })
  @VisibleTo('supplier')
  orderLine!: PurchaseOrderLineType | null;

  @Field(() => InvoiceLineType, { nullable: true, description: 'The line of the invoice that a credit note’s line gives back of.' })
  @VisibleTo('supplier')
  creditedLine!: InvoiceLineType | null;

  @Field(() => String, { description: 'What it is for, in words.' })
  @VisibleTo('supplier')
  description!: InvoiceLine['description'];

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`.' })
  @VisibleTo('supplier')
  quantity!: InvoiceLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('supplier')
  unitCode!: InvoiceLine['unitCode'];

  @Field(() => Money, { description: 'The net price of one unit.' })
  @VisibleTo('supplier')
  @MoneyOf('unitPrice')
  unitPrice!: Money;

  @Field(() => Money, { description: 'What is taken off the line.' })
  @VisibleTo('supplier')
  @MoneyOf('allowance')
  allowance!: Money;

  @Field(() => Money, { description: 'What is added to the line.' })
  @VisibleTo('supplier')
  @MoneyOf('charge')
  charge!: Money;

  @Field(() => TaxCategoryEnum, { description: 'How it is taxed.' })
  @VisibleTo('supplier')
  taxCategory!: InvoiceLine['taxCategory'];

  @Field(() => DecimalScalar, { description: 'The rate of the tax, in percent.' })
  @VisibleTo('supplier')
  taxRate!: InvoiceLine['taxRate'];

  @Field(() => Money, { description: 'quantity × unitPrice − allowance + charge.' })
  @VisibleTo('supplier')
  @MoneyOf('netAmount')
  netAmount!: Money;
}
