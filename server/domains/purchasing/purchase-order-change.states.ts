import { defineTransitions } from '../../shared/state-machine.js';

export const changeKinds = {
  CHANGE: 'Other quantities, days, prices, lines or another place of delivery.',
  CANCELLATION: 'What is still open of the order, or of some lines, is called off.',
} as const;
export type ChangeKind = keyof typeof changeKinds;

export const changeStatuses = {
  PENDING_APPROVAL: 'Waiting for an approver; the supplier does not see it.',
  OPEN: 'The supplier is asked for an answer; until then the order stands as it was agreed.',
  ACCEPTED: 'Agreed: it is what the order says, as a version of its own.',
  REFUSED: 'The supplier does not agree; the order stands as it was.',
  DISAPPROVED: 'An approver did not let it through; the supplier never saw it.',
  WITHDRAWN: 'The buyer took it back before it was answered.',
  SUPERSEDED: 'Replaced by a later change before it was answered.',
} as const;
export type ChangeStatus = keyof typeof changeStatuses;

/** States in which a change waits for somebody; an order has one such change at most. */
export const waiting = ['PENDING_APPROVAL', 'OPEN'] as const satisfies readonly ChangeStatus[];

/** How what a buyer asks for after sending moves. */
export const changeTransitions = defineTransitions<ChangeStatus>()({
  APPROVE: { from: ['PENDING_APPROVAL'], to: ['OPEN'], permission: 'purchaseOrder:approve' },
  REFUSE_APPROVAL: { from: ['PENDING_APPROVAL'], to: ['DISAPPROVED'], permission: 'purchaseOrder:approve' },
  WITHDRAW: { from: ['PENDING_APPROVAL', 'OPEN'], to: ['WITHDRAWN'], permission: 'purchaseOrder:write' },
  REPLACE: { from: ['PENDING_APPROVAL', 'OPEN'], to: ['SUPERSEDED'], permission: 'purchaseOrder:write' },
  ACCEPT: { from: ['OPEN'], to: ['ACCEPTED'], permission: 'purchaseOrder:respond' },
  REFUSE: { from: ['OPEN'], to: ['REFUSED'], permission: 'purchaseOrder:respond' },
});

export type ChangeAction = keyof typeof changeTransitions;
