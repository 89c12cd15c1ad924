import type { InvoiceAdjustment, InvoiceTax, InvoiceTotals, LineAmounts } from '../invoice-amounts.js';

/** A line of a UBL document. */
export interface UblLine extends LineAmounts {
  /** Where it stands in the document. */
  path: string;
  unitCode: string;
  description: string;
  /** The order (BT-13, or its own) and the number of its line (BT-132). */
  orderNumber: string | null;
  orderLineNumber: string | null;
  /** The buyer's number of the item (BT-156), and the seller's (BT-155). */
  buyersSku: string | null;
  sellersSku: string | null;
}

/** What an invoice or credit note says in UBL 2.1, by the business terms of EN 16931. */
export interface UblDocument extends InvoiceTotals {
  kind: 'INVOICE' | 'CREDIT_NOTE';
  number: string;
  issuedOn: string;
  dueOn: string | null;
  currencyCode: string;
  buyerReference: string | null;
  note: string | null;
  /** The number of the invoice that is credited (BT-25). */
  creditedNumber: string | null;
  lines: UblLine[];
  adjustments: InvoiceAdjustment[];
  taxes: InvoiceTax[];
}
