import { ImportError } from '../problem.js';
import { customers } from './customers.js';
import { goodsReceipts } from './goods-receipts.js';
import { items } from './items.js';
import type { Kind } from './kind.js';
import { purchaseOrders } from './purchase-orders.js';
import { salesOrders } from './sales-orders.js';
import { supplierItems } from './supplier-items.js';
import { suppliers } from './suppliers.js';

/** Everything that can be imported, in the order in which one refers to the other. */
export const kinds: readonly Kind[] = [suppliers, items, supplierItems, purchaseOrders, goodsReceipts, customers, salesOrders];

/** Throws an ImportError that names all kinds when there is none of this name. */
export function kindNamed(name: string): Kind {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new ImportError(`"${name}" cannot be imported; must be one of ${kinds.map((known) => known.name).join(', ')}`);
  return kind;
}
