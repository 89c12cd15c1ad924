import { defineTransitions } from '../../shared/state-machine.js';

export const salesShipmentStatuses = {
  IN_TRANSIT: 'On its way to the customer.',
  DELIVERED: 'Arrived.',
} as const;
export type SalesShipmentStatus = keyof typeof salesShipmentStatuses;

export const salesShipmentTransitions = defineTransitions<SalesShipmentStatus>()({
  UPDATE: { from: ['IN_TRANSIT'], to: ['IN_TRANSIT'], permission: 'salesOrder:fulfil' },
  TRACK: { from: ['IN_TRANSIT'], to: ['IN_TRANSIT', 'DELIVERED'], permission: 'salesOrder:fulfil' },
});
export type SalesShipmentAction = keyof typeof salesShipmentTransitions;
