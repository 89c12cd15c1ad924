import { defineEnum } from '../../graphql/enums.js';
import { changeKinds, changeStatuses } from './purchase-order-change.states.js';
import { commentSides, commentVisibilities } from './purchase-order-comment.entity.js';
import { lineAcknowledgements } from './purchase-order-line.entity.js';
import { lineAnswers } from './purchase-order-response-line.entity.js';
import { responseStatuses } from './purchase-order-response.entity.js';
import { versionFields } from './purchase-order-version.js';
import { versionReasons } from './purchase-order-version.entity.js';
import { acknowledgements, fulfilmentStatuses, purchaseOrderStatuses } from './purchase-order.states.js';

export const PurchaseOrderStatusEnum = defineEnum({
  name: 'PurchaseOrderStatus',
  description: 'Where a purchase order stands between being written and being done.',
  values: purchaseOrderStatuses,
  visibleTo: ['supplier'],
  staffOnlyValues: ['DRAFT', 'PENDING_APPROVAL', 'APPROVED'],
});

export const AcknowledgementEnum = defineEnum({
  name: 'PurchaseOrderAcknowledgement',
  description: 'What the supplier answered to the order as a whole.',
  values: acknowledgements,
  visibleTo: ['supplier'],
});

export const FulfilmentStatusEnum = defineEnum({
  name: 'FulfilmentStatus',
  description: 'How much of an order has been received or billed.',
  values: fulfilmentStatuses,
  visibleTo: ['supplier'],
});

export const LineAcknowledgementEnum = defineEnum({
  name: 'LineAcknowledgement',
  description: 'What the supplier answered to a line.',
  values: lineAcknowledgements,
  visibleTo: ['supplier'],
});

export const LineAnswerEnum = defineEnum({
  name: 'LineAnswer',
  description: 'The kind of answer to one delivery of a line.',
  values: lineAnswers,
  visibleTo: ['supplier'],
});

export const ResponseStatusEnum = defineEnum({
  name: 'PurchaseOrderResponseStatus',
  description: 'What became of a supplier’s answer.',
  values: responseStatuses,
  visibleTo: ['supplier'],
});

export const VersionReasonEnum = defineEnum({
  name: 'PurchaseOrderVersionReason',
  description: 'Why an order has this version.',
  values: versionReasons,
  visibleTo: ['supplier'],
});

export const VersionFieldEnum = defineEnum({
  name: 'PurchaseOrderVersionField',
  description: 'What differs between two versions.',
  values: versionFields,
  visibleTo: ['supplier'],
});

export const CommentVisibilityEnum = defineEnum({
  name: 'PurchaseOrderCommentVisibility',
  description: 'Who reads a comment on an order.',
  values: commentVisibilities,
});

export const CommentSideEnum = defineEnum({
  name: 'PurchaseOrderCommentSide',
  description: 'Which side wrote a comment on an order.',
  values: commentSides,
  visibleTo: ['supplier'],
});

export const ChangeKindEnum = defineEnum({
  name: 'PurchaseOrderChangeKind',
  description: 'What a buyer asks for after an order was sent.',
  values: changeKinds,
  visibleTo: ['supplier'],
});

export const ChangeStatusEnum = defineEnum({
  name: 'PurchaseOrderChangeStatus',
  description: 'Where a change of a sent order stands.',
  values: changeStatuses,
  visibleTo: ['supplier'],
  staffOnlyValues: ['PENDING_APPROVAL', 'DISAPPROVED'],
});

export const ChangeActionEnum = defineEnum({
  name: 'PurchaseOrderChangeAction',
  description: 'What can be done with a change of an order now, by whoever asks.',
  values: {
    APPROVE: 'Let it through to the supplier: `purchaseOrderChangeApprove`.',
    REFUSE_APPROVAL: 'Not let it through: `purchaseOrderChangeRefuseApproval`.',
    WITHDRAW: 'Take it back: `purchaseOrderChangeWithdraw`.',
    REPLACE: 'Ask for something else instead: `purchaseOrderChange` or `purchaseOrderCancellationRequest`.',
    ACCEPT: 'Agree to it: `purchaseOrderRespond`, or `purchaseOrderCancellationRespond` when something is called off.',
    REFUSE: 'Not agree to it: `purchaseOrderChangeRefuse`, or `purchaseOrderCancellationRespond` when something is called off.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['APPROVE', 'REFUSE_APPROVAL', 'WITHDRAW', 'REPLACE'],
});

export const PurchaseOrderActionEnum = defineEnum({
  name: 'PurchaseOrderAction',
  description: 'What can be done with an order now, by whoever asks.',
  values: {
    UPDATE: 'Change the draft: `purchaseOrderUpdate`.',
    SUBMIT: 'Hand it in for approval: `purchaseOrderSubmit`.',
    APPROVE: 'Approve it: `purchaseOrderApprove`.',
    REFUSE_APPROVAL: 'Send it back to the buyer: `purchaseOrderRefuseApproval`.',
    SEND: 'Send it to the supplier: `purchaseOrderSend`.',
    HOLD: 'Stop it for a while: `purchaseOrderHold`.',
    RELEASE: 'Let it go on: `purchaseOrderRelease`.',
    CANCEL: 'Call it off: `purchaseOrderCancel`.',
    CLOSE: 'Declare it done: `purchaseOrderClose`.',
    CHANGE: 'Ask the supplier for something else, also in answer to a proposal: `purchaseOrderChange`.',
    REQUEST_CANCELLATION: 'Ask the supplier to let it, or lines of it, be called off: `purchaseOrderCancellationRequest`.',
    RESPOND_TO_CANCELLATION: 'Let it be called off or not: `purchaseOrderCancellationRespond`.',
    MARK_RECEIVED: 'Tell the buyer that it was seen: `purchaseOrderMarkReceived`.',
    RESPOND: 'Answer it: `purchaseOrderRespond`.',
    REFUSE_CHANGE: 'Leave the order as it was agreed: `purchaseOrderChangeRefuse`.',
    ACCEPT_PROPOSAL: 'Take over what the supplier proposes: `purchaseOrderAcceptProposal`.',
    REFUSE_PROPOSAL: 'Refuse what the supplier proposes: `purchaseOrderRefuseProposal`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: [
    'UPDATE', 'SUBMIT', 'APPROVE', 'REFUSE_APPROVAL', 'SEND', 'HOLD', 'RELEASE', 'CANCEL', 'CLOSE', 'CHANGE', 'REQUEST_CANCELLATION', 'ACCEPT_PROPOSAL',
    'REFUSE_PROPOSAL',
  ],
});
