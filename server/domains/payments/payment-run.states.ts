import { defineTransitions } from '../../shared/state-machine.js';

export const paymentRunStatuses = {
  PROPOSED: 'What is due was collected; it is looked through and waits for approval.',
  APPROVED: 'Somebody else has approved it; it can be given to the bank.',
  EXPORTED: 'The bank has it; what became of each payment is still open.',
  EXECUTED: 'Of each payment it is known whether it was executed.',
  CANCELLED: 'Called off; what was in it is open again.',
} as const;
export type PaymentRunStatus = keyof typeof paymentRunStatuses;

/** How a payment run moves. */
export const paymentRunTransitions = defineTransitions<PaymentRunStatus>()({
  UPDATE: { from: ['PROPOSED'], to: ['PROPOSED'], permission: 'paymentRun:prepare' },
  APPROVE: { from: ['PROPOSED'], to: ['APPROVED'], permission: 'paymentRun:approve' },
  CANCEL: { from: ['PROPOSED', 'APPROVED'], to: ['CANCELLED'], permission: 'paymentRun:prepare' },
  EXPORT: { from: ['APPROVED'], to: ['EXPORTED'], permission: 'paymentRun:export' },
  REPORT: { from: ['EXPORTED'], to: ['EXPORTED', 'EXECUTED'], permission: 'payment:execute' },
});

export type PaymentRunAction = keyof typeof paymentRunTransitions;
