import { defineTaking } from '../../database/rows/take-row.js';
import { tableOf } from '../../database/rows/table.js';
import { addRows, writeRows } from '../../database/rows/write-rows.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { askForMatch, askForMatchBeside } from './ask-for-match.js';
import { InvoiceEvent } from './invoice-event.entity.js';
import { Invoice } from './invoice.entity.js';
import { invoiceTransitions } from './invoice.states.js';
import type { InvoiceChange } from './load-invoice.js';

const invoices = tableOf(Invoice, ['supplier', 'number', 'kind', 'status', 'creditedInvoice', 'submittedAt', 'lockVersion']);
const takeInvoice = defineTaking(invoices);

/** The supplier hands an invoice in. A job holds it against orders and receipts at once. */
export function submitInvoice(context: SignedInContext, input: InvoiceChange) {
  return context.em.transactional(async (em) => {
    const invoice = await takeInvoice(em, toUuid('inv', input.id), input.lockVersion);
    requireTransition(invoiceTransitions, 'SUBMIT', invoice.status);
    const check = new InputCheck();
    check.text(invoice.number, ['number'], 60);
    check.settle();
    invoice.status = 'SUBMITTED';
    invoice.submittedAt = context.now();
    await writeRows(em, invoices, [invoice]);
    await addRows(em, InvoiceEvent, [{ invoice: invoice.id, supplier: invoice.supplier, code: 'AB' }]);
    await askForMatch(em, invoice);
    return { invoice: { id: invoice.id } };
  });
}

/** The supplier withdraws an invoice that is not approved yet. What it claimed is open again. */
export function cancelInvoice(context: SignedInContext, input: InvoiceChange) {
  return context.em.transactional(async (em) => {
    const invoice = await takeInvoice(em, toUuid('inv', input.id), input.lockVersion);
    requireTransition(invoiceTransitions, 'CANCEL', invoice.status);
    const wasDraft = invoice.status === 'DRAFT';
    invoice.status = 'CANCELLED';
    await writeRows(em, invoices, [invoice]);
    if (!wasDraft) await askForMatchBeside(em, invoice);
    return { invoice: { id: invoice.id } };
  });
}
