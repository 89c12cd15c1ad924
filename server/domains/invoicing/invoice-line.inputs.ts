import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { InvoiceAdjustment } from './invoice-amounts.js';
import { AdjustmentKindEnum, TaxCategoryEnum } from './invoice.enums.js';
import type { TaxCategory } from './tax-categories.js';

@InputType({ description: 'What is asked, or given back, for one order line.' })
export class InvoiceLineInput {
  @Field(() => ID, { nullable: true, description: 'Id of the order line it is for, `pol_…`; null for what was never ordered.' })
  @VisibleTo('supplier')
  orderLineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a credit note: the line of its invoice that it gives back of, `invl_…`.' })
  @VisibleTo('supplier')
  creditedLineId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 1,000 characters; as ordered when left out.' })
  @VisibleTo('supplier')
  description?: string | null;

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`; more than 0.' })
  @VisibleTo('supplier')
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`; the order line’s when left out.' })
  @VisibleTo('supplier')
  unitCode?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The net price of one unit, 0 or more; the order line’s when left out.' })
  @VisibleTo('supplier')
  unitPrice?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What is taken off the line, 0 or more; 0 when left out.' })
  @VisibleTo('supplier')
  allowance?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What is added to the line, 0 or more; 0 when left out.' })
  @VisibleTo('supplier')
  charge?: string | null;

  @Field(() => TaxCategoryEnum, { description: 'How it is taxed.' })
  @VisibleTo('supplier')
  taxCategory!: TaxCategory;

  @Field(() => DecimalScalar, { description: 'The rate of the tax in percent, 0 to 100.' })
  @VisibleTo('supplier')
  taxRate!: string;
}

@InputType({ description: 'An allowance or a charge of the whole document.' })
export class InvoiceAdjustmentInput {
  @Field(() => AdjustmentKindEnum, { description: 'Whether it is taken off or added.' })
  @VisibleTo('supplier')
  kind!: InvoiceAdjustment['kind'];

  @Field(() => String, { description: 'What for, in words; at most 200 characters.' })
  @VisibleTo('supplier')
  reason!: string;

  @Field(() => DecimalScalar, { description: 'How much, in the invoice’s currency; more than 0.' })
  @VisibleTo('supplier')
  amount!: string;

  @Field(() => TaxCategoryEnum, { description: 'How it is taxed.' })
  @VisibleTo('supplier')
  taxCategory!: TaxCategory;

  @Field(() => DecimalScalar, { description: 'The rate of the tax in percent, 0 to 100.' })
  @VisibleTo('supplier')
  taxRate!: string;
}
