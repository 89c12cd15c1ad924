import { defineTransitions } from '../../shared/state-machine.js';

export const reviewTaskStatuses = {
  WAITING: 'A step before it is not done.',
  OPEN: 'To be done.',
  APPROVED: 'Nothing against it.',
  CHANGES_REQUESTED: 'The applicant has to change something first.',
  REJECTED: 'Refused; the application has ended.',
  CANCELLED: 'No longer needed.',
} as const;
export type ReviewTaskStatus = keyof typeof reviewTaskStatuses;

/** How a review task moves. The last three follow from the tasks before it and from handing in again. */
export const reviewTaskTransitions = defineTransitions<ReviewTaskStatus>()({
  TAKE: { from: ['OPEN'], to: ['OPEN'], permission: 'supplier:review' },
  APPROVE: { from: ['OPEN'], to: ['APPROVED'], permission: 'supplier:review' },
  REQUEST_CHANGES: { from: ['OPEN'], to: ['CHANGES_REQUESTED'], permission: 'supplier:review' },
  REJECT: { from: ['OPEN'], to: ['REJECTED'], permission: 'supplier:review' },
  AWAIT: { from: ['CHANGES_REQUESTED', 'REJECTED', 'CANCELLED'], to: ['WAITING'], permission: 'supplierRegistration:write' },
  OPEN: { from: ['WAITING'], to: ['OPEN'], permission: 'supplierRegistration:write' },
  CANCEL: { from: ['WAITING', 'OPEN', 'CHANGES_REQUESTED'], to: ['CANCELLED'], permission: 'supplier:review' },
});

/** What staff can do with a task. */
export type ReviewTaskAction = 'TAKE' | 'APPROVE' | 'REQUEST_CHANGES' | 'REJECT';
