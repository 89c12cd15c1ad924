import { bills } from '../by-order-line.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';

const done = ['CLOSED', 'CANCELLED'];

/** Nothing is billed of an order that is closed or called off. */
export function orderState({ lines }: MatchDocument): Difference[] {
  return lines
    .filter((line) => line.ordered && line.policy.kind !== 'NONE' && done.includes(line.ordered.orderStatus) && bills(line))
    .map((line) => ({
      rule: 'ORDER_STATE',
      lineId: line.id,
      measure: 'CODE',
      term: null,
      expected: 'SENT',
      found: line.ordered!.orderStatus,
      tolerance: null,
      responsible: 'BUYER',
      cures: ['CREDIT_NOTE', 'OVERRIDE'],
      released: true,
    }));
}
