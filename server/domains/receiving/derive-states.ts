import type { Decimal } from '../../shared/decimal.js';
import { fulfilmentOf } from '../purchasing/index.js';
import type { ShipmentStatus } from './shipment.states.js';

/** Where a shipment stands once it has been counted, by its lines. */
export function statusOfCounted(lines: readonly { quantity: Decimal; receivedQuantity: Decimal }[]): ShipmentStatus {
  const fulfilment = fulfilmentOf(lines);
  return fulfilment === 'NONE' ? 'ARRIVED' : fulfilment === 'FULL' ? 'RECEIVED' : 'PARTIALLY_RECEIVED';
}
