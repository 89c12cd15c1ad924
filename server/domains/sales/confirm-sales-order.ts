import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { changeSalesOrder, type SalesOrderChange } from './change-sales-order.js';
import { recordEvent } from './record-event.js';

/** Accepts a draft: from now on the customer sees it. @throws DomainError REQUIRED when it has no line */
export function confirmSalesOrder(context: RequestContext, input: SalesOrderChange) {
  return changeSalesOrder(context, 'CONFIRM', input, async (order, em) => {
    if (!(await order.lines.loadCount())) throw new DomainError('REQUIRED', null, 'An order has at least one line.');
    order.status = 'CONFIRMED';
    order.released = true;
    await recordEvent(em, order, 'CONFIRMED', context.now());
  });
}
