import Big from 'big.js';
import { bills, sharesOf } from '../by-order-line.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';
import { isAbove } from '../tolerance.js';

/** All invoices of an order line together come to no more than was ordered. */
export function value(document: MatchDocument): Difference[] {
  return sharesOf(document).flatMap(({ ordered, line, billed }): Difference[] => {
    if (ordered.currencyCode !== document.currencyCode || !bills(line)) return [];
    const expected = new Big(ordered.quantity).times(ordered.unitPrice).toFixed();
    if (!isAbove(billed.value, expected, line.policy.value)) return [];
    return [{
      rule: 'VALUE',
      lineId: line.id,
      measure: 'MONEY',
      term: null,
      expected,
      found: billed.value,
      tolerance: line.policy.value,
      responsible: 'BUYER',
      cures: ['CREDIT_NOTE', 'CORRECTED_INVOICE', 'ORDER_CHANGE', 'OVERRIDE'],
      released: true,
    }];
  });
}
