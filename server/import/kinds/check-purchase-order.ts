import { compare } from '../../shared/decimal.js';
import type { Problem } from '../problem.js';
import { checkAddress } from './address-fields.js';
import { checkLineNumbers } from './line-numbers.js';
import { problemWith } from './kind.js';
import type { PurchaseOrderLinePart, PurchaseOrderRecord } from './purchase-orders.js';

const SENT_AT_SOME_TIME = ['SENT', 'CLOSED'];
const NEVER_SENT = ['DRAFT', 'PENDING_APPROVAL', 'APPROVED'];

/** Whether the supplier has seen the order: it was sent, even if it was stopped or called off later. */
export function wasSent({ values }: PurchaseOrderRecord): boolean {
  return values.sentOn !== null || SENT_AT_SOME_TIME.includes(values.status);
}

/** What the parts of an order say must be possible together: before it was sent, nothing can be answered or delivered. */
export function checkPurchaseOrder(record: PurchaseOrderRecord): Problem[] {
  const { values } = record;
  const problems = [...checkAddress(record), ...checkLineNumbers(record)];
  if (values.sentOn !== null && NEVER_SENT.includes(values.status)) {
    problems.push(problemWith(record, 'sentOn', `must be empty while the status is ${values.status}`));
  }
  if (!wasSent(record) && values.acknowledgement !== 'AWAITING') {
    problems.push(problemWith(record, 'acknowledgement', 'must be AWAITING: the order was not sent'));
  }
  return [...problems, ...record.lines.flatMap((line) => checkLine(record, line))];
}

function checkLine(record: PurchaseOrderRecord, line: PurchaseOrderLinePart): Problem[] {
  const { confirmedOn, actualOn, receivedQuantity, rejectedQuantity } = line.values;
  const received = compare(receivedQuantity, '0') > 0;
  const problems: Problem[] = [];
  if (confirmedOn !== null && record.values.acknowledgement !== 'ACCEPTED') {
    problems.push(problemWith(line, 'confirmedOn', 'must be empty until the order is ACCEPTED'));
  }
  if (received && !wasSent(record)) problems.push(problemWith(line, 'receivedQuantity', 'must be 0: the order was not sent'));
  if (actualOn !== null && !received) problems.push(problemWith(line, 'actualOn', 'must be empty until something is received'));
  if (compare(rejectedQuantity, receivedQuantity) > 0) {
    problems.push(problemWith(line, 'rejectedQuantity', `must be at most the received ${receivedQuantity}`));
  }
  return problems;
}
