import type { EntityManager } from '@mikro-orm/postgresql';
import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { LineInHand } from './lock-order-lines.js';
import { ShipmentLine } from './shipment-line.entity.js';
import type { Shipment } from './shipment.entity.js';
import { onTheWay } from './shipment.states.js';
import { shippableQuantity } from './tolerance.js';

interface Wanted {
  orderLine: LineInHand;
  quantity: Decimal;
  field: readonly string[];
}

/**
 * Refuses what no shipment may announce: goods of an order that is not SENT, and more than is confirmed and open with the
 * tolerance. The order lines must be locked.
 */
export async function checkShippable(em: EntityManager, check: InputCheck, shipment: Shipment | null, wanted: readonly Wanted[], tolerancePercent: Decimal): Promise<void> {
  const coming = await em.find(ShipmentLine, {
    orderLine: { $in: wanted.map(({ orderLine }) => orderLine.id) },
    shipment: { status: { $in: [...onTheWay] }, ...(shipment && { id: { $ne: shipment.id } }) },
  });
  wanted.forEach(({ orderLine, quantity, field }, index) => {
    const { status } = orderLine.order;
    if (status !== 'SENT') check.refuse('NOT_ALLOWED_IN_STATE', [...field, 'orderLineId'], `Goods of an order are shipped while it is SENT; this one is ${status}.`);
    if (compare(quantity, '0') <= 0) check.refuse('OUT_OF_RANGE', [...field, 'quantity'], 'A quantity is more than 0.');
    const before = wanted.slice(0, index).filter((other) => other.orderLine === orderLine);
    const most = shippableQuantity(announcedOf(orderLine, coming), tolerancePercent);
    if (compare(sum([...before, { quantity }].map((other) => other.quantity)), most) > 0) {
      check.refuse('OUT_OF_RANGE', [...field, 'quantity'], `At most ${most} of this order line are confirmed and open.`);
    }
  });
}

function announcedOf({ id, schedules }: LineInHand, coming: readonly ShipmentLine[]) {
  const open = coming.filter(({ orderLine }) => orderLine.id === id);
  return {
    confirmed: sum(schedules.map(({ confirmedQuantity }) => confirmedQuantity ?? '0')),
    received: sum(schedules.map(({ receivedQuantity }) => receivedQuantity)),
    onTheWay: sum(open.map(stillComing)),
  };
}

function stillComing({ quantity, receivedQuantity }: { quantity: Decimal; receivedQuantity: Decimal }): Decimal {
  return compare(quantity, receivedQuantity) > 0 ? subtract(quantity, receivedQuantity) : '0';
}
