import type { KindFacts } from './notification-kinds.js';
import type { NotificationKind } from './notification-values.js';

/** The kinds that are about what customers send back. */
export const returnNotificationKinds = {
  RETURN_REQUESTED: {
    description: 'A customer asks to send something back.',
    readers: ['staff'],
    permission: 'return:decide',
    page: '',
    mail: 'DAILY',
  },
  RETURN_DECIDED: {
    description: 'It was decided whether what you want to send back may come.',
    readers: ['customer'],
    permission: 'return:request',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  RETURN_RECEIVED: {
    description: 'What you sent back has arrived.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'DAILY',
  },
  RETURN_GRADED: {
    description: 'What you sent back was looked at, and it was decided what becomes of it.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  RETURN_REPLACED: {
    description: 'What you sent back was ordered for you once more, at no charge.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  RETURN_REFUNDED: {
    description: 'The refund for what you sent back was approved.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  RETURN_CLOSED: {
    description: 'All about what you sent back is done.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'DAILY',
  },
  REPAIR_QUOTED: {
    description: 'The price of a repair waits for your answer.',
    readers: ['customer'],
    permission: 'return:answer',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  REPAIR_QUOTE_ANSWERED: {
    description: 'A customer answered the quote for a repair.',
    readers: ['staff'],
    permission: 'return:repair',
    page: '',
    mail: 'AT_ONCE',
  },
  REPAIR_SENT_BACK: {
    description: 'What you gave to be repaired is on its way back to you.',
    readers: ['customer'],
    permission: 'return:read',
    page: 'returns/{id}',
    mail: 'AT_ONCE',
  },
  REFUND_TO_APPROVE: {
    description: 'A refund waits for somebody to approve it.',
    readers: ['staff'],
    permission: 'refund:approve',
    page: '',
    mail: 'AT_ONCE',
  },
} as const satisfies Partial<Record<NotificationKind, KindFacts>>;
