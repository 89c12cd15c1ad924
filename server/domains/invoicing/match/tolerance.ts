import Big from 'big.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { Tolerance } from './policy.js';

/** Whether `found` is above what is expected by more than is let pass. */
export function isAbove(found: Decimal, expected: Decimal, tolerance: Tolerance): boolean {
  return new Big(found).gt(limitOf(expected, tolerance));
}

/** Whether `found` is away from what is expected, either way, by more than is let pass. */
export function isAway(found: Decimal, expected: Decimal, tolerance: Tolerance): boolean {
  return new Big(found).minus(expected).abs().gt(limitOf(expected, tolerance).minus(expected));
}

/** The most that passes: the lower one of both limits. */
function limitOf(expected: Decimal, { percent, amount }: Tolerance): Big {
  const base = new Big(expected);
  const limits = [
    ...(percent === null ? [] : [base.plus(base.abs().times(percent).div(100))]),
    ...(amount === null ? [] : [base.plus(amount)]),
  ];
  return limits.reduce((lowest, limit) => (limit.lt(lowest) ? limit : lowest), limits[0] ?? base);
}
