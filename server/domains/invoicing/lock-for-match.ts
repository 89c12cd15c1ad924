import type { EntityManager } from '@mikro-orm/postgresql';
import { lockDocuments } from './document-in-hand.js';
import { Invoice } from './invoice.entity.js';

/** Loads invoices as entities, with what people look at who handle what differs, and locks them as a match does. */
export async function lockForMatch(em: EntityManager, ids: readonly string[]): Promise<Invoice[]> {
  await lockDocuments(em, ids);
  return em.find(Invoice, { id: { $in: [...ids] } }, { refresh: true, populate: ['supplier', 'lines.orderLine.purchaseOrder', 'differences'] });
}
