import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { checkTransport } from './check-transport.js';
import { loadSalesShipment } from './load-sales-shipment.js';
import type { SalesShipmentUpdateInput } from './sales-shipment.input.js';
import { salesShipmentTransitions } from './sales-shipment.states.js';

/** What is better known of a shipment on its way. @throws DomainErrors OUT_OF_RANGE for a day before it left */
export function updateSalesShipment(context: SignedInContext, input: SalesShipmentUpdateInput) {
  return context.em.transactional(async (em) => {
    const { order, shipment } = await loadSalesShipment(em, input);
    requireTransition(salesShipmentTransitions, 'UPDATE', shipment.status);
    const check = new InputCheck();
    const transport = checkTransport(check, input, shipment.shippedOn);
    check.settle();
    em.assign(shipment, transport);
    // What the order says of carrier and number is what its newest shipment says.
    em.assign(order, { carrier: shipment.carrier ?? order.carrier, trackingNumber: shipment.trackingNumber ?? order.trackingNumber });
    return { salesShipment: { id: shipment.id } };
  });
}
