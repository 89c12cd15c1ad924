import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { compare, subtract } from '../../shared/decimal.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Invoice, invoiceTransitions } from '../invoicing/index.js';
import { Payable } from './payable.entity.js';

/**
 * Sets the day on which an approved invoice is paid: by its terms; a credit note is netted off as soon as it can. An
 * invoice that nothing is left to pay of is done at once. One that is scheduled already stays as it is.
 * @param id UUID of the invoice
 * @returns what is to be paid; null when there was nothing to do
 */
export async function schedulePayment(em: EntityManager, id: string): Promise<Payable | null> {
  const invoice = await em.findOne(Invoice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (invoice?.status !== 'APPROVED') return null;
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
