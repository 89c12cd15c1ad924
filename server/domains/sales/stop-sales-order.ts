import type { RequestContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeSalesOrder } from './change-sales-order.js';
import { recordEvent } from './record-event.js';
import type { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderStopInput } from './sales-order.input.js';

const LONGEST_NOTE = 2000;

/** Stops the order for a while. */
export function holdSalesOrder(context: RequestContext, input: SalesOrderStopInput) {
  return stop(context, 'HOLD', 'HELD', input, (order) => {
    order.heldFrom = order.status;
    order.status = 'ON_HOLD';
  });
}

/** Lets the order go on where it was stopped. */
export function releaseSalesOrder(context: RequestContext, input: SalesOrderStopInput) {
  return stop(context, 'RELEASE', 'RELEASED', input, (order) => {
    order.status = order.heldFrom ?? 'CONFIRMED';
    order.heldFrom = null;
  });
}

/** Calls the order off; for a draft, that the customer never saw it stays so. */
export function cancelSalesOrder(context: RequestContext, input: SalesOrderStopInput) {
  return stop(context, 'CANCEL', 'CANCELLED', input, (order) => {
    order.status = 'CANCELLED';
  });
}

/** Declares the order done. */
export function closeSalesOrder(context: RequestContext, input: SalesOrderStopInput) {
  return stop(context, 'CLOSE', 'CLOSED', input, (order) => {
    order.status = 'CLOSED';
  });
}

function stop(
  context: RequestContext,
  action: 'HOLD' | 'RELEASE' | 'CANCEL' | 'CLOSE',
  event: 'HELD' | 'RELEASED' | 'CANCELLED' | 'CLOSED',
  input: SalesOrderStopInput,
  move: (order: SalesOrder) => void,
) {
  return changeSalesOrder(context, action, input, async (order, em) => {
    const check = new InputCheck();
    const note = check.optionalText(input.note, ['note'], LONGEST_NOTE);
    check.settle();
    move(order);
    await recordEvent(em, order, event, context.now(), { note });
  });
}
