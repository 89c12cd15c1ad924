import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import { checkDay } from './check-day.js';
import { recordReturnEvent } from './record-return-event.js';

export interface CustomerReturnShipInput extends CustomerReturnChange {
  carrier?: string | null;
  trackingNumber?: string | null;
  shippedOn?: string | null;
}

/** The customer has given the goods to a carrier. */
export function shipReturn(context: SignedInContext, input: CustomerReturnShipInput) {
  return changeCustomerReturn(context, 'SHIP', input, async (customerReturn, em) => {
    const check = new InputCheck();
    const carrier = check.optionalText(input.carrier, ['carrier'], 100);
    const trackingNumber = check.optionalText(input.trackingNumber, ['trackingNumber'], 100);
    const shippedOn = checkDay(check, context, input.shippedOn ?? dayOf(context.now()), customerReturn.requestedOn, 'shippedOn');
    check.settle();
    Object.assign(customerReturn, { carrier, trackingNumber, shippedOn, status: 'IN_TRANSIT' });
    await recordReturnEvent(em, context, customerReturn, 'SHIPPED', { note: [carrier, trackingNumber].filter((part) => part).join(' · ') || null });
  });
}

/** The customer keeps the goods after all. */
export function cancelReturn(context: SignedInContext, input: CustomerReturnChange) {
  return changeCustomerReturn(context, 'CANCEL', input, async (customerReturn, em) => {
    customerReturn.status = 'CANCELLED';
    await recordReturnEvent(em, context, customerReturn, 'CANCELLED');
  });
}
