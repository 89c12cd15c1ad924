import type { KindFacts } from './notification-kinds.js';
import type { NotificationKind } from './notification-values.js';

/** The kinds that are about being paid, and about what is owed. */
export const paymentNotificationKinds = {
  PAYMENT_HELD: {
    description: 'The payment of an invoice of yours is held.',
    readers: ['supplier'],
    permission: 'payment:read',
    page: 'payments',
    mail: 'AT_ONCE',
  },
  PAYMENT_EXECUTED: {
    description: 'You were paid.',
    readers: ['supplier'],
    permission: 'payment:read',
    page: 'payments/{id}',
    mail: 'AT_ONCE',
  },
  PAYMENT_FAILED: {
    description: 'A payment to you failed.',
    readers: ['supplier'],
    permission: 'payment:read',
    page: 'payments/{id}',
    mail: 'AT_ONCE',
  },
  DISCOUNT_OFFERED: {
    description: 'You are offered to be paid earlier for less.',
    readers: ['supplier'],
    permission: 'discount:answer',
    page: 'payments',
    mail: 'AT_ONCE',
  },
  DISCOUNT_ANSWERED: {
    description: 'A supplier answered an offer to be paid earlier.',
    readers: ['staff'],
    permission: 'discount:offer',
    page: '',
    mail: 'DAILY',
  },
  STATEMENT_SENT: {
    description: 'A statement of your account waits for you to agree to it.',
    readers: ['supplier'],
    permission: 'statement:sign',
    page: 'statements/{id}',
    mail: 'AT_ONCE',
  },
  STATEMENT_COMMENT: {
    description: 'The other side commented on a line of a statement.',
    readers: ['supplier', 'staff'],
    permission: 'statement:sign',
    page: 'statements/{id}',
    mail: 'AT_ONCE',
  },
  STATEMENT_SIGNED: {
    description: 'The other side signed a statement.',
    readers: ['supplier', 'staff'],
    permission: 'statement:sign',
    page: 'statements/{id}',
    mail: 'AT_ONCE',
  },
} as const satisfies Partial<Record<NotificationKind, KindFacts>>;
