import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { PurchaseOrderLine } from '../../domains/purchasing/purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from '../../domains/purchasing/purchase-order-schedule.entity.js';
import { PurchaseOrder } from '../../domains/purchasing/purchase-order.entity.js';
import { upsert } from '../upsert.js';
import { wasSent } from './check-purchase-order.js';
import type { Written } from './kind.js';
import { problemWith } from './kind.js';
import { itemsBySku, suppliersByNumber } from './lookups.js';
import { dropLines, type KnownOrder, knownPurchaseOrders, ownRules } from './known-purchase-orders.js';
import { lineNumberOf } from './line-numbers.js';
import { lineRow, orderRow, scheduleRow, type ResolvedOrder } from './purchase-order-rows.js';
import { writeVersions } from './purchase-order-versions.js';
import type { PurchaseOrderRecord } from './purchase-orders.js';
import { sift, unlessFound } from './refuse.js';

/** Stores orders with lines, schedules and, for those the supplier has seen, the version that was sent. */
export async function writePurchaseOrders(em: EntityManager, records: readonly PurchaseOrderRecord[]): Promise<Written> {
  const suppliers = await suppliersByNumber(em, records.map(({ values }) => values.supplierNumber));
  const items = await itemsBySku(em, records.flatMap(({ lines }) => lines.map(({ values }) => values.sku)));
  const known = await knownPurchaseOrders(em, records.map(({ values }) => values.number));
  const { answerWithinDays, name } = await ownRules(em);
  const kept = records.map(({ values }) => values.number).filter((number) => known.get(number)?.touched);
  const open = records.filter(({ values }) => !known.get(values.number)?.touched);
  const { good, refused } = sift(open, (record) => {
    const before = known.get(record.values.number);
    const supplier = suppliers.get(record.values.supplierNumber);
    return [
      ...unlessFound(supplier, record, 'supplierNumber', 'the number of a supplier'),
      ...record.lines.flatMap((line) => unlessFound(items.get(line.values.sku), line, 'sku', 'the sku of an item')),
      ...(before?.released && !wasSent(record) ? [problemWith(record, 'status', 'must stay one that the supplier sees: the order was sent')] : []),
      ...(before?.released && supplier && supplier.id !== before.supplierId ? [problemWith(record, 'supplierNumber', 'must stay the same: the order was sent')] : []),
      ...receivedLinesGone(record, before).map((lineNumber) => problemWith(record, 'number', `must keep line ${lineNumber}: goods of it were received`)),
    ];
  });
  const orders = good.map((record): ResolvedOrder => {
    const before = known.get(record.values.number);
    const supplier = suppliers.get(record.values.supplierNumber)!;
    const knownLines = before?.lines ?? new Map();
    const arrivals = before?.arrivals ?? new Map();
    return { id: before?.id ?? newId(), record, supplier, items, knownLines, arrivals, versionNumber: before?.versionNumber ?? 0, answerWithinDays };
  });
  const { added, changed } = await store(em, orders);
  await writeVersions(em, orders.filter(({ id }) => added.has(id) || changed.has(id)), name);
  return { added: added.size, changed: changed.size, kept, refused };
}

/** Numbers of lines that the file no longer has though receipts are about them. */
function receivedLinesGone({ lines }: PurchaseOrderRecord, before: KnownOrder | undefined): number[] {
  const there = new Set(lines.map(({ values }, index) => lineNumberOf(values, index)));
  return [...(before?.lines ?? [])].filter(([number, id]) => !there.has(number) && before!.arrivals.has(id)).map(([number]) => number);
}

async function store(em: EntityManager, orders: readonly ResolvedOrder[]): Promise<{ added: Set<string>; changed: Set<string> }> {
  const lines = orders.flatMap((order) =>
    order.record.lines.map(({ values }, index) => {
      const row = lineRow(order, values, index);
      return { row, schedule: scheduleRow(order, values, index, row.id) };
    }),
  );
  const stay = new Set(lines.map(({ row }) => row.id));
  const gone = orders.flatMap(({ id, knownLines }) => [...knownLines.values()].filter((line) => !stay.has(line)).map((line) => ({ id: line, orderId: id })));
  const storedOrders = await upsert(em, PurchaseOrder, ['number'], orders.map(orderRow));
  await dropLines(em, gone.map(({ id }) => id));
  const storedLines = await upsert(em, PurchaseOrderLine, ['purchaseOrder', 'lineNumber'], lines.map(({ row }) => row));
  const storedSchedules = await upsert(em, PurchaseOrderSchedule, ['line', 'scheduleNumber'], lines.map(({ schedule }) => schedule));
  const orderOfLine = new Map(lines.map(({ row }) => [row.id, row.purchaseOrder]));
  const added = new Set(storedOrders.filter((row) => row.added).map(({ id }) => id));
  const affected = [
    ...storedOrders.map(({ id }) => id),
    ...storedLines.map(({ parent }) => parent),
    ...storedSchedules.map(({ parent }) => orderOfLine.get(parent)!),
    ...gone.map(({ orderId }) => orderId),
  ];
  return { added, changed: new Set(affected.filter((id) => !added.has(id))) };
}
