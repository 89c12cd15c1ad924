import { defineTransitions } from '../../shared/state-machine.js';

export const purchaseOrderStatuses = {
  DRAFT: 'Being written; the supplier does not see it.',
  PENDING_APPROVAL: 'Waiting for an approver.',
  APPROVED: 'May be sent to the supplier.',
  SENT: 'The supplier sees it and is asked for an answer.',
  ON_HOLD: 'Stopped for a while by the buyer.',
  CLOSED: 'Done; nothing changes any more.',
  CANCELLED: 'Called off.',
} as const;
export type PurchaseOrderStatus = keyof typeof purchaseOrderStatuses;

export const acknowledgements = {
  AWAITING: 'No answer yet.',
  RECEIVED: 'The supplier has opened it (Peppol AB).',
  ACCEPTED: 'Accepted as it stands (Peppol AP).',
  CHANGES_PROPOSED: 'The supplier proposes changes that a buyer has to decide on (Peppol CA).',
  REJECTED: 'The supplier does not take the order (Peppol RE).',
} as const;
export type Acknowledgement = keyof typeof acknowledgements;

export const fulfilmentStatuses = {
  NONE: 'Nothing yet.',
  PARTIAL: 'Some of it.',
  FULL: 'All of it.',
} as const;
export type FulfilmentStatus = keyof typeof fulfilmentStatuses;

/** How `status` moves. */
export const purchaseOrderTransitions = defineTransitions<PurchaseOrderStatus>()({
  UPDATE: { from: ['DRAFT'], to: ['DRAFT'], permission: 'purchaseOrder:write' },
  SUBMIT: { from: ['DRAFT'], to: ['PENDING_APPROVAL', 'APPROVED'], permission: 'purchaseOrder:write' },
  APPROVE: { from: ['PENDING_APPROVAL'], to: ['APPROVED'], permission: 'purchaseOrder:approve' },
  REFUSE_APPROVAL: { from: ['PENDING_APPROVAL'], to: ['DRAFT'], permission: 'purchaseOrder:approve' },
  SEND: { from: ['APPROVED'], to: ['SENT'], permission: 'purchaseOrder:send' },
  HOLD: { from: ['APPROVED', 'SENT'], to: ['ON_HOLD'], permission: 'purchaseOrder:write' },
  RELEASE: { from: ['ON_HOLD'], to: ['APPROVED', 'SENT'], permission: 'purchaseOrder:write' },
  CANCEL: {
    from: ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'ON_HOLD'],
    to: ['CANCELLED'],
    permission: 'purchaseOrder:write',
  },
  CHANGE: { from: ['SENT'], to: ['SENT'], permission: 'purchaseOrder:write' },
  /** Takes effect at once for an order that the supplier has rejected as a whole. */
  REQUEST_CANCELLATION: { from: ['SENT'], to: ['SENT', 'CANCELLED'], permission: 'purchaseOrder:write' },
  RESPOND_TO_CANCELLATION: { from: ['SENT'], to: ['SENT', 'CANCELLED'], permission: 'purchaseOrder:respond' },
  CLOSE: { from: ['SENT'], to: ['CLOSED'], permission: 'purchaseOrder:write' },
});

/** How `acknowledgement` moves; only while the order is SENT. */
export const acknowledgementTransitions = defineTransitions<Acknowledgement>()({
  MARK_RECEIVED: { from: ['AWAITING'], to: ['RECEIVED'], permission: 'purchaseOrder:respond' },
  RESPOND: {
    from: ['AWAITING', 'RECEIVED', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'],
    to: ['ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'],
    permission: 'purchaseOrder:respond',
  },
  /** Back to what was agreed before. */
  REFUSE_CHANGE: {
    from: ['AWAITING', 'RECEIVED', 'CHANGES_PROPOSED', 'REJECTED'],
    to: ['AWAITING', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'],
    permission: 'purchaseOrder:respond',
  },
  ACCEPT_PROPOSAL: { from: ['CHANGES_PROPOSED'], to: ['ACCEPTED'], permission: 'purchaseOrder:decide' },
  REFUSE_PROPOSAL: { from: ['CHANGES_PROPOSED', 'REJECTED'], to: ['AWAITING'], permission: 'purchaseOrder:decide' },
});

export type StatusAction = keyof typeof purchaseOrderTransitions;
export type AcknowledgementAction = keyof typeof acknowledgementTransitions;
export type PurchaseOrderAction = StatusAction | AcknowledgementAction;
