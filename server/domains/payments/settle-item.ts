import type { EntityManager } from '@mikro-orm/postgresql';
import { compare, sum } from '../../shared/decimal.js';
import { requireTransition } from '../../shared/state-machine.js';
import { InvoiceEvent, invoiceTransitions } from '../invoicing/index.js';
import { closeOffer } from './close-discount-offers.js';
import { payableTransitions } from './payable.states.js';
import type { PaymentItem } from './payment-item.entity.js';

/** What was paid is off what is open; an invoice of which nothing is open is paid. A discount counts as paid. */
export async function settleItem(em: EntityManager, item: PaymentItem): Promise<void> {
  const { payable, invoice } = item;
  requireTransition(payableTransitions, 'SETTLE', payable.status);
  requireTransition(invoiceTransitions, 'PAY', invoice.status);
  payable.settledAmount = sum([payable.settledAmount, item.amount, item.discountAmount]);
  const settled = compare(payable.settledAmount, payable.amount) === 0;
  payable.status = settled ? 'SETTLED' : 'OPEN';
  invoice.status = settled ? 'PAID' : 'PARTIALLY_PAID';
  item.underWay = false;
  await closeOffer(em, item);
  em.create(InvoiceEvent, { invoice, supplier: invoice.supplier, code: 'PD', reasonCode: settled ? null : 'PPD', reason: null, actorName: null });
}

/** What was to be paid is open again. */
export function reopenItem(item: PaymentItem): void {
  item.payable.status = 'OPEN';
  item.underWay = false;
}
