import { defineTransitions } from '../../shared/state-machine.js';

export const paymentStatuses = {
  PROPOSED: 'It is in a payment run that is not with the bank yet.',
  INSTRUCTED: 'The bank was told to pay it.',
  EXECUTED: 'The bank has paid it.',
  FAILED: 'The bank has not paid it, or it came back; the reason says why. What it was for is open again.',
  CANCELLED: 'It was taken out of its payment run, or the run was called off.',
} as const;
export type PaymentStatus = keyof typeof paymentStatuses;

/** How a payment moves, with its payment run and by what the bank says of it. */
export const paymentTransitions = defineTransitions<PaymentStatus>()({
  CANCEL: { from: ['PROPOSED'], to: ['CANCELLED'], permission: 'paymentRun:prepare' },
  INSTRUCT: { from: ['PROPOSED'], to: ['INSTRUCTED'], permission: 'paymentRun:export' },
  EXECUTE: { from: ['INSTRUCTED'], to: ['EXECUTED'], permission: 'payment:execute' },
  FAIL: { from: ['INSTRUCTED'], to: ['FAILED'], permission: 'payment:execute' },
});
