import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { PurchaseOrder } from './purchase-order.entity.js';

/** What every change of an order says: which one, and as of which version. */
export interface PurchaseOrderChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Loads an order for a change and keeps others from changing it until the transaction ends.
 * @throws DomainError NOT_FOUND when there is none that the principal may see, CONFLICT when it is newer than `lockVersion`
 */
export async function loadPurchaseOrder(em: EntityManager, { id, lockVersion }: PurchaseOrderChange): Promise<PurchaseOrder> {
  const order = await em.findOne(PurchaseOrder, toUuid('po', id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!order) throw new DomainError('NOT_FOUND', ['id']);
  if (typeof lockVersion === 'number' && lockVersion !== order.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
  return order;
}

/** Loads what an order consists of: lines with items and schedules. */
export async function loadContent(em: EntityManager, order: PurchaseOrder): Promise<void> {
  await em.populate(order, ['lines.item', 'lines.schedules']);
}
