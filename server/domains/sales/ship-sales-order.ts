import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeSalesOrder } from './change-sales-order.js';
import { leavingLines } from './leaving-lines.js';
import { isOpen } from './open-quantity.js';
import { recordEvent } from './record-event.js';
import type { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderShipInput } from './sales-order.input.js';
import { writeShipment } from './write-shipment.js';

/**
 * Goods leave: the given quantities, or everything that is still here. The order is SHIPPED when nothing is left.
 * @throws DomainErrors that name the line when more leaves than is open, or the day when it cannot be
 */
export function shipSalesOrder(context: SignedInContext, input: SalesOrderShipInput) {
  return changeSalesOrder(context, 'SHIP', input, async (order, em) => {
    const check = new InputCheck();
    const shippedOn = checkDay(check, order, input.shippedOn ?? dayOf(context.now()), context.now());
    const lines = await order.lines.loadItems();
    const leaving = leavingLines(check, lines, input);
    const shipment = await writeShipment(em, check, order, leaving, { ...input, shippedOn });
    order.carrier = shipment.carrier ?? order.carrier;
    order.trackingNumber = shipment.trackingNumber ?? order.trackingNumber;
    order.status = lines.some(isOpen) ? 'PARTIALLY_SHIPPED' : 'SHIPPED';
    if (order.status === 'SHIPPED') order.shippedOn = shippedOn;
    await recordEvent(em, order, order.status, context.now(), { date: shippedOn });
    await notify(em, {
      kind: 'SALES_ORDER_SHIPPED',
      to: { customer: order.customer.id },
      record: { prefix: 'so', id: order.id },
      values: { number: order.number, shipment: shipment.number },
    });
  });
}

/** A day of the order's life that has begun somewhere on earth. */
function checkDay(check: InputCheck, order: SalesOrder, day: string, now: Date): string {
  if (day < order.orderedOn || day > dayOf(daysAfter(now, 1))) {
    check.refuse('OUT_OF_RANGE', ['shippedOn'], `From ${order.orderedOn}, the day of the order, to today.`);
  }
  return day;
}
