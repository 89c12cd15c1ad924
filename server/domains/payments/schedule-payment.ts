import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { compare, subtract } from '../../shared/decimal.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Invoice, invoiceTransitions } from '../invoicing/index.js';
import { Payable } from './payable.entity.js';

/**
 * Sets the days on which approved invoices are paid: by their terms; a credit note is netted off as soon as it can. One that
 * nothing is left to pay of is done at once. Those that are scheduled already stay as they are.
 * @param ids UUIDs of the invoices
 * @returns what is to be paid
 */
export async function schedulePayments(em: EntityManager, ids: readonly string[]): Promise<Payable[]> {
  const approved = { id: { $in: [...ids] }, status: 'APPROVED' } as const;
  const invoices = await em.find(Invoice, approved, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  return invoices.map((invoice) => schedulePayment(em, invoice));
}

function schedulePayment(em: EntityManager, invoice: Invoice): Payable {
  requireTransition(invoiceTransitions, 'SCHEDULE', invoice.status);
  const amount = invoice.kind === 'CREDIT_NOTE' ? subtract('0', invoice.payableTotal) : invoice.payableTotal;
  const nothing = compare(amount, '0') === 0;
  invoice.status = nothing ? 'PAID' : 'SCHEDULED';
  return em.create(Payable, {
    supplier: invoice.supplier,
    invoice,
    status: nothing ? 'SETTLED' : 'OPEN',
    dueOn: invoice.dueOn,
    payOn: invoice.dueOn,
    currencyCode: invoice.currencyCode,
    amount,
    settledAmount: '0',
    discountAmount: '0',
  });
}
