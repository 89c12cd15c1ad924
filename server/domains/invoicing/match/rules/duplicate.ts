import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

/** A suspicion, which only staff see: the same amount, order and date once more. */
export function duplicate({ twin }: MatchDocument): Difference[] {
  if (twin === null) return [];
  return [{
    rule: 'DUPLICATE',
    lineId: null,
    measure: 'CODE',
    term: 'BT-1',
    expected: '',
    found: twin,
    tolerance: null,
    responsible: 'FINANCE',
    cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
    released: false,
  }];
}
