import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { approveInvoice, rejectInvoice } from './decide-on-invoice.js';
import { assignDifference, matchInvoiceAgain, overrideDifference } from './handle-difference.js';
import { InvoiceApproveInput, InvoiceDifferenceAssignInput, InvoiceDifferenceOverrideInput, InvoiceRejectInput } from './invoice-decision.inputs.js';
import { type InvoiceChangeInput, invoiceInput } from './invoice.inputs.js';
import { invoicePayload } from './invoice.payloads.js';

const InvoiceMatchInput = invoiceInput('InvoiceMatch');

const InvoiceMatchPayload = invoicePayload('InvoiceMatch');
const InvoiceApprovePayload = invoicePayload('InvoiceApprove');
const InvoiceRejectPayload = invoicePayload('InvoiceReject');
const InvoiceDifferenceOverridePayload = invoicePayload('InvoiceDifferenceOverride');
const InvoiceDifferenceAssignPayload = invoicePayload('InvoiceDifferenceAssign');

/** What staff do with invoices that were handed in. */
@Resolver()
export class InvoiceDecisionResolver {
  @Mutation(() => InvoiceMatchPayload, { description: 'Holds an open invoice against orders and receipts once more. It happens by itself when one of them changes.' })
  @Requires('invoice:handle')
  invoiceMatch(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceMatchInput, { description: 'The invoice.' }) input: InvoiceChangeInput) {
    return settle(() => matchInvoiceAgain(context, input));
  }

  @Mutation(() => InvoiceDifferenceOverridePayload, { description: 'Lets a difference pass. Not for whoever wrote the invoice or its order down.' })
  @Requires('invoice:handle')
  invoiceDifferenceOverride(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceDifferenceOverrideInput, { description: 'The difference, and why.' }) input: InvoiceDifferenceOverrideInput) {
    return settle(() => overrideDifference(context, input));
  }

  @Mutation(() => InvoiceDifferenceAssignPayload, { description: 'Hands a difference to somebody, or gives it another day.' })
  @Requires('invoice:handle')
  invoiceDifferenceAssign(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceDifferenceAssignInput, { description: 'The difference, who and until when.' }) input: InvoiceDifferenceAssignInput) {
    return settle(() => assignDifference(context, input));
  }

  @Mutation(() => InvoiceApprovePayload, { description: 'Lets an invoice be paid. Not for whoever wrote it down or let a difference of it pass.' })
  @Requires('invoice:approve')
  invoiceApprove(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceApproveInput, { description: 'The invoice.' }) input: InvoiceApproveInput) {
    return settle(() => approveInvoice(context, input));
  }

  @Mutation(() => InvoiceRejectPayload, { description: 'Refuses an invoice; the supplier is told why.' })
  @Requires('invoice:reject')
  invoiceReject(@Ctx() context: SignedInContext, @Arg('input', () => InvoiceRejectInput, { description: 'The invoice, and why.' }) input: InvoiceRejectInput) {
    return settle(() => rejectInvoice(context, input));
  }
}
