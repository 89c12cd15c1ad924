import type { RequestContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { InputCheck } from '../../shared/input-check.js';
import { compare } from '../../shared/decimal.js';
import { changeSalesOrder } from './change-sales-order.js';
import { recordEvent } from './record-event.js';
import type { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderPromiseInput } from './sales-order.input.js';

const LONGEST_NOTE = 2000;

/**
 * Promises a delivery day, or another one, for everything that has not left yet.
 * @throws DomainErrors OUT_OF_RANGE for a day before the order, REQUIRED for a later day without a reason
 */
export function promiseSalesOrder(context: RequestContext, input: SalesOrderPromiseInput) {
  return changeSalesOrder(context, 'PROMISE', input, async (order, em) => {
    const note = checkPromise(order, input);
    const previousDate = order.promisedOn;
    order.promisedOn = input.promisedOn;
    order.lateReason = input.reason ?? null;
    order.lateReasonNote = note;
    for (const line of await order.lines.loadItems()) {
      if (compare(line.shippedQuantity, line.quantity) < 0) line.promisedOn = input.promisedOn;
    }
    if (previousDate === input.promisedOn) return;
    await recordEvent(em, order, previousDate ? 'PROMISE_CHANGED' : 'PROMISED', context.now(), { date: input.promisedOn, previousDate, note });
    if (!previousDate) return;
    await notify(em, {
      kind: 'SALES_ORDER_PROMISE_CHANGED',
      to: { customer: order.customer.id },
      record: { prefix: 'so', id: order.id },
      values: { number: order.number, previousOn: previousDate, promisedOn: input.promisedOn, cause: input.reason ?? 'EARLIER', note: note ?? '' },
    });
  });
}

function checkPromise(order: SalesOrder, { promisedOn, reason, reasonNote }: SalesOrderPromiseInput): string | null {
  const check = new InputCheck();
  const note = check.optionalText(reasonNote, ['reasonNote'], LONGEST_NOTE);
  if (promisedOn < order.orderedOn) check.refuse('OUT_OF_RANGE', ['promisedOn'], `The order is of ${order.orderedOn}; promise that day or a later one.`);
  if (order.promisedOn && promisedOn > order.promisedOn && !reason) {
    check.refuse('REQUIRED', ['reason'], `${order.promisedOn} was promised; a later day needs a reason.`);
  }
  check.settle();
  return note;
}
