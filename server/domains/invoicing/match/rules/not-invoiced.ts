import { counted, type InvoiceStatus, open } from '../../invoice.states.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

const creditable: readonly InvoiceStatus[] = [...open, ...counted];

/** Each line of a credit note gives back of a line of an invoice that is not rejected or withdrawn. */
export function notInvoiced({ lines }: MatchDocument): Difference[] {
  return lines
    .filter(({ invoiced }) => !invoiced || !creditable.includes(invoiced.invoiceStatus))
    .map((line) => ({
      rule: 'NOT_INVOICED',
      lineId: line.id,
      measure: 'MONEY',
      term: 'BT-25',
      expected: '0',
      found: line.netAmount,
      tolerance: null,
      responsible: 'SUPPLIER',
      cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
      released: true,
    }));
}
