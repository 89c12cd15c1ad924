import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { SupplierType } from '../suppliers/index.js';
import { InvoiceAdjustmentType, InvoiceTaxType } from './invoice-amounts.type.js';
import { InvoiceDifferenceType } from './invoice-difference.type.js';
import { InvoiceEventType } from './invoice-event.type.js';
import { InvoiceLineType } from './invoice-line.type.js';
import { availableActions } from './invoice.actions.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceActionEnum, InvoiceKindEnum, InvoiceOriginEnum, InvoiceStatusEnum } from './invoice.enums.js';
import type { InvoiceAction } from './invoice.states.js';

@ObjectType('Invoice', { implements: Node, description: 'What a supplier asks to be paid for goods of one or several orders; or a credit note, which gives back of it.' })
@RecordOf(Invoice, 'inv')
export class InvoiceType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: Invoice['lockVersion'];

  @Field(() => String, { nullable: true, description: 'The supplier’s own number (BT-1); a draft may be without one.' })
  @VisibleTo('supplier')
  number!: Invoice['number'];

  @Field(() => InvoiceKindEnum, { description: 'Whether it asks for money or gives some back.' })
  @VisibleTo('supplier')
  kind!: Invoice['kind'];

  @Field(() => InvoiceOriginEnum, { description: 'What it was made from.' })
  @VisibleTo('supplier')
  origin!: Invoice['origin'];

  @Field(() => InvoiceStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: Invoice['status'];

  @Field(() => SupplierType, { description: 'Who asks, or gives back.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => InvoiceType, { nullable: true, description: 'The invoice that a credit note gives back of.' })
  @VisibleTo('supplier')
  creditedInvoice!: InvoiceType | null;

  @Field(() => [InvoiceType], { description: 'The credit notes that give back of it, oldest first.' })
  @VisibleTo('supplier')
  creditNotes!: InvoiceType[];

  @Field(() => DateScalar, { description: 'The day of the invoice (BT-2).' })
  @VisibleTo('supplier')
  issuedOn!: Invoice['issuedOn'];

  @Field(() => DateScalar, { description: 'The day its payment is due (BT-9).' })
  @VisibleTo('supplier')
  dueOn!: Invoice['dueOn'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all its amounts (BT-5).' })
  @VisibleTo('supplier')
  currencyCode!: Invoice['currencyCode'];

  @Field(() => String, { nullable: true, description: 'What the buyer asked to be named on it (BT-10).' })
  @VisibleTo('supplier')
  buyerReference!: Invoice['buyerReference'];

  @Field(() => String, { nullable: true, description: 'A note to the buyer (BT-22).' })
  @VisibleTo('supplier')
  note!: Invoice['note'];

  @Field(() => [InvoiceAdjustmentType], { description: 'Allowances and charges of the whole document.' })
  @VisibleTo('supplier')
  adjustments!: InvoiceAdjustmentType[];

  @Field(() => [InvoiceTaxType], { description: 'The tax by category and rate.' })
  @VisibleTo('supplier')
  taxes!: InvoiceTaxType[];

  @Field(() => Money, { description: 'Sum of the lines’ net amounts (BT-106).' })
  @VisibleTo('supplier')
  @MoneyOf('lineTotal')
  lineTotal!: Money;

  @Field(() => Money, { description: 'Sum of the document’s allowances (BT-107).' })
  @VisibleTo('supplier')
  @MoneyOf('allowanceTotal')
  allowanceTotal!: Money;

  @Field(() => Money, { description: 'Sum of the document’s charges (BT-108).' })
  @VisibleTo('supplier')
  @MoneyOf('chargeTotal')
  chargeTotal!: Money;

  @Field(() => Money, { description: 'Lines less allowances plus charges, without tax (BT-109).' })
  @VisibleTo('supplier')
  @MoneyOf('netTotal')
  netTotal!: Money;

  @Field(() => Money, { description: 'All tax (BT-110).' })
  @VisibleTo('supplier')
  @MoneyOf('taxTotal')
  taxTotal!: Money;

  @Field(() => Money, { description: 'With tax (BT-112).' })
  @VisibleTo('supplier')
  @MoneyOf('grossTotal')
  grossTotal!: Money;

  @Field(() => Money, { description: 'What was paid before (BT-113).' })
  @VisibleTo('supplier')
  @MoneyOf('prepaidTotal')
  prepaidTotal!: Money;

  @Field(() => Money, { description: 'What is to be paid (BT-115), or given back by a credit note.' })
  @VisibleTo('supplier')
  @MoneyOf('payableTotal')
  payableTotal!: Money;

  @Field(() => String, { description: 'Who wrote it down.' })
  @VisibleTo('supplier')
  createdByName!: Invoice['createdByName'];

  @Field(() => DateTimeScalar, { description: 'When it was first written down.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in.' })
  @VisibleTo('supplier')
  submittedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last held against orders and receipts.' })
  @VisibleTo('supplier')
  matchedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  @VisibleTo('supplier')
  approvedAt!: string | null;

  @Field(() => [InvoiceLineType], { description: 'The lines, by their number.' })
  @VisibleTo('supplier')
  lines!: InvoiceLineType[];

  @Field(() => [InvoiceDifferenceType], { description: 'What differs, or differed; oldest first.' })
  @VisibleTo('supplier')
  differences!: InvoiceDifferenceType[];

  @Field(() => [InvoiceEventType], { description: 'What became of it, oldest first.' })
  @VisibleTo('supplier')
  events!: InvoiceEventType[];

  @Field(() => [AttachmentType], { description: 'The files that came with it.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => [InvoiceActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status', 'kind')
  availableActions(@Ctx() context: SignedInContext): InvoiceAction[] {
    return availableActions(this, context.principal.permissions);
  }
}

export const InvoiceConnection = connectionOf('Invoice', () => InvoiceType);
