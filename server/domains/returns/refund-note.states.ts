import { defineTransitions } from '../../shared/state-machine.js';

export const refundNoteStatuses = {
  PROPOSED: 'It was worked out and waits for somebody else to approve it; the customer does not see it yet.',
  APPROVED: 'The customer gets the amount.',
  REJECTED: 'It was not right; another one can be proposed.',
} as const;
export type RefundNoteStatus = keyof typeof refundNoteStatuses;

/** How a refund note moves. */
export const refundNoteTransitions = defineTransitions<RefundNoteStatus>()({
  APPROVE: { from: ['PROPOSED'], to: ['APPROVED'], permission: 'refund:approve' },
  REJECT: { from: ['PROPOSED'], to: ['REJECTED'], permission: 'refund:approve' },
});
export type RefundNoteAction = keyof typeof refundNoteTransitions;
