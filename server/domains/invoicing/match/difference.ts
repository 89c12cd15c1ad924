import type { Decimal } from '../../../shared/decimal.js';
import type { Tolerance } from './policy.js';

export const matchRules = {
  NOT_ORDERED: 'The line names no order line.',
  ORDER_STATE: 'The order is closed or called off.',
  CURRENCY: 'The currency is not the order’s.',
  UNIT: 'The unit is not the order line’s.',
  PRICE: 'The net unit price is above the order’s; credit notes are taken off.',
  VALUE: 'All invoices of the order line together come to more than was ordered; credit notes are taken off.',
  ORDERED_QUANTITY: 'All invoices of the order line together bill more than was ordered.',
  RECEIVED_QUANTITY: 'All invoices of the order line together bill more than was received.',
  ACCEPTED_QUANTITY: 'All invoices of the order line together bill more than was accepted.',
  CHARGES: 'Charges that were not agreed.',
  TAX: 'The tax is not what its rate makes of the taxable amount, or the rate is none of its category.',
  TOTALS: 'An amount is not what it is made of.',
  DUPLICATE: 'Another invoice of the supplier has the same amount, order and date.',
  NOT_INVOICED: 'The credit note names no line of an invoice.',
  CREDITED_QUANTITY: 'All credit notes of the invoice’s line together give back more than it billed.',
  CREDITED_VALUE: 'All credit notes of the invoice’s line together come to more than it did.',
} as const;
export type MatchRule = keyof typeof matchRules;

export const measures = {
  MONEY: 'An amount in the invoice’s currency.',
  QUANTITY: 'A quantity in the line’s unit.',
  PERCENT: 'A rate.',
  CODE: 'A code, number or state.',
} as const;

export const responsibles = {
  SUPPLIER: 'The supplier.',
  BUYER: 'The buyer of the order.',
  WAREHOUSE: 'The warehouse.',
  QUALITY: 'Whoever inspects what was received.',
  FINANCE: 'Finance.',
} as const;

export const cures = {
  CORRECTED_INVOICE: 'This one is withdrawn or rejected, and a corrected one handed in.',
  CREDIT_NOTE: 'The supplier credits what is too much.',
  RECEIPT: 'The rest is received, or what was received is accepted.',
  ORDER_CHANGE: 'The order is changed.',
  OVERRIDE: 'Somebody lets it pass, with a reason.',
} as const;
export type Cure = keyof typeof cures;

/** One thing in which an invoice differs from what it is held against. */
export interface Difference {
  rule: MatchRule;
  /** Id of the invoice's line; null when it is about the whole document. */
  lineId: string | null;
  measure: keyof typeof measures;
  /** The business term of EN 16931. */
  term: string | null;
  expected: Decimal;
  found: Decimal;
  tolerance: Tolerance | null;
  responsible: keyof typeof responsibles;
  cures: readonly Cure[];
  /** Whether the supplier is told. */
  released: boolean;
}
