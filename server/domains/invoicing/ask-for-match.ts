import type { EntityManager } from '@mikro-orm/postgresql';
import { ask, prepare } from '../../database/prepared.js';
import { addJob } from '../../jobs/add-job.js';
import type { InvoiceKind } from './invoice.entity.js';

/** A document; the one that it gives back of by its UUID. */
interface Matched {
  id: string;
  creditedInvoice: string | null;
}

const ordersOf = prepare('select distinct purchase_order_id as id from invoice_line where invoice_id = $1::uuid and purchase_order_id is not null');

/** Has an invoice matched that was handed in. It can only take from what others may bill, so that they need not be looked at again. */
export async function askForMatch(em: EntityManager, invoice: Matched & { kind: InvoiceKind }): Promise<void> {
  if (invoice.kind === 'CREDIT_NOTE') await askForMatchBeside(em, invoice);
  else await addJob(em, 'match_handed_in', { id: invoice.id });
}

/** Has matched again what a credit note cures, or what a document that is withdrawn or refused stood in the way of. */
export async function askForMatchBeside(em: EntityManager, { id, creditedInvoice }: Matched): Promise<void> {
  const orders = await ask<{ id: string }>(em, ordersOf, [id]);
  await addJob(em, 'match_invoices', { orders: orders.map((order) => order.id), invoices: creditedInvoice ? [id, creditedInvoice] : [id] });
}
