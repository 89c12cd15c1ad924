import type { EntityManager } from '@mikro-orm/postgresql';
import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { lockOrderLines } from './lock-order-lines.js';
import { followOrders } from './post-goods-receipt.js';
import { spreadRejection } from './spread.js';

/** How much of a line waits for its inspection. */
export function awaitingInspection({ receivedQuantity, acceptedQuantity, rejectedQuantity }: GoodsReceiptLine): Decimal {
  return subtract(receivedQuantity, sum([acceptedQuantity, rejectedQuantity]));
}

/** Goods that waited for their inspection are accepted or rejected; `accepted` and `rejected` are all that waits. */
export async function settleInspected(em: EntityManager, { id }: { id: string }, settled: { accepted: Decimal; rejected: Decimal }, now: Date): Promise<void> {
  const line = await em.findOneOrFail(GoodsReceiptLine, id);
  const orderLine = (await lockOrderLines(em, [line.orderLine.id])).lines.get(line.orderLine.id)!;
  line.acceptedQuantity = sum([line.acceptedQuantity, settled.accepted]);
  line.rejectedQuantity = sum([line.rejectedQuantity, settled.rejected]);
  if (compare(settled.rejected, '0') > 0) {
    line.discrepancies = [...new Set([...line.discrepancies, 'DEFECTIVE'])];
    spreadRejection(orderLine.schedules, settled.rejected);
  }
  await followOrders(em, [{ orderLine }], now);
}
