import type { RequestContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { changeSalesOrder } from './change-sales-order.js';
import { recordEvent } from './record-event.js';
import type { SalesOrderDeliverInput } from './sales-order.input.js';

/** Everything arrived. @throws DomainError OUT_OF_RANGE for a day before the shipment or in the future */
export function deliverSalesOrder(context: RequestContext, input: SalesOrderDeliverInput) {
  return changeSalesOrder(context, 'DELIVER', input, async (order, em) => {
    const deliveredOn = input.deliveredOn ?? dayOf(context.now());
    const earliest = order.shippedOn ?? order.orderedOn;
    if (deliveredOn < earliest || deliveredOn > dayOf(daysAfter(context.now(), 1))) {
      throw new DomainError('OUT_OF_RANGE', ['deliveredOn'], `From ${earliest}, when it left, to today.`);
    }
    order.deliveredOn = deliveredOn;
    order.status = 'DELIVERED';
    await recordEvent(em, order, 'DELIVERED', context.now(), { date: deliveredOn });
  });
}
