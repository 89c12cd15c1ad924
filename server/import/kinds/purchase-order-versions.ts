import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { PurchaseOrderVersion } from '../../domains/purchasing/purchase-order-version.entity.js';
import type { VersionLine } from '../../domains/purchasing/purchase-order-version.js';
import { changesBetween } from '../../domains/purchasing/versions.js';
import { add } from '../upsert.js';
import { wasSent } from './check-purchase-order.js';
import { byKey, givenIds, rowsFor } from './lookups.js';
import { orderRow, versionLines, type ResolvedOrder } from './purchase-order-rows.js';

interface Latest {
  readonly key: string;
  readonly versionNumber: number;
  readonly lines: VersionLine[];
}

/**
 * Keeps what the supplier was sent: version 1 when it first shows the order, a further one when the file brings another
 * content. `author` is the company: no person made it.
 */
export async function writeVersions(em: EntityManager, orders: readonly ResolvedOrder[], author: string): Promise<void> {
  const sent = orders.filter(({ record }) => wasSent(record));
  const latest = byKey(await rowsFor<Latest>(em, sent.map(({ id }) => id),
    `select distinct on (purchase_order_id) purchase_order_id as key, version_number as "versionNumber", lines
     from purchase_order_version where purchase_order_id = ${givenIds}
     order by purchase_order_id, version_number desc`));
  const versions = sent.flatMap((order) => {
    const before = latest.get(order.id);
    const lines = versionLines(order);
    const changes = before ? changesBetween(before.lines, lines) : [];
    if (before && changes.length === 0) return [];
    const { total, currencyCode } = orderRow(order);
    return [{
      id: newId(),
      purchaseOrder: order.id,
      supplier: order.supplier.id,
      versionNumber: (before?.versionNumber ?? 0) + 1,
      reason: before ? 'BUYER_CHANGE' : 'SENT',
      authorName: author,
      total,
      currencyCode,
      lines,
      changes,
    }];
  });
  await add(em, PurchaseOrderVersion, versions);
  const further = versions.filter(({ versionNumber }) => versionNumber > 1);
  if (further.length === 0) return;
  await em.execute(
    `update purchase_order set version_number = input.number from jsonb_to_recordset(?::jsonb) as input (id uuid, number int)
     where purchase_order.id = input.id`,
    [JSON.stringify(further.map(({ purchaseOrder, versionNumber }) => ({ id: purchaseOrder, number: versionNumber })))],
  );
}
