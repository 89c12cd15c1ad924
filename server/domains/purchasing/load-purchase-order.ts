import { LoadStrategy } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { PurchaseOrder } from './purchase-order.entity.js';

/** What every step with an order says: which one, and as of which version. */
export interface PurchaseOrderReference {
  id: string;
  lockVersion?: number | null;
}

/** Loads an order for a change; see `loadForChange` for its refusals. */
export function loadPurchaseOrder(em: EntityManager, { id, lockVersion }: PurchaseOrderReference): Promise<PurchaseOrder> {
  return loadForChange(em, PurchaseOrder, toUuid('po', id), lockVersion);
}

/** Loads what an order consists of: lines with items and schedules, in one statement. */
export async function loadContent(em: EntityManager, order: PurchaseOrder): Promise<void> {
  await em.populate(order, ['lines.item', 'lines.schedules'], { strategy: LoadStrategy.JOINED });
}
