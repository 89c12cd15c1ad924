import { compare } from '../../shared/decimal.js';
import type { Problem } from '../problem.js';
import type { GoodsReceiptLinePart, GoodsReceiptRecord } from './goods-receipts.js';
import { problemWith } from './kind.js';
import type { KnownReceipt, KnownReceivableLine, KnownReceivableOrder } from './known-goods-receipts.js';
import { unlessFound } from './refuse.js';

/** A line of the file with what it is about. */
export interface FoundLine {
  readonly part: GoodsReceiptLinePart;
  readonly order: KnownReceivableOrder;
  readonly line: KnownReceivableLine;
}

type Orders = ReadonlyMap<string, KnownReceivableOrder>;

/** The order line that a line of the file names; without a number the one in its place. */
function lineOf(order: KnownReceivableOrder | undefined, { values }: GoodsReceiptLinePart, index: number): KnownReceivableLine | undefined {
  return values.orderLineNumber === null ? order?.lines[index] : order?.lines.find(({ lineNumber }) => lineNumber === values.orderLineNumber);
}

/** The lines of a receipt in which `problemsWithLines` found nothing. */
export function foundLines({ lines }: GoodsReceiptRecord, orders: Orders): FoundLine[] {
  return placesInOrder(lines).map(({ part, place }) => {
    const order = orders.get(part.values.orderNumber)!;
    return { part, order, line: lineOf(order, part, place)! };
  });
}

/** The place of each line among those of the same order. */
function placesInOrder(lines: readonly GoodsReceiptLinePart[]) {
  return lines.map((part, index) => ({ part, place: lines.slice(0, index).filter((other) => other.values.orderNumber === part.values.orderNumber).length }));
}

/** What is wrong with the lines of a receipt, and with another receipt of its number. */
export function problemsWithLines(record: GoodsReceiptRecord, orders: Orders, known: KnownReceipt | undefined): Problem[] {
  const problems = placesInOrder(record.lines).flatMap(({ part, place }) => {
    const order = orders.get(part.values.orderNumber);
    if (!order) return unlessFound(order, part, 'orderNumber', 'the number of a purchase order');
    if (!order.released) return [problemWith(part, 'orderNumber', `must be an order that was sent; this one is ${order.status}`)];
    const line = lineOf(order, part, place);
    if (!line) return [problemWith(part, 'orderLineNumber', `must be a line of the order; it has ${order.lines.map(({ lineNumber }) => lineNumber).join(', ')}`)];
    if (part.values.sku !== null && part.values.sku !== line.sku) return [problemWith(part, 'sku', `must be ${line.sku}, which line ${line.lineNumber} of the order is for`)];
    return [];
  });
  if (problems.length > 0) return problems;
  const found = foundLines(record, orders);
  const stray = found.find(({ order }) => order.supplierId !== found[0]!.order.supplierId);
  if (stray) return [problemWith(stray.part, 'orderNumber', 'must be an order of the same supplier as the first line')];
  return known && !isSame(known, record, found) ? [problemWith(record, 'number', 'must be a new one: a receipt of this number says something else, and what was posted never changes')] : [];
}

function isSame(known: KnownReceipt, { values }: GoodsReceiptRecord, found: readonly FoundLine[]): boolean {
  const same = values.receivedOn === known.receivedOn && values.deliveryNote === known.deliveryNote && values.note === known.note;
  return same && found.length === known.lines.length && known.lines.every(({ orderLine, receivedQuantity, rejectedQuantity }, index) => {
    const { part, line } = found[index]!;
    return line.id === orderLine && compare(part.values.receivedQuantity, receivedQuantity) === 0 && compare(part.values.rejectedQuantity, rejectedQuantity) === 0;
  });
}
