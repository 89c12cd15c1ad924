import type { KindFacts } from './notification-kinds.js';
import type { NotificationKind } from './notification-values.js';

/** The kinds that are about tickets. */
export const ticketNotificationKinds = {
  TICKET_MAIL_UNDELIVERABLE: {
    description: 'A mail of a ticket could not be delivered.',
    readers: ['staff'],
    permission: 'ticket:reply',
    page: '',
    mail: 'AT_ONCE',
  },
  TICKET_REPLY: {
    description: 'Somebody of the other side wrote in a ticket of yours.',
    readers: ['customer', 'staff'],
    permission: 'ticket:read',
    page: 'tickets/{id}',
    mail: 'AT_ONCE',
  },
  TICKET_MENTION: {
    description: 'Somebody called you by name in a ticket.',
    readers: ['customer', 'staff'],
    permission: 'ticket:read',
    page: 'tickets/{id}',
    mail: 'AT_ONCE',
  },
  TICKET_RESOLVED: {
    description: 'A ticket of yours was resolved.',
    readers: ['customer'],
    permission: 'ticket:read',
    page: 'tickets/{id}',
    mail: 'AT_ONCE',
  },
  TICKET_RATING: {
    description: 'A ticket of yours was resolved, and you are asked how content you are, because you agreed to be asked.',
    readers: ['customer'],
    permission: 'ticket:rate',
    page: 'tickets/{id}',
    mail: 'AT_ONCE',
  },
  TICKET_DUE: {
    description: 'Much of the time for a ticket of yours, or one that nobody has, is used up.',
    readers: ['staff'],
    permission: 'ticket:reply',
    page: '',
    mail: 'AT_ONCE',
  },
  TICKET_OVERDUE: {
    description: 'A ticket was not answered or resolved in time.',
    readers: ['staff'],
    permission: 'ticket:reply',
    page: '',
    mail: 'AT_ONCE',
  },
} as const satisfies Partial<Record<NotificationKind, KindFacts>>;
