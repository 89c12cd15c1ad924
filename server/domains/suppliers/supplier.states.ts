import { defineTransitions } from '../../shared/state-machine.js';

export const supplierStatuses = {
  DRAFT: 'Registration begun, not handed in.',
  SUBMITTED: 'Registration handed in, waiting for a reviewer.',
  IN_REVIEW: 'A reviewer is looking at it.',
  CHANGES_REQUESTED: 'The applicant has been asked for changes.',
  REGISTERED: 'Orders can be placed.',
  REJECTED: 'The application was refused.',
  SUSPENDED: 'No new orders for a while.',
  BLOCKED: 'No new orders, for a reason on record.',
  INACTIVE: 'No longer a supplier; kept for history.',
} as const;
export type SupplierStatus = keyof typeof supplierStatuses;

/** States in which the registration is with the applicant, who writes it. */
export const withApplicant = ['DRAFT', 'CHANGES_REQUESTED'] as const satisfies readonly SupplierStatus[];

/** States of a supplier whose registration was approved once: it has orders to answer and money to get. */
export const onceRegistered = ['REGISTERED', 'SUSPENDED', 'BLOCKED', 'INACTIVE'] as const satisfies readonly SupplierStatus[];

/** How a supplier moves: the first five with its registration, the others by hand. */
export const supplierTransitions = defineTransitions<SupplierStatus>()({
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: ['SUBMITTED', 'IN_REVIEW'], permission: 'supplierRegistration:write' },
  START_REVIEW: { from: ['SUBMITTED'], to: ['IN_REVIEW'], permission: 'supplier:review' },
  REQUEST_CHANGES: { from: ['IN_REVIEW'], to: ['CHANGES_REQUESTED'], permission: 'supplier:review' },
  APPROVE: { from: ['IN_REVIEW'], to: ['REGISTERED'], permission: 'supplier:review' },
  REJECT: { from: ['IN_REVIEW'], to: ['REJECTED'], permission: 'supplier:review' },
  REOPEN: { from: ['REJECTED'], to: ['DRAFT'], permission: 'supplier:manage' },
  SUSPEND: { from: ['REGISTERED'], to: ['SUSPENDED'], permission: 'supplier:manage' },
  REINSTATE: { from: ['SUSPENDED'], to: ['REGISTERED'], permission: 'supplier:manage' },
  BLOCK: { from: ['REGISTERED', 'SUSPENDED'], to: ['BLOCKED'], permission: 'supplier:manage' },
  UNBLOCK: { from: ['BLOCKED'], to: ['REGISTERED'], permission: 'supplier:manage' },
  DEACTIVATE: {
    from: ['DRAFT', 'CHANGES_REQUESTED', 'REJECTED', 'REGISTERED', 'SUSPENDED', 'BLOCKED'],
    to: ['INACTIVE'],
    permission: 'supplier:manage',
  },
});

export type SupplierAction = keyof typeof supplierTransitions;
