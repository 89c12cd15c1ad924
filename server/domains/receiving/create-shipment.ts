import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { checkPackages, type ShipmentPackageInput } from './check-packages.js';
import { loadShipment, type ShipmentChange } from './load-shipment.js';
import { Shipment } from './shipment.entity.js';
import { shipmentTransitions } from './shipment.states.js';
import { orderLinesOf, type ShipmentLineInput, writeShipmentLines } from './write-shipment-lines.js';

interface Transport {
  carrier?: string | null;
  trackingNumber?: string | null;
}

export interface ShipmentCreateInput extends Transport {
  estimatedArrivalOn: string;
  note?: string | null;
  packages?: ShipmentPackageInput[] | null;
  lines: ShipmentLineInput[];
}

export interface ShipmentUpdateInput extends ShipmentChange, Transport {
  estimatedArrivalOn?: string | null;
  note?: string | null;
  packages?: ShipmentPackageInput[] | null;
  lines?: ShipmentLineInput[] | null;
}

/** A supplier writes down what is going to leave: goods of one or several orders. */
export function createShipment(context: SignedInContext, input: ShipmentCreateInput) {
  return context.em.transactional(async (em) => {
    const carried = await orderLinesOf(em, input.lines);
    const check = new InputCheck();
    const shipment = em.create(Shipment, {
      number: await nextNumber(em, 'ASN'),
      supplier: carried.orderLines[0]!.supplier,
      status: 'DRAFT',
      estimatedArrivalOn: input.estimatedArrivalOn,
      note: check.optionalText(input.note, ['note'], 2000),
      packages: await checkPackages(em, check, input.packages ?? []),
      ...checkTransport(check, input),
    });
    check.settle();
    await em.flush();
    await writeShipmentLines(em, shipment, input.lines, carried);
    return { shipment: { id: shipment.id } };
  });
}

/** The supplier changes a draft. What is left out stays; packages or lines that are given replace all of them. */
export function updateShipment(context: SignedInContext, input: ShipmentUpdateInput) {
  return context.em.transactional(async (em) => {
    const shipment = await loadShipment(em, input);
    requireTransition(shipmentTransitions, 'UPDATE', shipment.status);
    if (input.packages && !input.lines) throw new DomainError('REQUIRED', ['lines'], 'Packages are replaced together with the lines that lie in them.');
    const check = new InputCheck();
    const { carrier, trackingNumber } = checkTransport(check, input);
    if (input.carrier !== undefined) shipment.carrier = carrier;
    if (input.trackingNumber !== undefined) shipment.trackingNumber = trackingNumber;
    if (input.estimatedArrivalOn) shipment.estimatedArrivalOn = input.estimatedArrivalOn;
    if (input.note !== undefined) shipment.note = check.optionalText(input.note, ['note'], 2000);
    if (input.packages) shipment.packages = await checkPackages(em, check, input.packages);
    check.settle();
    // Also when only its lines change: whoever saw it before has to look again.
    shipment.updatedAt = context.now();
    if (input.lines) await writeShipmentLines(em, shipment, input.lines, await orderLinesOf(em, input.lines));
    return { shipment: { id: shipment.id } };
  });
}

/** Carrier and tracking number as they are kept; what is wrong goes to `check`. */
export function checkTransport(check: InputCheck, { carrier, trackingNumber }: Transport) {
  return {
    carrier: check.optionalText(carrier, ['carrier'], 100),
    trackingNumber: check.optionalText(trackingNumber, ['trackingNumber'], 100),
  };
}
