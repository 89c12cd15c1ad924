import type { EntityManager } from '@mikro-orm/postgresql';
import type { Known } from './kind.js';
import { byKey, given, givenIds, rowsFor, touchedByPeople } from './lookups.js';

interface KnownSalesOrder extends Known {
  readonly customerId: string;
  readonly released: boolean;
  /** By line number. */
  readonly lines: ReadonlyMap<number, string>;
}

interface StoredLine {
  readonly orderId: string;
  readonly lineNumber: number;
  readonly id: string;
}

/** Orders that are stored already, by number. */
export async function knownSalesOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownSalesOrder>> {
  const orders = await rowsFor<Omit<KnownSalesOrder, 'touched' | 'lines'>>(em, numbers,
    `select number as key, id, customer_id as "customerId", released from sales_order where number = ${given}`);
  const lines = await rowsFor<StoredLine>(em, orders.map(({ id }) => id),
    `select sales_order_id as "orderId", line_number as "lineNumber", id from sales_order_line where sales_order_id = ${givenIds}`);
  const shipments = await rowsFor<{ orderId: string; id: string }>(em, orders.map(({ id }) => id),
    `select sales_order_id as "orderId", id from sales_shipment where sales_order_id = ${givenIds}`);
  const touched = await touchedByPeople(em, [...orders, ...lines, ...shipments].map(({ id }) => id));
  const shipmentsOf = Map.groupBy(shipments, ({ orderId }) => orderId);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return byKey(orders.map((order) => {
    const own = linesOf.get(order.id) ?? [];
    return { ...order, touched: [order, ...own, ...(shipmentsOf.get(order.id) ?? [])].some(({ id }) => touched.has(id)), lines: new Map(own.map(({ lineNumber, id }) => [lineNumber, id])) };
  }));
}

/** Removes lines that the file no longer has. */
export async function dropSalesOrderLines(em: EntityManager, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await rowsFor(em, lines, `delete from sales_order_line where id = ${givenIds}`);
}

/** Writes down what left of these orders, as their lines say it. */
export async function writeDownShipments(em: EntityManager, orders: readonly string[]): Promise<void> {
  await rowsFor(em, orders, 'select write_down_shipments(array(select jsonb_array_elements_text(?::jsonb)::uuid))');
}

/** Entries of timelines as "order kind instant". */
export async function knownTimeline(em: EntityManager, orders: readonly string[]): Promise<Set<string>> {
  const rows = await rowsFor<{ key: string }>(em, orders,
    `select concat(sales_order_id, ' ', kind, ' ', to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as key
     from sales_order_event where sales_order_id = ${givenIds}`);
  return new Set(rows.map(({ key }) => key));
}
