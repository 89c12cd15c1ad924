import { compare } from '../../../../shared/decimal.js';
import { type InvoiceTotals, netAmountOf, totalsOf } from '../../invoice-amounts.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

const terms: Record<Exclude<keyof InvoiceTotals, 'prepaidTotal'>, string> = {
  lineTotal: 'BT-106',
  allowanceTotal: 'BT-107',
  chargeTotal: 'BT-108',
  netTotal: 'BT-109',
  taxTotal: 'BT-110',
  grossTotal: 'BT-112',
  payableTotal: 'BT-115',
};

/** Each amount is what it is made of, to the minor unit. */
export function totals(document: MatchDocument): Difference[] {
  const { lines, adjustments, taxes, prepaidTotal, currencyCode } = document;
  const expected = totalsOf(lines, adjustments, taxes, prepaidTotal);
  const names = Object.keys(terms) as (keyof typeof terms)[];
  return [
    ...lines.flatMap((line) => unequal(line.id, 'BT-131', netAmountOf(line, currencyCode), line.netAmount)),
    ...names.flatMap((name) => unequal(null, terms[name], expected[name], document[name])),
  ];
}

function unequal(lineId: string | null, term: string, expected: string, found: string): Difference[] {
  if (compare(expected, found) === 0) return [];
  return [{
    rule: 'TOTALS',
    lineId,
    measure: 'MONEY',
    term,
    expected,
    found,
    tolerance: null,
    responsible: 'SUPPLIER',
    cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
    released: true,
  }];
}
