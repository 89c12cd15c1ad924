import type { RequestContext } from '../../graphql/context.js';
import { changeSalesOrder, type SalesOrderChange } from './change-sales-order.js';
import { recordEvent } from './record-event.js';

/** Work on the order begins. */
export function startFulfilment(context: RequestContext, input: SalesOrderChange) {
  return changeSalesOrder(context, 'START_FULFILMENT', input, async (order, em) => {
    order.status = 'IN_FULFILMENT';
    await recordEvent(em, order, 'IN_FULFILMENT', context.now());
  });
}
