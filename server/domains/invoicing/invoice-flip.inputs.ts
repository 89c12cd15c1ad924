import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { InvoiceChangeInput } from './invoice.inputs.js';
import { TaxCategoryEnum } from './invoice.enums.js';
import type { TaxCategory } from './tax-categories.js';

@InputType({ description: 'How everything on an invoice is taxed.' })
class InvoiceTaxInput {
  @Field(() => TaxCategoryEnum, { description: 'The category.' })
  @VisibleTo('supplier')
  category!: TaxCategory;

  @Field(() => DecimalScalar, { description: 'The rate in percent, 0 to 100.' })
  @VisibleTo('supplier')
  rate!: string;
}

@InputType()
abstract class InvoiceFlipInput {
  @Field(() => String, { nullable: true, description: 'Your number for it, at most 60 characters; each once a year. Needed to hand it in.' })
  @VisibleTo('supplier')
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the invoice, today or earlier; today (UTC) when left out.' })
  @VisibleTo('supplier')
  issuedOn?: string | null;

  @Field(() => InvoiceTaxInput, { nullable: true, description: 'How its lines are taxed; as on your last invoice when left out, else not at all (category O).' })
  @VisibleTo('supplier')
  tax?: InvoiceTaxInput | null;
}

@InputType({ description: 'The order that an invoice is made from.' })
export class InvoiceCreateFromOrderInput extends InvoiceFlipInput {
  @Field(() => ID, { description: 'Id of the order, `po_…`: what it has confirmed and no invoice asks for yet.' })
  @VisibleTo('supplier')
  orderId!: string;
}

@InputType({ description: 'The receipt that an invoice is made from.' })
export class InvoiceCreateFromReceiptInput extends InvoiceFlipInput {
  @Field(() => ID, { description: 'Id of the receipt, `gr_…`: what it has accepted and no invoice asks for yet.' })
  @VisibleTo('supplier')
  receiptId!: string;
}

@InputType({ description: 'How much is given back of a line.' })
class InvoiceCreditLineInput {
  @Field(() => Int, { description: 'The line’s number on the invoice.' })
  @VisibleTo('supplier')
  lineNumber!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of its quantity; what is left of it when left out.' })
  @VisibleTo('supplier')
  quantity?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much for each unit. Less than was billed corrects the price and leaves the quantity billed; as billed when left out.' })
  @VisibleTo('supplier')
  unitPrice?: string | null;
}

@InputType({ description: 'What is given back of an invoice.' })
export class InvoiceCreateCreditNoteInput extends InvoiceChangeInput {
  @Field(() => String, { nullable: true, description: 'Your number for the credit note, at most 60 characters; each once a year. Needed to hand it in.' })
  @VisibleTo('supplier')
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the credit note, today or earlier; today (UTC) when left out.' })
  @VisibleTo('supplier')
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in words for the buyer; at most 2,000 characters.' })
  @VisibleTo('supplier')
  note?: string | null;

  @Field(() => [InvoiceCreditLineInput], { nullable: true, description: 'The lines of which something is given back; all that is left of the invoice when left out.' })
  @VisibleTo('supplier')
  lines?: InvoiceCreditLineInput[] | null;
}

@InputType({ description: 'A file with an invoice or credit note in UBL 2.1.' })
export class InvoiceUploadInput {
  @Field(() => ID, {
    description: 'Id of the file, `file_…`, at most 2 MB of XML in UTF-8 without a document type. What is wrong in it is told by `field`: its element and its business term of EN 16931.',
  })
  @VisibleTo('supplier')
  attachmentId!: string;
}
