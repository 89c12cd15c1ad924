import { type InvoiceAdjustment, netAmountOf, taxesOf, totalsOf } from '../../../server/domains/invoicing/invoice-amounts.js';
import { type InvoicedLine, type MatchDocument, type MatchLine, nothing, type OrderedLine } from '../../../server/domains/invoicing/match/document.js';
import { type Policy, strictest } from '../../../server/domains/invoicing/match/policy.js';

/** An order line of 1,000 at 10.00 that has come in whole. */
export function ordered(more: Partial<OrderedLine> = {}): OrderedLine {
  const quantity = more.quantity ?? '1000';
  return { id: 'order line', orderStatus: 'SENT', currencyCode: 'EUR', unitCode: 'EA', quantity, unitPrice: '10', received: quantity, accepted: quantity, billed: nothing, ...more };
}

let lines = 0;

/** A line that bills 100 of that order line, as ordered. */
export function line(more: Partial<MatchLine> = {}): MatchLine {
  const parts = { quantity: '100', unitPrice: '10', allowance: '0', charge: '0', ...more };
  return {
    id: `line ${(lines += 1)}`,
    unitCode: 'EA',
    taxCategory: 'S',
    taxRate: '20',
    policy: strictest,
    ordered: ordered(),
    credited: nothing,
    invoiced: null,
    netAmount: netAmountOf(parts, 'EUR'),
    ...parts,
  };
}

/** A document of these lines whose sums are right. */
export function document(own: readonly MatchLine[], more: Partial<MatchDocument> & { adjustments?: InvoiceAdjustment[] } = {}): MatchDocument {
  const { adjustments = [], currencyCode = 'EUR' } = more;
  const taxes = taxesOf(own, adjustments, currencyCode);
  return { kind: 'INVOICE', currencyCode, policy: own[0]?.policy ?? strictest, lines: own, adjustments, taxes, twin: null, ...totalsOf(own, adjustments, taxes, '0'), ...more };
}

/** A line of an invoice, 100 at 10.00, to give back of. */
export function invoiced(more: Partial<InvoicedLine> = {}): InvoicedLine {
  return { quantity: '100', value: '1000', unitPrice: '10', currencyCode: 'EUR', invoiceStatus: 'APPROVED', credited: nothing, ...more };
}

/** A policy with some tolerances. */
export function policy(more: Partial<Policy>): Policy {
  return { ...strictest, ...more };
}

export const upTo = (percent: string | null, amount: string | null = null) => ({ percent, amount });
