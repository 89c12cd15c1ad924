import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray, prepare, tell } from '../../database/prepared.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import { writeRows } from '../../database/rows/write-rows.js';
import { compare, subtract } from '../../shared/decimal.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Invoice, invoiceTransitions } from '../invoicing/index.js';
import { Payable } from './payable.entity.js';

const invoices = tableOf(Invoice, ['supplier', 'kind', 'status', 'dueOn', 'currencyCode', 'payableTotal']);
const approved = `id = any($1::uuid[]) and status = 'APPROVED' order by id`;
const lockApproved = prepare(`select from invoice where ${approved} for update`);
const readApproved = defineReading({ invoices: invoices.where(approved) });
type InvoiceInHand = Awaited<ReturnType<typeof readApproved>>['invoices'][number];

/**
 * Sets the days on which approved invoices are paid: by their terms; a credit note is netted off as soon as it can. One that
 * nothing is left to pay of is done at once. Those that are scheduled already stay as they are.
 * @param ids UUIDs of the invoices
 * @returns what is to be paid
 */
export async function schedulePayments(em: EntityManager, ids: readonly string[]): Promise<Payable[]> {
  const values = [idArray(ids)];
  await tell(em, lockApproved, values);
  const { invoices: taken } = await readApproved(em, values);
  const payables = taken.map((invoice) => schedulePayment(em, invoice));
  await writeRows(em, invoices, taken);
  return payables;
}

function schedulePayment(em: EntityManager, invoice: InvoiceInHand): Payable {
  requireTransition(invoiceTransitions, 'SCHEDULE', invoice.status);
  const amount = invoice.kind === 'CREDIT_NOTE' ? subtract('0', invoice.payableTotal) : invoice.payableTotal;
  const nothing = compare(amount, '0') === 0;
  invoice.status = nothing ? 'PAID' : 'SCHEDULED';
  return em.create(Payable, {
    supplier: invoice.supplier,
    invoice: invoice.id,
    status: nothing ? 'SETTLED' : 'OPEN',
    dueOn: invoice.dueOn,
    payOn: invoice.dueOn,
    currencyCode: invoice.currencyCode,
    amount,
    settledAmount: '0',
    discountAmount: '0',
  });
}
