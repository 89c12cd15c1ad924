import type { Difference } from '../difference.js';
import type { MatchDocument, MatchLine } from '../document.js';

/** A document is in the currency of its orders, a credit note in that of its invoice. */
export function currency({ kind, currencyCode, lines }: MatchDocument): Difference[] {
  const expectedOf = (line: MatchLine) => (kind === 'INVOICE' ? (line.policy.kind === 'NONE' ? null : line.ordered) : line.invoiced)?.currencyCode;
  return lines
    .filter((line) => (expectedOf(line) ?? currencyCode) !== currencyCode)
    .map((line) => ({
      rule: 'CURRENCY',
      lineId: line.id,
      measure: 'CODE',
      term: 'BT-5',
      expected: expectedOf(line)!,
      found: currencyCode,
      tolerance: null,
      responsible: 'SUPPLIER',
      cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
      released: true,
    }));
}
