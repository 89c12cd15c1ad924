import type { Permission } from '../auth/permissions.js';
import type { Audience } from '../shared/audience.js';
import { keysOf } from '../shared/keys.js';
import type { NotificationKind } from './notification-values.js';
import { paymentNotificationKinds } from './payment-notification-kinds.js';
import { returnNotificationKinds } from './return-notification-kinds.js';
import { salesNotificationKinds } from './sales-notification-kinds.js';
import { ticketNotificationKinds } from './ticket-notification-kinds.js';

/** How somebody is mailed about something. */
export const mailChoices = {
  OFF: 'No mail.',
  AT_ONCE: 'A mail of its own, as soon as it happens.',
  DAILY: 'One mail in the morning with everything of the day before.',
} as const;
export type MailChoice = keyof typeof mailChoices;

/** What a link in a mail can do at one click; `http/link-actions.ts` says how. */
export type LinkActionName = 'ACCEPT_ORDER';

/** What there is to know of a kind. */
export interface KindFacts {
  description: string;
  /** Which sides are told; the caller says whose people. */
  readers: readonly Audience[];
  /** Who of them: those who hold it. */
  permission: Permission;
  /** The page in the readers' portal, relative to its root; `{id}` is the record's public id. */
  page: string;
  /** What holds for whoever has not chosen. */
  mail: MailChoice;
  /** What its mail offers to do at one click; the mail's text then has `oneClick`. */
  oneClick?: LinkActionName;
}

/**
 * Everything that people are told. For a new kind: its values in `notification-values.ts`, its row here, and its texts in
 * `mail-texts/*.json` (under `notifications`) and in the portals' `notifications.json`, in each language; then call `notify`.
 */
export const notificationKinds: Readonly<Record<NotificationKind, KindFacts>> = {
  ORDER_SENT: {
    description: 'An order, or a new version of one, waits for your answer.',
    readers: ['supplier'],
    permission: 'purchaseOrder:respond',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
    oneClick: 'ACCEPT_ORDER',
  },
  ORDER_ANSWERED: {
    description: 'A supplier answered an order.',
    readers: ['staff'],
    permission: 'purchaseOrder:decide',
    page: '',
    mail: 'AT_ONCE',
  },
  ORDER_DECIDED: {
    description: 'The buyer decided on what you proposed for an order.',
    readers: ['supplier'],
    permission: 'purchaseOrder:respond',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  ORDER_CHANGED: {
    description: 'The buyer asks you to agree to a change of an order.',
    readers: ['supplier'],
    permission: 'purchaseOrder:respond',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  ORDER_CANCELLATION_REQUESTED: {
    description: 'The buyer asks you to let an order, or lines of it, be called off.',
    readers: ['supplier'],
    permission: 'purchaseOrder:respond',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  ORDER_CHANGE_ANSWERED: {
    description: 'A supplier answered a change or cancellation.',
    readers: ['staff'],
    permission: 'purchaseOrder:decide',
    page: '',
    mail: 'AT_ONCE',
  },
  ORDER_COMMENTED: {
    description: 'Somebody of the other side wrote to an order.',
    readers: ['supplier', 'staff'],
    permission: 'purchaseOrder:comment',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  ORDER_ANSWER_OVERDUE: {
    description: 'An order still waits for your answer, and its day has passed.',
    readers: ['supplier'],
    permission: 'purchaseOrder:respond',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  ORDER_ANSWER_MISSING: {
    description: 'A supplier has not answered an order, though reminded.',
    readers: ['staff'],
    permission: 'purchaseOrder:decide',
    page: '',
    mail: 'AT_ONCE',
  },
  REGISTRATION_DECIDED: {
    description: 'Your registration was looked at: approved, refused, or to be changed.',
    readers: ['supplier'],
    permission: 'supplierRegistration:write',
    page: 'registration',
    mail: 'AT_ONCE',
  },
  REVIEW_TASK_OPENED: {
    description: 'A registration waits for your review.',
    readers: ['staff'],
    permission: 'supplier:review',
    page: '',
    mail: 'AT_ONCE',
  },
  SUPPLIER_STATUS_CHANGED: {
    description: 'You were suspended or blocked as a supplier, or are no longer.',
    readers: ['supplier'],
    permission: 'supplier:read',
    page: 'company',
    mail: 'AT_ONCE',
  },
  BANK_CHANGE_REQUESTED: {
    description: 'Somebody of your company asked to be paid on another account.',
    readers: ['supplier'],
    permission: 'supplierChange:company',
    page: 'company',
    mail: 'AT_ONCE',
  },
  SUPPLIER_CHANGE_REQUESTED: {
    description: 'A supplier wants its data changed.',
    readers: ['staff'],
    permission: 'supplierChange:decide',
    page: '',
    mail: 'AT_ONCE',
  },
  SUPPLIER_CHANGE_DECIDED: {
    description: 'What became of a change of your data that you asked for.',
    readers: ['supplier'],
    permission: 'supplierChange:request',
    page: 'company',
    mail: 'AT_ONCE',
  },
  CERTIFICATE_DECIDED: {
    description: 'A certificate that you handed in was accepted, or was not.',
    readers: ['supplier'],
    permission: 'certificate:write',
    page: 'company',
    mail: 'AT_ONCE',
  },
  CERTIFICATE_EXPIRING: {
    description: 'A certificate of yours ends soon.',
    readers: ['supplier'],
    permission: 'certificate:write',
    page: 'company',
    mail: 'AT_ONCE',
  },
  SUPPLIER_CERTIFICATE_EXPIRING: {
    description: 'A certificate of a supplier ends soon.',
    readers: ['staff'],
    permission: 'supplier:manage',
    page: '',
    mail: 'DAILY',
  },
  QUALIFICATION_DECIDED: {
    description: 'It was decided whether you may be asked for what you offer.',
    readers: ['supplier'],
    permission: 'supplierRegistration:write',
    page: 'company',
    mail: 'AT_ONCE',
  },
  INVOICE_QUESTIONED: {
    description: 'Something differs in an invoice of yours.',
    readers: ['supplier'],
    permission: 'invoice:write',
    page: 'invoices/{id}',
    mail: 'AT_ONCE',
  },
  INVOICE_APPROVED: {
    description: 'An invoice of yours was approved.',
    readers: ['supplier'],
    permission: 'invoice:write',
    page: 'invoices/{id}',
    mail: 'DAILY',
  },
  INVOICE_REJECTED: {
    description: 'An invoice of yours was rejected.',
    readers: ['supplier'],
    permission: 'invoice:write',
    page: 'invoices/{id}',
    mail: 'AT_ONCE',
  },
  INVOICE_DIFFERS: {
    description: 'Something differs in an invoice, and nobody in particular looks after it.',
    readers: ['staff'],
    permission: 'invoice:handle',
    page: '',
    mail: 'DAILY',
  },
  INVOICE_DIFFERENCE_YOURS: {
    description: 'Something differs in an invoice, and you are to look after it.',
    readers: ['staff'],
    permission: 'invoice:read',
    page: '',
    mail: 'AT_ONCE',
  },
  INVOICE_TO_APPROVE: {
    description: 'An invoice waits for an approver.',
    readers: ['staff'],
    permission: 'invoice:approve',
    page: '',
    mail: 'DAILY',
  },
  GOODS_REJECTED: {
    description: 'Goods of an order were rejected on arrival.',
    readers: ['supplier'],
    permission: 'receipt:read',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_OPENED: {
    description: 'Goods of yours were not as they should be; your answer is asked for.',
    readers: ['supplier'],
    permission: 'nonConformance:answer',
    page: 'quality/{id}',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_SENT_BACK: {
    description: 'Your answer to a non-conformance is asked for once more.',
    readers: ['supplier'],
    permission: 'nonConformance:answer',
    page: 'quality/{id}',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_ANSWERED: {
    description: 'A supplier has said what removes the cause of a non-conformance.',
    readers: ['staff'],
    permission: 'nonConformance:handle',
    page: '',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_DUE: {
    description: 'Your answer to a non-conformance is due by tomorrow.',
    readers: ['supplier'],
    permission: 'nonConformance:answer',
    page: 'quality/{id}',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_OVERDUE: {
    description: 'A non-conformance still waits for your answer, and its day has passed.',
    readers: ['supplier'],
    permission: 'nonConformance:answer',
    page: 'quality/{id}',
    mail: 'AT_ONCE',
  },
  NON_CONFORMANCE_UNANSWERED: {
    description: 'A supplier has not answered a non-conformance by its day.',
    readers: ['staff'],
    permission: 'nonConformance:handle',
    page: '',
    mail: 'AT_ONCE',
  },
  ...paymentNotificationKinds,
  ...ticketNotificationKinds,
  ...salesNotificationKinds,
  ...returnNotificationKinds,
  ARTICLE_TO_REVIEW: {
    description: 'An article that you had no hand in waits for somebody to review it.',
    readers: ['staff'],
    permission: 'article:review',
    page: '',
    mail: 'AT_ONCE',
  },
  DATA_ERASURE_REQUESTED: {
    description: 'Somebody asks to be forgotten.',
    readers: ['staff'],
    permission: 'dataRights:handle',
    page: '',
    mail: 'AT_ONCE',
  },
  FILE_INFECTED: {
    description: 'Malicious software was found in a file that you uploaded.',
    readers: ['supplier', 'customer', 'staff'],
    permission: 'file:upload',
    page: '',
    mail: 'AT_ONCE',
  },
};

export const notificationKindNames = keysOf(notificationKinds);
