/** An exact amount, as a value of a notification. */
export interface NotifiedMoney {
  amount: string;
  currencyCode: string;
}

/** How something turned out; the texts have a word for each. */
export type Outcome =
  | 'accepted' | 'changesProposed' | 'rejected' | 'refused'
  | 'approved' | 'changesRequested' | 'suspended' | 'reinstated' | 'blocked' | 'unblocked' | 'deactivated' | 'reopened';

/** Why a promised day moved; the mails have a sentence for each. */
export type Cause = 'SUPPLIER_DELAY' | 'STOCK_SHORTAGE' | 'CAPACITY' | 'CARRIER' | 'CUSTOMER_REQUEST' | 'OTHER' | 'EARLIER';

/**
 * What is said with each kind, by the names that its texts use. A name ending in `On` or `By` is a day, one ending in
 * `At` an instant, both ISO 8601. The company's name, the reader's organisation and the address come by themselves.
 */
export interface NotificationValues {
  ORDER_SENT: { number: string; answerBy: string };
  ORDER_ANSWERED: { number: string; supplier: string; outcome: Outcome };
  ORDER_DECIDED: { number: string; outcome: Outcome };
  ORDER_CHANGED: { number: string; author: string; reason: string; answerBy: string };
  ORDER_CANCELLATION_REQUESTED: { number: string; author: string; reason: string; answerBy: string };
  ORDER_CHANGE_ANSWERED: { number: string; supplier: string; outcome: Outcome };
  ORDER_COMMENTED: { number: string; author: string; message: string };
  ORDER_ANSWER_OVERDUE: { number: string; answerBy: string };
  ORDER_ANSWER_MISSING: { number: string; supplier: string; answerBy: string };
  REGISTRATION_DECIDED: { outcome: Outcome };
  REVIEW_TASK_OPENED: { number: string; supplier: string };
  SUPPLIER_STATUS_CHANGED: { outcome: Outcome };
  BANK_CHANGE_REQUESTED: { author: string };
  SUPPLIER_CHANGE_REQUESTED: { supplier: string };
  SUPPLIER_CHANGE_DECIDED: { outcome: Outcome };
  CERTIFICATE_DECIDED: { certificate: string; outcome: Outcome };
  CERTIFICATE_EXPIRING: { certificate: string; expiresOn: string };
  SUPPLIER_CERTIFICATE_EXPIRING: { certificate: string; expiresOn: string; supplier: string };
  QUALIFICATION_DECIDED: { category: string; outcome: Outcome };
  INVOICE_QUESTIONED: { number: string };
  INVOICE_APPROVED: { number: string; dueOn: string };
  INVOICE_REJECTED: { number: string; reason: string };
  INVOICE_DIFFERS: { number: string; supplier: string };
  INVOICE_DIFFERENCE_YOURS: { number: string; supplier: string };
  INVOICE_TO_APPROVE: { number: string; supplier: string };
  GOODS_REJECTED: { number: string; receipt: string; goods: string };
  NON_CONFORMANCE_OPENED: { number: string; title: string; answerBy: string };
  NON_CONFORMANCE_SENT_BACK: { number: string; title: string; author: string; reason: string; answerBy: string };
  NON_CONFORMANCE_ANSWERED: { number: string; title: string; supplier: string };
  NON_CONFORMANCE_DUE: { number: string; title: string; answerBy: string };
  NON_CONFORMANCE_OVERDUE: { number: string; title: string; answerBy: string };
  NON_CONFORMANCE_UNANSWERED: { number: string; title: string; supplier: string; answerBy: string };
  PAYMENT_HELD: { number: string; reason: string };
  PAYMENT_EXECUTED: { number: string; paid: NotifiedMoney; executedOn: string };
  PAYMENT_FAILED: { number: string; reason: string };
  DISCOUNT_OFFERED: { number: string; answerBy: string };
  DISCOUNT_ANSWERED: { number: string; supplier: string; outcome: Outcome };
  STATEMENT_SENT: { number: string; endedOn: string };
  STATEMENT_COMMENT: { number: string; author: string; message: string };
  STATEMENT_SIGNED: { number: string; author: string };
  TICKET_MAIL_UNDELIVERABLE: { number: string; address: string; reason: string };
  TICKET_REPLY: { number: string; subject: string; author: string; message: string };
  SALES_ORDER_PROMISE_CHANGED: { number: string; previousOn: string; promisedOn: string; cause: Cause; note: string };
  SALES_ORDER_SHIPPED: { number: string; shipment: string };
  SALES_ORDER_DELIVERED: { number: string; deliveredOn: string };
  TICKET_DUE: { number: string; subject: string; percent: string; dueAt: string };
  TICKET_OVERDUE: { number: string; subject: string; percent: string; dueAt: string };
  RETURN_REQUESTED: { number: string; customer: string };
  RETURN_DECIDED: { number: string; outcome: Outcome };
  RETURN_RECEIVED: { number: string };
  RETURN_GRADED: { number: string };
  RETURN_REPLACED: { number: string };
  RETURN_REFUNDED: { number: string; total: NotifiedMoney };
  RETURN_CLOSED: { number: string };
  REPAIR_QUOTED: { number: string; total: NotifiedMoney; answerBy: string };
  REPAIR_QUOTE_ANSWERED: { number: string; customer: string; outcome: Outcome };
  REPAIR_SENT_BACK: { number: string };
  REFUND_TO_APPROVE: { number: string; customer: string; total: NotifiedMoney };
  ARTICLE_TO_REVIEW: { title: string; author: string };
  DATA_ERASURE_REQUESTED: { number: string };
  TICKET_MENTION: { number: string; subject: string; author: string; message: string };
  TICKET_RESOLVED: { number: string; subject: string; author: string };
  TICKET_RATING: { number: string; subject: string; author: string };
  FILE_INFECTED: { fileName: string };
}
export type NotificationKind = keyof NotificationValues;
