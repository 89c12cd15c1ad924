import Big from 'big.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { InvoiceAdjustment, InvoiceTax, InvoiceTotals, LineAmounts } from '../invoice-amounts.js';
import type { InvoiceStatus } from '../invoice.states.js';
import type { Policy } from './policy.js';

/** How much, at which price times quantity. */
export interface Billed {
  quantity: Decimal;
  value: Decimal;
}

/** The order line that a line bills, with what is known of it. */
export interface OrderedLine {
  id: string;
  orderStatus: string;
  currencyCode: string;
  unitCode: string;
  quantity: Decimal;
  unitPrice: Decimal;
  received: Decimal;
  accepted: Decimal;
  /** What other invoices bill of it, as far as they count, credit notes taken off. */
  billed: Billed;
}

/** The line of an invoice that a line of a credit note gives back of. */
export interface InvoicedLine extends Billed {
  unitPrice: Decimal;
  currencyCode: string;
  invoiceStatus: InvoiceStatus;
  /** What other credit notes give back of it, as far as they count. */
  credited: Billed;
}

/** A line as a match sees it. */
export interface MatchLine extends LineAmounts {
  id: string;
  unitCode: string;
  policy: Policy;
  ordered: OrderedLine | null;
  /** What credit notes have given back of it, as far as they count. */
  credited: Billed;
  /** Of a credit note's line. */
  invoiced: InvoicedLine | null;
}

/** An invoice or credit note as a match sees it. */
export interface MatchDocument extends InvoiceTotals {
  kind: 'INVOICE' | 'CREDIT_NOTE';
  currencyCode: string;
  policy: Policy;
  lines: readonly MatchLine[];
  adjustments: readonly InvoiceAdjustment[];
  taxes: readonly InvoiceTax[];
  /** The number of another invoice with the same amount, order and date. */
  twin: string | null;
}

export const nothing: Billed = { quantity: '0', value: '0' };

/** What a line bills, exactly: its rounding to the minor unit must not add up over many lines. */
export function billedBy(line: Pick<LineAmounts, 'quantity' | 'unitPrice' | 'allowance' | 'charge'>): Billed {
  return { quantity: line.quantity, value: new Big(line.quantity).times(line.unitPrice).minus(line.allowance).plus(line.charge).toFixed() };
}

/** What a credit note's line gives back. One at a lower price than was billed corrects the price and leaves the quantity billed. */
export function givenBackBy(line: Pick<LineAmounts, 'quantity' | 'unitPrice' | 'allowance' | 'charge'>, billedUnitPrice: Decimal): Billed {
  const { quantity, value } = billedBy(line);
  return { quantity: new Big(line.unitPrice).lt(billedUnitPrice) ? '0' : quantity, value };
}

export function plus(one: Billed, other: Billed): Billed {
  return { quantity: new Big(one.quantity).plus(other.quantity).toFixed(), value: new Big(one.value).plus(other.value).toFixed() };
}

export function minus(one: Billed, other: Billed): Billed {
  return { quantity: new Big(one.quantity).minus(other.quantity).toFixed(), value: new Big(one.value).minus(other.value).toFixed() };
}

/** What a line still bills once its credit notes are taken off. */
export function remaining(line: MatchLine): Billed {
  return minus(billedBy(line), line.credited);
}
