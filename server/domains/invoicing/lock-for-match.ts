import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PurchaseOrder, PurchaseOrderLine } from '../purchasing/index.js';
import { Invoice } from './invoice.entity.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Loads invoices with everything a match needs of them, so that nobody else bills, receives or changes of it before this
 * transaction ends. Orders come before their lines and these before invoices, each in the order of their ids, so that
 * nobody waits in a circle.
 */
export async function lockForMatch(em: EntityManager, ids: readonly string[]): Promise<Invoice[]> {
  const lines = await em.execute<{ order: string | null; line: string | null; credited: string | null }[]>(
    `select purchase_order_id as order, order_line_id as line, credited_invoice_id as credited
       from invoice left join invoice_line as line on invoice_id = invoice.id where invoice.id = any(?::uuid[])`,
    [`{${ids.join(',')}}`],
  );
  const idsOf = (kind: 'order' | 'line' | 'credited') => [...new Set(lines.flatMap((line) => line[kind] ?? []))];
  await em.find(PurchaseOrder, { id: { $in: idsOf('order') } }, lock);
  await em.find(PurchaseOrderLine, { id: { $in: idsOf('line') } }, lock);
  // With those that credit notes give back of: two credit notes of one invoice take turns, ordered or not.
  const locked = await em.find(Invoice, { id: { $in: [...ids, ...idsOf('credited')] } }, lock);
  const invoices = locked.filter(({ id }) => ids.includes(id));
  await em.populate(invoices, ['supplier', 'lines.orderLine.schedules', 'lines.orderLine.purchaseOrder', 'lines.creditedLine', 'differences']);
  return invoices;
}
