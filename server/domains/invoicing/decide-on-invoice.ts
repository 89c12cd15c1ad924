import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { askForMatchBeside } from './ask-for-match.js';
import { hasWritten } from './has-written.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import { InvoiceEvent } from './invoice-event.entity.js';
import type { ClarificationReason } from './invoice-responses.js';
import type { Invoice } from './invoice.entity.js';
import { invoiceTransitions } from './invoice.states.js';
import { type InvoiceChange, loadInvoice } from './load-invoice.js';
import { tellOfInvoices } from './tell-of-invoices.js';

export interface InvoiceApproveInput extends InvoiceChange {
  condition?: string | null;
}

export interface InvoiceRejectInput extends InvoiceChange {
  reasonCode: ClarificationReason;
  reason: string;
}

/** An approver lets an invoice be paid. Nobody approves what they wrote down, changed, or let a difference of pass. */
export function approveInvoice(context: SignedInContext, input: InvoiceApproveInput) {
  return context.em.transactional(async (em) => {
    const invoice = await loadInvoice(em, input);
    await em.populate(invoice, ['supplier']);
    requireTransition(invoiceTransitions, 'APPROVE', invoice.status);
    const check = new InputCheck();
    const condition = check.optionalText(input.condition, ['condition'], 2000);
    check.settle();
    const { accountId, name } = context.principal;
    if ((await hasWritten(em, invoice, accountId)) || (await hasLetPass(em, invoice, accountId))) throw new DomainError('SELF_APPROVAL', ['id']);
    invoice.status = 'APPROVED';
    invoice.approvedAt = context.now();
    invoice.approvedById = accountId;
    em.create(InvoiceEvent, { invoice, supplier: invoice.supplier, code: condition ? 'CA' : 'AP', reasonCode: condition ? 'OTH' : null, reason: condition, actorName: name });
    await tellOfInvoices(em, [invoice]);
    return { invoice: { id: invoice.id } };
  });
}

/** Staff refuse an invoice. What it claimed is open again, for a corrected one. */
export function rejectInvoice(context: SignedInContext, input: InvoiceRejectInput) {
  return context.em.transactional(async (em) => {
    const invoice = await loadInvoice(em, input);
    requireTransition(invoiceTransitions, 'REJECT', invoice.status);
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], 2000);
    check.settle();
    invoice.status = 'REJECTED';
    em.create(InvoiceEvent, { invoice, supplier: invoice.supplier, code: 'RE', reasonCode: input.reasonCode, reason, actorName: context.principal.name });
    await notify(em, { kind: 'INVOICE_REJECTED', to: { supplier: invoice.supplier.id }, record: { prefix: 'inv', id: invoice.id }, values: { number: invoice.number!, reason } });
    await askForMatchBeside(em, { id: invoice.id, creditedInvoice: invoice.creditedInvoice?.id ?? null });
    return { invoice: { id: invoice.id } };
  });
}

async function hasLetPass(em: EntityManager, invoice: Invoice, accountId: string): Promise<boolean> {
  return (await em.count(InvoiceDifference, { invoice, state: 'OVERRIDDEN', overriddenById: accountId })) > 0;
}
