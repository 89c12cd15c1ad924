import { defineTransitions } from '../../shared/state-machine.js';

export const salesOrderStatuses = {
  DRAFT: 'Being written; the customer does not see it.',
  CONFIRMED: 'Accepted; nothing has been done yet.',
  IN_FULFILMENT: 'Being made or picked.',
  PARTIALLY_SHIPPED: 'Some of it is on its way.',
  SHIPPED: 'All of it is on its way.',
  DELIVERED: 'Arrived.',
  CLOSED: 'Done; nothing changes any more.',
  CANCELLED: 'Called off.',
  ON_HOLD: 'Stopped for a while.',
} as const;
export type SalesOrderStatus = keyof typeof salesOrderStatuses;

export const salesOrderTransitions = defineTransitions<SalesOrderStatus>()({
  CONFIRM: { from: ['DRAFT'], to: ['CONFIRMED'], permission: 'salesOrder:write' },
  PROMISE: {
    from: ['CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'],
    to: ['CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'],
    permission: 'salesOrder:write',
  },
  START_FULFILMENT: { from: ['CONFIRMED'], to: ['IN_FULFILMENT'], permission: 'salesOrder:fulfil' },
  SHIP: {
    from: ['CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'],
    to: ['PARTIALLY_SHIPPED', 'SHIPPED'],
    permission: 'salesOrder:fulfil',
  },
  DELIVER: { from: ['SHIPPED'], to: ['DELIVERED'], permission: 'salesOrder:fulfil' },
  HOLD: { from: ['CONFIRMED', 'IN_FULFILMENT'], to: ['ON_HOLD'], permission: 'salesOrder:write' },
  RELEASE: { from: ['ON_HOLD'], to: ['CONFIRMED', 'IN_FULFILMENT'], permission: 'salesOrder:write' },
  CANCEL: { from: ['DRAFT', 'CONFIRMED', 'IN_FULFILMENT', 'ON_HOLD'], to: ['CANCELLED'], permission: 'salesOrder:write' },
  CLOSE: { from: ['DELIVERED'], to: ['CLOSED'], permission: 'salesOrder:write' },
});
export type SalesOrderAction = keyof typeof salesOrderTransitions;
