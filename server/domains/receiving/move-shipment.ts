import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { requireTransition } from '../../shared/state-machine.js';
import { checkShippable } from './check-shippable.js';
import { checkTransport } from './create-shipment.js';
import { loadShipment, type ShipmentChange } from './load-shipment.js';
import { lockOrderLines } from './lock-order-lines.js';
import { shipmentTransitions } from './shipment.states.js';

export interface ShipmentShipInput extends ShipmentChange {
  shippedOn?: string | null;
}

export interface ShipmentMarkInTransitInput extends ShipmentChange {
  carrier?: string | null;
  trackingNumber?: string | null;
  estimatedArrivalOn?: string | null;
}

export interface ShipmentMarkArrivedInput extends ShipmentChange {
  arrivedOn?: string | null;
}

/** The goods leave. What the draft says is looked at once more: orders and other shipments have moved on since. */
export function shipShipment(context: SignedInContext, input: ShipmentShipInput) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'SHIP', shipment.status);
    const lines = await shipment.lines.loadItems();
    const locked = await lockOrderLines(em, lines.map(({ orderLine }) => orderLine.id));
    const wanted = lines.map(({ orderLine, quantity }, index) => ({ quantity, orderLine: locked.lines.get(orderLine.id)!, field: ['lines', String(index)] }));
    const check = new InputCheck();
    await checkShippable(em, check, shipment, wanted, locked.tolerancePercent);
    check.settle();
    shipment.shippedOn = pastDay(input.shippedOn, context.now(), 'shippedOn');
    if (shipment.estimatedArrivalOn < shipment.shippedOn) {
      throw new DomainError('OUT_OF_RANGE', ['shippedOn'], `At the latest ${shipment.estimatedArrivalOn}, when it is to arrive: change the draft first.`);
    }
    shipment.status = 'SHIPPED';
    return { shipment: { id: shipment.id } };
  });
}

/** The supplier calls a draft off. */
export function cancelShipment(context: SignedInContext, input: ShipmentChange) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'CANCEL', shipment.status);
    shipment.status = 'CANCELLED';
    return { shipment: { id: shipment.id } };
  });
}

/** The carrier has the goods; who it is and when they will come may be known better now. */
export function markShipmentInTransit(context: SignedInContext, input: ShipmentMarkInTransitInput) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'MARK_IN_TRANSIT', shipment.status);
    const check = new InputCheck();
    const { carrier, trackingNumber } = checkTransport(check, input);
    check.settle();
    shipment.carrier = carrier ?? shipment.carrier;
    shipment.trackingNumber = trackingNumber ?? shipment.trackingNumber;
    if (input.estimatedArrivalOn && input.estimatedArrivalOn < shipment.shippedOn!) {
      throw new DomainError('OUT_OF_RANGE', ['estimatedArrivalOn'], `Not before ${shipment.shippedOn}, when it left.`);
    }
    shipment.estimatedArrivalOn = input.estimatedArrivalOn ?? shipment.estimatedArrivalOn;
    shipment.status = 'IN_TRANSIT';
    return { shipment: { id: shipment.id } };
  });
}

/** The goods are here and wait to be counted. */
export function markShipmentArrived(context: SignedInContext, input: ShipmentMarkArrivedInput) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'MARK_ARRIVED', shipment.status);
    shipment.arrivedOn = pastDay(input.arrivedOn, context.now(), 'arrivedOn');
    if (shipment.arrivedOn < shipment.shippedOn!) throw new DomainError('OUT_OF_RANGE', ['arrivedOn'], `Not before ${shipment.shippedOn}, when it left.`);
    shipment.status = 'ARRIVED';
    return { shipment: { id: shipment.id } };
  });
}

/** Staff declare a shipment done; what has not come of it is no longer awaited. */
export function closeShipment(context: SignedInContext, input: ShipmentChange) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'CLOSE', shipment.status);
    shipment.status = 'CLOSED';
    return { shipment: { id: shipment.id } };
  });
}
