import type { EntityManager } from '@mikro-orm/postgresql';
import { addRows } from '../../database/rows/write-rows.js';
import { addJob } from '../../jobs/add-job.js';
import { contentOf, changesBetween } from './versions.js';
import { PurchaseOrderVersion, type versionReasons } from './purchase-order-version.entity.js';
import type { VersionChange, VersionLine } from './purchase-order-version.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

interface Authorship {
  reason: keyof typeof versionReasons;
  authorName: string;
}

/** What a version says of the order itself. */
type Head = Pick<PurchaseOrder, 'id' | 'versionNumber' | 'total' | 'currencyCode'>;

/**
 * Keeps the content of an order that is an entity as its next version, if it differs from the last one. The content must be loaded.
 * @param aboutOrder what differs beside the lines
 */
export async function keepVersion(em: EntityManager, order: PurchaseOrder, reason: keyof typeof versionReasons, authorName: string, aboutOrder: readonly VersionChange[] = []): Promise<void> {
  const last = await em.findOne(PurchaseOrderVersion, { purchaseOrder: order, versionNumber: order.versionNumber });
  await addVersion(em, order, order.supplier.id, contentOf(order.lines.getItems()), last, { reason, authorName }, aboutOrder);
}

/** Keeps the lines of an order as its next version, if they or what is `aboutOrder` differ from the last one. */
export async function addVersion(
  em: EntityManager,
  order: Head,
  supplier: string,
  lines: VersionLine[],
  last: { lines: VersionLine[] } | null,
  authorship: Authorship,
  aboutOrder: readonly VersionChange[] = [],
): Promise<void> {
  const changes = last ? [...aboutOrder, ...changesBetween(last.lines, lines)] : [];
  if (last && !changes.length) return;
  // What is billed of it may agree with it now, or no longer.
  if (last) await addJob(em, 'match_invoices', { orders: [order.id] });
  order.versionNumber += 1;
  const { id: purchaseOrder, versionNumber, total, currencyCode } = order;
  await addRows(em, PurchaseOrderVersion, [{ purchaseOrder, supplier, versionNumber, ...authorship, total, currencyCode, lines, changes }]);
}
