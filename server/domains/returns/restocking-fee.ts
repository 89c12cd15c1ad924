import type { Decimal } from '../../shared/decimal.js';
import type { ReturnGrade, ReturnReason } from './customer-return.states.js';

/** What is taken off goods that come back for a reason and in a state. */
export interface RestockingRate {
  reason: ReturnReason;
  grade: ReturnGrade;
  /** Of the net price. */
  percent: Decimal;
}

/** The restocking fee in percent of the net price; nothing where no rate is given. */
export function restockingPercent(rates: readonly RestockingRate[], reason: ReturnReason, grade: ReturnGrade): Decimal {
  return rates.find((rate) => rate.reason === reason && rate.grade === grade)?.percent ?? '0';
}
