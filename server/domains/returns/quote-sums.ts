import Big from 'big.js';
import { inMinorUnits } from '../../shared/currency.js';
import { type Decimal, sum } from '../../shared/decimal.js';
import type { QuoteLine } from './repair.entity.js';

interface QuoteSums {
  quoteLines: QuoteLine[];
  netTotal: Decimal;
  taxTotal: Decimal;
  grossTotal: Decimal;
}

/** The amounts of a quote: lines and tax each rounded once to the currency's minor unit. */
export function quoteSums(lines: readonly Omit<QuoteLine, 'netAmount'>[], taxRate: Decimal, currencyCode: string): QuoteSums {
  const quoteLines = lines.map((line) => ({ ...line, netAmount: inMinorUnits(new Big(line.quantity).times(line.unitPrice), currencyCode) }));
  const netTotal = sum(quoteLines.map(({ netAmount }) => netAmount));
  const taxTotal = inMinorUnits(new Big(netTotal).times(taxRate).div(100), currencyCode);
  return { quoteLines, netTotal, taxTotal, grossTotal: sum([netTotal, taxTotal]) };
}
