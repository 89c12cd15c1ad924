import type { InvoiceStatus } from '../domains/invoicing/invoice.states.js';

/** What a supplier did with an invoice of goods that came in, turn by turn. */
export const invoiceStories = ['AGREES', 'OVERPRICED', 'TOO_MANY', 'CREDITED', 'WRONG_SUM', 'CHARGED', 'REJECTED', 'CANCELLED'] as const;
export type InvoiceStory = (typeof invoiceStories)[number];

/** Percent of value-added tax by country; whoever is of no other charges none. */
export const taxRates: Readonly<Record<string, string>> = {
  AE: '5', CN: '13', CZ: '21', DE: '19', FI: '25.5', GB: '20', IN: '18', IR: '10', IT: '22', PL: '23', PT: '23', TR: '20', VN: '10',
};

/** Where invoices of orders that are closed stand, turn by turn: the oldest are paid. */
export const pastStatuses: readonly InvoiceStatus[] = ['SCHEDULED', 'PAID', 'PAID', 'PARTIALLY_PAID', 'PAID'];
