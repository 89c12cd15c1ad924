import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import { contentOf, changesBetween } from './versions.js';
import { PurchaseOrderVersion, type versionReasons } from './purchase-order-version.entity.js';
import type { VersionChange } from './purchase-order-version.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Keeps the order's content as its next version, if it differs from the last one. The content must be loaded.
 * @param aboutOrder what differs beside the lines
 */
export async function keepVersion(em: EntityManager, order: PurchaseOrder, reason: keyof typeof versionReasons, authorName: string, aboutOrder: readonly VersionChange[] = []): Promise<void> {
  const last = await em.findOne(PurchaseOrderVersion, { purchaseOrder: order, versionNumber: order.versionNumber });
  const lines = contentOf(order.lines.getItems());
  const changes = last ? [...aboutOrder, ...changesBetween(last.lines, lines)] : [];
  if (last && !changes.length) return;
  // What is billed of it may agree with it now, or no longer.
  if (last) await addJob(em, 'match_invoices', { orders: [order.id] });
  order.versionNumber += 1;
  em.create(PurchaseOrderVersion, {
    purchaseOrder: order,
    supplier: order.supplier,
    versionNumber: order.versionNumber,
    reason,
    authorName,
    total: order.total,
    currencyCode: order.currencyCode,
    lines,
    changes,
  });
}
