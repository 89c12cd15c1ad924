import { bills, type Share, sharesOf } from '../by-order-line.js';
import type { Cure, Difference, MatchRule } from '../difference.js';
import type { MatchDocument, OrderedLine } from '../document.js';
import type { MatchKind } from '../policy.js';
import { isAbove } from '../tolerance.js';

interface QuantityRule {
  rule: MatchRule;
  expected: (ordered: OrderedLine) => string;
  responsible: Difference['responsible'];
  cures: readonly Cure[];
}

const ordered: QuantityRule = {
  rule: 'ORDERED_QUANTITY',
  expected: ({ quantity }) => quantity,
  responsible: 'SUPPLIER',
  cures: ['CREDIT_NOTE', 'CORRECTED_INVOICE', 'ORDER_CHANGE', 'OVERRIDE'],
};
const received: QuantityRule = {
  rule: 'RECEIVED_QUANTITY',
  expected: (line) => line.received,
  responsible: 'WAREHOUSE',
  cures: ['RECEIPT', 'CREDIT_NOTE', 'CORRECTED_INVOICE', 'OVERRIDE'],
};
const accepted: QuantityRule = {
  rule: 'ACCEPTED_QUANTITY',
  expected: (line) => line.accepted,
  responsible: 'QUALITY',
  cures: ['RECEIPT', 'CREDIT_NOTE', 'CORRECTED_INVOICE', 'OVERRIDE'],
};

const rulesOf: Record<MatchKind, readonly QuantityRule[]> = {
  NONE: [],
  TWO_WAY: [ordered],
  THREE_WAY: [ordered, received],
  FOUR_WAY: [ordered, received, accepted],
};

/** All invoices of an order line together bill no more than was ordered and, by policy, received and accepted. */
export function quantity(document: MatchDocument): Difference[] {
  return sharesOf(document)
    .filter(({ ordered: { unitCode }, line }) => unitCode === line.unitCode && bills(line))
    .flatMap((share) => rulesOf[share.line.policy.kind].flatMap((each) => differenceBy(each, share)));
}

function differenceBy({ rule, expected: expectedOf, responsible, cures }: QuantityRule, { ordered: orderLine, line, billed }: Share): Difference[] {
  const expected = expectedOf(orderLine);
  const tolerance = line.policy.quantity;
  if (!isAbove(billed.quantity, expected, tolerance)) return [];
  return [{ rule, lineId: line.id, measure: 'QUANTITY', term: 'BT-129', expected, found: billed.quantity, tolerance, responsible, cures, released: true }];
}
