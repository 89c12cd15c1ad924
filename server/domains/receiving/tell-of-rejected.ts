import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { compare } from '../../shared/decimal.js';
import type { CountedLine } from './check-receivable.js';
import type { GoodsReceipt } from './goods-receipt.entity.js';

/** Tells the supplier's people, order by order, what of a receipt was rejected at the gate and why. */
export async function tellOfRejected(em: EntityManager, { number: receipt, supplier }: GoodsReceipt, counted: readonly CountedLine[]): Promise<void> {
  const rejected = counted.filter(({ rejectedQuantity }) => compare(rejectedQuantity, '0') > 0);
  await em.populate(rejected.map(({ orderLine }) => orderLine), ['item']);
  for (const [{ id, number }, lines] of Map.groupBy(rejected, ({ orderLine }) => orderLine.purchaseOrder)) {
    const goods = lines.map(({ orderLine: { item, unitCode }, rejectedQuantity, reason }) => [`${item.sku}: ${rejectedQuantity} ${unitCode}`, reason].filter(Boolean).join(', ')).join('\n');
    await notify(em, { kind: 'GOODS_REJECTED', to: { supplier: supplier.id }, record: { prefix: 'po', id }, values: { number, receipt, goods } });
  }
}
