import { defineTransitions } from '../../shared/state-machine.js';

export const invoiceStatuses = {
  DRAFT: 'Being written by the supplier; nothing is claimed yet.',
  SUBMITTED: 'Handed in; it is about to be held against the order and what came in (Peppol AB).',
  MATCHED: 'It agrees, or what differs was overridden; it waits for an approver (Peppol IP).',
  EXCEPTION: 'Something differs; somebody has to act (Peppol UQ).',
  APPROVED: 'It will be paid (Peppol AP, or CA under a condition).',
  REJECTED: 'It will not be paid; a corrected one is expected (Peppol RE).',
  SCHEDULED: 'The day of its payment is set.',
  PARTIALLY_PAID: 'Some of it is paid.',
  PAID: 'All of it is paid (Peppol PD).',
  CANCELLED: 'Withdrawn by the supplier.',
} as const;
export type InvoiceStatus = keyof typeof invoiceStatuses;

/** States in which a match may still change its mind. */
export const open = ['SUBMITTED', 'EXCEPTION', 'MATCHED'] as const satisfies readonly InvoiceStatus[];

/** States in which what an invoice claims is taken for billed; a match never lets these come to more than was agreed. */
export const counted = ['MATCHED', 'APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID'] as const satisfies readonly InvoiceStatus[];

/** States in which what an invoice claims is not open to be claimed again. */
export const claiming = ['SUBMITTED', 'EXCEPTION', ...counted] as const satisfies readonly InvoiceStatus[];

/** How an invoice or credit note moves. */
export const invoiceTransitions = defineTransitions<InvoiceStatus>()({
  UPDATE: { from: ['DRAFT'], to: ['DRAFT'], permission: 'invoice:write' },
  SUBMIT: { from: ['DRAFT'], to: ['SUBMITTED'], permission: 'invoice:write' },
  CANCEL: { from: ['DRAFT', ...open], to: ['CANCELLED'], permission: 'invoice:write' },
  CREDIT: { from: [...claiming], to: [...claiming], permission: 'invoice:write' },
  MATCH: { from: [...open], to: ['MATCHED', 'EXCEPTION', 'APPROVED'], permission: 'invoice:handle' },
  OVERRIDE: { from: ['EXCEPTION'], to: ['EXCEPTION', 'MATCHED'], permission: 'invoice:handle' },
  REJECT: { from: [...open], to: ['REJECTED'], permission: 'invoice:reject' },
  APPROVE: { from: ['MATCHED'], to: ['APPROVED'], permission: 'invoice:approve' },
  SCHEDULE: { from: ['APPROVED'], to: ['SCHEDULED'], permission: 'payment:schedule' },
  PAY: { from: ['SCHEDULED', 'PARTIALLY_PAID'], to: ['PARTIALLY_PAID', 'PAID'], permission: 'payment:execute' },
});

export type InvoiceAction = keyof typeof invoiceTransitions;
