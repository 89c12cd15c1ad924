import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { GoodsReceiptLine } from '../../domains/receiving/goods-receipt-line.entity.js';
import { GoodsReceipt } from '../../domains/receiving/goods-receipt.entity.js';
import { receivableQuantity } from '../../domains/receiving/tolerance.js';
import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import type { Problem } from '../problem.js';
import { add } from '../upsert.js';
import { type FoundLine, foundLines, problemsWithLines } from './find-receipt-lines.js';
import { followReceipts } from './follow-receipts.js';
import type { GoodsReceiptRecord } from './goods-receipts.js';
import { problemWith, type Written } from './kind.js';
import { knownGoodsReceipts, type KnownReceivableOrder, receivableOrders, receiptTolerance } from './known-goods-receipts.js';
import { ownRules } from './known-purchase-orders.js';
import { sift } from './refuse.js';

/**
 * Stores receipts. A receipt that is there already stays as it was posted: another one of the same number is refused.
 * However many receipts a line has, together they stay within what was ordered and the company's tolerance.
 */
export async function writeGoodsReceipts(em: EntityManager, records: readonly GoodsReceiptRecord[]): Promise<Written> {
  const known = await knownGoodsReceipts(em, records.map(({ values }) => values.number));
  const orders = await receivableOrders(em, records.flatMap(({ lines }) => lines.map(({ values }) => values.orderNumber)));
  const tolerance = await receiptTolerance(em);
  const booked = new Map<string, Decimal>();
  const { good, refused } = sift(records, (record) => {
    const problems = problemsWithLines(record, orders, known.get(record.values.number));
    if (problems.length > 0 || known.has(record.values.number)) return problems;
    return bookWithin(tolerance, booked, foundLines(record, orders));
  });
  const added = good.filter(({ values }) => !known.has(values.number));
  await store(em, added, orders);
  return { added: added.length, changed: 0, kept: [], refused };
}

/** Counts a receipt in when all its lines still fit. */
function bookWithin(tolerance: Decimal, booked: Map<string, Decimal>, found: readonly FoundLine[]): Problem[] {
  const own = new Map<string, Decimal>();
  const problems = found.flatMap(({ part, line }) => {
    const received = sum([line.receivedQuantity, booked.get(line.id) ?? '0', own.get(line.id) ?? '0']);
    own.set(line.id, sum([own.get(line.id) ?? '0', part.values.receivedQuantity]));
    const most = receivableQuantity({ ordered: line.quantity, received }, tolerance);
    const reason = `must be at most ${most}: ${Number(line.quantity)} were ordered, ${received} have come, and ${Number(tolerance)} % more may come`;
    return compare(part.values.receivedQuantity, most) > 0 ? [problemWith(part, 'receivedQuantity', reason)] : [];
  });
  if (problems.length === 0) own.forEach((quantity, id) => booked.set(id, sum([booked.get(id) ?? '0', quantity])));
  return problems;
}

async function store(em: EntityManager, records: readonly GoodsReceiptRecord[], orders: ReadonlyMap<string, KnownReceivableOrder>): Promise<void> {
  const { name } = await ownRules(em);
  const receipts = records.map((record) => ({ id: newId(), record, found: foundLines(record, orders) }));
  await add(em, GoodsReceipt, receipts.map(({ id, record: { values }, found }) => ({
    id,
    number: values.number,
    supplier: found[0]!.order.supplierId,
    kind: 'ARRIVAL',
    receivedOn: values.receivedOn,
    deliveryNote: values.deliveryNote,
    note: values.note,
    postedByName: name,
  })));
  await add(em, GoodsReceiptLine, receipts.flatMap(({ id, found }) => found.map((line, index) => lineRow(id, line, index))));
  await followReceipts(em, receipts.flatMap(({ found }) => found.map(({ line }) => line.id)));
}

function lineRow(goodsReceipt: string, { part: { values }, order, line }: FoundLine, index: number) {
  const { receivedQuantity, rejectedQuantity, discrepancy, reason, lot, expiresOn } = values;
  return {
    id: newId(),
    goodsReceipt,
    supplier: order.supplierId,
    lineNumber: index + 1,
    purchaseOrder: order.id,
    orderLine: line.id,
    receivedQuantity,
    acceptedQuantity: subtract(receivedQuantity, rejectedQuantity),
    rejectedQuantity,
    discrepancies: discrepancy ? [discrepancy] : [],
    serials: [],
    reason,
    lot,
    expiresOn,
  };
}
