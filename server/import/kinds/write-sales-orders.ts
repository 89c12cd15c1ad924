import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { SalesOrderEvent } from '../../domains/sales/sales-order-event.entity.js';
import { SalesOrderLine } from '../../domains/sales/sales-order-line.entity.js';
import { SalesOrder } from '../../domains/sales/sales-order.entity.js';
import { add, upsert } from '../upsert.js';
import { problemWith, type Written } from './kind.js';
import { dropSalesOrderLines, knownSalesOrders, knownTimeline, writeDownShipments } from './known-sales-orders.js';
import { customersByNumber, itemsBySku } from './lookups.js';
import { sift, unlessFound } from './refuse.js';
import { isReleased, salesOrderLineRow, salesOrderRow, timelineOf, type ResolvedSalesOrder } from './sales-order-rows.js';
import type { SalesOrderRecord } from './sales-orders.js';

/** Stores orders with lines and what their days say on the timeline. */
export async function writeSalesOrders(em: EntityManager, records: readonly SalesOrderRecord[]): Promise<Written> {
  const customers = await customersByNumber(em, records.map(({ values }) => values.customerNumber));
  const items = await itemsBySku(em, records.flatMap(({ lines }) => lines.map(({ values }) => values.sku)));
  const known = await knownSalesOrders(em, records.map(({ values }) => values.number));
  const kept = records.map(({ values }) => values.number).filter((number) => known.get(number)?.touched);
  const open = records.filter(({ values }) => !known.get(values.number)?.touched);
  const { good, refused } = sift(open, (record) => {
    const before = known.get(record.values.number);
    const customer = customers.get(record.values.customerNumber);
    return [
      ...unlessFound(customer, record, 'customerNumber', 'the number of a customer'),
      ...record.lines.flatMap((line) => unlessFound(items.get(line.values.sku), line, 'sku', 'the sku of an item')),
      ...(before?.released && !isReleased(record) ? [problemWith(record, 'status', 'must stay one that the customer sees: the order was confirmed')] : []),
      ...(before?.released && customer && customer.id !== before.customerId ? [problemWith(record, 'customerNumber', 'must stay the same: the order was confirmed')] : []),
    ];
  });
  const orders = good.map((record): ResolvedSalesOrder => {
    const customer = customers.get(record.values.customerNumber)!;
    const before = known.get(record.values.number);
    return { id: before?.id ?? newId(), record, customer, items, knownLines: before?.lines ?? new Map() };
  });
  return { ...(await store(em, orders)), kept, refused };
}

async function store(em: EntityManager, orders: readonly ResolvedSalesOrder[]): Promise<{ added: number; changed: number }> {
  const lines = orders.flatMap((order) => order.record.lines.map(({ values }, index) => salesOrderLineRow(order, values, index)));
  const stay = new Set(lines.map(({ id }) => id));
  const gone = orders.flatMap(({ id, knownLines }) => [...knownLines.values()].filter((line) => !stay.has(line)).map((line) => ({ id: line, orderId: id })));
  const storedOrders = await upsert(em, SalesOrder, ['number'], orders.map(salesOrderRow));
  await dropSalesOrderLines(em, gone.map(({ id }) => id));
  const storedLines = await upsert(em, SalesOrderLine, ['salesOrder', 'lineNumber'], lines);
  await writeDownShipments(em, orders.map(({ id }) => id));
  const events = await newEvents(em, orders);
  await add(em, SalesOrderEvent, events);
  const added = new Set(storedOrders.filter((row) => row.added).map(({ id }) => id));
  const affected = [
    ...storedOrders.map(({ id }) => id),
    ...storedLines.map(({ parent }) => parent),
    ...gone.map(({ orderId }) => orderId),
    ...events.map(({ salesOrder }) => salesOrder),
  ];
  return { added: added.size, changed: new Set(affected.filter((id) => !added.has(id))).size };
}

/** Entries that the timelines do not have yet: what was said there once stays, a corrected day is a further entry. */
async function newEvents(em: EntityManager, orders: readonly ResolvedSalesOrder[]) {
  const known = await knownTimeline(em, orders.map(({ id }) => id));
  return orders.flatMap((order) =>
    timelineOf(order)
      .filter(({ kind, occurredAt }) => !known.has(`${order.id} ${kind} ${occurredAt}`))
      .map((event) => ({
        id: newId(),
        salesOrder: order.id,
        customer: order.customer.id,
        released: isReleased(order.record),
        ...event,
      })),
  );
}
