import type { EntityManager } from '@mikro-orm/postgresql';
import type { Known } from './kind.js';
import { byKey, rowsFor, touched } from './lookups.js';

interface KnownSalesOrder extends Known {
  readonly customerId: string;
  readonly released: boolean;
}

/** Orders that are stored already, by number. */
export async function knownSalesOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownSalesOrder>> {
  return byKey(await rowsFor(em, numbers,
    `select number as key, id, customer_id as "customerId", released,
       ${touched('stored.id')} or exists (
         select from sales_order_line line where line.sales_order_id = stored.id and ${touched('line.id')}) as touched
     from sales_order stored where number in (select jsonb_array_elements_text(?::jsonb))`));
}

interface KnownLine {
  /** Order and line number. */
  readonly key: string;
  readonly id: string;
  readonly orderId: string;
}

export async function knownSalesOrderLines(em: EntityManager, orders: readonly string[]): Promise<Map<string, KnownLine>> {
  return byKey(await rowsFor(em, orders,
    `select concat(sales_order_id, ' ', line_number) as key, id, sales_order_id as "orderId" from sales_order_line
     where sales_order_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`));
}

/** Removes lines that the file no longer has. */
export async function dropSalesOrderLines(em: EntityManager, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await rowsFor(em, lines, 'delete from sales_order_line where id in (select jsonb_array_elements_text(?::jsonb)::uuid)');
}

/** Entries of timelines as "order kind instant". */
export async function knownTimeline(em: EntityManager, orders: readonly string[]): Promise<Set<string>> {
  const rows = await rowsFor<{ key: string }>(em, orders,
    `select concat(sales_order_id, ' ', kind, ' ', to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as key
     from sales_order_event where sales_order_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`);
  return new Set(rows.map(({ key }) => key));
}
