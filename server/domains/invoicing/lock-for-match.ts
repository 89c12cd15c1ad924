import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PurchaseOrder, PurchaseOrderLine } from '../purchasing/index.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { Invoice } from './invoice.entity.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Loads invoices with everything a match needs of them, so that nobody else bills, receives or changes of it before this
 * transaction ends. Orders come before their lines and these before invoices, each in the order of their ids, so that
 * nobody waits in a circle.
 */
export async function lockForMatch(em: EntityManager, ids: readonly string[]): Promise<Invoice[]> {
  const lines = await em.find(InvoiceLine, { invoice: { $in: [...ids] } }, { disableIdentityMap: true });
  const idsOf = (found: readonly ({ id: string } | null | undefined)[]) => [...new Set(found.flatMap((each) => (each ? [each.id] : [])))];
  await em.find(PurchaseOrder, { id: { $in: idsOf(lines.map(({ purchaseOrder }) => purchaseOrder)) } }, lock);
  await em.find(PurchaseOrderLine, { id: { $in: idsOf(lines.map(({ orderLine }) => orderLine)) } }, lock);
  // With those that credit notes give back of: two credit notes of one invoice take turns, ordered or not.
  const credited = await em.find(Invoice, { id: { $in: [...ids] }, creditedInvoice: { $ne: null } }, { disableIdentityMap: true });
  const locked = await em.find(Invoice, { id: { $in: [...ids, ...idsOf(credited.map(({ creditedInvoice }) => creditedInvoice))] } }, lock);
  const invoices = locked.filter(({ id }) => ids.includes(id));
  await em.populate(invoices, ['supplier', 'lines.orderLine.schedules', 'lines.orderLine.purchaseOrder', 'lines.creditedLine', 'differences']);
  return invoices;
}
