import { bills } from '../by-order-line.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

/** A line is in the unit of its order line; otherwise neither its quantity nor its price can be compared. */
export function unit({ lines }: MatchDocument): Difference[] {
  return lines
    .filter((line) => line.ordered && line.policy.kind !== 'NONE' && line.ordered.unitCode !== line.unitCode && bills(line))
    .map((line) => ({
      rule: 'UNIT',
      lineId: line.id,
      measure: 'CODE',
      term: 'BT-130',
      expected: line.ordered!.unitCode,
      found: line.unitCode,
      tolerance: null,
      responsible: 'SUPPLIER',
      cures: ['CORRECTED_INVOICE', 'CREDIT_NOTE', 'OVERRIDE'],
      released: true,
    }));
}
