import { compare } from '../../../../shared/decimal.js';
import type { Difference } from '../difference.js';
import { type Billed, givenBackBy, type InvoicedLine, type MatchDocument, plus } from '../document.js';

/** All credit notes of an invoice's line together give back no more than it billed. */
export function creditedAmounts({ lines }: MatchDocument): Difference[] {
  const before = new Map<InvoicedLine, Billed>();
  return lines.flatMap((line): Difference[] => {
    const { invoiced } = line;
    if (!invoiced) return [];
    const credited = plus(before.get(invoiced) ?? invoiced.credited, givenBackBy(line, invoiced.unitPrice));
    before.set(invoiced, credited);
    return [
      ...tooMuch('CREDITED_QUANTITY', line.id, 'QUANTITY', invoiced.quantity, credited.quantity),
      ...tooMuch('CREDITED_VALUE', line.id, 'MONEY', invoiced.value, credited.value),
    ];
  });
}

function tooMuch(rule: Difference['rule'], lineId: string, measure: Difference['measure'], expected: string, found: string): Difference[] {
  if (compare(found, expected) <= 0) return [];
  return [{
    rule,
    lineId,
    measure,
    term: null,
    expected,
    found,
    tolerance: null,
    responsible: 'SUPPLIER',
    cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
    released: true,
  }];
}
