import type { Decimal } from '../../shared/decimal.js';
import type { ReturnGrade, ReturnReason } from './customer-return.states.js';

/** Reasons for which the company stands in: nothing is taken off. */
const ours: readonly ReturnReason[] = ['DEFECTIVE', 'DAMAGED', 'WRONG_ITEM'];

/** What is taken off by the state in which goods come back, in percent of their net price. */
const percentByGrade: Readonly<Record<ReturnGrade, Decimal>> = { A: '10', B: '20', C: '40', D: '60' };

/** The restocking fee in percent of the net price: none where the fault is the company's own, else by the grade. */
export function restockingPercent(reason: ReturnReason, grade: ReturnGrade): Decimal {
  return ours.includes(reason) ? '0' : percentByGrade[grade];
}
