import Big from 'big.js';
import type { Decimal } from '../shared/decimal.js';

/** What a euro is worth, roughly; the demonstration keeps no accounts. */
const PER_EURO: Readonly<Record<string, string>> = { EUR: '1', USD: '1.1', CNY: '7.8' };

/** A price of so many percent of one in euros, in another currency, rounded half-even to its minor unit. */
export function priceIn(currencyCode: string, euros: Decimal, percent: number): Decimal {
  return new Big(euros).times(PER_EURO[currencyCode]!).times(percent).div(100).round(2, Big.roundHalfEven).toFixed(2);
}
