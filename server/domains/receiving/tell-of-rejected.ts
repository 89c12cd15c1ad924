import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { compare } from '../../shared/decimal.js';
import type { CountedLine } from './check-receivable.js';

/** Tells the supplier's people, order by order, what of a receipt was rejected at the gate and why. */
export async function tellOfRejected(em: EntityManager, { number: receipt, supplier }: { number: string; supplier: string }, counted: readonly CountedLine[]): Promise<void> {
  const rejected = counted.filter(({ rejectedQuantity }) => compare(rejectedQuantity, '0') > 0);
  for (const [{ id, number }, lines] of Map.groupBy(rejected, ({ orderLine }) => orderLine.order)) {
    const goods = lines.map(({ orderLine: { goods: item, unitCode }, rejectedQuantity, reason }) => [`${item.sku}: ${rejectedQuantity} ${unitCode}`, reason].filter(Boolean).join(', ')).join('\n');
    await notify(em, { kind: 'GOODS_REJECTED', to: { supplier }, record: { prefix: 'po', id }, values: { number, receipt, goods } });
  }
}
