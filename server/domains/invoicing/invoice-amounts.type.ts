import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { InvoiceAdjustment, InvoiceTax } from './invoice-amounts.js';
import { AdjustmentKindEnum, TaxCategoryEnum } from './invoice.enums.js';

@ObjectType('InvoiceAdjustment', { description: 'An allowance or a charge of a whole invoice.' })
export class InvoiceAdjustmentType {
  @Field(() => AdjustmentKindEnum, { description: 'Whether it is taken off or added.' })
  @VisibleTo('supplier')
  kind!: InvoiceAdjustment['kind'];

  @Field(() => String, { description: 'What for, in words.' })
  @VisibleTo('supplier')
  reason!: InvoiceAdjustment['reason'];

  @Field(() => DecimalScalar, { description: 'How much, in the invoice’s currency; always positive.' })
  @VisibleTo('supplier')
  amount!: InvoiceAdjustment['amount'];

  @Field(() => TaxCategoryEnum, { description: 'How it is taxed.' })
  @VisibleTo('supplier')
  taxCategory!: InvoiceAdjustment['taxCategory'];

  @Field(() => DecimalScalar, { description: 'The rate of the tax, in percent.' })
  @VisibleTo('supplier')
  taxRate!: InvoiceAdjustment['taxRate'];
}

@ObjectType('InvoiceTax', { description: 'What is taxed at one rate of one category, and the tax.' })
export class InvoiceTaxType {
  @Field(() => TaxCategoryEnum, { description: 'How it is taxed.' })
  @VisibleTo('supplier')
  category!: InvoiceTax['category'];

  @Field(() => DecimalScalar, { description: 'The rate, in percent.' })
  @VisibleTo('supplier')
  rate!: InvoiceTax['rate'];

  @Field(() => DecimalScalar, { description: 'What is taxed, in the invoice’s currency.' })
  @VisibleTo('supplier')
  taxableAmount!: InvoiceTax['taxableAmount'];

  @Field(() => DecimalScalar, { description: 'The tax, in the invoice’s currency.' })
  @VisibleTo('supplier')
  taxAmount!: InvoiceTax['taxAmount'];
}
