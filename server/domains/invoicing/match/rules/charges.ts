import { sum } from '../../../../shared/decimal.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';
import { isAbove } from '../tolerance.js';

/** Orders agree on no charges, so that all of a document together are held against the tolerance. */
export function charges({ lines, adjustments, policy }: MatchDocument): Difference[] {
  const held = lines.filter((line) => line.policy.kind !== 'NONE').map(({ charge }) => charge);
  const found = sum([...held, ...adjustments.filter(({ kind }) => kind === 'CHARGE').map(({ amount }) => amount)]);
  if (policy.kind === 'NONE' || !isAbove(found, '0', policy.charge)) return [];
  return [{
    rule: 'CHARGES',
    lineId: null,
    measure: 'MONEY',
    term: 'BT-108',
    expected: '0',
    found,
    tolerance: policy.charge,
    responsible: 'BUYER',
    cures: ['CREDIT_NOTE', 'CORRECTED_INVOICE', 'OVERRIDE'],
    released: true,
  }];
}
