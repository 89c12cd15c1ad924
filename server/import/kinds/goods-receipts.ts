import { discrepancies } from '../../domains/receiving/goods-receipt-line.entity.js';
import { compare } from '../../shared/decimal.js';
import { keysOf } from '../../shared/keys.js';
import { day, decimal, integer, oneOf, text } from '../field-types.js';
import { optional, optionalOr, required, type ValuesOf } from '../fields.js';
import type { Problem } from '../problem.js';
import { defineKind, problemWith, type ImportRecord, type Part } from './kind.js';
import { writeGoodsReceipts } from './write-goods-receipts.js';

const fields = {
  number: required(text(40)),
  receivedOn: required(day),
  deliveryNote: optional(text(100)),
  note: optional(text(2000)),
};

const lineFields = {
  orderNumber: required(text(40)),
  // Without it lines are those of the order in the order of their numbers.
  orderLineNumber: optional(integer(1, 1_000_000)),
  sku: optional(text(64)),
  receivedQuantity: required(decimal('0')),
  rejectedQuantity: optionalOr(decimal('0'), '0'),
  discrepancy: optional(oneOf(keysOf(discrepancies))),
  reason: optional(text(2000)),
  lot: optional(text(60)),
  expiresOn: optional(day),
};

export type GoodsReceiptLineValues = ValuesOf<typeof lineFields>;
export type GoodsReceiptLinePart = Part<GoodsReceiptLineValues>;
export type GoodsReceiptRecord = ImportRecord<ValuesOf<typeof fields>, GoodsReceiptLineValues>;

export const goodsReceipts = defineKind({
  name: 'goods-receipts',
  label: 'goods receipts',
  key: ['number'],
  fields,
  lineFields,
  needsLines: true,
  check: ({ lines }: GoodsReceiptRecord) => lines.flatMap(checkLine),
  write: writeGoodsReceipts,
});

function checkLine(line: GoodsReceiptLinePart): Problem[] {
  const { receivedQuantity, rejectedQuantity, discrepancy } = line.values;
  const problems: Problem[] = [];
  if (compare(receivedQuantity, '0') === 0 && discrepancy !== 'SHORT') {
    problems.push(problemWith(line, 'receivedQuantity', 'must be more than 0, or the discrepancy SHORT'));
  }
  if (compare(rejectedQuantity, receivedQuantity) > 0) {
    problems.push(problemWith(line, 'rejectedQuantity', `must be at most the received ${receivedQuantity}`));
  }
  return problems;
}
