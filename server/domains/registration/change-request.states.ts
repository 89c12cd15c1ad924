import { defineTransitions } from '../../shared/state-machine.js';

export const changeRequestStatuses = {
  PENDING: 'Waiting for approval; nothing has changed.',
  APPROVED: 'In force.',
  REFUSED: 'Refused; everything is as it was.',
  WITHDRAWN: 'Taken back by the supplier.',
} as const;
export type ChangeRequestStatus = keyof typeof changeRequestStatuses;

export const changeRequestKinds = {
  COMPANY: 'Name, numbers, addresses, contacts; needs one approval.',
  BANK: 'Where the supplier is paid; needs two approvals, and freezes payments for some days.',
} as const;
export type ChangeRequestKind = keyof typeof changeRequestKinds;

/** How many different people have to approve. */
export const approvalsNeeded: Readonly<Record<ChangeRequestKind, number>> = { COMPANY: 1, BANK: 2 };

/** How a change request moves. */
export const changeRequestTransitions = defineTransitions<ChangeRequestStatus>()({
  APPROVE: { from: ['PENDING'], to: ['PENDING', 'APPROVED'], permission: 'supplierChange:decide' },
  REFUSE: { from: ['PENDING'], to: ['REFUSED'], permission: 'supplierChange:decide' },
  WITHDRAW: { from: ['PENDING'], to: ['WITHDRAWN'], permission: 'supplierChange:request' },
});

export type ChangeRequestAction = keyof typeof changeRequestTransitions;
