import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { createInvoice, updateInvoice } from './create-invoice.js';
import { createCreditNote } from './credit-invoice.js';
import { createInvoiceFromOrder, createInvoiceFromReceipt } from './flip-invoice.js';
import { InvoiceCreateCreditNoteInput, InvoiceCreateFromOrderInput, InvoiceCreateFromReceiptInput, InvoiceUploadInput } from './invoice-flip.inputs.js';
import { type InvoiceChangeInput, InvoiceCreateInput, invoiceInput, InvoiceUpdateInput } from './invoice.inputs.js';
import { invoicePayload } from './invoice.payloads.js';
import { cancelInvoice, submitInvoice } from './submit-invoice.js';
import { uploadInvoice } from './upload-invoice.js';

const InvoiceSubmitInput = invoiceInput('InvoiceSubmit');
const InvoiceCancelInput = invoiceInput('InvoiceCancel');

const InvoiceCreatePayload = invoicePayload('InvoiceCreate');
const InvoiceCreateFromOrderPayload = invoicePayload('InvoiceCreateFromOrder');
const InvoiceCreateFromReceiptPayload = invoicePayload('InvoiceCreateFromReceipt');
const InvoiceCreateCreditNotePayload = invoicePayload('InvoiceCreateCreditNote');
const InvoiceUploadPayload = invoicePayload('InvoiceUpload');
const InvoiceUpdatePayload = invoicePayload('InvoiceUpdate');
const InvoiceSubmitPayload = invoicePayload('InvoiceSubmit');
const InvoiceCancelPayload = invoicePayload('InvoiceCancel');

/** Writing invoices and credit notes: the supplier's part, and finance's for those that came on paper. */
@Resolver()
export class InvoiceMutationResolver {
  @Mutation(() => InvoiceCreatePayload, { description: 'Writes an invoice by hand, as a draft.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceCreate(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceCreateInput, { description: 'What it says.' }) input: InvoiceCreateInput) {
    return settle(() => createInvoice(context, input));
  }

  @Mutation(() => InvoiceCreateFromOrderPayload, { description: 'Makes a draft of what an order has confirmed and no invoice asks for yet.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceCreateFromOrder(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceCreateFromOrderInput, { description: 'The order.' }) input: InvoiceCreateFromOrderInput) {
    return settle(() => createInvoiceFromOrder(context, input));
  }

  @Mutation(() => InvoiceCreateFromReceiptPayload, { description: 'Makes a draft of what a receipt has accepted and no invoice asks for yet.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceCreateFromReceipt(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceCreateFromReceiptInput, { description: 'The receipt.' }) input: InvoiceCreateFromReceiptInput) {
    return settle(() => createInvoiceFromReceipt(context, input));
  }

  @Mutation(() => InvoiceUploadPayload, { description: 'Makes a draft of a file with an invoice or credit note in UBL 2.1. Its amounts stay as it states them.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceUpload(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceUploadInput, { description: 'The file.' }) input: InvoiceUploadInput) {
    return settle(() => uploadInvoice(context, input));
  }

  @Mutation(() => InvoiceCreateCreditNotePayload, { description: 'Makes a credit note of an invoice, as a draft: of some lines, or all that is left of it.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceCreateCreditNote(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceCreateCreditNoteInput, { description: 'What is given back.' }) input: InvoiceCreateCreditNoteInput) {
    return settle(() => createCreditNote(context, input));
  }

  @Mutation(() => InvoiceUpdatePayload, { description: 'Changes a draft; what follows from it is worked out anew.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceUpdate(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceUpdateInput, { description: 'What to change.' }) input: InvoiceUpdateInput) {
    return settle(() => updateInvoice(context, input));
  }

  @Mutation(() => InvoiceSubmitPayload, { description: 'Hands a draft in. It is held against orders and receipts at once; `invoiceChanged` tells what came of it.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceSubmit(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceSubmitInput, { description: 'The invoice.' }) input: InvoiceChangeInput) {
    return settle(() => submitInvoice(context, input));
  }

  @Mutation(() => InvoiceCancelPayload, { description: 'Withdraws a draft, or an invoice that is not approved yet.' })
  @VisibleTo('supplier')
  @Requires('invoice:write')
  invoiceCancel(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceCancelInput, { description: 'The invoice.' }) input: InvoiceChangeInput) {
    return settle(() => cancelInvoice(context, input));
  }
}
