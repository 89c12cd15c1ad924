import { defineTransitions } from '../../shared/state-machine.js';

export const shipmentStatuses = {
  DRAFT: 'Being written by the supplier; nothing is announced yet.',
  SHIPPED: 'The goods have left the supplier.',
  IN_TRANSIT: 'The carrier has them.',
  ARRIVED: 'They are here and wait to be counted.',
  PARTIALLY_RECEIVED: 'Some of what was announced has been received.',
  RECEIVED: 'All of what was announced has been received.',
  CLOSED: 'Done; nothing changes any more.',
  CANCELLED: 'Called off before it left.',
} as const;
export type ShipmentStatus = keyof typeof shipmentStatuses;

/** States in which what was announced and not received is still to come. */
export const onTheWay = ['SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED'] as const satisfies readonly ShipmentStatus[];

/** How a shipment moves. */
export const shipmentTransitions = defineTransitions<ShipmentStatus>()({
  UPDATE: { from: ['DRAFT'], to: ['DRAFT'], permission: 'shipment:write' },
  SHIP: { from: ['DRAFT'], to: ['SHIPPED'], permission: 'shipment:write' },
  CANCEL: { from: ['DRAFT'], to: ['CANCELLED'], permission: 'shipment:write' },
  MARK_IN_TRANSIT: { from: ['SHIPPED', 'IN_TRANSIT'], to: ['IN_TRANSIT'], permission: 'shipment:write' },
  MARK_ARRIVED: { from: ['SHIPPED', 'IN_TRANSIT'], to: ['ARRIVED'], permission: 'receipt:post' },
  RECEIVE: {
    from: ['SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
    to: ['ARRIVED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
    permission: 'receipt:post',
  },
  CLOSE: { from: ['ARRIVED', 'PARTIALLY_RECEIVED', 'RECEIVED'], to: ['CLOSED'], permission: 'receipt:post' },
});

export type ShipmentAction = keyof typeof shipmentTransitions;
