import type { InputCheck } from '../../shared/input-check.js';

interface Transport {
  carrier?: string | null;
  trackingNumber?: string | null;
  estimatedArrivalOn?: string | null;
}

/** The given parts of how a shipment travels, as they are kept; what is wrong goes to `check`, what was not given stays away. */
export function checkTransport(check: InputCheck, { carrier, trackingNumber, estimatedArrivalOn }: Transport, shippedOn: string) {
  if (estimatedArrivalOn && estimatedArrivalOn < shippedOn) {
    check.refuse('OUT_OF_RANGE', ['estimatedArrivalOn'], `${shippedOn}, when it leaves, or later.`);
  }
  return {
    ...(carrier !== undefined && { carrier: check.optionalText(carrier, ['carrier'], 100) }),
    ...(trackingNumber !== undefined && { trackingNumber: check.optionalText(trackingNumber, ['trackingNumber'], 100) }),
    ...(estimatedArrivalOn !== undefined && { estimatedArrivalOn }),
  };
}
