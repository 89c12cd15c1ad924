import type { KindFacts } from './notification-kinds.js';
import type { NotificationKind } from './notification-values.js';

/** The kinds that are about what a customer ordered. */
export const salesNotificationKinds = {
  SALES_ORDER_PROMISE_CHANGED: {
    description: 'Your order is promised for another day.',
    readers: ['customer'],
    permission: 'salesOrder:read',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  SALES_ORDER_SHIPPED: {
    description: 'Your order, or a part of it, is on its way.',
    readers: ['customer'],
    permission: 'salesOrder:read',
    page: 'orders/{id}',
    mail: 'AT_ONCE',
  },
  SALES_ORDER_DELIVERED: {
    description: 'Your order has arrived.',
    readers: ['customer'],
    permission: 'salesOrder:read',
    page: 'orders/{id}',
    mail: 'DAILY',
  },
} as const satisfies Partial<Record<NotificationKind, KindFacts>>;
