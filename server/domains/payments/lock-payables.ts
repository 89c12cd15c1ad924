import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Invoice } from '../invoicing/index.js';
import { Payable } from './payable.entity.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Loads what is to be paid with its invoices and suppliers, so that nobody else holds, takes or pays it before this
 * transaction ends. In the order of their ids, so that nobody waits in a circle.
 */
export async function lockPayables(em: EntityManager, where: Parameters<typeof em.find<Payable>>[1]): Promise<Payable[]> {
  const payables = await em.find(Payable, where, lock);
  await em.populate(payables, ['supplier', 'invoice']);
  return payables;
}

/** The same with the invoices, whose states are about to change. */
export async function lockPayablesAndInvoices(em: EntityManager, ids: readonly string[]): Promise<Map<string, Payable>> {
  const payables = await lockPayables(em, { id: { $in: [...ids] } });
  await em.find(Invoice, { id: { $in: payables.map(({ invoice }) => invoice.id) } }, lock);
  return new Map(payables.map((payable) => [payable.id, payable]));
}
