import type { SalesOrderStatus } from '../../../../schema/generated/customer/graphql.js';

/** In the order in which an order passes through them. */
export const orderStatuses: SalesOrderStatus[] = [
  'CONFIRMED',
  'IN_FULFILMENT',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'CLOSED',
  'ON_HOLD',
  'CANCELLED',
];

/** What has been confirmed and has not yet left in full. */
export const statusesUnderWay: SalesOrderStatus[] = ['CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'];
