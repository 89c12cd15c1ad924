import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { InvoiceAdjustmentInput, InvoiceLineInput } from './invoice-line.inputs.js';

@InputType()
export abstract class InvoiceChangeInput {
  @Field(() => ID, { description: 'Id of the invoice or credit note, `inv_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The invoice’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

/** The input of a mutation that needs to know the invoice only, `<Name>Input`. */
export function invoiceInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which invoice is meant.' })
  class Input extends InvoiceChangeInput {}
  return Input;
}

@InputType()
abstract class InvoiceHeadInput {
  @Field(() => String, { nullable: true, description: 'Your number for it (BT-1), at most 60 characters; each once a year. Needed to hand it in.' })
  @VisibleTo('supplier')
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the invoice (BT-2), today or earlier; today (UTC) when left out.' })
  @VisibleTo('supplier')
  issuedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day its payment is due (BT-9), not before `issuedOn`; by the terms of the order when left out.' })
  @VisibleTo('supplier')
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the buyer asked to be named on it (BT-10); at most 100 characters.' })
  @VisibleTo('supplier')
  buyerReference?: string | null;

  @Field(() => String, { nullable: true, description: 'A note to the buyer (BT-22); at most 2,000 characters.' })
  @VisibleTo('supplier')
  note?: string | null;

  @Field(() => [InvoiceAdjustmentInput], { nullable: true, description: 'Allowances and charges of the whole document; at most 50.' })
  @VisibleTo('supplier')
  adjustments?: InvoiceAdjustmentInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Files that come with it, `file_…`, uploaded before; at most 10 at once. They are added to those that are there.' })
  @VisibleTo('supplier')
  attachmentIds?: string[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was paid before (BT-113): 0 or more; 0 when left out.' })
  @VisibleTo('supplier')
  prepaidTotal?: string | null;
}

@InputType({ description: 'A new invoice, as a draft.' })
export class InvoiceCreateInput extends InvoiceHeadInput {
  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of all amounts (BT-5); the first order’s when left out.' })
  @VisibleTo('supplier')
  currencyCode?: string | null;

  @Field(() => [InvoiceLineInput], { description: 'What is asked: 1 to 500 lines of one supplier, numbered from 1.' })
  @VisibleTo('supplier')
  lines!: InvoiceLineInput[];
}

@InputType({ description: 'A change of a draft. What is left out stays.' })
export class InvoiceUpdateInput extends InvoiceHeadInput {
  @Field(() => ID, { description: 'Id of the invoice or credit note, `inv_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The invoice’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;

  @Field(() => [InvoiceLineInput], { nullable: true, description: 'All lines anew.' })
  @VisibleTo('supplier')
  lines?: InvoiceLineInput[] | null;
}
