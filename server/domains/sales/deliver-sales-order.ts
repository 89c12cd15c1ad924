import { LockMode } from '@mikro-orm/core';
import type { SignedInContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { arrive } from './arrive.js';
import { changeSalesOrder } from './change-sales-order.js';
import type { SalesOrderDeliverInput } from './sales-order.input.js';
import { SalesShipment } from './sales-shipment.entity.js';

/** Everything that is still on its way arrived. @throws DomainError OUT_OF_RANGE for a day before the shipment or in the future */
export function deliverSalesOrder(context: SignedInContext, input: SalesOrderDeliverInput) {
  return changeSalesOrder(context, 'DELIVER', input, async (order, em) => {
    const deliveredOn = input.deliveredOn ?? dayOf(context.now());
    const earliest = order.shippedOn ?? order.orderedOn;
    if (deliveredOn < earliest || deliveredOn > dayOf(daysAfter(context.now(), 1))) {
      throw new DomainError('OUT_OF_RANGE', ['deliveredOn'], `From ${earliest}, when it left, to today.`);
    }
    const underWay = await em.find(SalesShipment, { salesOrder: order, status: 'IN_TRANSIT' }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    await arrive(em, order, underWay, deliveredOn, context.now());
  });
}
