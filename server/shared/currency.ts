import Big from 'big.js';
import type { Decimal } from './decimal.js';

const digits = new Map<string, number>();

/**
 * The amount as it can be paid: half-even to the currency's minor unit (2 decimals for EUR, none for JPY).
 * @param amount exact: rounding it twice could go the wrong way
 */
export function inMinorUnits(amount: Big.BigSource, currencyCode: string): Decimal {
  return new Big(amount).round(minorDigitsOf(currencyCode), Big.roundHalfEven).toFixed();
}

function minorDigitsOf(currencyCode: string): number {
  let known = digits.get(currencyCode);
  if (known === undefined) {
    known = new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).resolvedOptions().maximumFractionDigits!;
    digits.set(currencyCode, known);
  }
  return known;
}
