import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import type { Invoice } from './invoice.entity.js';

/** Has an invoice matched that was handed in. It can only take from what others may bill, so that they need not be looked at again. */
export async function askForMatch(em: EntityManager, invoice: Invoice): Promise<void> {
  if (invoice.kind === 'CREDIT_NOTE') await askForMatchBeside(em, invoice);
  else await addJob(em, 'match_handed_in', { id: invoice.id });
}

/** Has matched again what a credit note cures, or what a document that is withdrawn or refused stood in the way of. */
export async function askForMatchBeside(em: EntityManager, invoice: Invoice): Promise<void> {
  const lines = await invoice.lines.loadItems();
  const orders = [...new Set(lines.flatMap(({ purchaseOrder }) => (purchaseOrder ? [purchaseOrder.id] : [])))];
  await addJob(em, 'match_invoices', { orders, invoices: [invoice.id, ...(invoice.creditedInvoice ? [invoice.creditedInvoice.id] : [])] });
}
