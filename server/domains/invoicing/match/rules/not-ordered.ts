import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

/** Each line bills an order line. */
export function notOrdered({ lines }: MatchDocument): Difference[] {
  return lines
    .filter(({ ordered, policy }) => !ordered && policy.kind !== 'NONE')
    .map((line) => ({
      rule: 'NOT_ORDERED',
      lineId: line.id,
      measure: 'MONEY',
      term: 'BT-132',
      expected: '0',
      found: line.netAmount,
      tolerance: null,
      responsible: 'SUPPLIER',
      cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
      released: true,
    }));
}
