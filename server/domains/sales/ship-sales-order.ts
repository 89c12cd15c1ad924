import type { RequestContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeSalesOrder } from './change-sales-order.js';
import { recordEvent } from './record-event.js';
import type { SalesOrderLine } from './sales-order-line.entity.js';
import type { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderShipInput } from './sales-order.input.js';

/**
 * Goods leave: the given quantities, or everything that is still here. The order is SHIPPED when nothing is left.
 * @throws DomainErrors that name the line when more leaves than is open, or the day when it cannot be
 */
export function shipSalesOrder(context: RequestContext, input: SalesOrderShipInput) {
  return changeSalesOrder(context, 'SHIP', input, async (order, em) => {
    const check = new InputCheck();
    const shippedOn = checkDay(check, order, input.shippedOn ?? dayOf(context.now()), context.now());
    const lines = await order.lines.loadItems();
    const shipped = shippedQuantities(check, lines, input);
    const carrier = check.optionalText(input.carrier, ['carrier'], 100);
    const trackingNumber = check.optionalText(input.trackingNumber, ['trackingNumber'], 100);
    check.settle();
    for (const [line, quantity] of shipped) {
      line.shippedQuantity = sum([line.shippedQuantity, quantity]);
      line.shippedOn = shippedOn;
    }
    order.carrier = carrier ?? order.carrier;
    order.trackingNumber = trackingNumber ?? order.trackingNumber;
    order.status = lines.some(isOpen) ? 'PARTIALLY_SHIPPED' : 'SHIPPED';
    if (order.status === 'SHIPPED') order.shippedOn = shippedOn;
    await recordEvent(em, order, order.status, context.now(), { date: shippedOn });
  });
}

/** A day of the order's life that has begun somewhere on earth. */
function checkDay(check: InputCheck, order: SalesOrder, day: string, now: Date): string {
  if (day < order.orderedOn || day > dayOf(daysAfter(now, 1))) {
    check.refuse('OUT_OF_RANGE', ['shippedOn'], `From ${order.orderedOn}, the day of the order, to today.`);
  }
  return day;
}

function shippedQuantities(check: InputCheck, lines: SalesOrderLine[], input: SalesOrderShipInput): Map<SalesOrderLine, Decimal> {
  if (!input.lines) return new Map(lines.filter(isOpen).map((line) => [line, openQuantity(line)]));
  if (input.lines.length === 0) check.refuse('REQUIRED', ['lines'], 'Name at least one line, or leave `lines` out to ship everything.');
  const shipped = new Map<SalesOrderLine, Decimal>();
  for (const [index, { lineNumber, quantity }] of input.lines.entries()) {
    const field = (name: string) => ['lines', String(index), name];
    const line = lines.find((candidate) => candidate.lineNumber === lineNumber);
    if (!line || shipped.has(line)) {
      check.refuse(line ? 'TAKEN' : 'NOT_FOUND', field('lineNumber'), line ? `Line ${lineNumber} is named twice.` : `The order has no line ${lineNumber}.`);
    } else if (compare(quantity, '0') <= 0 || compare(quantity, openQuantity(line)) > 0) {
      check.refuse('OUT_OF_RANGE', field('quantity'), `More than 0 and at most ${openQuantity(line)}, which has not left yet.`);
    } else shipped.set(line, quantity);
  }
  return shipped;
}

function openQuantity(line: SalesOrderLine): Decimal {
  return subtract(line.quantity, line.shippedQuantity);
}

function isOpen(line: SalesOrderLine): boolean {
  return compare(openQuantity(line), '0') > 0;
}
