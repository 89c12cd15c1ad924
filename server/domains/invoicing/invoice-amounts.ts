import Big from 'big.js';
import { compare, type Decimal, multiply, subtract, sum } from '../../shared/decimal.js';
import { inMinorUnits } from '../../shared/currency.js';
import type { TaxCategory } from './tax-categories.js';

/** An allowance or a charge of the whole document. */
export interface InvoiceAdjustment {
  kind: 'ALLOWANCE' | 'CHARGE';
  reason: string;
  amount: Decimal;
  taxCategory: TaxCategory;
  /** Percent. */
  taxRate: Decimal;
}

/** What is taxed at one rate of one category, and the tax. */
export interface InvoiceTax {
  category: TaxCategory;
  /** Percent. */
  rate: Decimal;
  taxableAmount: Decimal;
  taxAmount: Decimal;
}

/** What a line says of its money. */
export interface LineAmounts {
  quantity: Decimal;
  unitPrice: Decimal;
  allowance: Decimal;
  charge: Decimal;
  taxCategory: TaxCategory;
  taxRate: Decimal;
  netAmount: Decimal;
}

export interface InvoiceTotals {
  lineTotal: Decimal;
  allowanceTotal: Decimal;
  chargeTotal: Decimal;
  netTotal: Decimal;
  taxTotal: Decimal;
  grossTotal: Decimal;
  prepaidTotal: Decimal;
  payableTotal: Decimal;
}

/** quantity × unitPrice − allowance + charge, in the currency's minor unit. */
export function netAmountOf(line: Pick<LineAmounts, 'quantity' | 'unitPrice' | 'allowance' | 'charge'>, currencyCode: string): Decimal {
  return inMinorUnits(new Big(line.quantity).times(line.unitPrice).minus(line.allowance).plus(line.charge), currencyCode);
}

/** What is to be taxed, by category and rate, with the tax that follows. */
export function taxesOf(lines: readonly LineAmounts[], adjustments: readonly InvoiceAdjustment[], currencyCode: string): InvoiceTax[] {
  const parts = [
    ...lines.map(({ taxCategory, taxRate, netAmount }) => ({ taxCategory, taxRate, amount: netAmount })),
    ...adjustments.map(({ kind, taxCategory, taxRate, amount }) => ({ taxCategory, taxRate, amount: kind === 'CHARGE' ? amount : negative(amount) })),
  ];
  const groups = new Map<string, typeof parts>();
  for (const part of parts) {
    const key = `${part.taxCategory} ${Number(part.taxRate)}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group) => {
    const { taxCategory: category, taxRate: rate } = group[0]!;
    const taxableAmount = sum(group.map(({ amount }) => amount));
    return { category, rate, taxableAmount, taxAmount: taxOf(taxableAmount, rate, currencyCode) };
  });
}

/** So many percent of an amount, in the currency's minor unit. */
export function taxOf(taxableAmount: Decimal, rate: Decimal, currencyCode: string): Decimal {
  return inMinorUnits(new Big(taxableAmount).times(rate).div(100), currencyCode);
}

/** The totals that follow from the parts of a document. */
export function totalsOf(lines: readonly LineAmounts[], adjustments: readonly InvoiceAdjustment[], taxes: readonly InvoiceTax[], prepaidTotal: Decimal): InvoiceTotals {
  const lineTotal = sum(lines.map(({ netAmount }) => netAmount));
  const allowanceTotal = sum(amountsOf(adjustments, 'ALLOWANCE'));
  const chargeTotal = sum(amountsOf(adjustments, 'CHARGE'));
  const netTotal = sum([subtract(lineTotal, allowanceTotal), chargeTotal]);
  const taxTotal = sum(taxes.map(({ taxAmount }) => taxAmount));
  const grossTotal = sum([netTotal, taxTotal]);
  return { lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal: subtract(grossTotal, prepaidTotal) };
}

function amountsOf(adjustments: readonly InvoiceAdjustment[], kind: InvoiceAdjustment['kind']): Decimal[] {
  return adjustments.filter((each) => each.kind === kind).map(({ amount }) => amount);
}

function negative(value: Decimal): Decimal {
  return compare(value, '0') === 0 ? '0' : multiply(value, '-1');
}
