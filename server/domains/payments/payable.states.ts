import { defineTransitions } from '../../shared/state-machine.js';

export const payableStatuses = {
  OPEN: 'It is paid on its day, or netted off.',
  HELD: 'It is not paid for now; the reason says why.',
  IN_RUN: 'It is in a payment run that is under way.',
  SETTLED: 'Nothing of it is left to pay.',
} as const;
export type PayableStatus = keyof typeof payableStatuses;

/** How what is to be paid moves. */
export const payableTransitions = defineTransitions<PayableStatus>()({
  HOLD: { from: ['OPEN'], to: ['HELD'], permission: 'payment:hold' },
  RELEASE: { from: ['HELD'], to: ['OPEN'], permission: 'payment:hold' },
  TAKE: { from: ['OPEN'], to: ['IN_RUN'], permission: 'paymentRun:prepare' },
  LEAVE: { from: ['IN_RUN'], to: ['OPEN'], permission: 'paymentRun:prepare' },
  SETTLE: { from: ['IN_RUN'], to: ['OPEN', 'SETTLED'], permission: 'payment:execute' },
});

export type PayableAction = keyof typeof payableTransitions;
