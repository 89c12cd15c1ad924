import Big from 'big.js';
import type { Difference } from '../difference.js';
import type { MatchDocument, MatchLine } from '../document.js';
import { isAbove } from '../tolerance.js';

/** No unit costs more than was ordered, once the line's allowance and its credit notes are taken off. A lower price is welcome. */
export function price({ currencyCode, lines }: MatchDocument): Difference[] {
  return lines.flatMap((line): Difference[] => {
    const { ordered, policy } = line;
    if (!ordered || policy.kind === 'NONE' || ordered.unitCode !== line.unitCode || ordered.currencyCode !== currencyCode) return [];
    const found = unitPriceOf(line);
    if (found === null || !isAbove(found, ordered.unitPrice, policy.price)) return [];
    return [{
      rule: 'PRICE',
      lineId: line.id,
      measure: 'MONEY',
      term: 'BT-146',
      expected: ordered.unitPrice,
      found,
      tolerance: policy.price,
      responsible: 'BUYER',
      cures: ['CREDIT_NOTE', 'CORRECTED_INVOICE', 'ORDER_CHANGE', 'OVERRIDE'],
      released: true,
    }];
  });
}

/** What one of the units that are still billed costs, charges aside: those have a rule of their own. Null when none is. */
function unitPriceOf({ quantity, unitPrice, allowance, credited }: MatchLine): string | null {
  const units = new Big(quantity).minus(credited.quantity);
  if (units.lte(0)) return null;
  return new Big(quantity).times(unitPrice).minus(allowance).minus(credited.value).div(units).round(4, Big.roundHalfEven).toFixed();
}
