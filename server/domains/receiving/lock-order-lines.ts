import { LoadStrategy, LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PurchaseOrder, PurchaseOrderLine } from '../purchasing/index.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Loads order lines with their deliveries and orders, so that nobody else announces or receives of them before this
 * transaction ends. Orders come before their lines and both in the order of their ids, so that nobody waits in a circle.
 * @param ids UUIDs; those that do not exist or are somebody else's are missing in the answer
 */
export async function lockOrderLines(em: EntityManager, ids: readonly string[]): Promise<Map<string, PurchaseOrderLine>> {
  const wanted = { id: { $in: [...new Set(ids)] } };
  const orders = await em.execute<{ id: string }[]>('select distinct purchase_order_id as id from purchase_order_line where id = any(?::uuid[])', [`{${wanted.id.$in.join(',')}}`]);
  await em.find(PurchaseOrder, { id: { $in: orders.map(({ id }) => id) } }, lock);
  const lines = await em.find(PurchaseOrderLine, wanted, lock);
  await em.populate(lines, ['purchaseOrder.lines.schedules', 'purchaseOrder.lines.item'], { strategy: LoadStrategy.JOINED });
  return new Map(lines.map((line) => [line.id, line]));
}
