import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { sum } from '../../shared/decimal.js';
import { recordEvent } from './record-event.js';
import type { SalesOrder } from './sales-order.entity.js';
import { SalesShipment } from './sales-shipment.entity.js';

/** Shipments of an order arrived, all of them locked for change. The order is delivered once everything of it has left and arrived. */
export async function arrive(em: EntityManager, order: SalesOrder, shipments: readonly SalesShipment[], deliveredOn: string, now: Date): Promise<void> {
  for (const shipment of shipments) {
    shipment.status = 'DELIVERED';
    shipment.deliveredOn = deliveredOn < shipment.shippedOn ? shipment.shippedOn : deliveredOn;
    for (const { orderLine, quantity } of await shipment.lines.loadItems({ populate: ['orderLine'] })) {
      orderLine.deliveredQuantity = sum([orderLine.deliveredQuantity, quantity]);
      orderLine.deliveredOn = later(orderLine.deliveredOn, shipment.deliveredOn);
    }
  }
  await em.flush();
  const all = await em.find(SalesShipment, { salesOrder: order });
  if (order.status !== 'SHIPPED' || all.some(({ status }) => status !== 'DELIVERED')) {
    await recordEvent(em, order, 'PARTIALLY_DELIVERED', now, { date: deliveredOn });
    return;
  }
  order.status = 'DELIVERED';
  order.deliveredOn = all.reduce((latest, shipment) => later(latest, shipment.deliveredOn), deliveredOn);
  await recordEvent(em, order, 'DELIVERED', now, { date: order.deliveredOn });
  await notify(em, {
    kind: 'SALES_ORDER_DELIVERED',
    to: { customer: order.customer.id },
    record: { prefix: 'so', id: order.id },
    values: { number: order.number, deliveredOn: order.deliveredOn },
  });
}

/** The later of two days, of which the first or second may not be known. */
function later<Day extends string | null | undefined>(day: Day, other: string | null | undefined): string {
  return [day ?? '', other ?? ''].sort()[1]!;
}
