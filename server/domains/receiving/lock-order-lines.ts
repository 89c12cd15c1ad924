import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray, prepare, tell } from '../../database/prepared.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import { writeRows } from '../../database/rows/write-rows.js';
import { Item } from '../catalog/index.js';
import { Organisation } from '../organisation/index.js';
import { PurchaseOrder, PurchaseOrderLine, PurchaseOrderSchedule } from '../purchasing/index.js';

const orders = tableOf(PurchaseOrder, ['number', 'status', 'receipt', 'updatedAt']);
const schedules = tableOf(PurchaseOrderSchedule, ['line', 'scheduleNumber', 'quantity', 'confirmedQuantity', 'actualOn', 'receivedQuantity', 'rejectedQuantity']);

const wanted = 'id = any($1::uuid[])';
const ofOrders = `(select purchase_order_id from purchase_order_line where ${wanted})`;
const lockOrders = prepare(`select from purchase_order where id in ${ofOrders} order by id for update`);
const lockLines = prepare(`select from purchase_order_line where ${wanted} order by id for update`);
const readLines = defineReading({
  orders: orders.where(`id in ${ofOrders}`),
  lines: tableOf(PurchaseOrderLine, ['purchaseOrder', 'supplier', 'item', 'quantity', 'unitCode']).where(`purchase_order_id in ${ofOrders}`),
  schedules: schedules.where(`line_id in (select id from purchase_order_line where purchase_order_id in ${ofOrders}) order by schedule_number`),
  items: tableOf(Item, ['sku', 'category']).where(`id in (select item_id from purchase_order_line where ${wanted})`),
  organisations: tableOf(Organisation, ['receiptTolerancePercent']).where('true'),
});

type Reading = Awaited<ReturnType<typeof readLines>>;
type ScheduleInHand = Reading['schedules'][number];
export type OrderInHand = Reading['orders'][number] & { schedules: ScheduleInHand[] };
export type LineInHand = Reading['lines'][number] & { order: OrderInHand; goods: Reading['items'][number]; schedules: ScheduleInHand[] };

/** Order lines that nobody else announces or receives of before the transaction ends, as plain rows. */
export interface LockedLines {
  /** UUIDs that do not exist or are somebody else's are missing. */
  readonly lines: ReadonlyMap<string, LineInHand>;
  /** How much more than was ordered may be announced and received. */
  readonly tolerancePercent: string;
}

/**
 * Locks order lines and reads them with their deliveries and orders. Orders come before their lines and both in the order
 * of their ids, so that nobody waits in a circle.
 * @param ids UUIDs
 */
export async function lockOrderLines(em: EntityManager, ids: readonly string[]): Promise<LockedLines> {
  const values = [idArray(new Set(ids))];
  await tell(em, lockOrders, values);
  await tell(em, lockLines, values);
  const read = await readLines(em, values);
  const schedulesOf = Map.groupBy(read.schedules, ({ line }) => line);
  const linesOf = Map.groupBy(read.lines, ({ purchaseOrder }) => purchaseOrder);
  const ordersById = new Map(read.orders.map((order) => [order.id, Object.assign(order, { schedules: linesOf.get(order.id)!.flatMap(({ id }) => schedulesOf.get(id) ?? []) })]));
  const items = new Map(read.items.map((item) => [item.id, item]));
  const lines = read.lines.filter(({ id }) => ids.includes(id)).map((line): [string, LineInHand] => [
    line.id,
    Object.assign(line, { order: ordersById.get(line.purchaseOrder)!, goods: items.get(line.item)!, schedules: schedulesOf.get(line.id) ?? [] }),
  ]);
  return { lines: new Map(lines), tolerancePercent: read.organisations[0]!.receiptTolerancePercent };
}

/** Writes what has changed of orders and their deliveries. */
export async function keepOrders(em: EntityManager, changed: readonly OrderInHand[]): Promise<void> {
  await writeRows(em, orders, changed);
  await writeRows(em, schedules, changed.flatMap((order) => order.schedules));
}
