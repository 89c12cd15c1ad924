import type { CustomerReturnEventKind } from '../domains/returns/customer-return-event.entity.js';
import type { CustomerReturnStatus, ReturnGrade, ReturnOutcome, ReturnReason, ReturnWish } from '../domains/returns/customer-return.states.js';
import type { RepairStatus } from '../domains/returns/repair.states.js';

/** A return: what is asked for, where it stands, and on which days before today what happened. */
export interface ReturnPlan {
  status: CustomerReturnStatus;
  reason: ReturnReason;
  wish: ReturnWish;
  happened: readonly (readonly [daysAgo: number, kind: CustomerReturnEventKind])[];
  graded?: { grade: ReturnGrade; outcome: ReturnOutcome };
  repair?: RepairStatus;
}

/** From the oldest to the newest. */
export const returnPlans: readonly ReturnPlan[] = [
  {
    status: 'CLOSED',
    reason: 'NOT_NEEDED',
    wish: 'REFUND',
    happened: [[24, 'REQUESTED'], [23, 'APPROVED'], [22, 'SHIPPED'], [19, 'RECEIVED'], [18, 'GRADED'], [16, 'REFUNDED'], [15, 'CLOSED']],
    graded: { grade: 'B', outcome: 'REFUND' },
  },
  { status: 'DENIED', reason: 'DAMAGED', wish: 'REPLACEMENT', happened: [[12, 'REQUESTED'], [11, 'DENIED']] },
  {
    status: 'GRADED',
    reason: 'DEFECTIVE',
    wish: 'REPAIR',
    happened: [[10, 'REQUESTED'], [9, 'APPROVED'], [8, 'SHIPPED'], [5, 'RECEIVED'], [4, 'GRADED'], [3, 'DIAGNOSED'], [2, 'QUOTED']],
    graded: { grade: 'C', outcome: 'REPAIR' },
    repair: 'QUOTED',
  },
  { status: 'RECEIVED', reason: 'DAMAGED', wish: 'REPLACEMENT', happened: [[6, 'REQUESTED'], [5, 'APPROVED'], [4, 'SHIPPED'], [1, 'RECEIVED']] },
  { status: 'APPROVED', reason: 'WRONG_ITEM', wish: 'REPLACEMENT', happened: [[3, 'REQUESTED'], [2, 'APPROVED']] },
  { status: 'REQUESTED', reason: 'DEFECTIVE', wish: 'REPAIR', happened: [[1, 'REQUESTED']] },
];
