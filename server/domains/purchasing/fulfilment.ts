import { compare, type Decimal, sum } from '../../shared/decimal.js';
import type { FulfilmentStatus } from './purchase-order.states.js';

interface Fillable {
  quantity: Decimal;
  receivedQuantity: Decimal;
}

/** How much has been received of what these deliveries were to bring. */
export function fulfilmentOf(deliveries: readonly Fillable[]): FulfilmentStatus {
  if (compare(sum(deliveries.map(({ receivedQuantity }) => receivedQuantity)), '0') === 0) return 'NONE';
  return deliveries.every(({ quantity, receivedQuantity }) => compare(receivedQuantity, quantity) >= 0) ? 'FULL' : 'PARTIAL';
}
