import { compare, type Decimal, sum } from '../../shared/decimal.js';
import type { FulfilmentStatus } from '../purchasing/index.js';
import type { ShipmentStatus } from './shipment.states.js';

interface Fillable {
  quantity: Decimal;
  receivedQuantity: Decimal;
}

/** How much of an order has been received, by its deliveries. */
export function fulfilmentOf(deliveries: readonly Fillable[]): FulfilmentStatus {
  if (compare(sum(deliveries.map(({ receivedQuantity }) => receivedQuantity)), '0') === 0) return 'NONE';
  return deliveries.every(isFilled) ? 'FULL' : 'PARTIAL';
}

/** Where a shipment stands once it has been counted, by its lines. */
export function statusOfCounted(lines: readonly Fillable[]): ShipmentStatus {
  const fulfilment = fulfilmentOf(lines);
  return fulfilment === 'NONE' ? 'ARRIVED' : fulfilment === 'FULL' ? 'RECEIVED' : 'PARTIALLY_RECEIVED';
}

function isFilled({ quantity, receivedQuantity }: Fillable): boolean {
  return compare(receivedQuantity, quantity) >= 0;
}
