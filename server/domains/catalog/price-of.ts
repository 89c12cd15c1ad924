import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import { PriceBreak } from './price-break.entity.js';

/**
 * The price of one unit on which a supplier sells an item, for a quantity and day: that of the highest price break
 * that applies. Null when no price is agreed.
 */
export async function priceOf(em: EntityManager, supplierId: string, itemId: string, quantity: Decimal, day: string): Promise<Decimal | null> {
  const found = await em.findOne(
    PriceBreak,
    {
      supplier: supplierId,
      supplierItem: { item: itemId },
      minimumQuantity: { $lte: quantity },
      validFrom: { $lte: day },
      $or: [{ validTo: null }, { validTo: { $gte: day } }],
    },
    { orderBy: { minimumQuantity: 'desc', validFrom: 'desc' } },
  );
  return found?.unitPrice ?? null;
}
